import { expect, test } from 'vitest'
import { aService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { day } from '#shared/plain-date.ts'
import { whyRoleCannotBeGiven } from './held-role-rules.ts'
import { findRole } from '../held-role.ts'
import { aRoleToGive, roleFacts } from './held-role-examples.ts'

const from = { 'startedOn-day': '12', 'startedOn-month': '11', 'startedOn-year': '2026' }
const WHY = 'Has led a small school through the same change of age range'

test('RO-29: a school’s external colleague is a head of another school, by a choice that is recorded with its reasons', async () => {
  const service = await aService({ model: 'rotherham' })
  const elm = await service.addSchool({ name: 'Elm Primary' })
  const oak = await service.addSchool({ name: 'Oak Primary' })
  const head = await service.addPerson({ role: 'headteacher', school: oak, name: 'Hana Oak' })
  const browser = await browse(service, service.administratorId)
  const url = `/schools/${elm}/adviser`
  const answers = { role: 'peer-head', who: 'Hana Oak', ...from }

  expect((await browser.visit(url)).texts('label[for=note]')).toEqual(['Why this person and this school?'])
  const refused = await browser.submit(url, answers)
  expect(refused.status).toBe(422)
  expect(refused.errors).toEqual([
    'Each school is matched with its peer headteacher with care. Say why Hana Oak is to be Peer headteacher of Elm Primary.',
  ])
  expect((await browser.visit(`/schools/${elm}/people`)).body).not.toContain('Hana Oak')

  const own = await browser.submit(`/schools/${oak}/adviser`, { ...answers, note: WHY })
  expect(own.errors).toEqual(['A head is the external colleague of another school than their own.'])

  expect((await browser.submit(url, { ...answers, note: WHY })).status).toBe(303)
  const elmsHead = await service.addPerson({ role: 'headteacher', school: elm })
  const team = await (await browse(service, elmsHead)).visit(`/schools/${elm}/people`)
  expect(team.texts('tbody').join(' ')).toContain(`Peer headteacher (${WHY})`)
  const { rows } = await service.db.owner.query<{ changes: Record<string, unknown> }>(
    "select changes from events where authority_id = $1 and name = 'person.role-given' order by sequence desc limit 2",
    [service.authorityId],
  )
  expect(rows.map(({ changes }) => changes.because)).toContainEqual({ after: WHY })
  const history = await browser.visit(`/schools/${elm}/history`)
  expect(history.body).toContain(WHY)
  expect((await browser.visit(`/people/${head}`)).body).toContain(WHY)
})

test('RO-29: the page of a person’s roles asks for the same reasons, and no other role does', async () => {
  const service = await aService({ model: 'rotherham' })
  await service.addSchool({ name: 'Elm Primary' })
  const nora = await service.addPerson({ role: 'consultant-head', name: 'Nora Person' })
  const browser = await browse(service, service.administratorId)
  const url = `/people/${nora}/roles/add?role=consultant-head`
  const answers = { scope: 'school', place: 'Elm Primary', ...from }
  expect((await browser.submit(url, answers)).errors).toEqual([
    'Each school is matched with its external colleague with care. Say why Nora Person is to be Consultant Head of Elm Primary.',
  ])
  expect((await browser.submit(url, { ...answers, note: WHY })).status).toBe(303)
  const officer = `/people/${nora}/roles/add?role=ses-officer`
  expect((await browser.submit(officer, answers)).status).toBe(303)
})

test('RO-29: a group is not matched with its lead in this way, and a match that lies in the past is a fact', async () => {
  const { model } = await aService({ model: 'rotherham' })
  const role = findRole(model, 'consultant-head')!
  const match = (given: Parameters<typeof aRoleToGive>[0]) =>
    whyRoleCannotBeGiven(role, aRoleToGive(given), roleFacts(model))
      .filter(({ kind }) => kind === 'match-with-reasons')
      .map(({ weight }) => weight)
  expect(match({ note: ' ' })).toEqual(['firm'])
  expect(match({ note: WHY })).toEqual([])
  expect(match({ scope: 'group' })).toEqual([])
  expect(match({ startedOn: day('2024-09-01'), finishedOn: day('2025-07-31') })).toEqual(['mark'])
})
