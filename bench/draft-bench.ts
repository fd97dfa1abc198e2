import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openEmbeddedServer } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'
import { fillService } from './durability/fill-service.ts'
import { sitDown } from './drafts/sit-down.ts'
import { typeAtOnce } from './drafts/type-at-once.ts'
import { saveFor, type Desk } from './drafts/write-alone.ts'

// bin/bench drafts: a save of a section against a bare update in a transaction, in turns through one pool, by one writer and by 16 who
// never pause; then 50 who type at once. On a database that waits for the disk. Ends with 1 where a save takes longer than three times the update at
// the 99th of a hundred, or a word is lost.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const [ROUNDS, MS, TYPING] = values.quick ? [3, 2000, 8000] : [7, 5000, 30_000]
const WRITERS = 16
const TYPING_AT_ONCE = 50
const AT_MOST = 3
const folder = mkdtempSync(join(tmpdir(), 'waymark-drafts-'))
const cluster = await openEmbeddedServer(folder, { durable: true })
await migrate(cluster.owner, 'waymark_app')
const owner = new pg.Client(cluster.owner)
await owner.connect()
const service = await fillService(owner, { advisers: TYPING_AT_ONCE, visits: 20 * TYPING_AT_ONCE })
const { child, port } = await serve()

const desks: Desk[] = []
for (const visit of service.visits.slice(0, WRITERS)) desks.push(await sitDown(port, owner, service, visit))
await measure(1)
const ratio = await measure(WRITERS)

const typed = await typeAtOnce(port, owner, service.visits.slice(WRITERS), TYPING_AT_ONCE, TYPING)
console.log(
  `${TYPING_AT_ONCE} advisers typed ${typed.words} words in ${typed.saves} saves: ${typed.lost.length} lost, ${typed.errors.length} errors; a save p50 ${atOf(typed.took, 0.5).toFixed(0)} ms, p99 ${atOf(typed.took, 0.99).toFixed(0)} ms`,
)
for (const line of [...typed.lost, ...typed.errors].slice(0, 10)) console.log(`  ${line}`)
child.kill()
await owner.end()
await cluster.close()
rmSync(folder, { recursive: true, force: true })
process.exit(ratio > AT_MOST || typed.lost.length + typed.errors.length > 0 ? 1 : 0)

/** Saves and bare updates in turns by so many who never pause; says how long each took, and gives the ratio of the two at the 99th of a hundred. */
async function measure(writers: number): Promise<number> {
  const all = (what: 'save' | 'floor', ms: number) =>
    Promise.all(desks.slice(0, writers).map((desk) => saveFor(port, desk, ms, what))).then((took) => took.flat())
  await all('save', 1500)
  await all('floor', 1500)
  const rounds: { floor: number[]; save: number[] }[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ floor: await all('floor', MS), save: await all('save', MS) })
  for (const what of ['save', 'floor'] as const) {
    const middle = (at: number) => median(rounds.map((round) => atOf(round[what], at))).toFixed(1)
    console.log(
      `${what === 'save' ? 'save of a section' : 'bare update'}: p50 ${middle(0.5)} ms, p99 ${middle(0.99)} ms`,
    )
  }
  const ratio = median(rounds.map(({ floor, save }) => atOf(save, 0.99) / atOf(floor, 0.99)))
  console.log(
    `${writers === 1 ? 'one writer' : `${writers} writers`} without a pause: at the 99th of a hundred a save takes ${ratio.toFixed(2)} times as long as the update (at most ${AT_MOST}); ${ROUNDS} rounds of ${MS / 1000} s of each`,
  )
  return ratio
}

function serve(): Promise<{ child: ChildProcess; port: number }> {
  return new Promise((resolve) => {
    const started = fork('bench/drafts/draft-server.ts', [], {
      execArgv: ['--max-semi-space-size=4', '--import', 'tsx'],
      env: { ...process.env, BENCH_DATABASE: JSON.stringify(cluster.app) },
    })
    started.once('message', (said: { port: number }) => resolve({ child: started, port: said.port }))
  })
}

function atOf(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function median(numbers: readonly number[]): number {
  return atOf(numbers, 0.5)
}
