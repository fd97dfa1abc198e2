import { spawn } from 'node:child_process'
import type { ServerUser } from './postgres-binaries.ts'

/**
 * Runs one of the database server's programs, as its user, while requests go on being answered. Undefined when it went
 * well, else what it said.
 */
export function runProgram(program: string, options: string[], user: ServerUser): Promise<string | undefined> {
  return new Promise((resolve) => {
    // The server must not keep our own output open, or whoever waits for it would wait for ever.
    const child = spawn(program, options, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], timeout: 90_000 })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.on('error', (error) => resolve(error.message))
    // Not 'close': the server that pg_ctl leaves behind may hold the stream open.
    child.on('exit', (code) => {
      child.stderr.destroy()
      resolve(code === 0 ? undefined : said.trim() || `${program} ended without a word.`)
    })
  })
}
