import { isId } from '#shared/id.ts'

/** Which schools are shown: all, or those of which one thing is so. */
export const SHOWN = ['all', 'bought', 'not-bought', 'unassigned', 'with-team', 'with-intervention', 'flagged'] as const
export type Shown = (typeof SHOWN)[number]

/** What the page is asked for in its address; what makes no sense there is as if it were not. */
export type GlanceAsk = { shown: Shown; after: string | undefined }

export function readGlanceAsk(query: Readonly<Record<string, string>>): GlanceAsk {
  return {
    shown: SHOWN.find((each) => each === query.show) ?? 'all',
    after: query.after && isId(query.after) ? query.after : undefined,
  }
}

/** What it asks for, as its address says it. */
export const askIn = ({ shown }: GlanceAsk): Record<string, string> => (shown === 'all' ? {} : { show: shown })

/** The address of it. */
export function addressOf(ask: GlanceAsk): string {
  const query = new URLSearchParams({ ...askIn(ask), ...(ask.after && { after: ask.after }) }).toString()
  return `/reports/schools${query ? `?${query}` : ''}`
}
