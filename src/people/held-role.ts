import type { KindOfUser, Role, ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'

/** Over what a role is held: the whole service, a group's schools, or one school. */
export const SCOPES = ['authority', 'group', 'school'] as const
export type Scope = (typeof SCOPES)[number]

/** How a post is filled. An interim, acting or executive head is a head. */
export const STANDINGS = ['substantive', 'interim', 'acting', 'executive'] as const
export type Standing = (typeof STANDINGS)[number]

/** A role that somebody holds, held or will hold, with the names to show it by. */
export type HeldRole = {
  id: string
  personId: string
  personName: string
  role: string
  kind: KindOfUser
  scope: Scope
  schoolId: string | null
  groupId: string | null
  /** The school's or the group's name; null over the whole service. */
  placeName: string | null
  /** The schools it reaches: the one, or the group's; none are listed over the whole service. */
  schoolIds: readonly string[]
  standing: Standing
  note: string | null
  startedOn: PlainDate
  finishedOn: PlainDate | null
  revision: number
}

type Period = { startedOn: PlainDate; finishedOn: PlainDate | null }

/** Whether two periods have a day in common; one without an end goes on. */
export function overlaps(one: Period, other: Period): boolean {
  return (
    (one.finishedOn === null || other.startedOn <= one.finishedOn) &&
    (other.finishedOn === null || one.startedOn <= other.finishedOn)
  )
}

/** Whether a role counts on a day. */
export function isHeldOn(held: Period, date: PlainDate): boolean {
  return held.startedOn <= date && (held.finishedOn === null || date <= held.finishedOn)
}

/** 'since 1 September 2026', or from which to which day. */
export function showTimeHeld({ startedOn, finishedOn }: Period, word: 'from' | 'since'): string {
  const from = showShortDate(startedOn)
  return finishedOn ? `${from} to ${showShortDate(finishedOn)}` : `${word} ${from}`
}

/** ES-14. What a role is called today, whatever it was called when it was given; its id where the model no longer has it. */
export function titleOf(model: ServiceModel, role: string): string {
  return model.roles.find(({ id }) => id === role)?.name ?? role.replaceAll('-', ' ')
}

/** RO-29. What is kept as the reason of a match where the model asks for one: what was said of it elsewhere; null of every other role. */
export function reasonOfMatch(model: ServiceModel, role: string, because: string | null): string | null {
  return findRole(model, role)?.matched ? because : null
}

/** The role of the model, if it still has it. */
export function findRole(model: ServiceModel, role: string): Role | undefined {
  return model.roles.find(({ id }) => id === role)
}

const STANDING_SAYS: Readonly<Record<Standing, string>> = {
  substantive: '',
  interim: 'Interim',
  acting: 'Acting',
  executive: 'Executive',
}

/** 'Acting Headteacher', or the title alone. */
export function titleWithStanding(model: ServiceModel, held: Pick<HeldRole, 'role' | 'standing'>): string {
  const title = titleOf(model, held.role)
  const standing = STANDING_SAYS[held.standing]
  return standing === '' || title.startsWith(standing) ? title : `${standing} ${title}`
}

/** 'Link Adviser, 12 schools; Headteacher, Hollin Bank Primary School'. */
export function rolesInWords(model: ServiceModel, roles: readonly HeldRole[]): string {
  if (roles.length === 0) return 'No role today'
  const byTitle = new Map<string, string[]>()
  for (const held of roles) {
    const title = titleWithStanding(model, held)
    byTitle.set(title, [...(byTitle.get(title) ?? []), held.placeName ?? ''])
  }
  return [...byTitle]
    .map(([title, places]) => {
      const named = places.filter((place) => place !== '')
      if (named.length === 0) return title
      return `${title}, ${named.length === 1 ? named[0] : `${named.length} schools`}`
    })
    .join('; ')
}

const FUNCTION_SAYS: Readonly<Record<Role['function'], string>> = {
  support: 'support',
  'monitoring-and-accountability': 'monitoring and accountability',
  both: 'support, and monitoring and accountability',
}

/** SH-80. Whether a role supports, or monitors and holds to account, or does both. */
export function functionOf(model: ServiceModel, role: string): string {
  const known = findRole(model, role)
  return known ? FUNCTION_SAYS[known.function] : ''
}
