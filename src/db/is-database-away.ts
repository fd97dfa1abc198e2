const CODES = /^(57P0|08|53300|ECONN|ENOENT|EPIPE)/
const WORDS = /Connection terminated|timeout exceeded|is not queryable/

/**
 * Whether something failed because there was no database just then: refused, broken off, or no connection free. It comes
 * back; nothing is wrong with what was asked.
 */
export function isDatabaseAway(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  return CODES.test(String(code)) || WORDS.test(message)
}
