import { andList, namesOf, word, type ServiceModel, type TargetsRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { showDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import {
  isOpenFor,
  keyOf,
  stepOf,
  targetYearOn,
  type StepTaken,
  type Target,
  type TargetSet,
  type TargetStep,
  type Wanted,
} from './target.ts'
import { readTarget, shortNameOf } from './target-value.ts'

const own = ownRule()

/** NF-40. Targets are proposed for the year that the model says, and for no other. */
export function whyNotThisYear(rule: TargetsRule, targetYear: number, today: PlainDate): Finding[] {
  const open = targetYearOn(today, rule)
  if (targetYear === open) return []
  const { id, source, firm, says } = rule
  const now = `${says} Today that is ${open}, not ${targetYear}.`
  return [{ kind: 'target-year', id, source, says: now, weight: firm ? 'firm' : 'soft' }]
}

/** NF-38. What was set before the service began is written down for years that are not open any more, once. */
export function whyNotEarlier(
  rule: TargetsRule,
  set: Pick<TargetSet, 'status'> | undefined,
  targetYear: number,
  today: PlainDate,
): Finding[] {
  if (set) return [own('target-earlier', 'NF-38', 'There is something for this year already.')]
  if (targetYear < targetYearOn(today, rule)) return []
  return [own('target-earlier', 'NF-38', 'What is set for this year is proposed by the school.')]
}

/** NF-51. A step is taken in its turn. */
export function whyStepIsNotOpen(
  rule: TargetsRule,
  set: Pick<TargetSet, 'status' | 'finalOn'> | undefined,
  step: TargetStep,
  model: ServiceModel,
): Finding[] {
  if (isOpenFor(rule, set, step)) return []
  const many = word(model, 'target', { form: 'many' })
  if (set?.finalOn) return [own('target-step', 'NF-51', `These ${many} are final since ${showDate(set.finalOn)}.`)]
  if (!set) return [own('target-step', 'NF-51', `The school has proposed no ${many} for this year yet.`)]
  const name = stepOf(rule, set.status)?.name ?? set.status
  const next = stepOf(rule, step)?.name ?? step
  return [own('target-step', 'NF-51', `These ${many} are ${lower(name)} so far, and cannot be ${lower(next)} now.`)]
}

/** NF-41 to NF-43. What the school proposes: each a number that can be, the required ones among them. */
export function readProposed(
  wanted: readonly Wanted[],
  typed: Readonly<Record<string, string>>,
): { targets: Pick<Target, 'measure' | 'pupils' | 'proposed'>[]; findings: Finding[] } {
  const findings: Finding[] = []
  const targets = wanted.flatMap((each) => {
    const { value, wrong } = readTarget(each, typed[each.key] ?? '')
    const field = `value.${each.key}`
    if (wrong) findings.push(own('target-value', 'NF-43', wrong, field))
    else if (value === undefined && each.required)
      findings.push(own('target-required', each.source, `${shortNameOf(each)}: enter the target`, field))
    return value === undefined ? [] : [{ measure: each.measure.id, pupils: each.group.id, proposed: value }]
  })
  if (findings.length === 0 && targets.length === 0)
    findings.push(own('target-value', 'NF-43', 'Enter at least one target', `value.${wanted[0]?.key ?? ''}`))
  return { targets, findings }
}

/** What an adviser typed of a target: what it is after the discussion, and how effective and suitable it is. */
export type Discussed = { measure: string; pupils: string; value: number; comment: string }

const MOST = 500

/** NF-56. What was discussed: a number for each target that was proposed, and a comment on each. */
export function readDiscussed(
  set: Pick<TargetSet, 'targets'>,
  wanted: readonly Wanted[],
  typed: { values: Readonly<Record<string, string>>; comments: Readonly<Record<string, string>> },
): { discussed: Discussed[]; findings: Finding[] } {
  const findings: Finding[] = []
  const bare: string[] = []
  const discussed = set.targets.flatMap((target) => {
    const key = keyOf(target)
    const each = wanted.find((one) => one.key === key)
    const { measure, pupils, proposed } = target
    if (!each) return [{ measure, pupils, value: target.value ?? proposed, comment: target.comment }]
    const { value, wrong } = readTarget(each, typed.values[key] ?? '')
    const comment = (typed.comments[key] ?? '').trim()
    if (wrong) findings.push(own('target-value', 'NF-43', wrong, `value.${key}`))
    if (comment.length > MOST)
      findings.push(
        own(
          'target-comment-long',
          'NF-56',
          `${shortNameOf(each)}: comment in ${MOST} characters or fewer`,
          `comment.${key}`,
        ),
      )
    if (comment === '') bare.push(shortNameOf(each))
    return [{ measure, pupils, value: value ?? proposed, comment }]
  })
  if (bare.length > 0)
    findings.push({
      ...own(
        'target-comment',
        'NF-56',
        `There is no comment yet on how effective and suitable this is: ${andList(bare)}.`,
      ),
      weight: 'soft',
    })
  return { discussed, findings }
}

type StepsOfRound = { round: number; steps: readonly Pick<StepTaken, 'step' | 'role' | 'round'>[] }

/** NF-43. Whose agreement is still missing, by their roles; nobody's where one is enough and there is one. */
export function rolesMissing(rule: TargetsRule, set: StepsOfRound, step: TargetStep): string[] {
  const found = stepOf(rule, step)
  if (!found) return []
  const took = set.steps.filter((each) => each.step === step && each.round === set.round).map(({ role }) => role)
  const missing = found.by.filter((role) => !took.includes(role))
  return !found.all && took.length > 0 ? [] : missing
}

/** NF-43. Nobody agrees twice where several have to; `role` is the one in which somebody still can. */
export function whyNotTwice(
  set: Pick<TargetSet, 'steps' | 'round'>,
  step: TargetStep,
  personId: string,
  role: string | undefined,
): Finding[] {
  const twice = set.steps.some((each) => each.step === step && each.round === set.round && each.personId === personId)
  if (role !== undefined && !twice) return []
  return [own('target-once-each', 'NF-43', 'This was done already; it waits for somebody else.')]
}

/** A step is not taken in days to come, nor before the one on which it rests. */
export function whyNotOn(set: Pick<TargetSet, 'steps'>, on: PlainDate, today: PlainDate): Finding[] {
  if (on > today) return [own('target-day', 'NF-51', 'Enter a day that is not in the future', 'on')]
  const last = set.steps.reduce((latest, { takenOn }) => (takenOn > latest ? takenOn : latest), '')
  if (on < last)
    return [
      own(
        'target-day',
        'NF-51',
        `Enter ${showDate(last as PlainDate)} or a later day: that is when the last step was taken`,
        'on',
      ),
    ]
  return []
}

/** Who still has to act, in words: 'the headteacher and the Chair of Governors'. */
export const waitsForSays = (model: ServiceModel, roles: readonly string[], all: boolean) => {
  const names = namesOf(model.roles, roles)
  return all ? andList(names) : (names[0] ?? '')
}

const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
