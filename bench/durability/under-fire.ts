import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The server as bin/start runs it, in a process that is killed and started again, always at the same address. */
export type Server = {
  url: string
  printed: () => string
  kill: () => Promise<void>
  /** Starts it, and waits until a page answers. */
  start: () => Promise<void>
  /** Asks it to stop, and waits until it has. */
  stop: () => Promise<void>
}

/** `env` is added to what every server of ours needs. */
export async function aServer(folder: string, env: NodeJS.ProcessEnv): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let text = ''
  const ended = async () => {
    while (child && child.exitCode === null && child.signalCode === null) await wait(10)
  }
  return {
    url,
    printed: () => text,
    async kill() {
      child?.kill('SIGKILL')
      await ended()
    },
    async start() {
      child = spawn(process.execPath, ['--max-semi-space-size=4', '--import', 'tsx', 'src/main.ts', '--empty'], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...{
            PATH: process.env.PATH,
            HOME: process.env.HOME,
            PORT: String(port),
            WAYMARK_DATA: folder,
            WAYMARK_URL: url,
          },
          // Started so many times, it need not be compiled each time.
          NODE_COMPILE_CACHE: join(process.cwd(), '.cache', 'compiled'),
          ...env,
        },
      })
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (more: Buffer) => (text += more.toString()))
      while (!(await answers(url))) {
        if (child.exitCode !== null) throw new Error(`the server did not start: ${text.slice(-2000)}`)
        await wait(50)
      }
    },
    async stop() {
      child?.kill('SIGTERM')
      await ended()
    },
  }
}

const answers = (url: string) =>
  fetch(`${url}/sign-in`, { signal: AbortSignal.timeout(5000) }).then(
    async (answer) => (await answer.text(), answer.status === 200),
    () => false,
  )

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** Kills the database: its first process alone, or with it all the others, in the midst of what they write. */
export function killDatabase(folder: string, which: 'first' | 'all'): void {
  const first = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const others = which === 'all' ? childrenOf(first) : []
  for (const pid of [first, ...others])
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself.
    }
}

/** Where the system does not say, there are none. */
function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return text === '' ? [] : text.split(' ').map(Number)
  } catch {
    return []
  }
}
