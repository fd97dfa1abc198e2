import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { inTransaction, openPool } from '#db/database.ts'
import { openEmbeddedServer } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'
import { madeUpFile, madeUpHeadings, type MadeUpSubject } from '#demonstration/made-up-figures.ts'
import { inspectionHeadings, madeUpInspections } from '#demonstration/made-up-inspections.ts'
import { addFigures, applyFigures } from '#figures/index.ts'
import { publishedMeasures } from '#measures/index.ts'
import { newId } from '#shared/id.ts'
import { foundService } from '#set-up/index.ts'
import { day, londonDateOf } from '#shared/plain-date.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { doWork, lookAs } from '#work/work.ts'
import { parseAndCopy, runApart } from './against-copy.ts'

// Preview and apply of a key stage 2 file and of Ofsted's, each of England's size, against csv-parse and COPY of all their columns.
// Each measure is a process of its own, so that its peak of memory is its own.
const KEY_STAGE_2 = {
  says: 'key stage 2 of England',
  name: '2025-2026_england_ks2final.csv',
  schools: 16_000,
  columns: 318,
}
const INSPECTIONS = {
  says: 'inspections of England',
  name: 'latest_inspections_as_at_2025-08-31.csv',
  schools: 22_005,
  columns: 76,
}
const YEAR = 2026
const [, script = '', part = 'all', folder = '', file = ''] = process.argv
const moment = new Date('2026-11-12T09:00:00Z')
const measures = publishedMeasures()
const layout = measures.publications.find(({ id }) => id === 'key-stage-2')!.layouts[0]!
const laOf = (at: number) => String(201 + (at % 152))
const { name: NAME, schools: SCHOOLS, columns: COLUMNS } = file.endsWith(INSPECTIONS.name) ? INSPECTIONS : KEY_STAGE_2

const parts: Record<string, () => Promise<number>> = { all, make, floor, load }
const took = await parts[part]!()
if (part !== 'all')
  console.log(JSON.stringify({ seconds: took, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }))

async function all(): Promise<number> {
  for (const of of [KEY_STAGE_2, INSPECTIONS]) await measure(of)
  return 0
}

/** One file: made, its floor, and the import into a database of its own. */
async function measure({ says, name }: typeof KEY_STAGE_2): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
  const csv = join(home, name)
  const database = mkdtempSync(join(tmpdir(), 'waymark-bench-db-'))
  const server = await openEmbeddedServer(database, { durable: true })
  try {
    await migrate(server.owner, 'waymark_app')
    run('make', database, csv)
    const base = run('floor', database, csv)
    const { seconds, megabytes } = run('load', database, csv)
    const ratio = (seconds / base.seconds).toFixed(2)
    const against = `${ratio} times csv-parse and COPY (${base.seconds.toFixed(1)} s)`
    console.log(`${says}: ${seconds.toFixed(1)} s, ${against}, peak ${megabytes} MB`)
  } finally {
    await server.close()
    rmSync(home, { recursive: true, force: true })
    rmSync(database, { recursive: true, force: true })
  }
}

function run(which: string, database: string, csv: string) {
  return runApart(script, which, database, csv)
}

/** The file itself: the layout's columns, and as many more as the published file has. */
async function make(): Promise<number> {
  if (NAME === INSPECTIONS.name) return makeInspections()
  const named = madeUpHeadings(layout, Object.keys(cellsOf(0)), YEAR)
  const more = Object.fromEntries(
    Array.from({ length: COLUMNS - named.length }, (_, at) => [`OTHER${at}`, String(at % 97)]),
  )
  const subjects = function* (from: number, until: number): Generator<MadeUpSubject> {
    for (let at = from; at < until; at += 1)
      yield {
        key: String(at),
        cells: { ...cellsOf(at), ...more },
        pupils: 8 + (at % 70),
        strength: ((at % 41) - 20) / 20,
        disadvantaged: 0.1 + (at % 7) / 20,
        isPlace: false,
      }
  }
  const lines = function* () {
    for (let at = 0; at < SCHOOLS; at += 500) {
      const text = madeUpFile(measures, layout, YEAR, [...subjects(at, Math.min(SCHOOLS, at + 500))], `bench ${at}`)
      yield Buffer.from(at === 0 ? text : text.slice(text.indexOf('\r\n') + 2))
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
  return 0
}

/** The same of Ofsted's file: its layout before report cards, and as many more columns as it has. */
async function makeInspections(): Promise<number> {
  const [publication] = measures.inspections
  const [before] = publication!.layouts
  const more = COLUMNS - inspectionHeadings(before!).length
  const added = (line: string, at: number) =>
    `${line},${Array.from({ length: more }, (_, nth) => (at === 0 ? `OTHER${nth}` : `text ${nth % 9}`)).join(',')}`
  const lines = function* () {
    for (let at = 0; at < SCHOOLS; at += 500) {
      const subjects = Array.from({ length: Math.min(500, SCHOOLS - at) }, (_, nth) => ({
        ...{ urn: String(100_000 + at + nth), laestab: `${laOf(at + nth)}2001`, name: `School ${at + nth}` },
        ...{ hasEarlyYears: nth % 3 > 0, hasSixthForm: nth % 9 === 0 },
      }))
      const text = madeUpInspections(publication!, before!, day('2025-08-31'), subjects, 'bench')
      const all = text
        .trimEnd()
        .split('\r\n')
        .map((line, nth) => added(line, nth === 0 ? 0 : 1))
      yield Buffer.from(`${all.slice(at === 0 ? 0 : 1).join('\r\n')}\r\n`)
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
  return 0
}

function cellsOf(at: number): Record<string, string> {
  const school = { RECTYPE: '1', LEA: laOf(at), ESTAB: '2001', URN: String(100_000 + at), SCHNAME: `School ${at}` }
  return { ...school, TOTPUPS: '210' }
}

function floor(): Promise<number> {
  return parseAndCopy(folder, file, COLUMNS)
}

/** Preview and apply, as the app role, through row-level security, by a service of one authority. */
async function load(): Promise<number> {
  const server = await openEmbeddedServer(folder)
  const owner = new pg.Client(server.owner)
  await owner.connect()
  const modelText = readFileSync('models/norfolk.yaml', 'utf8')
  const founded = await foundService(owner, {
    ...{ name: 'Bench', laCodes: [laOf(0)], modelText, now: moment },
    administrator: { name: 'Bench', email: 'bench@example.test' },
  })
  for (let at = 0; at < SCHOOLS; at += 152)
    await owner.query(
      `insert into schools (authority_id, id, urn, la_code, name, name_sorted, search_text, status) values ($1, $2, $3, $4, $5, $5, $5, 'open')`,
      [founded.authorityId, newId(), String(100_000 + at), laOf(0), `School ${at}`],
    )
  await owner.end()
  const pool = openPool(server.app)
  const models = openModelShelf()
  const begun = performance.now()
  await inTransaction(pool, 'write', async (db, client) => {
    await client.query(`select set_config('app.authority', $1, true)`, [founded.authorityId])
    const role = { id: '', role: 'bench', kind: 'service-administrator', scope: 'authority' } as const
    const none = { schoolId: null, groupId: null, schoolIds: null, coveredId: null, coveredName: null }
    const look = lookAs({
      db,
      actor: {
        ...{ personId: founded.administratorId, name: 'Bench', authorityId: founded.authorityId },
        ...{ authorityName: 'Bench', roles: [{ ...role, ...none, standing: 'substantive' }] },
      },
      ...{ now: moment, today: londonDateOf(moment), modelVersionId: founded.modelVersionId },
      model: await models.get(db, founded.modelVersionId),
      modelOn: () => Promise.reject(new Error('a file of figures asks for no other model')),
      modelOf: () => Promise.reject(new Error('a file of figures asks for no other model')),
    })
    await doWork(look, async (work) => {
      const { id } = await addFigures(work, { name: NAME, mediaType: 'text/csv', stream: createReadStream(file) })
      await applyFigures(work, id)
    })
  })
  const seconds = (performance.now() - begun) / 1000
  await pool.end()
  await server.close()
  return seconds
}
