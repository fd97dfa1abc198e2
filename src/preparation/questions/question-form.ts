import { z } from 'zod'
import { aRevision, aText } from '../text-answer.ts'

const words = {
  asks: aText('the question', 1000),
  /** Ticked where its author keeps it to themselves. */
  isOwn: z.string().optional(),
}

const shared = <T extends { isOwn?: string | undefined }>({ isOwn, ...rest }: T) => ({
  ...rest,
  isShared: isOwn !== 'yes',
})

export const addQuestionForm = z.object(words).transform(shared)
export const changeQuestionForm = z.object({ ...words, revision: aRevision }).transform(shared)

export type ChangeQuestion = z.output<typeof changeQuestionForm>
