import { beforeAll, expect, test } from 'vitest'
import { aDecidingItem } from '../../test/support/a-deciding-group.ts'
import { put } from '../../test/support/a-document.ts'
import { aFundOfItsOwn, aMinor, aPayee, aPayment } from '../../test/support/a-priority.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { aStrategicGroup, type StrategicGroup } from '../../test/support/a-strategic-group.ts'
import { commissionDues } from './index.ts'

let service: TestService
let group: StrategicGroup
let priority: string
const who: Record<string, string> = {}

beforeAll(async () => {
  service = await aService({ model: 'rotherham', now: '2011-05-09T09:00:00Z', schoolYear: 2010 })
  group = await aStrategicGroup(service)
  Object.assign(who, group.people)
  who.Bea = await service.addPerson({ role: 'business-manager', name: 'Bea Manager' })
  who.Outside = await service.addPerson({ role: 'headteacher', school: await service.addSchool() })
  priority = await put(service, 'priorities', {
    ...{ model_version_id: service.modelVersionId, school_year: 2011, horizon: 'short-term', title: 'Writing' },
    ...{ about: 'From the audit.', kind: 'building-excellence', focus: ['outcomes'], status: 'recommended' },
    ...{ recommended_by: service.administratorId, recommended_on: '2011-06-01' },
  })
}, 60_000)

/** What somebody has due on a day, by the page of a school too. */
async function duesOf(name: string, on: string, schoolId?: string): Promise<string[]> {
  const personId = who[name] ?? ''
  const asked = { people: [personId], ...(schoolId && { schoolId }) }
  const at = { now: `${on}T09:00:00Z` }
  const dues = await service.look(personId, (look) => commissionDues.list(look, asked), at)
  return dues.map(({ what, dueOn }) => `${what}, ${dueOn}`).sort()
}

const change = (table: string, id: string, set: string) =>
  service.db.owner.query(`update ${table} set ${set} where authority_id = $2 and id = $1`, [id, service.authorityId])

const aCommission = (title: string, more: Record<string, unknown> = {}) =>
  put(service, 'commissions', {
    ...{ model_version_id: service.modelVersionId, priority_id: priority, kind: 'support-of-schools', title },
    ...{ about: 'Oak leads.', whom: 'schools', focus: ['outcomes'], gains: '[]', capacity: 'Leaders stay.' },
    ...{ starts_on: '2011-09-05', ends_on: '2012-07-20', status: 'planned', planned_on: '2011-06-01' },
    ...{ planned_by: service.administratorId, ...more },
  })

test('RO-19: to begin a commission is due of who commissions from four weeks before its day, to evaluate and end it towards its end, and of nobody else', async () => {
  const id = await aCommission('Boys’ writing')
  expect(await duesOf('Nora', '2011-08-07')).toEqual([])
  const begin = ['Begin it: Boys’ writing, 2011-09-05']
  for (const name of ['Nora', 'Bea']) expect([name, await duesOf(name, '2011-08-08')]).toEqual([name, begin])
  for (const name of ['Oak', 'Ruth', 'Outside']) expect([name, await duesOf(name, '2011-09-20')]).toEqual([name, []])
  await change('commissions', id, `status = 'begun', begun_on = '2011-09-05'`)
  expect(await duesOf('Nora', '2012-06-21')).toEqual([])
  const end = ['Evaluate what it brought, and end it: Boys’ writing, 2012-07-20']
  expect(await duesOf('Nora', '2012-06-22')).toEqual(end)
  expect(await duesOf('Nora', '2012-09-01')).toEqual(end)
  await change('commissions', id, `status = 'ended', ended_on = '2012-07-20', ended_says = 'Boys write.'`)
  expect(await duesOf('Nora', '2012-09-01')).toEqual([])
  const never = await aCommission('Never')
  await change('commissions', never, `status = 'withdrawn'`)
  expect(await duesOf('Nora', '2012-09-01')).toEqual([])
})

test('RO-82: what a school is still to be paid under a commission that began is due of who deploys funds, with what is left, and goes once it is paid', async () => {
  const { Oak: oak = '', Elm: elm = '' } = group.schools
  const id = await aCommission('Phonics', { status: 'begun', begun_on: '2011-09-05' })
  const payee = await aPayee(service, id, oak)
  await change('commission_payees', payee, `pence = 4000000`)
  // Without a day on which it is to be paid nothing asks for it.
  expect(await duesOf('Bea', '2012-01-09')).toEqual([])
  await change('commission_payees', payee, `pay_on = '2012-01-09'`)
  expect(await duesOf('Bea', '2011-12-11')).toEqual([])
  expect(await duesOf('Bea', '2011-12-12')).toEqual(['Pay £40,000: Phonics, 2012-01-09'])
  expect(await duesOf('Nora', '2011-12-12')).toEqual([])
  expect(await duesOf('Oak', '2011-12-12')).toEqual([])
  expect(await duesOf('Bea', '2011-12-12', oak)).toEqual(['Pay £40,000: Phonics, 2012-01-09'])
  expect(await duesOf('Bea', '2011-12-12', elm)).toEqual([])

  const other = await aCommission('Another', { status: 'begun', begun_on: '2011-09-05' })
  const payment = await aPayment(service, other, elm)
  await change('commission_payments', payment, `payee_id = '${payee}', pence = 1500000`)
  expect(await duesOf('Bea', '2011-12-12')).toEqual(['Pay £25,000: Phonics, 2012-01-09'])
  await change('commission_payments', payment, 'pence = 4000000')
  expect(await duesOf('Bea', '2012-01-10')).toEqual([])
  await change('commission_payments', payment, `taken_back_on = '2012-01-11'`)
  expect(await duesOf('Bea', '2012-01-11')).toEqual(['Pay £40,000: Phonics, 2012-01-09'])
  await change('commission_payees', payee, `taken_out_on = '2012-01-12'`)
  expect(await duesOf('Bea', '2012-01-12')).toEqual([])
})

test('RO-88: what stands outside the priorities is due to be paid by the day that was said, not what is asked for or paid', async () => {
  const { Ash: ash = '' } = group.schools
  const [stands, asked, paid] = [
    await aMinor(service, ash),
    await aMinor(service, ash),
    await aMinor(service, ash, true),
  ]
  for (const id of [stands, asked, paid]) await change('minor_spendings', id, `pay_by = '2012-02-01'`)
  await change('minor_spendings', asked, `status = 'asked'`)
  expect(await duesOf('Bea', '2012-01-03')).toEqual([])
  expect(await duesOf('Bea', '2012-01-04', ash)).toEqual(['Pay £1: Reading in two phases, 2012-02-01'])
  await change('minor_spendings', stands, `status = 'withdrawn', withdrawn_because = 'No need.'`)
  expect(await duesOf('Bea', '2012-01-04')).toEqual([])
})

test('RO-84: the criteria of an approved priority are due to be judged of those who sit on the body so long before its end as the model says, until each is', async () => {
  await change('priorities', priority, `starts_on = '2011-09-05', ends_on = '2012-07-20'`)
  const criterion = (says: string) =>
    put(service, 'priority_criteria', {
      ...{ priority_id: priority, says, measures: ['good-progress'], added_on: '2011-06-01' },
      added_by: service.administratorId,
    })
  const [one, two] = [await criterion('Boys write'), await criterion('Girls write')]
  // Recommended alone, it is nothing to judge.
  expect(await duesOf('Oak', '2012-07-01')).toEqual([])
  const fund = await aFundOfItsOwn(service)
  const item = await aDecidingItem(service)
  await change(
    'priorities',
    priority,
    `status = 'approved', cost_pence = 100, fund_id = '${fund}', decided_item_id = '${item}', decided_on = '2011-06-27'`,
  )
  // Four weeks before 22 June, which lies four weeks before its end.
  expect(await duesOf('Oak', '2012-05-24')).toEqual([])
  for (const name of ['Oak', 'Nora', 'Ruth'])
    expect([name, await duesOf(name, '2012-05-25')]).toEqual([name, ['Judge 2 criteria: Writing, 2012-06-22']])
  for (const name of ['Bea', 'Outside']) expect([name, await duesOf(name, '2012-05-25')]).toEqual([name, []])
  const judge = (criterionId: string, on: string) =>
    put(service, 'criterion_judgements', {
      ...{ criterion_id: criterionId, judgement: 'met', evidence: 'Seen.', judged_on: on },
      judged_by: service.administratorId,
    })
  // What was judged long before the end is judged again towards it.
  await judge(one, '2012-03-01')
  expect(await duesOf('Oak', '2012-06-25')).toEqual(['Judge 2 criteria: Writing, 2012-06-22'])
  await judge(one, '2012-06-25')
  expect(await duesOf('Oak', '2012-06-25')).toEqual(['Judge one criterion: Writing, 2012-06-22'])
  await judge(two, '2012-06-25')
  expect(await duesOf('Oak', '2012-06-25')).toEqual([])
})
