import { hash, verify } from '@node-rs/argon2'

/** The least that OWASP asks of argon2id: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const SHORTEST_PASSWORD = 12

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** Whether a password is the one behind a hash. Takes as long when there is no hash, so that nobody learns who has an account. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  if (passwordHash) return verify(passwordHash, password)
  nobody ??= hashPassword('nobody has this password')
  await verify(await nobody, password)
  return false
}

let nobody: Promise<string> | undefined
