import type { VNode } from 'preact'
import type { Seen } from '#web/routes.ts'

/** What another room has to say on one's own page; undefined where it has nothing for this person. */
export type MePanel = (seen: Seen) => Promise<VNode | undefined>
