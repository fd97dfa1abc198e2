import { getCalendar } from '#calendar/index.ts'
import { findCase, findLiveCase, maySeeCase, pathwayOf, roadOf, type Case } from '#cases/index.ts'
import type { PartnershipRule, Pathway, ServiceModel } from '#model/index.ts'
import { listHoldersOver } from '#people/index.ts'
import { findAgreedPlan, type Plan } from '#plans/index.ts'
import { getSchool } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { inForceSince } from './partnership-facts.ts'
import { keyOfPeriod, periodsToReview, type PeriodOfYear } from './term-review.ts'

/** A case whose way of support is a partnership, in the model under which it began. */
export type Partnership = { of: Case; model: ServiceModel; pathway: Pathway; rule: PartnershipRule }

/** What the model of a case says of its partnership; undefined where its way of support is none. */
export async function partnershipOf(look: Look, of: Case): Promise<Partnership | undefined> {
  const { model, pathway } = await pathwayOf(look, of)
  const rule = model.partnership
  return rule?.pathways.includes(pathway.id) ? { of, model, pathway, rule } : undefined
}

/** A partnership, for somebody who may know of it. Throws NotFound. */
export async function getPartnership(look: Look, caseId: string): Promise<Partnership> {
  const found = await partnershipOf(look, await findCase(look, caseId))
  if (!found || !maySeeCase(look, found.of.schoolId)) throw new NotFound('partnership of the case', caseId)
  return found
}

/** The plan in force of a partnership, with the areas for which support is given; none where nothing is in force. */
export const planOf = (look: Look, { of }: Pick<Partnership, 'of'>): Promise<Plan | undefined> =>
  findAgreedPlan(look, { caseId: of.id })

/** WI-63. The periods in which the plan of a partnership is reviewed, as its school keeps its terms. */
export async function periodsOf(look: Look, { of, model }: Partnership): Promise<PeriodOfYear[]> {
  const inForceFrom = await inForceOnRoad(look, of.id)
  if (!inForceFrom) return []
  const { terms } = await getCalendar(look, yearsOf(look, inForceFrom), of.schoolId)
  const work = { inForceFrom, endedOn: of.endedOn }
  return periodsToReview(model.calendar.reviewPeriods, terms, work, look.today)
}

/** Since when a plan has been in force in a case, or in one in whose place it was opened; undefined where none was. */
export async function inForceOnRoad(look: Look, caseId: string): Promise<PlainDate | undefined> {
  const since = await inForceSince(look, await roadOf(look, caseId))
  return [...since.values()].sort()[0]
}

/** WI-72. Whether a partnership goes on: its case does, or one that a category opened in its place and in which support goes through a gate too. */
export async function goesOn(look: Look, of: Case): Promise<boolean> {
  if (of.endedOn === null) return true
  const live = of.followedById === null ? undefined : await findLiveCase(look, of.schoolId)
  if (!live || !(await partnershipOf(look, live))) return false
  return (await roadOf(look, live.id)).includes(of.id)
}

/** The school years from a day to today, no more than are looked through. */
export function yearsOf({ today }: Look, from: PlainDate): number[] {
  const last = schoolYearOf(today)
  const first = Math.max(schoolYearOf(from), last - MOST_YEARS)
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => first + at)
}

const MOST_YEARS = 4

/** The period of an address. Throws NotFound. */
export async function getPeriod(look: Look, partnership: Partnership, key: string): Promise<PeriodOfYear> {
  const found = (await periodsOf(look, partnership)).find((each) => keyOfPeriod(each) === key)
  if (!found) throw new NotFound('period of the partnership', key)
  return found
}

/** Who holds some roles at the school of a partnership on a day, or acts for whoever does. */
export const holdersOn = (look: Look, { of }: Pick<Partnership, 'of'>, roles: readonly string[], on: PlainDate) =>
  listHoldersOver({ ...look, today: on }, of.schoolId, roles, { isOfService: false })

/** Who can give support at the school of a partnership today: whoever can make the visits by which it is given. */
export async function listGivers(look: Look, { of, model, rule }: Partnership) {
  const type = model.visitTypes.find(({ id }) => id === rule.gate.visitType)
  return listHoldersOver(look, of.schoolId, type?.roles ?? [], { isOfService: true })
}

/** XX-13. Whether the school of a partnership is open, by its name. */
export async function schoolOf(
  look: Look,
  { of }: Pick<Partnership, 'of'>,
): Promise<{ name: string; isOpen: boolean }> {
  const { name, status } = await getSchool(look, of.schoolId)
  return { name, isOpen: status !== 'closed' }
}
