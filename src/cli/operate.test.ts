import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browse } from '../../test/support/browse.ts'
import { anOperator, type Operator } from '../../test/support/operator.ts'

const NAME = `The Operated Service ${process.pid}`
let operator: Operator
beforeAll(async () => {
  operator = await anOperator(NAME)
})
afterAll(() => operator.close())

const type: Operator['type'] = (words, given) => operator.type(words, given)
const add = (email: string, ...more: string[]) => type(['user', 'add', email, '--authority', NAME, ...more])

describe('user add', () => {
  test('adds somebody with a role over the service, and the link it prints lets them in', async () => {
    const { code, said } = await add('kim@example.test', '--role', 'director', '--name', 'Kim Kay')
    expect(code).toBe(0)
    expect(said).toMatch(/^https:\/\/waymark\.example\.test\/invitation\/[\w-]{43}$/)
    const nobody = await browse(operator.service)
    const page = await nobody.visit(new URL(said).pathname)
    expect(page.body).toContain('Kim Kay')
    const entered = await nobody.submit(new URL(said).pathname, { password: 'three little words' })
    expect(entered.status).toBe(303)
  })

  test('finds somebody who is known, gives a role once, and leaves a trace by nobody of the service', async () => {
    await add('lee@example.test', '--role', 'Director', '--name', 'Lee Low')
    await add('LEE@example.test', '--role', 'director')
    const { rows } = await operator.service.db.owner.query(
      `select p.name, h.role, h.scope, (select array_agg(e.name order by e.sequence) from events e join event_subjects s
         on s.authority_id = e.authority_id and s.event_id = e.id where s.subject_id = p.id and e.actor_id is null) as events
       from people p join held_roles h on h.authority_id = p.authority_id and h.person_id = p.id where p.authority_id = $1 and p.email = $2`,
      [operator.service.authorityId, 'lee@example.test'],
    )
    expect(rows).toEqual([
      { name: 'Lee Low', role: 'director', scope: 'authority', events: ['person.added', 'person.role-given'] },
    ])
  })

  test('sets a password that was given, with which they sign in', async () => {
    const { code, said } = await type(
      ['user', 'add', 'mo@example.test', '--authority', NAME, '--role', 'director', '--name', 'Mo', '--password-stdin'],
      { input: 'three little words\n' },
    )
    expect([code, said]).toEqual([0, 'The password is set.'])
    const mo = await browse(operator.service)
    const signedIn = await mo.submit('/sign-in', { email: 'mo@example.test', password: 'three little words' })
    expect(signedIn.status).toBe(303)
  })

  test('gives somebody who has a password a link for a new one, and clears a second factor that was lost', async () => {
    const { owner } = operator.service.db
    const totp = `select totp_wrapped from access.accounts where email = 'mo@example.test'`
    await owner.query(`update access.accounts set totp_wrapped = 'lost' where email = 'mo@example.test'`)
    const { said } = await add('mo@example.test', '--role', 'director', '--lost-second-factor')
    expect(said).toMatch(/^https:\/\/waymark\.example\.test\/new-password\/[\w-]{43}$/)
    expect((await owner.query(totp)).rows).toEqual([{ totp_wrapped: null }])
    const mo = await browse(operator.service)
    expect((await mo.submit(new URL(said).pathname, { password: 'four little words' })).status).toBe(303)
    expect((await mo.submit('/sign-in', { email: 'mo@example.test', password: 'four little words' })).status).toBe(303)
  })

  const refused: [string, string[], RegExp][] = [
    ['a role that the model does not have', ['--role', 'emperor', '--name', 'N'], /has no role emperor.*director/],
    ['a role of a school', ['--role', 'school-performance-partner', '--name', 'N'], /is held for a school or group/],
    ['no name for somebody new', ['--role', 'director'], /give a name with --name/],
    ['a short password', ['--role', 'director', '--name', 'N', '--password-stdin'], /12 to 200 characters/],
  ]
  test.each(refused)('is refused for %s, and adds nobody', async (_case, words, says) => {
    const { code, told } = await add('new@example.test', ...words)
    expect(code).toBe(1)
    expect(told).toMatch(says)
    const { rowCount } = await operator.service.db.owner.query(
      `select from people where authority_id = $1 and email = 'new@example.test'`,
      [operator.service.authorityId],
    )
    expect(rowCount).toBe(0)
  })

  test('is refused for a service that is not here, and names those that are', async () => {
    const { code, told } = await type([
      'user',
      'add',
      'a@example.test',
      '--role',
      'director',
      '--authority',
      'Atlantis',
    ])
    expect(code).toBe(1)
    expect(told).toContain(NAME)
  })
})

describe('a real service', () => {
  test('is not renewed by demo --again', async () => {
    const { code, told } = await type(['demo', '--again'])
    expect(code).toBe(1)
    expect(told).toBe('This is a real service, not a demonstration: nothing was changed.')
    const { rowCount } = await operator.service.db.owner.query('select from people where authority_id = $1', [
      operator.service.authorityId,
    ])
    expect(rowCount).toBeGreaterThan(0)
  })

  test('does not have its clock moved', async () => {
    const { code, told } = await type(['user', 'add', 'a@example.test', '--role', 'director', '--authority', NAME], {
      env: { WAYMARK_NOW: '2026-11-12' },
    })
    expect(code).toBe(1)
    expect(told).toMatch(/WAYMARK_NOW moves the clock of a demonstration only/)
  })
})

describe('doctor', () => {
  test('finds nothing to do where all is well', async () => {
    const { said, code } = await type(['doctor'])
    expect(said).not.toContain('to do')
    expect(said).toMatch(/^ok {5}Services apart: row-level security on all \d+ tables$/m)
    expect(code).toBe(0)
  })

  test('finds a role that is not safe to serve as', async () => {
    const { code, said } = await type(['doctor'], { env: { DATABASE_URL: operator.env.DATABASE_OWNER_URL } })
    expect(code).toBe(1)
    expect(said).toMatch(/^to do {2}Role: .*Serve as the app role/m)
  })

  test('finds a table that is open to other services', async () => {
    await operator.service.db.owner.query('create table left_open (authority_id uuid)')
    const { code, said } = await type(['doctor'])
    await operator.service.db.owner.query('drop table left_open')
    expect(code).toBe(1)
    expect(said).toMatch(/^to do {2}Services apart: .*left_open/m)
  })
})

test('migrate says that nothing is to be done where all have run', async () => {
  const { code, said } = await type(['migrate'])
  expect(code).toBe(0)
  expect(said).toMatch(/^Nothing to do: all \d+ have run\.$/)
})

test('model list names what each service adopted', async () => {
  const { said } = await type(['model', 'list'])
  expect(said).toContain(`  ${NAME}: `)
})
