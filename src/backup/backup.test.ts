import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { foundService } from '#set-up/index.ts'
import { markInstallation } from '#installation/mark.ts'
import { makeBackup, readBackup, restoreBackup } from './index.ts'
import { addAwkwardRows, contentOf, dropDatabases, emptyDatabase, keysOf, within } from './backup-examples.ts'
import { inOrderOfKeys } from './tables-to-keep.ts'

const folder = mkdtempSync(join(tmpdir(), 'waymark-backup-'))
const file = join(folder, 'whole.backup')
const secretMark = 'the secret here'

async function demonstration(): Promise<pg.ClientConfig> {
  const owner = await emptyDatabase()
  await migrate(owner, 'waymark_app')
  await within(owner, async (client) => {
    await markInstallation(client, true, null)
    for (const model of ['norfolk', 'essex']) {
      const modelText = readFileSync(`models/${model}.yaml`, 'utf8')
      const administrator = { name: 'Ada Admin', email: `ada-${model}@example.test` }
      await foundService(client, {
        name: `Service of ${model}`,
        laCodes: ['984'],
        modelText,
        administrator,
        now: new Date(),
      })
    }
    await client.query('update access.installation set filled_at = clock_timestamp()')
  })
  return owner
}

const restore = (owner: pg.ClientConfig, from = file, more: object = {}) =>
  restoreBackup(from, { owner, appRole: 'waymark_app', secretMark, ...more })

let source: pg.ClientConfig
let target: pg.ClientConfig

beforeAll(async () => {
  source = await demonstration()
  await within(source, async (client) => {
    await addAwkwardRows(client)
    await makeBackup(client, file, { version: '9.9', secretMark })
  })
  target = await emptyDatabase()
  await restore(target)
})

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await dropDatabases()
})

describe('what is backed up is restored', () => {
  test('every table by content, but who is signed in, links and failures, and every sequence', async () => {
    const before = await contentOf(source)
    const after = await contentOf(target)
    const leftOut = ['access.sessions', 'access.links', 'access.kept_posts', 'access.sign_in_failures']
    for (const name of leftOut) {
      expect(before[name], name).not.toBe('')
      expect(after[name], name).toBe('')
    }
    const itsOwn = ['access.migrations', 'access.former_set_up_keys']
    const same = Object.keys(before).filter((name) => !itsOwn.includes(name) && !leftOut.includes(name))
    expect(same.length).toBeGreaterThan(20)
    for (const name of same) expect(after[name], name).toBe(before[name])
  })

  test('with every key between tables, and every trigger on duty', async () => {
    expect(await keysOf(target)).toEqual(await keysOf(source))
    const off = await within(target, (client) => client.query(`select from pg_trigger where tgenabled = 'D'`))
    expect(off.rowCount).toBe(0)
  })

  test('and the next event is numbered after the last one that ever was', async () => {
    const { rows } = await within(target, (client) =>
      client.query<{ next: number; used: number }>(
        `select nextval('events_sequence_seq')::int as next, (select max(sequence)::int from events) as used`,
      ),
    )
    expect(rows[0]!.next).toBe(rows[0]!.used + 2)
  })
})

describe('the file', () => {
  test('says of what and from when it is, is private, and does not hold the secret', async () => {
    const { head } = await readBackup(file)
    expect(head).toMatchObject({ version: '9.9', mark: { isDemonstration: true } })
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  test('that is there already is not written over', async () => {
    await within(source, async (client) => {
      await expect(makeBackup(client, file, { version: '9.9', secretMark })).rejects.toThrow(/is there already/)
    })
  })

  const spoilt: [string, (whole: Buffer) => Buffer, RegExp][] = [
    ['cut short by a byte', (whole) => whole.subarray(0, -1), /was cut short/],
    ['cut in half', (whole) => whole.subarray(0, whole.length / 2), /was cut short/],
    ['one bit changed', (whole) => flip(whole, Math.floor(whole.length / 2)), /damaged/],
    ['changed inside and packed again', (whole) => gzipSync(flip(gunzipSync(whole), 20_000)), /damaged/],
    ['a table left out and packed again', (whole) => gzipSync(gunzipSync(whole).subarray(0, -200)), /cut short/],
    [
      'with something after its end',
      (whole) => gzipSync(Buffer.concat([gunzipSync(whole), Buffer.from('x')])),
      /damaged/,
    ],
    ['a text', () => Buffer.from('Good morning'), /is not a backup of Waymark/],
    ['empty', () => Buffer.alloc(0), /is not a backup of Waymark/],
    ['another packed file', () => gzipSync('{"waymark":"picture"}\n'), /is not a backup of Waymark/],
  ]
  test.each(spoilt)('%s is refused before anything is written', async (name, spoil, says) => {
    const bad = join(folder, `${name}.backup`)
    writeFileSync(bad, spoil(readFileSync(file)))
    // No database at all: it is never asked for one.
    await expect(restore({ host: '/nowhere' }, bad)).rejects.toThrow(says)
  })
})

describe('a restore is refused', () => {
  test('into a database that is not empty', async () => {
    await expect(restore(target)).rejects.toThrow(/not empty/)
  })

  test('of a demonstration into a real service, which stays as it was', async () => {
    const real = await emptyDatabase()
    await migrate(real, 'waymark_app')
    await within(real, (client) => markInstallation(client, false, null))
    await expect(restore(real)).rejects.toThrow(/here is a real service/)
    const { rows } = await within(real, (client) => client.query('select is_demonstration from access.installation'))
    expect(rows).toEqual([{ is_demonstration: false }])
  })

  test('where second factors would not open, unless they are to be forgotten', async () => {
    const owner = await emptyDatabase()
    const other = { secretMark: 'another secret' }
    await expect(restore(owner, file, other)).rejects.toThrow(/secret/)
    await restore(owner, file, { ...other, forgetsSecondFactors: true })
    const { rows } = await within(owner, (client) => client.query('select totp_wrapped from access.accounts'))
    expect(rows).toEqual([{ totp_wrapped: null }])
  })
})

test('tables that name each other are filled all the same, with the least of their keys laid down at the end', () => {
  const table = (name: string) => ({ name, columns: ['id'] })
  const key = (of: string, to: string) => ({ of, to, name: `${of}_${to}`, definition: '' })
  const { tables, lateKeys } = inOrderOfKeys(['visit', 'school', 'import', 'authority'].map(table), [
    key('visit', 'school'),
    key('school', 'import'),
    key('import', 'school'),
    key('school', 'authority'),
    key('import', 'authority'),
  ])
  expect(tables[0]?.name).toBe('authority')
  expect(lateKeys).toHaveLength(1)
  const order = tables.map(({ name }) => name)
  expect(order.indexOf('visit')).toBeGreaterThan(order.indexOf('school'))
})

function flip(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at]! ^= 1
  return changed
}
