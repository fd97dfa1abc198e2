import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import { readForm, type Answers } from '#web/answers.ts'
import type { Seen } from '#web/routes.ts'
import type { Work } from '#work/work.ts'
import type { ReviewFound } from '../get-review.ts'
import type { PartInReview } from '../review-policy.ts'

/** What a step is shown with: the review, and what was typed or kept. */
export type StepShown = ReviewFound & {
  seen: Seen
  answers: Answers
  findings: readonly Finding[]
  /** When what stands in the form was kept as a draft; undefined where it was not. */
  keptAt: Date | undefined
}

/** One thing that is done with a review, on a page of its own. */
export type Step = {
  may: (part: PartInReview) => boolean
  show: (shown: StepShown) => Promise<VNode>
  /** What is done with what was posted. Throws Refused with a sentence for each field that is not right. */
  act: (work: Work, id: string, answers: Answers) => Promise<void>
  /** What the page of the review says afterwards. */
  done: string
  /** Whether one comes back to the same page, because there is often more than one to enter. */
  again?: boolean
  /** Whether what is typed is kept as a draft. */
  isKept?: boolean
  /** Whether it is there for a review that is struck out, and for no other. */
  isForStruckOut?: boolean
}

type StepOf<T> = Omit<Step, 'act'> & { schema: z.ZodType<T>; act: (work: Work, id: string, value: T) => Promise<void> }

/** A step whose answers are read by a schema of its own. */
export function aStep<T>({ schema, act, ...rest }: StepOf<T>): Step {
  return { ...rest, act: (work, id, answers) => act(work, id, readForm(schema, answers)) }
}
