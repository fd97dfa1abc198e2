import type { ComponentChildren, VNode } from 'preact'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { Case } from './case.ts'

/**
 * What a room of a stage adds to a case's page: a section with an h2. `show` is called inside the page's transaction, all of
 * them at once, and gives nothing where there is nothing to say to this person. `main` in the broad column, `side` beside it.
 */
export type CasePanel = {
  place: 'main' | 'side'
  /** SH-103. Shown too to those who are of the case's team and know nothing else of the school's need. */
  isForTeam?: true
  show: (look: Look, of: Case) => Promise<VNode | undefined>
}

/** Something that happened in a case or is to come, for its line through time. */
export type CaseMoment = {
  caseId: string
  on: PlainDate
  /** In a few words: 'Mid-point review'. */
  says: string
  href?: string | undefined
  /** To what it belongs: 'review', 'plan', 'meeting', 'report', 'notice'. */
  kind: string
}

type Tells = (look: Look, cases: readonly Case[]) => Promise<readonly CaseMoment[]>

const learnt = new Set<Tells>()

/** What rooms know of cases through time: of many cases at once, one bounded question each. */
export function learnCaseMoments(...rooms: readonly Tells[]): void {
  for (const each of rooms) learnt.add(each)
}

/** Everything that is known of some cases through time, the oldest first. */
export async function momentsOf(look: Look, cases: readonly Case[]): Promise<readonly CaseMoment[]> {
  if (cases.length === 0) return []
  const all = await Promise.all([...learnt].map((tells) => tells(look, cases)))
  return all.flat().sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** What rooms say of many cases beside each other: a heading, and what stands under it for each school. */
export type CaseColumn = { head: string; cell: (schoolId: string) => ComponentChildren }

type Beside = (look: Look, schoolIds: readonly string[]) => Promise<readonly CaseColumn[]>

const besides = new Set<Beside>()

/** What rooms say of cases in their list: of many schools at once, bounded questions each. */
export function learnBesideCases(...rooms: readonly Beside[]): void {
  for (const each of rooms) besides.add(each)
}

/** Everything that rooms say of the cases of some schools. */
export async function besideCases(look: Look, schoolIds: readonly string[]): Promise<readonly CaseColumn[]> {
  if (schoolIds.length === 0) return []
  return (await Promise.all([...besides].map((tells) => tells(look, schoolIds)))).flat()
}
