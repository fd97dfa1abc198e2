import { expect, test } from 'vitest'
import { aContribution, aMinor } from '../../test/support/a-priority.ts'
import { aService } from '../../test/support/a-service.ts'
import { commissionsHeldOf } from './index.ts'

test('WI-09: what is held of a school has what it is paid outside the priorities and what it gave, and nothing of another school', async () => {
  const service = await aService({ model: 'rotherham', now: '2026-11-10T09:00:00Z' })
  const { owner } = service.db
  const [oak, elm] = [await service.addSchool({ name: 'Oak School' }), await service.addSchool({ name: 'Elm School' })]
  const [minor, paid] = [await aMinor(service, oak), await aMinor(service, oak, true)]
  await owner.query(`update minor_spendings set pence = 123450, pay_by = '2026-12-01' where id = $1`, [minor])
  await owner.query(`update minor_spendings set brokered_on = '2026-10-02' where id = $1`, [paid])
  const [gave, back] = [await aContribution(service, oak), await aContribution(service, oak)]
  await owner.query(
    `update contributions set value_pence = 20050, value_rests_on = 'Its rent', who = 'The caretaker', given_on = '2026-10-03' where id = $1`,
    [gave],
  )
  await owner.query(
    `update contributions set taken_back_on = '2026-10-20', taken_back_because = 'Entered twice.' where id = $1`,
    [back],
  )
  await aMinor(service, elm)

  const heldOf = async (schoolId: string) =>
    (await service.look(service.administratorId, (look) => commissionsHeldOf(look, schoolId))).tables
  const [commissions, spent, given] = await heldOf(oak)
  expect(commissions?.rows).toEqual([])
  const [fund] = [spent?.rows[0]?.[5]]
  expect(typeof fund).toBe('string')
  expect(spent).toEqual({
    name: 'Paid outside the priorities',
    head: ['School year', 'What', 'About', 'How it stands', 'Amount, £', 'From', 'Brokered', 'To be paid by', 'Paid'],
    rows: [
      ...[
        ['2026/27', 'Reading in two phases', 'Two schools read.', 'Stands', 1, fund, '2026-10-02', null, '2026-11-02'],
      ],
      ...[
        [
          '2026/27',
          'Reading in two phases',
          'Two schools read.',
          'Stands',
          1234.5,
          fund,
          '2026-10-01',
          '2026-12-01',
          null,
        ],
      ],
    ],
  })
  expect(given?.rows).toEqual([
    ['2026/27', 'A hall', 'The caretaker', 0, 0, 200.5, 'Its rent', '2026-10-03', null],
    ['2026/27', 'A hall', null, 0, 0, null, null, '2026-10-01', '2026-10-20'],
  ])
  const [, spentElsewhere, givenElsewhere] = await heldOf(elm)
  expect([spentElsewhere?.rows.length, givenElsewhere?.rows.length]).toEqual([1, 0])
})
