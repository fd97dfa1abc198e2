import { lineNow, type Line } from '#records/index.ts'
import type { Comment } from './check.ts'

/** What was said of a line the last time, as it is read in the next check. */
export type LastTime = Pick<Comment, 'id' | 'says' | 'answer'> & {
  /** How the line read then; undefined where it reads so still. */
  read: string | undefined
}

/** What was said the last time of the lines of a part: under what became of each, and of what stands no longer at its end. */
export function lastTimeOf(comments: readonly Comment[], part: { id: string; lines: readonly Line[] }) {
  const found = comments
    .filter(({ section }) => section === part.id)
    .map(({ id, says, answer, quoted }) => {
      const now = lineNow(part.lines, quoted)
      return { line: now?.line, said: { id, says, answer, read: now?.text === quoted ? undefined : quoted } }
    })
  return (line: number | undefined): LastTime[] => found.filter((each) => each.line === line).map(({ said }) => said)
}
