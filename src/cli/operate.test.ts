import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { asGiasCsv, asLinksCsv } from '#demonstration/gias-csv.ts'
import { madeUpRegister } from '#demonstration/made-up-register.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { runCommandLine } from './run-command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'waymark-operate-'))
const NAME = `The Operated Service ${process.pid}`
let service: TestService
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  service = await aService({ name: NAME, model: 'essex' })
  const { host, ownerPassword, appPassword } = inject('server')
  const url = (role: string, password: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@${encodeURIComponent(host)}/${service.db.name}`
  env = {
    DATABASE_URL: url('waymark_app', appPassword),
    DATABASE_OWNER_URL: url('waymark_owner', ownerPassword),
    WAYMARK_DATA: folder,
    WAYMARK_URL: 'https://waymark.example.test/',
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function type(words: string[], given: { input?: string; env?: NodeJS.ProcessEnv } = {}) {
  const said: string[] = []
  const told: string[] = []
  const code = await runCommandLine(words, {
    env: { ...env, ...given.env },
    folder,
    say: (line) => said.push(line),
    progress: (line) => told.push(line),
    readInput: () => Promise.resolve(given.input ?? ''),
  })
  return { code, said: said.join('\n'), told: told.join('\n') }
}

const add = (email: string, ...more: string[]) => type(['user', 'add', email, '--authority', NAME, ...more])

describe('user add', () => {
  test('adds somebody with a role over the service, and the link it prints lets them in', async () => {
    const { code, said } = await add('kim@example.test', '--role', 'director', '--name', 'Kim Kay')
    expect(code).toBe(0)
    expect(said).toMatch(/^https:\/\/waymark\.example\.test\/invitation\/[\w-]{43}$/)
    const nobody = await browse(service)
    const page = await nobody.visit(new URL(said).pathname)
    expect(page.body).toContain('Kim Kay')
    const entered = await nobody.submit(new URL(said).pathname, { password: 'three little words' })
    expect(entered.status).toBe(303)
  })

  test('finds somebody who is known, gives a role once, and leaves a trace by nobody of the service', async () => {
    await add('lee@example.test', '--role', 'Director', '--name', 'Lee Low')
    await add('LEE@example.test', '--role', 'director')
    const { rows } = await service.db.owner.query(
      `select p.name, h.role, h.scope, (select array_agg(e.name order by e.sequence) from events e join event_subjects s
         on s.authority_id = e.authority_id and s.event_id = e.id where s.subject_id = p.id and e.actor_id is null) as events
       from people p join held_roles h on h.authority_id = p.authority_id and h.person_id = p.id where p.authority_id = $1 and p.email = $2`,
      [service.authorityId, 'lee@example.test'],
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
    const mo = await browse(service)
    const signedIn = await mo.submit('/sign-in', { email: 'mo@example.test', password: 'three little words' })
    expect(signedIn.status).toBe(303)
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
    const { rowCount } = await service.db.owner.query(
      `select from people where authority_id = $1 and email = 'new@example.test'`,
      [service.authorityId],
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
    const { rowCount } = await service.db.owner.query('select from people where authority_id = $1', [
      service.authorityId,
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
    const { code, said } = await type(['doctor'], { env: { DATABASE_URL: env.DATABASE_OWNER_URL } })
    expect(code).toBe(1)
    expect(said).toMatch(/^to do {2}Role: .*Serve as the app role/m)
  })

  test('finds a table that is open to other services', async () => {
    await service.db.owner.query('create table left_open (authority_id uuid)')
    const { code, said } = await type(['doctor'])
    await service.db.owner.query('drop table left_open')
    expect(code).toBe(1)
    expect(said).toMatch(/^to do {2}Services apart: .*left_open/m)
  })
})

describe('import', () => {
  const { schools, links } = madeUpRegister({
    seed: 'operate',
    laCode: '984',
    laName: 'A made-up authority',
    schools: 40,
  })
  const write = (name: string, lines: Iterable<string>) => writeFileSync(join(folder, name), [...lines].join(''))
  beforeAll(() => {
    write('register.csv', asGiasCsv(schools))
    write('links.csv', asLinksCsv(links))
    write('letter.csv', ['Dear Sir or Madam\n'])
  })

  test('brings in the register and its links, as an administrator, and says what it did', async () => {
    const { code, said, told } = await type(['import', 'gias', 'register.csv', '--authority', NAME])
    expect([code, told.split('\n')[0]]).toEqual([0, 'Reading register.csv as Ada Admin ...'])
    expect(said).toBe(`Imported: ${schools.length} rows read, 0 rows could not be.`)
    const again = await type(['import', 'gias', 'register.csv', '--authority', NAME])
    expect(again.told).toMatch(/New: 0\. Changed: 0\./)
    const linked = await type(['import', 'links', 'links.csv', '--authority', NAME])
    expect(linked).toMatchObject({ code: 0, said: expect.stringMatching(/^Imported: \d+ rows? read/) })
  })

  test('fills the register of all England, which belongs to no service', async () => {
    const { code, said } = await type(['import', 'gias', 'register.csv', '--england'])
    expect(code).toBe(0)
    expect(said).toContain(`${schools.length} rows read`)
    expect((await type(['import', 'gias', 'register.csv', '--england', '--authority', NAME])).code).toBe(2)
  })

  const refused: [string, string[], RegExp][] = [
    ['a file that is not there', ['gias', 'none.csv'], /none\.csv cannot be read \(ENOENT\)/],
    ['a folder', ['gias', '.'], /it is no file/],
    ['another file', ['gias', 'letter.csv'], /./],
    ['another file for all of England', ['gias', 'letter.csv', '--england'], /Nothing was written/],
    ['somebody who is not known', ['gias', 'register.csv', '--as', 'who@example.test'], /Nobody in .* has the address/],
  ]
  test.each(refused)('is refused for %s in a sentence', async (_case, words, says) => {
    const more = words.includes('--england') ? [] : ['--authority', NAME]
    const { code, told } = await type(['import', ...words, ...more])
    expect(code).toBe(1)
    expect(told).toMatch(says)
    expect(told).not.toMatch(/\n\s+at /)
  })

  test('is refused for somebody who may not load data', async () => {
    await service.addPerson({ role: 'director', email: 'dee@example.test' })
    const { code, told } = await type([
      'import',
      'gias',
      'register.csv',
      '--authority',
      NAME,
      '--as',
      'dee@example.test',
    ])
    expect(code).toBe(1)
    expect(told).toMatch(/may not load data: name somebody who may with --as EMAIL/)
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
