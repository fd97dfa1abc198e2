import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/** An evaluation of the work of a commission, as its page shows it. */
export type EvaluationOfWork = {
  href: string
  name: string
  openedOn: PlainDate
  concludedOn: PlainDate | null
  /** How many gave each point of the scale, in words. */
  judged: string
  conclusion: string | null
  followed: string | null
}

/** What is known of the evaluation of a commission, and where whoever looks opens one. */
export type EvaluationsOfWork = { lines: readonly EvaluationOfWork[]; openAt: string | undefined }

type FindEvaluations = (look: Look, commission: { id: string; hasBegun: boolean }) => Promise<EvaluationsOfWork>

let find: FindEvaluations = () => Promise.resolve({ lines: [], openAt: undefined })

/** RO-101. How the work of a commission is evaluated: of the room that evaluates. */
export function learnEvaluations(how: FindEvaluations): void {
  find = how
}

/** RO-101. The evaluations of a commission's work that whoever looks may know of. */
export const evaluationsOfWork: FindEvaluations = (look, commission) => find(look, commission)
