import { isId } from '#shared/id.ts'
import { INTERVENTION_STATUSES } from './intervention.ts'
import type { InterventionFilter } from './intervention-store.ts'

/** What the list is asked for in its address; what makes no sense there is as if it were not. */
export type InterventionList = InterventionFilter & { after?: string | undefined }

export function readInterventionList(query: Readonly<Record<string, string>>): InterventionList {
  const idOf = (text: string | undefined) => (text && isId(text) ? text : undefined)
  return {
    schoolId: idOf(query.school),
    status: INTERVENTION_STATUSES.find((each) => each === query.status),
    kind: /^[a-z][a-z0-9-]{0,99}$/.test(query.kind ?? '') ? query.kind : undefined,
    after: idOf(query.after),
  }
}

/** What a list asks for, as its address says it. */
export function askIn({ schoolId, status, kind }: InterventionList): Record<string, string> {
  return { ...(schoolId && { school: schoolId }), ...(status && { status }), ...(kind && { kind }) }
}

/** The address of a list. */
export function addressOf(list: InterventionList): string {
  const query = new URLSearchParams({ ...askIn(list), ...(list.after && { after: list.after }) }).toString()
  return `/interventions${query ? `?${query}` : ''}`
}
