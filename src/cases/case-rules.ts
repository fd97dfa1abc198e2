import type { Pathway, PathwayStage, StageKind } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { stageNext, stageOf, stageOfKind, type Case } from './case.ts'

const ruleOf = ownRule()

type Reached = Pick<Case, 'stages' | 'openedOn' | 'endedOn'>

/** SH-32. That something belongs to a stage which the case has not reached: the one before is named. */
export function whyNotReached(pathway: Pathway, of: Reached, kind: StageKind): Finding[] {
  const stage = stageOfKind(pathway, kind)
  if (!stage) return [ruleOf('case-has-stage', 'SH-32', 'This way of support has no such stage.')]
  if (stageOf(of, kind)) return []
  const before = pathway.stages[pathway.stages.indexOf(stage) - 1]
  const isDone = before && of.stages.some(({ stageId, finishedOn }) => stageId === before.id && finishedOn)
  const because = !before || isDone ? `${stage.name} has not begun.` : `${before.name} is not done.`
  return [inOrder(pathway, because)]
}

/**
 * SH-32, SH-57. What stands against beginning a stage on a day: it is not the next, the one before is not done, or the day is before it,
 * before the case or not yet come.
 */
export function whyCannotBegin(
  pathway: Pathway,
  of: Reached,
  stage: PathwayStage,
  on: PlainDate,
  today: PlainDate,
): Finding[] {
  if (of.endedOn) return [whyOver(of.endedOn)]
  if (stageOf(of, stage.kind)) return [ruleOf('case-stage-begins-once', 'XX-05', `${stage.name} has begun already.`)]
  const next = stageNext(pathway, of)
  const before = of.stages.at(-1)
  if (next?.id !== stage.id) return [inOrder(pathway, `${next?.name ?? stage.name} comes first.`)]
  const beforeName = pathway.stages.find(({ id }) => id === before?.stageId)?.name ?? 'The stage before it'
  if (before && !before.finishedOn) return [inOrder(pathway, `${beforeName} is not done.`)]
  const earliest = before?.finishedOn ?? of.openedOn
  if (on < earliest)
    return [
      ruleOf('case-stage-after-the-one-before', 'SH-32', `It begins on ${showDate(earliest)} at the earliest.`, 'on'),
    ]
  if (on > today) return [ruleOf('case-stage-has-begun', 'SH-57', 'It begins on a day that has come.', 'on')]
  return []
}

/** SH-34. That who leads and who supports are the same person, where the pathway wants two. */
export function whyNotTwoPeople(
  pathway: Pathway,
  leadId: string | undefined,
  supporterIds: readonly string[],
): Finding[] {
  const { twoPeople } = pathway
  if (!twoPeople || !leadId || !supporterIds.includes(leadId)) return []
  const { id, source, says, firm } = twoPeople
  return [{ kind: 'two-people', id, source, says, field: 'lead', weight: firm ? 'firm' : 'soft' }]
}

/** XX-05. That a case is over. */
export const whyOver = (endedOn: PlainDate): Finding =>
  ruleOf('case-is-over', 'XX-05', `This case was over on ${showDate(endedOn)}.`)

function inOrder({ inOrder: { id, source, says } }: Pathway, because: string): Finding {
  return { kind: 'stages-in-order', id, source, says: `${says} ${because}`, weight: 'firm' }
}
