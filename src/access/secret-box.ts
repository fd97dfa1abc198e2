import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Wraps a secret so that the database alone does not give it away (AES-256-GCM under the installation's secret). */
export function wrapSecret(key: Buffer, plain: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const wrapped = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), wrapped]).toString('base64url')
}

/** Throws when the secret was wrapped under another key, or touched. */
export function unwrapSecret(key: Buffer, wrapped: string): string {
  const bytes = Buffer.from(wrapped, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
