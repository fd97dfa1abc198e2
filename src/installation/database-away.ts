/** The database cannot be reached, or will not let us in. Its message is one sentence that says what to do. */
export class DatabaseAway extends Error {}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ENOENT: 'nothing answers there',
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'its host is not known just now',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'its host cannot be reached',
  '28P01': 'the password is wrong',
  '28000': 'the role may not sign in',
  '3D000': 'there is no database of that name',
  '57P03': 'it is starting or stopping',
  '53300': 'it has no free connection',
}

/** Turns a failure to connect into one sentence; anything else stays what it is. */
export function asDatabaseAway(error: unknown, setting: string): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException
  const isOurs = syscall === undefined || syscall === 'connect' || syscall === 'getaddrinfo'
  const why = isOurs && code ? REASONS[code] : undefined
  if (why) return new DatabaseAway(`The database of ${setting} cannot be used: ${why}. ${message}`.trim())
  if (/timeout|Connection terminated/.test(message ?? ''))
    return new DatabaseAway(`The database of ${setting} cannot be used: it does not answer.`)
  return error
}
