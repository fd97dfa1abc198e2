import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { PostSettings } from '#messages/index.ts'

const environment = z.object({
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  WAYMARK_DATA: z.string().optional(),
  WAYMARK_CALLED_FROM: z.string().optional(),
  WAYMARK_NOW: z.iso.datetime({ offset: true, local: true }).or(z.iso.date()).optional(),
  WAYMARK_URL: z.url().optional(),
  WAYMARK_SECRET: z.string().min(32, 'WAYMARK_SECRET must be 32 characters or more').optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  WAYMARK_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'write it as smtp://USER:PASSWORD@HOST:PORT, or smtps://' })
    .optional(),
  WAYMARK_MAIL_FROM: z.email('write an address of e-mail alone').optional(),
  WAYMARK_NOTIFY_KEY: z.string().optional(),
  WAYMARK_NOTIFY_TEMPLATE: z.string().optional(),
  WAYMARK_TRUST_PROXY: z.enum(['yes', 'no']).default('no'),
})

/** What this installation is told from outside, read once when it starts. */
export type Config = {
  /** The folder of the embedded database and the secret. */
  dataFolder: string
  databaseUrl: string | undefined
  databaseOwnerUrl: string | undefined
  /** The moment at which a demonstration's clock is set. */
  startsAt: string | undefined
  /** The address that links in messages begin with; never taken from a request. */
  publicUrl: string
  secret: string | undefined
  port: number
  host: string
  trustProxy: boolean
  mail: PostSettings
}

/** Reads the environment. Throws one sentence that names the setting to correct. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new Error(`The setting ${issue?.path.join('.')} cannot be used: ${issue?.message}`)
  }
  const { data } = read
  if (data.WAYMARK_SMTP_URL && !data.WAYMARK_MAIL_FROM)
    throw new Error('WAYMARK_SMTP_URL needs WAYMARK_MAIL_FROM beside it: the address from which messages come.')
  if (data.WAYMARK_NOTIFY_KEY && !data.WAYMARK_NOTIFY_TEMPLATE)
    throw new Error(
      'WAYMARK_NOTIFY_KEY needs WAYMARK_NOTIFY_TEMPLATE beside it: a template with ((subject)) and ((body)).',
    )
  return {
    dataFolder: data.WAYMARK_DATA ? resolve(data.WAYMARK_CALLED_FROM ?? '.', data.WAYMARK_DATA) : usualDataFolder(),
    databaseUrl: data.DATABASE_URL,
    databaseOwnerUrl: data.DATABASE_OWNER_URL,
    startsAt: data.WAYMARK_NOW,
    publicUrl: (data.WAYMARK_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/, ''),
    secret: data.WAYMARK_SECRET,
    port: data.PORT,
    host: data.HOST,
    trustProxy: data.WAYMARK_TRUST_PROXY === 'yes',
    mail: {
      smtpUrl: data.WAYMARK_SMTP_URL,
      mailFrom: data.WAYMARK_MAIL_FROM,
      notifyKey: data.WAYMARK_NOTIFY_KEY,
      notifyTemplate: data.WAYMARK_NOTIFY_TEMPLATE,
    },
  }
}

/** One folder for each checkout, so that two copies on one machine never share a database unasked. */
function usualDataFolder(): string {
  const checkout = createHash('sha256')
    .update(resolve(import.meta.dirname, '..'))
    .digest('hex')
    .slice(0, 10)
  const home = process.getuid?.() === 0 ? join('/var', 'lib', 'waymark') : join(homedir(), '.local', 'share', 'waymark')
  return join(home, checkout)
}
