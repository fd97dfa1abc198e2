import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'

const LIST = '/collaborations/communities'
const NOW = { now: '2026-11-12T09:00:00Z' }
const EITHER = 'Consultant Head or Local Leader of Education'

let service: TestService
let head: string
const groups: Record<string, string> = {}

beforeAll(async () => {
  service = await aService({ model: 'rotherham' })
  const schools: Record<string, string> = {}
  for (const name of ['Cedar', 'Alder', 'Maple', 'Rowan'])
    schools[name] = await service.addSchool({ name: `${name} School`, phase: 'Primary' })
  head = await service.addPerson({ role: 'headteacher', school: schools.Cedar!, name: 'Head of Cedar' })
  for (const [name, of] of Object.entries({ East: ['Cedar', 'Alder'], West: ['Maple', 'Rowan'] }))
    groups[name] = await service.addGroup({
      ...{ kind: 'learning-community', name: `LC ${name}` },
      schools: of.map((each) => schools[each]!),
    })
})

const keeper = () => browse(service, service.administratorId, NOW)
const give = async (role: string, place: string) =>
  (await keeper()).submit(`/people/${head}/roles/add?role=${role}`, {
    ...{ scope: 'group', place },
    ...{ 'startedOn-day': '1', 'startedOn-month': '11', 'startedOn-year': '2026' },
  })
const rows = async () =>
  (await (await keeper()).visit(LIST)).texts('tbody tr').map((row) => row.replaceAll(/\s+/g, ' '))

test('RO-50: a head is not LLE over the community of their own school, and the refusal says what they may be there', async () => {
  const refused = await give('local-leader-of-education', 'LC East')
  expect(refused.errors).toEqual([
    'A Local Leader of Education works with other schools than their own. They may lead the community of their own school, as its Learning Community lead.',
  ])
})

test('RO-54, RO-67: a head who leads the community of their own school meets its aim once they are LLE of other schools, and not before', async () => {
  const without = (count: number) => `${count} of 2 Learning Communities without a ${EITHER}`
  expect((await (await keeper()).visit(LIST)).heading).toBe(without(2))
  expect((await give('learning-community-lead', 'LC East')).errors).toEqual([])
  expect((await (await keeper()).visit(LIST)).heading).toBe(without(2))
  expect((await rows())[0]).toMatch(/^LC East ?2 schools ?None yet.*Led by Head of Cedar/)

  expect((await give('local-leader-of-education', 'LC West')).errors).toEqual([])
  const page = await (await keeper()).visit(LIST)
  expect(page.heading).toBe(`How Learning Communities are led`)
  expect((await rows())[0]).toMatch(/^LC East ?2 schools ?Head of Cedar.*Led by Head of Cedar/)
  expect((await (await keeper()).visit(`/groups/${groups.East!}`)).texts('#joint-work p').join(' ')).toContain(
    `${EITHER}: Head of Cedar`,
  )

  await service.db.owner.query(
    `update held_roles set finished_on = '2026-11-11' where authority_id = $1 and person_id = $2 and role = 'local-leader-of-education'`,
    [service.authorityId, head],
  )
  expect((await (await keeper()).visit(LIST)).heading).toBe(without(2))
})
