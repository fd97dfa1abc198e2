import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { doWork, type Look } from '#work/work.ts'
import { aServiceToVisit, AUTUMN_DAY, book, booking } from '../../test/support/a-visit.ts'
import { actionDues } from './action-dues.ts'
import { addAction, type NewAction } from './add-action.ts'
import { completeAction } from './complete-action.ts'

async function anAgreedYear() {
  const made = await aServiceToVisit()
  const { service, school, adviser, head } = made
  const visitId = await book(service, adviser, school, 'data-analysis', booking(adviser, { on: day(AUTUMN_DAY) }))
  const add = (says: string, differs: Partial<NewAction>) =>
    service.act(adviser, (look) =>
      doWork(look, (work) =>
        addAction(work, school, { says, ownedBy: 'school', ownerName: null, dueOn: null, visitId: null, ...differs }),
      ),
    )
  const dueOf = (person: string, reach: 'mine' | 'school' | 'service') =>
    service.look(person, async (look: Look) => {
      const asked = reach === 'mine' ? { people: [person] } : reach === 'school' ? { schoolId: school } : {}
      return (await actionDues.list(look, asked)).map(({ what }) => what)
    })
  const today = await service.look(adviser, async (look) => look.today)
  return { ...made, visitId, add, dueOf, today, head }
}

test('NF-07: what was agreed is due from the side that owns it, from four weeks before its date until it is done', async () => {
  const { service, school, adviser, head, visitId, add, dueOf, today } = await anAgreedYear()
  const other = await service.addPerson({ role: 'headteacher', school: await service.addSchool() })
  const governor = await service.addPerson({ role: 'governor', school })
  const late = await add('Reading every day', { dueOn: day('2026-09-30') })
  await add('Next year', { dueOn: day('2027-09-30') })
  await add('Some day', {})
  await add('Send the booklet', { ownedBy: 'service', dueOn: today, visitId })
  await add('Ask the county', { ownedBy: 'service', dueOn: today })

  expect(await dueOf(head, 'mine')).toEqual(['Reading every day'])
  expect(await dueOf(adviser, 'mine')).toEqual(['Send the booklet'])
  expect(await dueOf(governor, 'mine')).toEqual([])
  expect(await dueOf(other, 'mine')).toEqual([])
  expect((await dueOf(adviser, 'school')).sort()).toEqual(['Ask the county', 'Reading every day', 'Send the booklet'])
  expect((await dueOf(service.administratorId, 'service')).sort()).toEqual(['Ask the county', 'Send the booklet'])

  await service.act(head, (look) => doWork(look, (work) => completeAction(work, school, late)))
  expect(await dueOf(head, 'mine')).toEqual([])
})
