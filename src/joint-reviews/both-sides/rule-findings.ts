import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'

/** A rule of every service, refused. */
export const own = ownRule()

/** A rule of the model, refused. */
export function limit({ id, says, source }: { id: string; says: string; source: string }, field?: string): Finding {
  return { kind: 'reviewed-in-order', id, source, says, weight: 'firm', ...(field && { field }) }
}
