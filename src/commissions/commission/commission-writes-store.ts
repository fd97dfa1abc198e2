import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { CommissionSaid, CommissionStatus, Said } from './commission.ts'

const columnsOf = (said: CommissionSaid) => ({
  ...{ kind: said.kind, title: said.title, about: said.about, whom: said.whom, focus: [...said.focus] },
  ...{ gains: JSON.stringify(said.gains), capacity: said.capacity, starts_on: said.startsOn, ends_on: said.endsOn },
})

/** Writes what is planned. Gives its id. */
export async function addCommission(work: Work, priorityId: string, said: CommissionSaid): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('commissions')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, priority_id: priorityId },
      ...columnsOf(said),
      ...{ status: 'planned', planned_by: personId, planned_on: work.today, begun_on: null, ended_on: null },
      ...{ ended_says: null, agreed_on: null, not_agreed_on: null, disposed_at: null },
    })
    .execute()
  return id
}

/** Writes what is planned anew. */
export async function changeCommissionRow({ db }: Work, id: string, said: CommissionSaid): Promise<void> {
  await db
    .updateTable('commissions')
    .set({ ...columnsOf(said), revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

type Stands = {
  status?: CommissionStatus
  begun_on?: PlainDate
  ended_on?: PlainDate
  ended_says?: string
  agreed_on?: PlainDate
  not_agreed_on?: PlainDate
}

/** Writes how a commission stands: begun, ended, withdrawn, agreed or not. */
export async function setCommission({ db }: Work, id: string, stands: Stands): Promise<void> {
  await db
    .updateTable('commissions')
    .set({ ...stands, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Writes a school that is paid, or employs. Gives the id. */
export async function addPayeeRow(
  work: Work,
  commissionId: string,
  payee: {
    schoolId: string
    pence: number
    post: string | null
    appointedOn: PlainDate | null
    payOn: PlainDate | null
  },
): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('commission_payees')
    .values({
      ...{ authority_id: authorityId, id, commission_id: commissionId, school_id: payee.schoolId, pence: payee.pence },
      ...{ post: payee.post, appointed_on: payee.appointedOn, added_by: personId, added_on: work.today },
      ...{ taken_out_on: null, pay_on: payee.payOn },
    })
    .execute()
  return id
}

/** A school is no longer paid. */
export async function takeOutPayeeRow({ db, today }: Work, id: string): Promise<void> {
  await db.updateTable('commission_payees').set({ taken_out_on: today }).where('id', '=', id).execute()
}

/** Writes a payment with its line of the ledger. */
export async function addPayment(
  work: Work,
  payeeId: string,
  { pence, paidOn, lineId }: { pence: number; paidOn: PlainDate; lineId: string },
): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('commission_payments')
    .values({
      ...{ authority_id: authorityId, id: newId(), payee_id: payeeId, line_id: lineId, pence, paid_on: paidOn },
      ...{ paid_by: personId, taken_back_on: null },
    })
    .execute()
}

/** A payment was taken back. */
export async function takeBackPaymentRow({ db, today }: Work, id: string): Promise<void> {
  await db.updateTable('commission_payments').set({ taken_back_on: today }).where('id', '=', id).execute()
}

/** Writes a review. */
export async function addReview(
  work: Work,
  commissionId: string,
  { kind, reviewedOn, answers }: { kind: string; reviewedOn: PlainDate; answers: Said },
): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('commission_reviews')
    .values({
      ...{ authority_id: authorityId, id: newId(), commission_id: commissionId, kind, reviewed_on: reviewedOn },
      ...{ answers: JSON.stringify(answers), written_by: personId },
    })
    .execute()
}
