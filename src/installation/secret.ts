import { createHash, createHmac, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#config.ts'

/** The installation's secret, 32 bytes: from its setting, or from a private file in the data folder. It is in no backup. */
export function readSecret(config: Config): Buffer {
  if (config.secret) return createHash('sha256').update(config.secret).digest()
  const file = secretFileOf(config)
  if (!existsSync(file)) makeSecret(config.dataFolder, file)
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32)
    throw new Error(`The secret in ${file} is damaged: put the file back from your own copy, or set WAYMARK_SECRET.`)
  return createHash('sha256').update(secret).digest()
}

/** The mark of the secret that is here; empty where there is none yet, and none is made. */
export function markOfSecretHere(config: Config): string {
  return config.secret || existsSync(secretFileOf(config)) ? markOfSecret(readSecret(config)) : ''
}

/** Where the secret lies when it is not a setting. */
export function secretFileOf(config: Config): string {
  return join(config.dataFolder, 'secret')
}

/** By which a backup tells whether the secret it was made under is here, without giving it away. */
function markOfSecret(secret: Buffer): string {
  return createHmac('sha256', secret).update('a backup of Waymark').digest('hex').slice(0, 16)
}

/** Written whole under another name first: a file of this name is never half a secret, and the first of two makers wins. */
function makeSecret(dataFolder: string, file: string): void {
  mkdirSync(dataFolder, { recursive: true })
  const beside = `${file}.${process.pid}`
  writeFileSync(beside, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
  try {
    linkSync(beside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(beside)
  }
}
