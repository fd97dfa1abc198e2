import { NotFound } from '#work/failures.ts'
import { peopleActedFor } from '#work/actor.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayCheck } from './check-policy.ts'
import { whyCannotCheck } from './check-rules.ts'
import { addComment, removeComment } from './check-store.ts'
import { getRecordToCheck, openCheckOf } from './get-check.ts'

/** Where a comment stands and what it says. */
export type NewComment = { section: string; line: number; says: string }

/** NF-59. Keeps a checker's comment on a line; the author sees it when the record is returned. Throws NotFound, NotAllowed, Refused. */
export async function commentOnLine(work: Work, visitId: string, { section, line, says }: NewComment): Promise<void> {
  const { parts, check } = await toComment(work, visitId)
  const quoted = parts.find(({ id }) => id === section)?.lines.find((each) => each.line === line)
  if (!quoted) throw new NotFound('line of the record', `${section} ${line}`)
  await addComment(work, check.id, { section, line, quoted: quoted.text, says })
}

/** Takes a comment back while the check is not over. Throws NotFound, NotAllowed, Refused. */
export async function takeCommentBack(work: Work, visitId: string, commentId: string): Promise<void> {
  const { check } = await toComment(work, visitId)
  if (!(await removeComment(work, check.id, commentId))) throw new NotFound('comment', commentId)
}

async function toComment(work: Work, visitId: string) {
  const found = await getRecordToCheck(work, visitId)
  requireThat(mayCheck(work, found.visit), work, `comment on the record of the visit ${visitId}`)
  refuseIf(work, whyCannotCheck(found.record, peopleActedFor(work.actor), found.type))
  const check = openCheckOf(found)
  if (!check) throw new NotFound('open check of the record of', visitId)
  return { ...found, check }
}
