import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openEmbeddedServer } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'

export type TestServer = { host: string; superuserPassword: string; ownerPassword: string; appPassword: string }

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer
  }
}

/** The tests' own cluster in a folder of its own, so that two runs at once know nothing of each other. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'))
  const server = await openEmbeddedServer(folder, { durable: false })
  await migrate(server.owner, 'waymark_app')
  project.provide('server', {
    host: server.app.host as string,
    superuserPassword: server.superuser.password as string,
    ownerPassword: server.owner.password as string,
    appPassword: server.app.password as string,
  })
  return async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
