import { z } from 'zod'
import type { Answers } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aDay, anOptionalText, aRevision } from '#web/text-answers.ts'
import type { SubjectProgress } from './case-review.ts'
import { isProgress } from './case-reviews-rules.ts'

const celebrated = {
  celebration: anOptionalText('what there is to celebrate', 10_000),
  celebrationNote: anOptionalText('why there is nothing to celebrate yet', 2000),
}

const onlyTexts = (typed: Record<string, unknown>): Answers =>
  Object.fromEntries(Object.entries(typed).flatMap(([name, each]) => (typeof each === 'string' ? [[name, each]] : [])))

/** What is written of a review that was held; the subjects and criteria are read by what the model and the plan have of them. */
export const heldForm = withDates(
  ['heldOn'],
  z
    .looseObject({ heldOn: aDay('the day of the review'), ...celebrated, revision: aRevision })
    .transform(({ heldOn, celebration, celebrationNote, revision, ...rest }) => ({
      ...{ heldOn, celebration, celebrationNote, revision, typed: onlyTexts(rest) },
    })),
)

/** How each subject moves, as it was chosen; one that was left open is not there. */
export function progressIn(subjects: readonly string[], typed: Answers): SubjectProgress[] {
  return subjects.flatMap((subject, at) => {
    const progress = typed[`progress.${at}`] ?? ''
    const says = clean(typed[`says.${at}`], 2000)
    return isProgress(progress) ? [{ subject, progress, says: says || null }] : []
  })
}

/** What a further review is set with; that its reason is there is a rule of the model. */
export const furtherForm = withDates(
  ['dueOn'],
  z.object({
    because: anOptionalText('which progress made it necessary', 4000),
    dueOn: aDay('the day of the review'),
  }),
)

/** What is written for governors, to be kept or issued. */
export const reportForm = z
  .looseObject({
    what: z.enum(['save', 'issue'], { error: 'Choose save or issue' }),
    ...celebrated,
    revision: aRevision,
  })
  .transform(({ what, celebration, celebrationNote, revision, ...rest }) => ({
    ...{ what, celebration, celebrationNote, revision, typed: onlyTexts(rest) },
  }))

/** The words under each part of the model, by its id. */
export const partsIn = (parts: readonly { id: string }[], typed: Answers): Record<string, string> =>
  Object.fromEntries(parts.map(({ id }) => [id, clean(typed[`part.${id}`], 20_000)]))

// As `web/text-answers.ts` has it of fields with names of their own: no control characters, and no more than is read.
const clean = (text: string | undefined, most: number) =>
  (text ?? '')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim()
    .slice(0, most)
