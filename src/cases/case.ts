import type { Pathway, PathwayStage, StageKind } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** A stage that a case has reached: when it began and who took it over then, and when it was done. */
export type CaseStage = {
  stageId: string
  kind: StageKind
  beganOn: PlainDate
  /** Who led it when it began; null where nobody was named. */
  leadName: string | null
  finishedOn: PlainDate | null
}

/** The way of one school out of its difficulty, from the day on which its need opened it (SH-32). */
export type Case = {
  id: string
  schoolId: string
  schoolName: string
  /** The model under which it began, and under which it ends. */
  modelVersionId: string
  pathwayId: string
  openedOn: PlainDate
  /** The first day on which it is over. */
  endedOn: PlainDate | null
  /** What came of it: the category into which the school went. */
  outcome: string | null
  /** The case in whose place a category opened this one; what was under way there goes on here. */
  followsId: string | null
  /** The case that was opened in the place of this one. */
  followedById: string | null
  /** In the order of the pathway; those not yet reached are not there. */
  stages: readonly CaseStage[]
  revision: number
}

/** Whether a case goes on, on a day. */
export const isLive = ({ openedOn, endedOn }: Pick<Case, 'openedOn' | 'endedOn'>, on: PlainDate): boolean =>
  openedOn <= on && (endedOn === null || on < endedOn)

/** The stage of a kind that a case has reached; undefined where it has not. */
export const stageOf = ({ stages }: Pick<Case, 'stages'>, kind: StageKind): CaseStage | undefined =>
  stages.find((each) => each.kind === kind)

/** The stage in which a case is: the last that it reached; undefined before the first. */
export const stageNow = ({ stages }: Pick<Case, 'stages'>): CaseStage | undefined => stages.at(-1)

/** The stage that comes next: the first of the pathway that the case has not reached. */
export const stageNext = (pathway: Pathway, { stages }: Pick<Case, 'stages'>): PathwayStage | undefined =>
  pathway.stages.find(({ id }) => !stages.some(({ stageId }) => stageId === id))

/** The pathway's stage of a kind. */
export const stageOfKind = (pathway: Pathway, kind: StageKind): PathwayStage | undefined =>
  pathway.stages.find((each) => each.kind === kind)

/** A case as it stood on a day: the stages reached by then, and of what came later nothing. */
export const asOf = (of: Case, on: PlainDate): Case => ({
  ...of,
  ...(of.endedOn && of.endedOn > on ? { endedOn: null, outcome: null } : {}),
  stages: of.stages
    .filter(({ beganOn }) => beganOn <= on)
    .map((stage) => (stage.finishedOn && stage.finishedOn > on ? { ...stage, finishedOn: null } : stage)),
})
