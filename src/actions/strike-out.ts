import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { strikingSays } from '#shared/struck-out.ts'
import { getSchoolToVisit, mayBook } from '#visits/index.ts'
import type { StrikeOut } from '#web/strike-out.tsx'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { findActionToStrikeOut, strikeOutRow, takeBackRow, type StruckOutAction } from './struck-out-store.ts'

/** Strikes out an action that was entered in error: it is nobody's and counts nowhere. Throws NotFound, NotAllowed, Refused. */
export async function strikeOutAgreed(
  work: Work,
  schoolId: string,
  actionId: string,
  { revision, ...why }: StrikeOut,
): Promise<void> {
  const action = await getToStrikeOut(work, schoolId, actionId)
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'school', id: schoolId, revision: action.revision, shown: revision })),
    ...(action.struckOutBecause ? [wrong('struck-out-already', 'This is struck out already.')] : []),
  ])
  const because = strikingSays(why)
  await strikeOutRow(work, actionId, because)
  await log(work, 'action.struck-out', schoolId, { says: { after: action.says }, because: { after: because } })
}

/** Takes an action back that was struck out by itself. Throws NotFound, NotAllowed, Refused. */
export async function restoreAgreed(work: Work, schoolId: string, actionId: string): Promise<void> {
  const action = await getToStrikeOut(work, schoolId, actionId)
  refuseIf(
    work,
    action.struckOutBecause ? [] : [wrong('not-struck-out', 'This is not struck out: load the page again.')],
  )
  await takeBackRow(work, actionId)
  await log(work, 'action.restored', schoolId, { says: { after: action.says } })
}

async function getToStrikeOut(work: Work, schoolId: string, actionId: string): Promise<StruckOutAction> {
  await getSchoolToVisit(work, schoolId)
  requireThat(mayBook(work, { schoolId }), work, `strike out the action ${actionId}`)
  const action = isId(actionId) ? await findActionToStrikeOut(work, schoolId, actionId) : undefined
  if (!action) throw new NotFound('action', actionId)
  return action
}

type Changes = NonNullable<Parameters<typeof logEvent>[1]['changes']>

async function log(work: Work, name: string, schoolId: string, changes: Changes): Promise<void> {
  await logEvent(work, { name, subjects: [{ kind: 'school', id: schoolId }], audience: 'see-school', changes })
}

function wrong(kind: string, says: string): Finding {
  return { kind, id: kind, source: 'XX-05', says, weight: 'firm' }
}
