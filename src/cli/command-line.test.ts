import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { COMMANDS } from './commands.ts'
import { runCommandLine } from './run-command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'waymark-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Types words after bin/waymark, in a folder without a database. */
async function type(words: string[], env: NodeJS.ProcessEnv = {}) {
  const said: string[] = []
  const told: string[] = []
  const code = await runCommandLine(words, {
    env: { WAYMARK_DATA: 'nothing-here', ...env },
    folder,
    say: (line) => said.push(line),
    progress: (line) => told.push(line),
    readInput: () => Promise.resolve(''),
  })
  return { code, said: said.join('\n'), told: told.join('\n') }
}

describe('help', () => {
  test('lists every command in one screen', async () => {
    const { code, said } = await type(['--help'])
    expect(code).toBe(0)
    for (const { name } of COMMANDS) expect(said).toContain(`  ${name}`)
    expect(said.split('\n').length).toBeLessThan(25)
  })

  test.each(COMMANDS.map(({ name }) => name))('%s --help names each of its options and exits with 0', async (name) => {
    const { code, said, told } = await type([...name.split(' '), '--help'])
    expect([code, told]).toEqual([0, ''])
    expect(said).toMatch(new RegExp(`^bin/waymark ${name}`))
    for (const option of Object.keys(COMMANDS.find((each) => each.name === name)?.options ?? {}))
      expect(said).toContain(`--${option}`)
  })

  test('no line is longer than 132 characters', async () => {
    const texts = await Promise.all(
      [[], ...COMMANDS.map(({ name }) => name.split(' '))].map((words) => type([...words, '--help'])),
    )
    const long = texts.flatMap(({ said }) => said.split('\n')).filter((line) => line.length > 132)
    expect(long).toEqual([])
  })
})

describe('what is not understood exits with 2 and says why', () => {
  const cases: [string, RegExp][] = [
    ['', /COMMAND/],
    ['frobnicate', /no command frobnicate/],
    ['model', /model check, model explain, model list/],
    ['model chek x', /no command model chek/],
    ['backup', /Something is missing: bin\/waymark backup FILE/],
    ['backup one two', /too many: two/],
    ['backup --fast x', /--fast/],
    ['model check', /Something is missing/],
    ['user add kim', /no address/],
    ['user add kim@example.test', /--role/],
    ['user add kim@example.test --role', /--role/],
    ['demo', /--again/],
    ['migrate now', /too many: now/],
  ]
  test.each(cases)('bin/waymark %s', async (words, says) => {
    const { code, said, told } = await type(words.split(' ').filter((word) => word !== ''))
    expect(code).toBe(2)
    expect(`${told}${said}`).toMatch(says)
    expect(told).not.toMatch(/\n\s+at /)
  })
})

describe('a database that is not there', () => {
  const nobody = 'postgres://app:secret@127.0.0.1:1/waymark'
  const address = { DATABASE_URL: nobody, DATABASE_OWNER_URL: nobody }
  const needing = ['backup x', 'demo --again', 'user add k@example.test --role director']
  test.each(needing)('bin/waymark %s exits with 3 and does not make one', async (words) => {
    const { code, told } = await type(words.split(' '))
    expect(code).toBe(3)
    expect(told).toMatch(/There is no database in .*nothing-here\. bin\/start makes one/)
  })
  test.each([...needing, 'migrate'])('bin/waymark %s exits with 3 where a server does not answer', async (words) => {
    const { code, told } = await type(words.split(' '), address)
    expect(code).toBe(3)
    expect(told).toMatch(/DATABASE_OWNER_URL cannot be used: nothing answers there/)
    expect(told).not.toContain('secret')
  })
  test('doctor says it among the rest, and exits with 1', async () => {
    const { code, said } = await type(['doctor'], address)
    expect(code).toBe(1)
    expect(said).toMatch(/^to do {2}Database: .*nothing answers there/m)
    expect(said).toMatch(/^ok {5}Node/m)
    expect(said).toMatch(/^note {3}Mail: not set up yet/m)
  })
})

describe('settings', () => {
  const wrong: [NodeJS.ProcessEnv, RegExp][] = [
    [{ PORT: 'high' }, /PORT/],
    [{ WAYMARK_NOW: 'soon' }, /WAYMARK_NOW/],
    [{ WAYMARK_SECRET: 'short' }, /WAYMARK_SECRET must be 32/],
    [{ DATABASE_URL: 'somewhere' }, /DATABASE_URL cannot be used: write it as/],
  ]
  test.each(wrong)('%o is refused with a sentence that names it', async (env, says) => {
    const { code, told } = await type(['migrate'], env)
    expect(code).toBe(1)
    expect(told).toMatch(says)
  })

  test('without the owner a command says which setting it needs', async () => {
    const { code, told } = await type(['migrate'], { DATABASE_URL: 'postgres://app:x@127.0.0.1:1/waymark' })
    expect([code, told]).toEqual([1, 'Set DATABASE_OWNER_URL: this needs the role that owns the database.'])
  })
})

describe('models', () => {
  const example = (name: string) => join(import.meta.dirname, '..', '..', name)

  test('a good model is one line and 0; several are told apart', async () => {
    const { code, said } = await type(['model', 'check', example('models/norfolk.yaml'), example('models/essex.yaml')])
    expect(code).toBe(0)
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/norfolk\.yaml: good\./),
      expect.stringMatching(/essex\.yaml: good\./),
    ])
  })

  test('each fault is a line with its place, and the exit code is 1 though another file is good', async () => {
    const broken = example('src/model/broken/eight-faults.yaml')
    const { code, said } = await type(['model', 'check', broken, example('models/essex.yaml')])
    expect(code).toBe(1)
    const faults = said.split('\n').filter((line) => line.startsWith(broken))
    expect(faults).toHaveLength(8)
    for (const fault of faults) expect(fault).toMatch(/:\d+:\d+: .+; right: .+/)
  })

  test('a file is looked for from where one stands', async () => {
    writeFileSync(join(folder, 'mine.yaml'), 'format: 1\n')
    const { code, said } = await type(['model', 'check', 'mine.yaml'])
    expect(code).toBe(1)
    expect(said).toMatch(/^mine\.yaml:\d+:\d+: /)
  })

  test('a file that is not there gets one sentence', async () => {
    const { code, told } = await type(['model', 'explain', 'none.yaml'])
    expect(code).toBe(1)
    expect(told).toMatch(/none\.yaml cannot be read \(ENOENT\)/)
  })

  test('a model is explained in English, and one with faults is not', async () => {
    const { code, said } = await type(['model', 'explain', example('models/essex.yaml')])
    expect(code).toBe(0)
    expect(said).toContain('Who does what')
    const refused = await type(['model', 'explain', example('src/model/broken/eight-faults.yaml')])
    expect(refused.code).toBe(1)
    expect(refused.told).toMatch(/8 faults: bin\/waymark model check/)
  })

  test('those in models/ are listed without a database', async () => {
    const { code, said } = await type(['model', 'list'])
    expect(code).toBe(0)
    expect(said).toContain('essex.yaml: ')
    expect(said).not.toContain('Adopted')
  })
})
