import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { RecordForm } from '#model/index.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { RESTS_ON, type RecordSection } from './record.ts'
import type { SaveRecord } from './save-record.ts'
import type { SectionContent, SectionSave } from './save-rules.ts'

/** In characters. */
export const LONGEST_SECTION = 20_000

/** What was posted of a record's page, with where its writer wants to go next. */
export type PostedRecord = SaveRecord & { next: 'write' | 'read' }

/** Reads `body.<section>`, `judgement.<section>`, `skip.<section>`, `rests.<section>` of whatever sections were on the page. */
export const saveRecordForm = z.record(z.string(), z.string()).transform((answers, context): PostedRecord => {
  const one = (name: string) => answers[name] ?? ''
  const named = Object.keys(answers).filter((name) => name.startsWith('body.'))
  const sections = named.flatMap((name): SectionSave[] => {
    const section = name.slice('body.'.length)
    const body = one(name).replaceAll('\r\n', '\n')
    if (body.length > LONGEST_SECTION)
      context.addIssue({
        code: 'custom',
        path: [section],
        message: `Write 20,000 characters or fewer in each section; this one has ${body.length}`,
      })
    const judgement = one(`judgement.${section}`)
    const content: SectionContent = {
      body,
      judgement: /^-?\d{1,3}$/.test(judgement) ? Number(judgement) : null,
      isNotDiscussed: one(`skip.${section}`) === 'yes',
      restsOn: RESTS_ON.filter((what) => answersIn(answers[`rests.${section}`]).includes(what)),
    }
    const fromRevision = Number(one(`from.${section}`) || '0')
    if (!Number.isInteger(fromRevision))
      context.addIssue({ code: 'custom', path: [section], message: 'Load the page again and send it once more' })
    // As it stood when the page was made: nobody wrote here, whatever others wrote meanwhile.
    const isUntouched = one(`was.${section}`) === markOf(content)
    return isUntouched ? [] : [{ section, ...content, fromRevision }]
  })
  return { sections, next: one('next') === 'read' ? 'read' : 'write' }
})

/** A short mark of what a section says, by which a page that comes back shows whether anybody wrote in it. */
export function markOf({ body, judgement, isNotDiscussed, restsOn }: SectionContent): string {
  const content = JSON.stringify([body, judgement, isNotDiscussed, [...restsOn].sort()])
  return createHash('sha256').update(content).digest('base64url').slice(0, 12)
}

export const issueRecordForm = z.object({
  revision: z.coerce.number({ error: 'Load the page again and send it once more' }).int(),
})

export const correctRecordForm = z.object({
  because: z
    .string({ error: 'Enter what is corrected and why' })
    .trim()
    .min(1, 'Enter what is corrected and why')
    .max(500, 'Say it in 500 characters or fewer'),
})

/** The answers of a record's page as they stand, or as they were typed. */
export function recordAnswers(form: RecordForm, sections: readonly RecordSection[], typed: Answers): Answers {
  const kept = Object.fromEntries(
    form.sections.flatMap(({ id }) => {
      const { revision = 0, ...content } = sections.find((each) => each.section === id) ?? NOTHING_YET
      return [
        [`body.${id}`, content.body],
        [`judgement.${id}`, content.judgement === null ? '' : String(content.judgement)],
        [`skip.${id}`, content.isNotDiscussed ? 'yes' : ''],
        [`rests.${id}`, content.restsOn.join('\n')],
        [`from.${id}`, String(revision)],
        [`was.${id}`, markOf(content)],
      ]
    }),
  )
  return { ...kept, ...typed }
}

const NOTHING_YET: SectionContent & { revision?: number } = {
  body: '',
  judgement: null,
  isNotDiscussed: false,
  restsOn: [],
}
