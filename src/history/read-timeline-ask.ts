import type { TimelineAsk } from './timeline-store.ts'

/** Reads which stretch of a history an address asks for; what is not a place or a kind is as if it were not there. */
export function readTimelineAsk(query: Readonly<Record<string, string>>): TimelineAsk & { kind: string | undefined } {
  const kind = /^[a-z-]{1,40}$/.test(query.kind ?? '') ? query.kind : undefined
  const after = /^\d{1,15}$/.test(query.after ?? '') ? Number(query.after) : undefined
  return { kind, after, kinds: kind ? [kind] : [] }
}
