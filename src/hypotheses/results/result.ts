import type { Question } from '#preparation/index.ts'

/** How a hypothesis turned out at its visit, in the model's own choices. */
export type Result = { questionId: string; result: string; says: string; saidAt: Date; saidBy: string }

/** A hypothesis with its result, if somebody has marked it. */
export type Tested = { question: Question; result: Result | undefined }

/** What is marked of one on the page; without a result nothing is. */
export type TypedResult = { questionId: string; result: string; says: string }
