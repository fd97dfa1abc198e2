import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { aService, type TestService } from './a-service.ts'
import { runCommandLine } from '#cli/run-command-line.ts'

type Typed = { code: number; said: string; told: string }

/** Somebody at the command line, in a folder of their own, over the tests' database with a service in it. */
export type Operator = {
  service: TestService
  folder: string
  env: NodeJS.ProcessEnv
  /** Types words after bin/waymark. */
  type: (words: string[], given?: { input?: string; env?: NodeJS.ProcessEnv }) => Promise<Typed>
  close: () => void
}

export async function anOperator(name: string): Promise<Operator> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-operate-'))
  const service = await aService({ name, model: 'essex' })
  const { host, ownerPassword, appPassword } = inject('server')
  const url = (role: string, password: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@${encodeURIComponent(host)}/${service.db.name}`
  const env = {
    DATABASE_URL: url('waymark_app', appPassword),
    DATABASE_OWNER_URL: url('waymark_owner', ownerPassword),
    WAYMARK_DATA: folder,
    WAYMARK_URL: 'https://waymark.example.test/',
  }
  return {
    service,
    folder,
    env,
    async type(words, given = {}) {
      const said: string[] = []
      const told: string[] = []
      const code = await runCommandLine(words, {
        env: { ...env, ...given.env },
        folder,
        say: (line) => said.push(line),
        progress: (line) => told.push(line),
        readInput: () => Promise.resolve(given.input ?? ''),
      })
      return { code, said: said.join('\n'), told: told.join('\n') }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
