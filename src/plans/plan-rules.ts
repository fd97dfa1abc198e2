import type { Limit, PlanPart, PlansRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { addDays, daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { isOpenFor, linesOf, type Plan, type PlanAction } from './plan.ts'

/** A rule of this room itself, which no model says otherwise: it refuses. */
export const own = ownRule()

type Draft = Pick<Plan, 'id' | 'content' | 'fits' | 'fitsTitle' | 'midPointOn' | 'writers'>

/** Everything that stands against a plan being agreed on a day, as far as the plan itself can tell. All of it is said at once. */
export function whyCannotBeAgreed(rule: PlansRule, plan: Draft, today: PlainDate): Finding[] {
  return [
    ...whyWrittenByOneSide(rule, plan),
    ...rule.parts.flatMap((part) => whyPartIsWanting(part, plan)),
    ...whyFitsNothing(rule, plan),
    ...whyMidPointIsWrong(rule, plan, today),
  ]
}

/** SH-48 to SH-52. What a part is asked for and does not have. */
export function whyPartIsWanting(part: PlanPart, plan: Draft): Finding[] {
  const lines = linesOf(plan, part.kind)
  return part.asks.flatMap((ask): Finding[] => {
    const missing = ASKS[ask.what](plan, lines.length)
    return missing === undefined ? [] : [fromLimit(ask, missing, partPage(plan, part.kind), part.kind)]
  })
}

/** Of each thing that a part can be asked for: what is missing, in words; undefined where it is there. */
const ASKS: Record<PlanPart['asks'][number]['what'], (plan: Draft, lines: number) => string | undefined> = {
  something: (_plan, lines) => (lines > 0 ? undefined : 'Nothing stands there yet.'),
  'both-sides'(plan) {
    const sides = new Set(linesOf(plan, 'actions').map(({ side }) => side))
    if (sides.size === 2) return undefined
    if (sides.size === 0) return 'Neither stands there yet.'
    return sides.has('school') ? 'No support stands there yet.' : 'Nothing that the school does stands there yet.'
  },
  'who-and-when'(plan) {
    const wanting = linesOf(plan, 'actions').filter(({ who, dueOn }) => !who || !dueOn)
    if (wanting.length === 0) return undefined
    return `${wanting.map((each) => `“${cut(each.says)}” has no ${noneOf(each)}`).join(', ')}.`
  },
  'criterion-of-each-objective': (plan) => ofEachObjective(plan, linesOf(plan, 'criteria')),
  'action-of-each-objective': (plan) => ofEachObjective(plan, linesOf(plan, 'actions')),
  'time-of-each-objective': (plan) => ofEachObjective(plan, linesOf(plan, 'timescale')),
  amounts(plan) {
    const resources = linesOf(plan, 'resources')
    if (resources.length === 0) return 'Nothing stands there yet.'
    const wanting = resources.filter(({ pence }) => pence === null)
    return wanting.length === 0 ? undefined : `${listed(wanting)} ${wanting.length === 1 ? 'has' : 'have'} no amount.`
  },
}

function ofEachObjective(plan: Draft, lines: readonly { objectiveId: string | null }[]): string | undefined {
  const wanting = linesOf(plan, 'objectives').filter(({ id }) => !lines.some(({ objectiveId }) => objectiveId === id))
  return wanting.length === 0 ? undefined : `${listed(wanting)} ${wanting.length === 1 ? 'has' : 'have'} none.`
}

const noneOf = ({ who, dueOn }: { who: string | null; dueOn: PlainDate | null }) =>
  !who && !dueOn ? 'person and no date' : who ? 'date' : 'person'
const listed = (lines: readonly { says: string }[]) => lines.map(({ says }) => `“${cut(says)}”`).join(', ')
const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text)

/** WI-74. Where it is written jointly, somebody writes it beside who leads the drafting. */
function whyWrittenByOneSide({ drafting: { jointly } }: PlansRule, plan: Draft): Finding[] {
  if (!jointly || plan.writers.length > 0) return []
  return [fromLimit(jointly, 'Nobody writes it beside who leads yet.', partPage(plan, 'frame'), 'writers')]
}

/** SH-47. It is linked to what of the school it fits, by name. */
function whyFitsNothing({ fits }: PlansRule, plan: Draft): Finding[] {
  if (!fits || (plan.fits && fits.of.some(({ id }) => id === plan.fits) && plan.fitsTitle)) return []
  return [fromLimit(fits, 'Say which, with its title.', partPage(plan, 'frame'), 'fits')]
}

/** SH-56, SH-63. The day in its middle: there, after the agreement, and so far from it as the model says, both ends included. */
export function whyMidPointIsWrong({ midPoint }: PlansRule, plan: Draft, agreedOn: PlainDate): Finding[] {
  if (!midPoint) return []
  const page = partPage(plan, 'frame')
  const day = plan.midPointOn
  if (!day) return [fromLimit(midPoint, 'No day is set yet.', page, 'midPointOn-day')]
  if (day <= agreedOn)
    return [
      own(
        'middle-after-the-agreement',
        'SH-56',
        'The day in the middle lies after the agreement.',
        'midPointOn-day',
        page,
      ),
    ]
  const { window } = midPoint
  const days = daysBetween(agreedOn, day)
  if (!window || (days >= window.least && days <= window.most)) return []
  const [from, until] = [addDays(agreedOn, window.least), addDays(agreedOn, window.most)]
  const says = `${showDate(day)} is ${days} days after it: agreed on ${showDate(agreedOn)} it lies from ${showDate(from)} to ${showDate(until)}.`
  const found = fromLimit(window, says, page, 'midPointOn-day')
  if (window.firm) return [found]
  // A soft one leads to the place for its reason, and to no field.
  return [{ kind: found.kind, id: found.id, source: found.source, says: found.says, weight: 'soft' }]
}

/** XX-05. Why its status does not let something be done with it. */
export function whyNotOpenFor(plan: Plan, action: PlanAction): Finding[] {
  if (isOpenFor(plan, action)) return []
  const on = plan.agreedOn ?? plan.endedOn
  const says: Record<Plan['status'], string> = {
    draft: 'It is a draft, and nobody has agreed it yet.',
    offered: 'One side has agreed it and the other has not answered: it is not written in meanwhile.',
    agreed: `It was agreed${on ? ` on ${showDate(on)}` : ''}: what it says is fixed.`,
    superseded: 'A further version has taken its place.',
    ended: `It is over${plan.endedOn ? ` since ${showDate(plan.endedOn)}` : ''}.`,
    withdrawn: 'It was given up before it was agreed.',
  }
  return [own('as-far-as-its-state', 'XX-05', says[plan.status])]
}

/** Why one cannot be begun at a school: it has closed, or one is written there, or one is in force that would be changed. */
export function whyCannotBegin(
  school: { name: string; isOpen: boolean },
  { written, inForce }: { written: boolean; inForce: boolean },
): Finding[] {
  if (!school.isOpen) return [own('at-an-open-school', 'XX-13', `${school.name} has closed: nothing is begun there.`)]
  if (written) return [own('plan-one-at-a-time', 'XX-05', 'One is written at this school already.')]
  return inForce ? [own('one-in-force', 'XX-05', 'One is in force at this school: change that one.')] : []
}

/** A rule of the model, with what is missing in this case. */
function fromLimit({ id, source, says, firm }: Limit, missing: string, page: string, field: string): Finding {
  return { kind: 'plan-wanting', id, source, says: `${says} ${missing}`, weight: firm ? 'firm' : 'soft', page, field }
}

const partPage = ({ id }: Pick<Plan, 'id'>, part: string) => `/plans/${id}/parts/${part}`
