import type { Finding } from '#shared/finding.ts'

/** A rule of the model, refused. */
export function limit({ id, says, source }: { id: string; says: string; source: string }, field?: string): Finding {
  return { kind: 'reviewed-in-order', id, source, says, weight: 'firm', ...(field && { field }) }
}

/** A rule of every service, refused. */
export function own(id: string, source: string, says: string, field?: string): Finding {
  return { kind: id, id, source, says, weight: 'firm', ...(field && { field }) }
}
