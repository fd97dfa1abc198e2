import type { Web } from '#web/web.ts'
import { listViewsOf } from './kept-view-store.ts'

export { keptViewsRoom } from './kept-view-routes.tsx'

/** The filters that stand above the lists at some addresses, each person's own; at any other address nothing is asked. */
export function keptViewsOf(lists: readonly string[]): Web['listKeptViews'] {
  return (look, path) => (lists.includes(path) ? listViewsOf(look, path) : Promise.resolve([]))
}
