import { z } from 'zod'
import { AUDIENCES, LIBRARY_KINDS } from '#model/index.ts'
import { withDates } from '#web/date-answer.ts'
import { aLongText, anOptionalDay, anOptionalId, anOptionalText, aRevision, aText, oneOf } from '#web/text-answers.ts'

const facts = {
  title: aText('the title'),
  kind: oneOf(LIBRARY_KINDS, 'Choose what kind of document it is'),
  audience: oneOf(AUDIENCES, 'Choose for whom it is'),
  about: anOptionalText('what it is about', 500).transform((text) => text ?? ''),
  reviewOn: anOptionalDay('the day of its review'),
}

const version = {
  says: anOptionalText('what is new', 500).transform((text) => text ?? ''),
  goes: oneOf(['published', 'for-comment'] as const, 'Choose whether it is published or goes out for comment'),
}

export const addDocumentForm = withDates(
  ['reviewOn'],
  z.object({
    ...facts,
    ...version,
    item: anOptionalText('the document').transform((text) => text ?? null),
    schoolId: anOptionalId.transform((id) => id ?? null),
  }),
)

export const addVersionForm = z.object(version)

export const changeDocumentForm = withDates(['reviewOn'], z.object({ ...facts, revision: aRevision }))

export const withdrawForm = z.object({ because: aLongText('why it is withdrawn', 500), revision: aRevision })

export const commentForm = z.object({ says: aLongText('what you have to say', 5000) })

/** Something said beside a file that is sent may be left out. */
export const contributionForm = z.object({
  says: anOptionalText('what you have to say', 5000).transform((text) => text ?? ''),
})
