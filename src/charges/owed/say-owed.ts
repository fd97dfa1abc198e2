import { logEvent } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import { getVisitToChange } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { addFile } from '../files/file-store.ts'
import { holdCharges } from '../charge/charge-store.ts'
import { claimFacts } from './claim-facts.ts'
import { fileOfOwed } from './owed-file.ts'
import { mayApproveOwed, maySayOwed, requireOwed } from './owed-policy.ts'
import { owedFor, whyNotApproved, whyNothingIsOwed, type Claimed } from './owed-rules.ts'
import { addOwed, approveOwedNow, findOwedToChange, listOwedToDraw } from './owed-store.ts'
import { whyNoFileIsDrawn } from '../charge/charge-rules.ts'

/**
 * SH-90. Says what is owed for a visit at the model's rate: an associate's days and miles, or the cover and miles of the school that
 * released a serving head; once its record is sent. Throws NotFound, NotAllowed, Refused. Gives its id.
 */
export async function sayOwed(work: Work, visitId: string, claimed: Claimed): Promise<string> {
  const rule = requireOwed(work)
  const found = await getVisitToChange(work, visitId)
  requireThat(maySayOwed(work, found.visit), work, `say what is owed for ${visitId}`)
  const { payee, before, ...facts } = await claimFacts(work, found)
  const parts = payee && owedFor(rule, payee, facts.halfDays, claimed)
  refuseIf(work, whyNothingIsOwed({ rule, payee, ...facts, isClaimed: before !== undefined, pence: parts?.pence ?? 0 }))
  if (!payee || !parts) throw new NotFound('payee', visitId)
  const { costCode } = rule
  const toSchoolId = payee.to === 'school' ? payee.schoolId : null
  const coverHalfDays = payee.to === 'school' ? claimed.coverHalfDays : 0
  const of = { visitId, personId: found.visit.adviserId, toSchoolId, halfDays: facts.halfDays, costCode }
  const id = await addOwed(work, { ...of, ...parts, miles: claimed.miles, coverHalfDays })
  await logEvent(work, {
    name: 'owed.said',
    subjects: [{ kind: 'visit', id: visitId }],
    audience: 'see-charges',
    changes: { pence: { after: parts.pence } },
  })
  return id
}

/** Approves what is owed: by another than whoever said it. Throws NotFound, NotAllowed, Refused. */
export async function approveOwed(work: Work, id: string): Promise<void> {
  requireOwed(work)
  const owed = isId(id) ? await findOwedToChange(work, id) : undefined
  if (!owed) throw new NotFound('what is owed', id)
  requireThat(mayApproveOwed(work), work, `approve what is owed ${id}`)
  refuseIf(work, whyNotApproved(owed, work.actor.personId))
  await approveOwedNow(work, id)
  await logEvent(work, {
    name: 'owed.approved',
    subjects: [{ kind: 'visit', id: owed.visitId }],
    audience: 'see-charges',
    changes: { pence: { after: owed.pence } },
  })
}

/** Draws what is approved and in no file yet, for the finance system: each line once. Throws NotFound, NotAllowed, Refused. */
export async function drawOwedFile(work: Work): Promise<string> {
  requireOwed(work)
  requireThat(mayApproveOwed(work), work, 'draw a file of what is owed')
  await holdCharges(work)
  const lines = await listOwedToDraw(work)
  refuseIf(work, whyNoFileIsDrawn(lines.length))
  const pence = lines.reduce((sum, line) => sum + line.pence, 0)
  const id = await addFile(
    work,
    { kind: 'owed', pence, body: fileOfOwed(lines) },
    lines.map((line) => line.id),
  )
  await logEvent(work, {
    name: 'owed.drawn',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-charges',
    changes: { lines: { after: lines.length }, pence: { after: pence } },
  })
  return id
}
