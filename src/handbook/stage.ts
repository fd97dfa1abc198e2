import { type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** How far a model has come. */
export type Stage = ServiceModel['identity']['status']

/** A stage that was recorded of a kept version, when and by whom. */
export type StageReached = { stage: Stage; reachedOn: PlainDate; byName: string }

/** What leads where. A model that others followed stays as it was. */
const LEADS_TO: Readonly<Record<Stage, readonly Stage[]>> = {
  proposed: ['in-consultation', 'final', 'superseded'],
  'in-consultation': ['final', 'superseded'],
  final: ['superseded'],
  superseded: [],
}

/** ES-01. Whether a model that has come so far can go there next. */
export const leadsTo = (from: Stage, to: Stage): boolean => LEADS_TO[from].includes(to)

/** ES-01. How far a version has come: the last stage recorded of it, and before any was, what its own text says. */
export const stageFrom = (written: Stage, reached: readonly StageReached[]): Stage => reached.at(-1)?.stage ?? written

/** The model with the stage that was recorded of it in the place of its own word: what the handbook says. */
export const withStage = (model: ServiceModel, stage: Stage): ServiceModel =>
  model.identity.status === stage ? model : { ...model, identity: { ...model.identity, status: stage } }
