import { isId } from '#shared/id.ts'
import type { TeamFilter } from './support-team-store.ts'
import { TEAM_STATUSES } from './support-team.ts'

/** What the list is asked for in its address: the live ones, where nothing is said; what makes no sense there is as if it were not. */
export type TeamList = Omit<TeamFilter, 'keptBy'> & { isAll: boolean; after?: string | undefined }

export function readTeamList(query: Readonly<Record<string, string>>): TeamList {
  const idOf = (text: string | undefined) => (text && isId(text) ? text : undefined)
  const isAll = query.status === 'all'
  return {
    schoolId: idOf(query.school),
    isAll,
    status: isAll ? undefined : (TEAM_STATUSES.find((each) => each === query.status) ?? 'live'),
    kind: /^[a-z][a-z0-9-]{0,99}$/.test(query.kind ?? '') ? query.kind : undefined,
    after: idOf(query.after),
  }
}

/** What a list asks for, as its address says it. */
export function askIn({ schoolId, isAll, status, kind }: TeamList): Record<string, string> {
  const stands = isAll ? 'all' : status === 'live' ? undefined : status
  return { ...(schoolId && { school: schoolId }), ...(stands && { status: stands }), ...(kind && { kind }) }
}

/** The address of a list. */
export function addressOf(list: TeamList): string {
  const query = new URLSearchParams({ ...askIn(list), ...(list.after && { after: list.after }) }).toString()
  return `/support-teams${query ? `?${query}` : ''}`
}
