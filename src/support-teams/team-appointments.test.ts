import { expect, test } from 'vitest'
import { doWork } from '#work/work.ts'
import { agreeAction } from './keep-team.ts'
import { Refused } from '#work/failures.ts'
import { day } from '#shared/plain-date.ts'
import { aServiceToVisit, book, booking } from '../../test/support/a-visit.ts'
import { aSupportTeam } from '../../test/support/a-support-team.ts'
import { browse } from '../../test/support/browse.ts'

test('XX-09: the meeting of a board is in the time of whoever keeps it: their fortnight, the days offered, and a reason to book over it', async () => {
  const { service, school, adviser, head } = await aServiceToVisit()
  const team = await aSupportTeam(service, school)
  const form = `/schools/${school}/visits/book/data-analysis?on=2026-11-19`
  const desk = await browse(service, adviser)
  const fortnight = async (who = desk) => (await who.visit('/')).texts('.wm-days li').join('\n')
  const clashes = (on: string) =>
    book(service, adviser, school, 'data-analysis', booking(adviser, { on: day(on), at: 9 * 60 })).then(
      () => [],
      (error) => (error instanceof Refused ? error.findings.map(({ says }) => says) : [String(error)]),
    )
  expect((await desk.visit(form)).body).not.toContain('of which no time is kept')

  await service.db.owner.query("update support_teams set kept_by = $1, next_meeting_on = '2026-11-19' where id = $2", [
    adviser,
    team,
  ])
  expect(await fortnight()).toMatch(/19 November\s*Hollin Bank Primary School\s*Support board/)
  expect(await clashes('2026-11-19')).toEqual([
    'Ruth Adviser has a meeting on Thursday 19 November 2026 (Support board, Hollin Bank Primary School), of which no time is kept.',
  ])
  expect((await desk.visit(form)).body).toContain('of which no time is kept')
  expect(await fortnight(await browse(service, head))).not.toContain('board')

  // Somebody of the service who is a member has it in their time too; from elsewhere a name is enough, and one of both is wanted.
  const keeper = await service.addPerson({ role: 'link-adviser', name: 'Keeps Boards', school })
  await service.db.owner.query('update support_teams set kept_by = $1 where id = $2', [keeper, team])
  const keeps = await browse(service, keeper)
  const join = async (given: Record<string, string>) =>
    (await keeps.submit(`/support-teams/${team}/members`, { name: '', part: 'member', ...given })).errors
  expect(await join({})).toEqual(['Choose a person or enter a name'])
  expect(await join({ personId: adviser, name: 'Ann Elsewhere' })).toEqual([
    'Choose a person or enter a name: not both',
  ])
  expect(await join({ personId: head })).toEqual(['Choose somebody of the list. Load the page again.'])
  expect(await join({ name: 'Ann Elsewhere', comesFrom: 'Headteacher of another school' })).toEqual([])
  expect(await join({ personId: adviser })).toEqual([])
  expect(await clashes('2026-11-19')).toEqual([expect.stringContaining('has a meeting on Thursday 19 November 2026')])
  expect((await keeps.visit(`/support-teams/${team}`)).body).toContain('Ann Elsewhere')

  await service.db.owner.query(`update support_teams set next_meeting_on = null where id = $1`, [team])
  expect(await clashes('2026-11-19')).toEqual([])
})

test('a board’s page says of each action whose it is, and how late', async () => {
  const { service, school, adviser } = await aServiceToVisit()
  const team = await aSupportTeam(service, school)
  const agreed = {
    says: 'Every class reads aloud',
    ownedBy: 'school',
    ownerName: 'Headteacher',
    knownBy: null,
  } as const
  await service.act(adviser, (look) =>
    doWork(look, (work) => agreeAction(work, team, { ...agreed, dueOn: day('2026-11-26') })),
  )
  const shown = async (now: string) =>
    (await (await browse(service, adviser, { now })).visit(`/support-teams/${team}`)).texts('main li').join('\n')
  expect(await shown('2026-11-12T09:00:00Z')).toMatch(/Every class reads aloud\s*Headteacher, due 26 November 2026$/m)
  expect(await shown('2026-12-01T09:00:00Z')).toMatch(/Headteacher, due 26 November 2026, 5 days late/)
})
