import { namesOf, orList, type MissionRule, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import type { Evaluation, Judge, Judgement, ToEvaluate } from './evaluation.ts'

const own = ownRule('mission')

type Evaluated = MissionRule['evaluated']
/** What of a model says who shares in an evaluation. */
type Sharers = Pick<ServiceModel, 'phases' | 'roles' | 'decidingGroup'>

/** RO-101. Whether the body that decides and other heads assure the work, for an evaluation that was opened on a day. */
export const isMediumTerm = ({ mediumTerm }: Evaluated, openedOn: PlainDate): boolean =>
  mediumTerm !== undefined && openedOn >= mediumTerm.from

/** RO-99, RO-101. As what somebody judges an evaluation that was opened on a day; undefined where they do not share in it. */
export function judgeOf(
  rule: Evaluated,
  openedOn: PlainDate,
  { isOfGroup, roles, leads }: { isOfGroup: boolean; roles: readonly string[]; leads: readonly string[] },
): Judge | undefined {
  if (isMediumTerm(rule, openedOn) && isOfGroup) return { part: 'group', phases: leads }
  if (roles.some((role) => rule.heads.includes(role))) return { part: 'head', phases: leads }
  return roles.some((role) => rule.with.includes(role)) ? { part: 'beside', phases: [] } : undefined
}

/** RO-99, RO-101. What stands against opening one: a level that is none, an activity without its name, one that is open already. */
export function whyCannotBeOpened(
  { of }: Evaluated,
  { level, activity, commissionId }: ToEvaluate,
  open: readonly ToEvaluate[],
): Finding[] {
  const named = of.find(({ id }) => id === level)
  if (!named) return [own('mission-evaluation-level', 'RO-99', 'Choose what is evaluated', 'level')]
  const ofActivity = named.what === 'activity'
  const key = (each: ToEvaluate) => each.commissionId ?? (each.activity ?? '').toLowerCase()
  return [
    ...when(
      ofActivity && activity === null,
      own('mission-evaluation-activity', 'RO-99', 'Enter which activity is evaluated', 'activity'),
    ),
    ...when(
      !ofActivity && activity !== null,
      own(
        'mission-evaluation-activity',
        'RO-99',
        `Leave the activity empty: ${named.name.toLowerCase()} is evaluated as a whole`,
        'activity',
      ),
    ),
    ...when(
      open.some((each) => each.level === level && key(each) === key({ level, activity, commissionId })),
      own('mission-evaluation-open-once', 'RO-99', 'One of it is open already: judge that one, or conclude it first.'),
    ),
  ]
}

/** RO-99. What stands against a judgement: it is concluded, they judged already, or it is no point of the scale. */
export function whyCannotBeJudged(
  { concludedOn, judgements }: Pick<Evaluation, 'concludedOn' | 'judgements'>,
  { personId, value }: { personId: string; value: number },
  points: readonly number[],
): Finding[] {
  return [
    ...when(
      concludedOn !== null,
      own('mission-evaluation-concluded', 'XX-05', 'It is concluded: nothing more is judged in it.'),
    ),
    ...when(
      judgements.some((each) => each.personId === personId),
      own('mission-judged-once', 'RO-99', 'You have judged it already: a judgement stays as it was said.'),
    ),
    ...when(
      !points.includes(value),
      own('mission-judged-on-the-scale', 'RO-99', 'Choose a point of the scale', 'value'),
    ),
  ]
}

/** RO-99, RO-101. Who is still missing before an evaluation is shared as the model says; nothing where nobody is. */
export function missingJudges(
  rule: Evaluated,
  { phases, roles, decidingGroup }: Sharers,
  openedOn: PlainDate,
  judgements: readonly Pick<Judgement, 'part' | 'phases'>[],
): string[] {
  const heads = judgements.filter(({ part }) => part === 'head')
  if (isMediumTerm(rule, openedOn))
    return [
      ...(judgements.some(({ part }) => part === 'group')
        ? []
        : [`a member of the ${decidingGroup?.name ?? 'body that decides'}`]),
      ...(heads.length > 0 ? [] : ['another head']),
    ]
  const without = rule.phases.filter((phase) => !heads.some((each) => each.phases.includes(phase)))
  return [
    ...namesOf(phases, without).map((name) => `a head of the ${name.toLowerCase()} phase`),
    ...(judgements.some(({ part }) => part === 'beside') ? [] : [`a ${orList(namesOf(roles, rule.with))}`]),
  ]
}

/** RO-99, RO-101. What stands against concluding it. */
export function whyCannotBeConcluded(
  rule: Evaluated,
  model: Sharers,
  { openedOn, concludedOn, judgements }: Pick<Evaluation, 'openedOn' | 'concludedOn' | 'judgements'>,
): Finding[] {
  if (concludedOn !== null) return [own('mission-evaluation-concluded', 'XX-05', 'It is concluded already.')]
  const missing = missingJudges(rule, model, openedOn, judgements)
  const limit = (isMediumTerm(rule, openedOn) && rule.mediumTerm) || rule
  return when(missing.length > 0, own(limit.id, limit.source, `${limit.says} Still missing: ${missing.join(', ')}.`))
}

/** RO-101. What stands against evaluating the work of a commission: there is none before it begins. */
export const whyHasNoWork = ({ begunOn }: { begunOn: PlainDate | null }): Finding[] =>
  when(
    begunOn === null,
    own(
      'mission-evaluation-of-begun-work',
      'RO-101',
      'It has not begun: its work is evaluated once it has',
      'commissionId',
    ),
  )

/** RO-101. What stands against saying what followed: nothing came of it yet, or a day before it was concluded or ahead. */
export function whyCannotFollow(
  { concludedOn }: Pick<Evaluation, 'concludedOn'>,
  followedOn: PlainDate,
  today: PlainDate,
): Finding[] {
  if (concludedOn === null)
    return [own('mission-followed-once-concluded', 'RO-101', 'Conclude it first: then say what followed.')]
  return [
    ...when(
      followedOn < concludedOn,
      own('mission-followed-afterwards', 'RO-101', 'The day lies before the evaluation was concluded', 'followedOn'),
    ),
    ...when(
      followedOn > today,
      own('mission-followed-afterwards', 'RO-101', 'The day lies ahead: enter it once it has been', 'followedOn'),
    ),
  ]
}

/** RO-99. When a level is to be evaluated again: so long after it was last concluded, or after the mission began. */
export const evaluationDueOn = ({ months }: Evaluated, last: PlainDate): PlainDate => addMonths(last, months)
