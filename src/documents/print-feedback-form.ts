import { capital, word, type RecordRule } from '#model/index.ts'
import type { PrintedDocument } from '#print/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { visitName, type VisitInModel } from '#visits/index.ts'

export type FeedbackForm = NonNullable<RecordRule['feedbackForm']>

/**
 * NF-84. The form that stays with the governors: its prompts, each with lines to write on by hand. It is made when it is asked
 * for and nothing of it is kept.
 */
export function printFeedbackForm(
  { visit, model, type }: VisitInModel,
  { title, says, prompts }: FeedbackForm,
  organisation: string,
): PrintedDocument {
  const on = visit.heldOn ?? visit.bookedFor
  return {
    title,
    subtitle: visit.schoolName,
    organisation,
    facts: [
      { name: capital(word(model, 'visit')), value: visitName(model, type) },
      { name: 'Date', value: showDate(on) },
    ],
    foot: `${title} · ${visitName(model, type)} · ${showShortDate(on)}`,
    dated: on,
    blocks: [
      ...(says ? [{ kind: 'paragraph', text: says } as const] : []),
      ...prompts.flatMap(
        ({ text, lines }) => [{ kind: 'heading', level: 1, text } as const, { kind: 'room', lines } as const] as const,
      ),
    ],
  }
}
