/** A store's key as it lies on the device: sealed under its owner's passphrase. */
export type WrappedKey = {
  salt: Uint8Array<ArrayBuffer>
  /** How often the passphrase is worked through, so that guessing is slow. */
  rounds: number
  iv: Uint8Array<ArrayBuffer>
  wrapped: ArrayBuffer
}

export const SHORTEST = 10
const ROUNDS = 600_000
const SEALING = { name: 'AES-GCM', length: 256 } as const

/** Why something cannot be the passphrase of a device; undefined where it can. */
export function whyNotAPassphrase(passphrase: string, again: string): string | undefined {
  const signs = [...passphrase]
  if (signs.length < SHORTEST) return `Enter a passphrase of ${SHORTEST} characters or more`
  if (new Set(signs).size < 4) return 'Enter a passphrase that is harder to guess: it repeats itself'
  if (passphrase !== again) return 'The two passphrases are not the same'
  return undefined
}

/** A new key for a store, and how it is kept. The key itself is nowhere but in memory, and cannot be read out of it. */
export async function makeKey(passphrase: string, rounds = ROUNDS): Promise<{ key: CryptoKey; kept: WrappedKey }> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const over = await overKey(passphrase, salt, rounds)
  const made = await crypto.subtle.generateKey(SEALING, true, ['encrypt', 'decrypt'])
  const wrapped = await crypto.subtle.wrapKey('raw', made, over, { name: 'AES-GCM', iv })
  const kept = { salt, rounds, iv, wrapped }
  const key = await openKey(passphrase, kept)
  if (!key) throw new Error('a key that was made just now cannot be opened')
  return { key, kept }
}

/** The store's key; undefined where the passphrase is not the right one. */
export async function openKey(passphrase: string, kept: WrappedKey): Promise<CryptoKey | undefined> {
  const over = await overKey(passphrase, kept.salt, kept.rounds)
  try {
    const how = { name: 'AES-GCM', iv: kept.iv }
    return await crypto.subtle.unwrapKey('raw', kept.wrapped, over, how, SEALING, false, ['encrypt', 'decrypt'])
  } catch {
    return undefined
  }
}

async function overKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // The same letters, however a keyboard makes them.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', salt, iterations, hash: 'SHA-256' }
  return crypto.subtle.deriveKey(how, base, SEALING, false, ['wrapKey', 'unwrapKey'])
}
