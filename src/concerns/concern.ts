import type { ConcernsRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** A conversation about a concern: on which day, with whom, and what was said. */
export type Talk = {
  talkedOn: PlainDate
  withName: string
  /** The role of the model in which they were talked with. */
  withRole: string
  /** For whom they acted on that day; null where the role was their own. */
  actingFor: string | null
  said: string
  addedOn: PlainDate
  addedByName: string
}

/** A concern about a school, as it stands: talked about, and since then perhaps recorded, closed or struck out. */
export type Concern = {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  title: string
  aboutTheHead: boolean
  firstTalkedOn: PlainDate
  raisedOn: PlainDate
  raisedByName: string
  /** As what it is recorded; null while it was only talked about. */
  kind: string | null
  recordedOn: PlainDate | null
  recordedByName: string | null
  closedOn: PlainDate | null
  closedByName: string | null
  cameOf: string | null
  struckOutBecause: string | null
  struckOutAt: Date | null
  struckOutByName: string | null
  revision: number
}

/** Somebody with whom a concern can be talked about, in which role, and on which days they hold it or act for whoever does. */
export type Counterpart = {
  personId: string
  name: string
  role: string
  actingFor: string | null
  startedOn: PlainDate
  finishedOn: PlainDate | null
}

/** What is entered of a conversation. */
export type TalkGiven = {
  talkedOn: PlainDate | null
  /** Somebody known here, or empty. */
  withPerson: string | undefined
  /** Who acted as head and is not known here. */
  withName: string | null
  said: string
}

type Standing = Pick<Concern, 'kind' | 'closedOn' | 'struckOutAt'>

/** Whether it goes on: neither closed nor struck out. */
export const isOpen = ({ closedOn, struckOutAt }: Pick<Concern, 'closedOn' | 'struckOutAt'>): boolean =>
  closedOn === null && struckOutAt === null

/** The kind of the model as which it is recorded. */
export const kindOf = ({ kinds }: Pick<ConcernsRule, 'kinds'>, { kind }: Pick<Concern, 'kind'>) =>
  kinds.find(({ id }) => id === kind)

/** How it stands, in words. */
export function standingSays(rule: Pick<ConcernsRule, 'kinds'>, concern: Standing): string {
  const kind = concern.kind ? (kindOf(rule, concern)?.name ?? concern.kind) : 'Talked about'
  if (concern.struckOutAt) return `${kind}, struck out`
  return concern.closedOn ? `${kind}, closed` : kind
}
