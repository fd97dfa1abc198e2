import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openEmbeddedServer } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'
import { fillFigures } from './fill-figures.ts'
import { fillService, type BenchService } from './fill-world.ts'
import { compare, median, paceOf, rate, says, serve } from './shoot.ts'

// bin/bench: ratios within one run. Page and floor alternate; the median of the rounds counts.
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const pace = paceOf(values.quick)
const [ROUNDS, SECONDS] = pace
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
const server = await openEmbeddedServer(folder)
const superuser = new pg.Client(server.superuser)
await superuser.connect()
await migrate(server.owner, 'waymark_app')

const among = await fill('waymark', [...Array.from({ length: 99 }, () => 250), 1000])
await superuser.query('create database alone owner waymark_owner')
await migrate({ ...server.owner, database: 'alone' }, 'waymark_app')
const alone = await fill('alone', [250])

const many = await serve({ ...server.app, database: 'waymark' })
const one = await serve({ ...server.app, database: 'alone' })
console.log(`16 connections, ${ROUNDS} rounds of ${SECONDS} s each; requests a second`)
for (const { name, url, cookie } of pagesOf(among[0]!))
  console.log(says(name, await compare(many.port, { url, cookie }, pace)))
const small = pagesOf(alone[0]!)
const big = pagesOf(among.at(-1)!)
for (const [at, { name, url, cookie }] of pagesOf(among[0]!).entries()) {
  const rates = { alone: [] as number[], among: [] as number[], thousand: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.alone.push(await rate(one.port, small[at]!.url, small[at]!.cookie, SECONDS))
    rates.among.push(await rate(many.port, url, cookie, SECONDS))
    rates.thousand.push(await rate(many.port, big[at]!.url, big[at]!.cookie, SECONDS))
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
