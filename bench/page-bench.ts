import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import pg from 'pg'
import { openEmbeddedServer } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'
import { fillFigures } from './fill-figures.ts'
import { fillService, type BenchService } from './fill-world.ts'

// bin/bench: ratios within one run. Page and floor alternate; the median of the rounds counts.
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const [ROUNDS, SECONDS] = values.quick ? [3, 1] : [5, 5]
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
const server = await openEmbeddedServer(folder)
const superuser = new pg.Client(server.superuser)
await superuser.connect()
await migrate(server.owner, 'waymark_app')

const among = await fill('waymark', [...Array.from({ length: 99 }, () => 250), 1000])
await superuser.query('create database alone owner waymark_owner')
await migrate({ ...server.owner, database: 'alone' }, 'waymark_app')
const alone = await fill('alone', [250])

const many = await serve('waymark')
const one = await serve('alone')
console.log(`16 connections, ${ROUNDS} rounds of ${SECONDS} s each; requests a second`)
for (const { name, url, cookie } of pagesOf(among[0]!)) {
  const { floor, page, p50, p99 } = await compare(many.port, url, cookie)
  console.log(
    `${name.padEnd(22)} page ${page.toFixed(0).padStart(6)}  floor ${floor.toFixed(0).padStart(6)}  ratio ${(page / floor).toFixed(2)}  p50 ${p50} ms  p99 ${p99} ms  (${(p99 / Math.max(p50, 1)).toFixed(1)} times)`,
  )
}
const small = pagesOf(alone[0]!)
const big = pagesOf(among.at(-1)!)
for (const [at, { name, url, cookie }] of pagesOf(among[0]!).entries()) {
  const rates = { alone: [] as number[], among: [] as number[], thousand: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.alone.push(await rate(one.port, small[at]!.url, small[at]!.cookie))
    rates.among.push(await rate(many.port, url, cookie))
    rates.thousand.push(await rate(many.port, big[at]!.url, big[at]!.cookie))
  }
  const [base, crowd, large] = [median(rates.alone), median(rates.among), median(rates.thousand)]
  console.log(
    `${name.padEnd(22)} among 100 services ${(base / crowd).toFixed(2)} times as slow as alone; with 1,000 schools ${(base / large).toFixed(2)} times`,
  )
}
const { rss } = (await (await fetch(`http://127.0.0.1:${many.port}/memory`)).json()) as { rss: number }
console.log(`the server's memory after all this: ${Math.round(rss / 1024 / 1024)} MB`)
for (const { child } of [many, one]) child.kill()
await superuser.end()
await server.close()
rmSync(folder, { recursive: true, force: true })
process.exit(0)

async function fill(database: string, sizes: readonly number[]): Promise<BenchService[]> {
  const owner = new pg.Client({ ...server.owner, database })
  await owner.connect()
  const services: BenchService[] = []
  for (const [at, schools] of sizes.entries()) services.push(await fillService(owner, at, schools))
  // Of the services that are looked at; those between would take minutes.
  for (const service of new Set([services[0]!, services.at(-1)!])) await fillFigures(owner, service)
  await owner.query('analyze')
  await owner.end()
  return services
}

function serve(database: string): Promise<{ child: ChildProcess; port: number }> {
  return new Promise((resolve) => {
    const child = fork('bench/page-server.ts', [], {
      // As bin/start runs it.
      execArgv: ['--max-semi-space-size=8', '--max-old-space-size=1536', '--import', 'tsx'],
      env: { ...process.env, BENCH_DATABASE: JSON.stringify({ ...server.app, database }) },
    })
    child.once('message', ({ port }: { port: number }) => resolve({ child, port }))
  })
}

function pagesOf({ cookie, adviserCookie, schoolId, visitId }: BenchService) {
  return [
    { name: 'school list', url: '/schools', cookie },
    { name: 'school list, search', url: '/schools?q=holin%20bank', cookie },
    { name: 'school list, filter', url: '/schools?phase=primary', cookie },
    { name: 'school page', url: `/schools/${schoolId}`, cookie: adviserCookie },
    { name: 'visit page', url: `/visits/${visitId}`, cookie: adviserCookie },
    { name: 'due from an adviser', url: '/', cookie: adviserCookie },
    { name: 'due, a head of service', url: '/', cookie },
    { name: 'days of an adviser', url: '/days', cookie: adviserCookie },
    { name: 'figures of a school', url: `/schools/${schoolId}/figures`, cookie: adviserCookie },
    { name: 'figures, one measure', url: `/schools/${schoolId}/figures/ks2-rwm-expected`, cookie: adviserCookie },
    { name: 'figures of schools', url: '/schools/figures', cookie },
    { name: 'figures, further page', url: `/schools/figures?after=${schoolId}`, cookie },
  ].filter(({ name }) => name.includes(values.only))
}

async function compare(port: number, url: string, cookie: string) {
  const rounds: { floor: number; page: number; p50: number; p99: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const floor = await rate(port, `/floor${url}`, cookie)
    const result = await shoot(port, url, cookie)
    rounds.push({ floor, page: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 })
  }
  const of = (key: 'floor' | 'page' | 'p50' | 'p99') => median(rounds.map((round) => round[key]))
  return { floor: of('floor'), page: of('page'), p50: of('p50'), p99: of('p99') }
}

async function rate(port: number, url: string, cookie: string): Promise<number> {
  return (await shoot(port, url, cookie)).requests.average
}

async function shoot(port: number, url: string, cookie: string) {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${url}`,
    connections: 16,
    duration: SECONDS,
    headers: { cookie },
  })
  if (result.non2xx > 0) throw new Error(`${url} answered ${result.non2xx} times with something other than its page`)
  return result
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}
