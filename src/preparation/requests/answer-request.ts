import { takeFile } from '#files/index.ts'
import { logEvent } from '#history/index.ts'
import type { ReceivedFile } from '#web/receive-upload.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { mayDoSchoolsPart, mayPrepare } from '../preparation-policy.ts'
import { ofVisit } from '../preparation-events.ts'
import type { AnswerKind } from './asked.ts'
import { getAsked } from '../get-preparation.ts'
import { whyCannotBeAnswered } from './request-rules.ts'
import { addAnswer } from './request-store.ts'

type Given = { says: string | null; file?: ReceivedFile | undefined }

/**
 * NF-16, NF-70. Whose part it is says that it is done, writes a line, or hands in a document; however late, it is taken.
 * Throws NotFound, NotAllowed, Refused.
 */
export async function answerRequest(work: Work, visitId: string, key: string, { says, file }: Given): Promise<void> {
  const found = await getVisitToPrepareNow(work, visitId)
  const { visit } = found
  const asked = await getAsked(work, found, key)
  const isTheirs = asked.side === 'school' ? mayDoSchoolsPart(work, visit) : mayPrepare(work, visit)
  requireThat(isTheirs, work, `answer what was asked before the visit ${visitId}`)
  refuseIf(work, whyCannotBeAnswered(visit, asked, says))
  const kept = file ? (await takeFile(work, file, 'file')).stored : null
  const kind: AnswerKind = kept ? 'document' : says === null ? 'done' : 'line'
  const came = { cameOn: work.today, cameAtVisit: false }
  await addAnswer(work, visitId, { asked: { key, isOwn: asked.asked !== undefined }, kind, says, file: kept, ...came })
  await logEvent(work, {
    name: 'preparation.answered',
    ...ofVisit(visit),
    audience: 'see-school',
    changes: { what: { after: asked.says }, how: { after: kind } },
  })
}
