import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#config.ts'

/** The installation's secret, 32 bytes: from its setting, or from a private file in the data folder. It is in no backup. */
export function readSecret(config: Config): Buffer {
  if (config.secret) return createHash('sha256').update(config.secret).digest()
  const file = join(config.dataFolder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(config.dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return createHash('sha256').update(readFileSync(file, 'utf8')).digest()
}
