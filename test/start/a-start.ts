import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** bin/start as somebody types it, in a folder of its own and on a port that was free. */
export type Started = {
  url: string
  /** Everything it has printed so far. */
  printed: () => string
  kill: (signal: NodeJS.Signals) => void
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
}

type Asked = { folder: string; env?: NodeJS.ProcessEnv; words?: string[] }

/** Waits until it says where it is. Throws with what it printed when it ends before. */
export async function start(asked: Asked): Promise<Started> {
  const { child, printed, ended } = spawnStart(asked)
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const [, found] = /Waymark is at (http:\S+)\n[^]*\n\n$/.exec(printed()) ?? []
      if (found) resolve(found)
    }
    child.stdout?.on('data', look)
    void ended.then(() => reject(new Error(`bin/start ended: ${printed()}`)))
  })
  return { url, printed, ended, kill: (signal) => child.kill(signal) }
}

/** Waits until it ends by itself, and gives what it printed and its exit code; one that goes on is stopped. */
export async function startInVain(asked: Asked): Promise<{ printed: string; code: number | NodeJS.Signals }> {
  const { child, printed, ended } = spawnStart(asked)
  const tired = setTimeout(() => child.kill('SIGTERM'), 90_000)
  const code = await ended
  clearTimeout(tired)
  return { printed: printed(), code }
}

function spawnStart({ folder, env = {}, words = [] }: Asked) {
  const child: ChildProcess = spawn(join(ROOT, 'bin', 'start'), words, {
    cwd: '/',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', WAYMARK_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (more: string) => (text += more))
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? signal ?? 'SIGKILL')),
  )
  return { child, printed: () => text, ended }
}
