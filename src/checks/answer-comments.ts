import { mayWriteRecord } from '#records/index.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Work } from '#work/work.ts'
import { setAnswers } from './check-store.ts'
import { getRecordToCheck } from './get-check.ts'

/** NF-59. Keeps what the author says became of each comment, by its id. Throws NotFound, NotAllowed. */
export async function answerComments(
  work: Work,
  visitId: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const { visit, checks } = await getRecordToCheck(work, visitId)
  requireThat(mayWriteRecord(work, visit), work, `answer the comments on the record of the visit ${visitId}`)
  const [last] = checks
  if (last?.outcome !== 'returned') throw new NotFound('comments to answer on the record of', visitId)
  const known = Object.fromEntries(
    Object.entries(answers).filter(([id]) => last.comments.some((each) => each.id === id)),
  )
  await setAnswers(work, last.id, known)
}
