import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { aWord, capital, word, type PlansRule } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Plan } from './plan.ts'

type Changes = NonNullable<NewEvent['changes']>

/** SH-103. What happened to a plan: only who may know of it reads of it; of a draft only the service. */
export function planEvent(
  name: string,
  { id, schoolId, version }: Pick<Plan, 'id' | 'schoolId' | 'version'>,
  called: string,
  changes: Changes = {},
): NewEvent {
  return {
    name: `plan.${name}`,
    subjects: [
      { kind: 'plan', id },
      { kind: 'school', id: schoolId },
    ],
    audience: 'see-need',
    changes: { called: { after: called }, version: { after: version }, ...changes },
  }
}

const told =
  (says: (event: PastEvent) => string, isKey = false) =>
  (event: PastEvent) => {
    const id = subjectOf(event, 'plan')
    return { says: says(event), isKey, ...(id && { link: { text: 'Open it', href: `/plans/${id}` } }) }
  }
const called = (event: PastEvent) =>
  `${after(event, 'called')}${Number(after(event, 'version')) > 1 ? `, version ${after(event, 'version')}` : ''}`
const because = (event: PastEvent) => String(after(event, 'because') ?? '')
const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : String(value)
}

/** How a school's story tells of its plans. */
export const planSentences: EventSentences = {
  kinds: { plan: (model) => capital(word(model, 'plan', { form: 'many' })) },
  sentences: {
    'plan.begun': told((event) => `${called(event)} begun.`),
    'plan.commented': told((event) => `Something was said of the draft: ${called(event)}.`),
    'plan.settled': told((event) => `A comment on the draft was settled: ${called(event)}.`),
    'plan.offered': told((event) => `${called(event)} agreed by one side and put to the other.`),
    'plan.sent-back': told((event) => `${called(event)} sent back: ${because(event)}`),
    'plan.agreed': told((event) => `${called(event)} in force, agreed on ${dayOf(after(event, 'on'))}.`, true),
    'plan.tagged': told((event) => `${called(event)} tagged to a focus: ${after(event, 'focus') ?? 'none'}.`),
    'plan.checked': told((event) => `Progress checked, ${after(event, 'check')}: ${called(event)}.`, true),
    'plan.ended': told((event) => `${called(event)} is over: ${because(event)}`, true),
    'plan.goes-on': told((event) => `${called(event)} goes on: what had ended its case was struck out.`, true),
    'plan.withdrawn': told((event) => `${called(event)} given up before it was agreed: ${because(event)}`),
  },
  news: ['plan.offered', 'plan.sent-back', 'plan.agreed', 'plan.checked'],
  recorded: ['plan.offered', 'plan.sent-back', 'plan.agreed', 'plan.checked', 'plan.ended'],
  fields: {
    called: { label: 'What' },
    version: { label: 'Version' },
    part: { label: 'Part' },
    on: { label: 'Agreed on', show: dayOf },
    midPointOn: { label: 'Day in its middle', show: dayOf },
    focus: { label: 'Focus of the year' },
    check: { label: 'Check' },
    heldOn: { label: 'Checked on', show: dayOf },
    because: { label: 'Why' },
  },
}

/** What the first side does: where it is the only one, the plan is in force with it (WI-75). */
export function agreeSays({ agreement }: PlansRule, model: Parameters<typeof word>[0], what: string): string {
  const [first] = agreement
  if (agreement.length === 1) return `Put ${what} in force`
  return `Agree ${what} for the ${first?.side === 'school' ? 'school' : word(model, 'authority')}`
}

/** What a plan of the model is called at the beginning of a sentence. */
export const planName = (model: Parameters<typeof word>[0]) => capital(word(model, 'plan'))
export const aPlan = (model: Parameters<typeof word>[0]) => aWord(model, 'plan')
