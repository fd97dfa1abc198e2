import { newId } from '#shared/id.ts'
import { addDays, day } from '#shared/plain-date.ts'
import { aDecidingItem } from './a-deciding-group.ts'
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
  contributions: { id: contributions-to-the-board, says: Schools add., source: RO-18, fund: standards-fund }
  personnel: { id: people-in-kind-of-the-board, says: People count., source: RO-17, fund: standards-fund, of: [{ id: data-people, name: Data people, source: RO-17 }] }
  income: { id: income-of-the-board, firm: true, says: It decides., source: RO-97, matter: outside-partners, fund: standards-fund }
  research: { id: research-of-the-board, says: It is looked into., source: RO-102, by: [head-of-advisory-services] }
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

/** What a school gives in kind. */
export const aContribution = (service: TestService, schoolId: string): Promise<string> =>
  write(service, 'contributions', {
    ...{ model_version_id: service.modelVersionId, school_year: 2026, school_id: schoolId, what: 'A hall' },
    ...{ given_on: '2026-10-01', recorded_by: service.administratorId, recorded_on: '2026-10-01' },
  })

/** Spending outside the priorities that stands, or was paid. */
export async function aMinor(service: TestService, schoolId: string, isPaid = false): Promise<string> {
  const fund_id = await aFundOfItsOwn(service)
  return write(service, 'minor_spendings', {
    ...{ model_version_id: service.modelVersionId, school_year: 2026, fund_id, school_id: schoolId, pence: 100 },
    ...{ title: 'Reading in two phases', about: 'Two schools read.', status: 'stands', brokered_on: '2026-10-01' },
    ...{ brokered_by: service.administratorId },
    ...(isPaid && { line_id: await aDrawOf(service, fund_id, schoolId), paid_on: '2026-11-02' }),
  })
}

/** Work for others, considered or agreed. */
export const anOpportunity = async (service: TestService, isAgreed = false): Promise<string> =>
  write(service, 'income_opportunities', {
    ...{
      model_version_id: service.modelVersionId,
      school_year: 2026,
      partner: 'A school elsewhere',
      about: 'Coaching',
    },
    ...{ entered_by: service.administratorId, entered_on: '2026-10-01', status: isAgreed ? 'agreed' : 'considered' },
    ...(isAgreed && { decided_on: '2026-10-05', decided_item_id: await aDecidingItem(service) }),
  })

/** What somebody found out of a source of money. */
export const aResearch = (service: TestService): Promise<string> =>
  write(service, 'funding_research', {
    ...{ source: 'A trust', says: 'It gives.', researched_by: service.administratorId, researched_on: '2026-10-01' },
  })

let funds = 2100

/** What such a school was paid, with its line of the ledger, from a fund of its own. */
export async function aPayment(service: TestService, commissionId: string, schoolId: string): Promise<string> {
  const { administratorId: by } = service
  const payee_id = await aPayee(service, commissionId, schoolId)
  const line_id = await aDrawOf(service, await aFundOfItsOwn(service), schoolId)
  return write(service, 'commission_payments', { payee_id, line_id, pence: 100, paid_on: '2026-11-02', paid_by: by })
}

/** A fund of a year of its own. */
export async function aFundOfItsOwn(service: TestService): Promise<string> {
  const year = (funds += 1)
  const source = service.model.funds?.of[0]?.id ?? 'standards-fund'
  return write(service, 'funds', {
    ...{ model_version_id: service.modelVersionId, source, name: 'A fund', year, starts_on: `${year}-04-01` },
    ...{ ends_on: addDays(day(`${year + 1}-04-01`), -1), added_by: service.administratorId, added_on: '2026-04-01' },
  })
}

async function aDrawOf(service: TestService, fund_id: string, schoolId: string): Promise<string> {
  const on = { counts_on: '2026-11-02', happened_on: '2026-11-02', school_year: 2026, financial_year: 2026 }
  const line = { kind: 'drawn', school_id: schoolId, purpose: 'Writing', pence: 100, fund_id }
  return write(service, 'ledger_lines', {
    ...line,
    ...on,
    written_by: service.administratorId,
    written_at: service.now,
  })
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
