import { z } from 'zod'
import { cleanText } from '#shared/clean-text.ts'
import { isId } from '#shared/id.ts'
import { tidyEntry, whyTooLong } from './entry-form.ts'
import { LONGEST_SECTION, tooLong } from './record-form.ts'
import { ENTRY_KINDS, RESTS_ON } from './record.ts'
import type { TypedSave } from './save-wire.ts'

const id = z.string().refine(isId, 'Load the page again')
const revision = z.int('Load the page again').min(0)
const text = z.string('Load the page again')

const section = z.object({
  section: text.max(100),
  body: text.transform(cleanText).superRefine((body, context) => {
    if (body.length > LONGEST_SECTION) context.addIssue({ code: 'custom', message: tooLong(body.length) })
  }),
  judgement: z.int().min(-999).max(999).nullable(),
  isNotDiscussed: z.boolean(),
  restsOn: z.array(z.enum(RESTS_ON)).max(RESTS_ON.length),
  fromRevision: revision,
})

const entry = z
  .object({
    id,
    kind: z.enum(ENTRY_KINDS),
    place: z.int().min(0).max(10_000),
    subject: text,
    says: text,
    isAgreed: z.boolean(),
    ownedBy: z.enum(['school', 'service']).nullable(),
    ownerName: text.max(200).nullable(),
    due: text,
    knownBy: text,
    isNotDiscussed: z.boolean(),
    answer: z.enum(['yes', 'no']).nullable(),
    fromRevision: revision,
    isRemoved: z.boolean().optional(),
  })
  .transform((typed) => ({ ...typed, ...tidyEntry(typed) }))
  .superRefine((typed, context) => {
    for (const { says } of whyTooLong(typed)) context.addIssue({ code: 'custom', message: says })
  })

/** XX-15. What a page sends of a record while it is typed. */
export const typedSaveSchema: z.ZodType<TypedSave> = z.object({
  id,
  sitting: id,
  writer: id,
  sections: z.array(section).max(100, 'This is more than can be saved at once'),
  entries: z.array(entry).max(500, 'This is more than can be saved at once'),
})
