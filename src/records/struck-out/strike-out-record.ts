import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { pageLink, sendMessage } from '#messages/index.ts'
import { word } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { strikingSays } from '#shared/struck-out.ts'
import { getVisitToChange, listHeadsToTell, visitName, type VisitInModel } from '#visits/index.ts'
import type { StrikeOut } from '#web/strike-out.tsx'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { listRecords } from '../record-store.ts'
import { mayKnowOfStruckOut, mayStrikeOutRecord } from './struck-out-policy.ts'
import { hasLeft, whyRecordCannotComeBack } from './struck-out-rules.ts'
import { listStruckOut, markRecordBack, markRecordStruckOut, markWhatIsLeft } from './struck-out-store.ts'

/**
 * Strikes out a version of a record that was made in error: it counts nowhere and is not read any more, and what was issued stays as it was,
 * marked. The head is told where the school had seen it. Throws NotFound, NotAllowed, Refused.
 */
export async function strikeOutRecord(
  work: Work,
  visitId: string,
  { version, revision, ...why }: StrikeOut & { version: number },
): Promise<void> {
  const found = await getVisitToChange(work, visitId)
  const record = (await listRecords(work, visitId)).find((each) => each.version === version)
  if (!record) throw new NotFound('record of visit', visitId)
  requireThat(mayStrikeOutRecord(work, found.visit, record), work, `strike out the record of ${visitId}`)
  refuseIf(
    work,
    await whyChangedMeanwhile(work, { kind: 'visit', id: visitId, revision: record.revision, shown: revision }),
  )
  const because = strikingSays(why)
  await markRecordStruckOut(work, record.id, because)
  await markWhatIsLeft(work, visitId)
  await log(work, 'record.struck-out', found, hasLeft(record), {
    because: { after: because },
    version: { after: version },
  })
  if (hasLeft(record)) await tellHead(work, found, 'struck out as entered in error')
}

/** Takes a version back that was struck out: it is again what it was. Throws NotFound, NotAllowed, Refused. */
export async function restoreRecord(work: Work, visitId: string, version: number): Promise<void> {
  const found = await getVisitToChange(work, visitId)
  const record = (await listStruckOut(work, visitId)).find((each) => each.version === version)
  if (!record || !mayKnowOfStruckOut(work, found.visit, record)) throw new NotFound('record of visit', visitId)
  requireThat(mayStrikeOutRecord(work, found.visit, record), work, `take the record of ${visitId} back`)
  refuseIf(work, whyRecordCannotComeBack(record.from, await listRecords(work, visitId), found.model))
  await markRecordBack(work, record.id)
  await markWhatIsLeft(work, visitId)
  await log(work, 'record.restored', found, hasLeft(record), { version: { after: version } })
  if (hasLeft(record)) await tellHead(work, found, 'taken back: it stands again as it was issued')
}

type Changes = NonNullable<Parameters<typeof logEvent>[1]['changes']>

/** What the school never saw is nobody's at the school. */
async function log(work: Work, name: string, { visit }: VisitInModel, wasSeen: boolean, changes: Changes) {
  await logEvent(work, {
    name,
    subjects: [
      { kind: 'visit', id: visit.id },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: wasSeen ? 'read-records' : 'write',
    changes,
  })
}

async function tellHead(work: Work, { visit, model, type }: VisitInModel, what: string): Promise<void> {
  if (work.tellsNobody) return
  const record = word(model, 'record')
  const of = `${visitName(model, type)}, ${visit.schoolName}, ${showDate(visit.heldOn ?? visit.bookedFor)}`
  for (const head of await listHeadsToTell(work, [visit.schoolId]))
    await sendMessage(work, {
      toPersonId: head.id,
      address: head.email,
      subject: `The ${record} of ${of}`,
      body: [`Dear ${head.name},`, `The ${record} of ${of} was ${what}.`, pageLink(`/visits/${visit.id}`)].join('\n\n'),
    })
}
