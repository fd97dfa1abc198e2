import { fork, type ChildProcess } from 'node:child_process'
import autocannon from 'autocannon'

/** For how many rounds page and floor are asked for, and for how long each time, in seconds. */
export type Pace = readonly [rounds: number, seconds: number]

export const paceOf = (isQuick: boolean): Pace => (isQuick ? [3, 1] : [5, 5])

/** The application with its floors in a process of its own, as bin/start runs it, on a database. */
export function serve(database: object): Promise<{ child: ChildProcess; port: number }> {
  return new Promise((resolve) => {
    const child = fork('bench/page-server.ts', [], {
      execArgv: ['--max-semi-space-size=8', '--max-old-space-size=1536', '--import', 'tsx'],
      env: { ...process.env, BENCH_DATABASE: JSON.stringify(database) },
    })
    child.once('message', ({ port }: { port: number }) => resolve({ child, port }))
  })
}

/** A page and its floor in turns: the medians of the rounds, in requests a second and milliseconds. */
export async function compare(port: number, { url, cookie }: { url: string; cookie: string }, [ROUNDS, seconds]: Pace) {
  const rounds: { floor: number; page: number; p50: number; p99: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const floor = await rate(port, `/floor${url}`, cookie, seconds)
    const result = await shoot(port, url, cookie, seconds)
    rounds.push({ floor, page: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 })
  }
  const of = (key: 'floor' | 'page' | 'p50' | 'p99') => median(rounds.map((round) => round[key]))
  return { floor: of('floor'), page: of('page'), p50: of('p50'), p99: of('p99') }
}

/** One line of what `compare` found. */
export const says = (name: string, { floor, page, p50, p99 }: Awaited<ReturnType<typeof compare>>) =>
  `${name.padEnd(28)} page ${page.toFixed(0).padStart(6)}  floor ${floor.toFixed(0).padStart(6)}  ratio ${(page / floor).toFixed(2)}  p50 ${p50} ms  p99 ${p99} ms  (${(p99 / Math.max(p50, 1)).toFixed(1)} times)`

/** Requests a second of a page. */
export const rate = async (port: number, url: string, cookie: string, seconds: number): Promise<number> =>
  (await shoot(port, url, cookie, seconds)).requests.average

async function shoot(port: number, url: string, cookie: string, seconds: number) {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${url}`,
    connections: 16,
    duration: seconds,
    headers: { cookie },
  })
  if (result.non2xx > 0) throw new Error(`${url} answered ${result.non2xx} times with something other than its page`)
  return result
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}
