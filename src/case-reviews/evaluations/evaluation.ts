import type { EvaluationsRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** A look at the progress of a school on a day that was agreed with it beforehand (WI-72): to come, called off, or written. */
export type Evaluation = {
  id: string
  caseId: string
  /** WI-76. Whether somebody from outside makes it. */
  isExternal: boolean
  dueOn: PlainDate
  agreedWith: string
  agreedOn: PlainDate
  agreedByName: string
  /** Of one from outside: why it is appropriate, and who makes it. */
  because: string | null
  evaluator: string | null
  calledOffOn: PlainDate | null
  calledOffByName: string | null
  calledOffBecause: string | null
  heldOn: PlainDate | null
  writtenByName: string | null
  writtenOn: PlainDate | null
  /** What it says under each part of the model, by its id. */
  parts: Readonly<Record<string, string>>
  standing: string | null
  documentId: string | null
  revision: number
}

/** What is agreed with a school: days, and of one from outside why and who. */
export type Agreed = {
  isExternal: boolean
  days: readonly PlainDate[]
  agreedWith: string | null
  agreedOn: PlainDate | null
  because: string | null
  evaluator: string | null
}

/** What is written of one that was held. */
export type EvaluationWritten = { heldOn: PlainDate; parts: Readonly<Record<string, string>>; standing: string }

/** Whether one is to come, or was held and is not written yet. */
export const isToCome = ({ heldOn, calledOffOn }: Pick<Evaluation, 'heldOn' | 'calledOffOn'>): boolean =>
  heldOn === null && calledOffOn === null

/** Held after the day that was agreed, it is late. */
export const wasHeldLate = ({ heldOn, dueOn }: Pick<Evaluation, 'heldOn' | 'dueOn'>): boolean =>
  heldOn !== null && heldOn > dueOn

/** 'LA evaluation', or what the model calls one from outside. */
export const nameOfEvaluation = (
  { name, external }: EvaluationsRule,
  { isExternal }: Pick<Evaluation, 'isExternal'>,
): string => (isExternal && external ? external.name : name)

/** 'On its way out of the category'; undefined before it was written. */
export const standingOf = ({ standings }: EvaluationsRule, { standing }: Pick<Evaluation, 'standing'>) =>
  standings.find(({ id }) => id === standing)?.name ?? standing ?? undefined
