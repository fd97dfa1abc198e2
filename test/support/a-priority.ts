import { newId } from '#shared/id.ts'
import { addDays, day } from '#shared/plain-date.ts'
import type { TestService } from './a-service.ts'

/** What a model says of priorities and commissions, for a model that says nothing of them; it rests on `a-deciding-group.ts`. */
export const A_COMMISSIONING_RULE = `commissioning:
  id: commissioning-of-the-board
  says: It commissions schools.
  source: RO-73
  horizons: [{ id: now-and-next, name: Now and next, from: 2000, source: RO-114 }]
  balance: { id: balance-of-the-board, says: In equal measure., source: RO-07, of: [{ id: excellence, name: Excellence, source: RO-07 }] }
  focus: { id: focus-of-the-board, firm: true, says: It has a focus., source: RO-112, of: [{ id: focus-on-leadership, name: Leadership, source: RO-112 }] }
  priorities:
    id: priorities-of-the-board
    firm: true
    says: They are costed.
    source: RO-82
    recommendedBy: [head-of-advisory-services]
    matter: outside-partners
    criteria: { id: criteria-of-the-board, firm: true, says: They have criteria., source: RO-83 }
    rolledForward: { id: rolled-by-the-board, firm: true, says: In the first year., source: RO-85, year: 2026 }
    judged: { id: judged-by-the-board, firm: true, says: It judges., source: RO-84, before: 28, of: [{ id: met, name: Met, source: RO-84 }] }
  commissions:
    id: commissions-of-the-board
    says: It commissions.
    source: RO-73
    keptBy: [head-of-advisory-services]
    kinds: [{ id: support, name: Support, source: RO-73 }]
    whom: [{ id: schools, name: Schools, source: RO-73 }]
    gains: { id: gains-of-the-board, firm: true, says: It has gains., source: RO-19, of: [{ id: gain, name: A gain, source: RO-19 }] }
    capacity: { id: capacity-of-the-board, firm: true, says: Capacity stays., source: RO-20 }
    paid: { id: paid-by-the-board, firm: true, says: Through schools., source: RO-86 }
    evaluations: [{ id: of-progress, name: Of progress, source: RO-45, asks: [What was gained] }]
  minor: { id: minor-of-the-board, firm: true, says: Minor only., source: RO-88, percent: 5, brokeredBy: [head-of-advisory-services], matter: outside-partners }
`

/** A priority that is recommended. */
export const aPriority = (service: TestService, more: Record<string, unknown> = {}): Promise<string> =>
  write(service, 'priorities', {
    ...{ model_version_id: service.modelVersionId, school_year: 2026, horizon: 'now-and-next', title: 'Boys’ writing' },
    ...{ about: 'From the audit.', kind: 'excellence', focus: ['focus-on-leadership'], status: 'recommended' },
    ...{ recommended_by: service.administratorId, recommended_on: '2026-09-01', ...more },
  })

/** A success criterion of a priority. */
export const aCriterion = (service: TestService, priorityId: string): Promise<string> =>
  write(service, 'priority_criteria', {
    ...{ priority_id: priorityId, says: 'Boys write as well as girls', measures: ['good-progress'] },
    ...{ added_by: service.administratorId, added_on: '2026-09-01' },
  })

/** A commission under a priority of its own, planned or begun. */
export const aCommission = async (service: TestService, isBegun = false): Promise<string> =>
  write(service, 'commissions', {
    ...{ model_version_id: service.modelVersionId, priority_id: await aPriority(service), kind: 'support' },
    ...{ title: 'Writing with boys', about: 'One school leads.', whom: 'schools', focus: ['focus-on-leadership'] },
    ...{ gains: '[]', capacity: 'Leaders stay.', starts_on: '2026-09-01', ends_on: '2027-07-20' },
    ...{ status: isBegun ? 'begun' : 'planned', begun_on: isBegun ? '2026-09-01' : null },
    ...{ planned_by: service.administratorId, planned_on: '2026-09-01' },
  })

/** A school that is to be paid under a commission. */
export const aPayee = (service: TestService, commissionId: string, schoolId: string): Promise<string> =>
  write(service, 'commission_payees', {
    ...{ commission_id: commissionId, school_id: schoolId, pence: 4_000_000 },
    ...{ added_by: service.administratorId, added_on: '2026-09-01' },
  })

let funds = 2100

/** What such a school was paid, with its line of the ledger, from a fund of its own. */
export async function aPayment(service: TestService, commissionId: string, schoolId: string): Promise<string> {
  const { administratorId: by, now } = service
  const payee_id = await aPayee(service, commissionId, schoolId)
  const year = (funds += 1)
  const source = service.model.funds?.of[0]?.id ?? 'standards-fund'
  const fund_id = await write(service, 'funds', {
    ...{ model_version_id: service.modelVersionId, source, name: 'A fund', year, starts_on: `${year}-04-01` },
    ...{ ends_on: addDays(day(`${year + 1}-04-01`), -1), added_by: by, added_on: '2026-04-01' },
  })
  const on = { counts_on: '2026-11-02', happened_on: '2026-11-02', school_year: 2026, financial_year: 2026 }
  const line = { kind: 'drawn', school_id: schoolId, purpose: 'Writing', pence: 100, fund_id }
  const line_id = await write(service, 'ledger_lines', { ...line, ...on, written_by: by, written_at: now })
  return write(service, 'commission_payments', { payee_id, line_id, pence: 100, paid_on: '2026-11-02', paid_by: by })
}

async function write({ db, authorityId }: TestService, table: string, row: Record<string, unknown>): Promise<string> {
  const all: Record<string, unknown> = { authority_id: authorityId, id: newId(), ...row }
  const names = Object.keys(all)
  await db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return String(all.id)
}
