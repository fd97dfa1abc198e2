import { getCalendar, whyDateCannotBeSchoolDay } from '#calendar/index.ts'
import { findCase, pathwayOf, type Case } from '#cases/index.ts'
import type { CaseAccessRule, CaseTeamRule, Pathway, ServiceModel } from '#model/index.ts'
import { listHoldersAt, listHoldersOver, titleOf, type Holder } from '#people/index.ts'
import { getSchool, isOpen } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { whySchoolHasClosed } from './case-support-rules.ts'
import type { TeamPart } from './case-team.ts'

/** A case whose pathway has a team, in the model under which it began. */
export type CaseWithTeam = { of: Case; model: ServiceModel; pathway: Pathway; team: CaseTeamRule }

/** The case and what its pathway says of its team. Throws NotFound where somebody may not know of it, or there is none. */
export async function getCaseWithTeam(look: Look, caseId: string): Promise<CaseWithTeam> {
  const of = await findCase(look, caseId)
  const found = await pathwayOf(look, of)
  if (!found.pathway.team) throw new NotFound('team of the case', caseId)
  return { of, ...found, team: found.pathway.team }
}

/** SH-59. The parts of a team as the model invites them, each with whoever holds one of its roles at the school today. */
export async function listParts(
  look: Look,
  { of, model, team }: Pick<CaseWithTeam, 'of' | 'model' | 'team'>,
): Promise<TeamPart[]> {
  const held = await listHoldersAt(
    look,
    [of.schoolId],
    team.invites.flatMap(({ roles }) => roles),
  )
  return team.invites.map(({ id, name, required, roles }) => {
    const theirs = held.filter(({ role }) => roles.includes(role))
    const people = theirs.filter((each, place) => theirs.findIndex(isSame(each)) === place)
    return { id, name, required, people: people.map((each) => byRole(model, each)) }
  })
}

/** Nobody stands in a part twice, by whichever of its roles. */
const isSame = (one: Holder) => (other: Holder) => other.personId === one.personId

const byRole = (model: ServiceModel, { personId, name, role, actsFor }: Holder) => ({
  ...{ personId, name: actsFor ? `${name}, for ${actsFor}` : name, as: titleOf(model, role) },
})

/** SH-61. Through whom specialists are asked for at a school today: whoever holds the role there, and who covers for them. */
export const listThrough = (look: Look, schoolId: string, { through }: Pick<CaseAccessRule, 'through'>) =>
  listHoldersOver(look, schoolId, [through], { isOfService: false })

/** Who can come to a school when they are asked for: whoever holds such a role there or over the whole service. */
export async function listSpecialists(look: Look, schoolId: string, { to }: Pick<CaseAccessRule, 'to'>) {
  const held = await listHoldersOver(look, schoolId, to, { isOfService: true })
  return held.filter(({ actsFor }) => actsFor === null)
}

/** XX-13. What stands against planning anything more with the school of a case: that it has closed. */
export async function whyNothingIsPlanned(look: Look, { schoolId }: Pick<Case, 'schoolId'>): Promise<Finding[]> {
  const school = await getSchool(look, schoolId)
  return whySchoolHasClosed({ name: school.name, isOpen: isOpen(school) })
}

type Met = Pick<CaseWithTeam, 'of' | 'model'>
type Day = { on: PlainDate; field?: string }

/** XX-07. What the school's year says against days on which a team is to meet: each rule asks for its reason once, as with a visit. */
export async function whyNoSchoolDay(look: Look, of: Met, days: readonly Day[]): Promise<Finding[]> {
  const found = (await againstDays(look, of, days)).flat()
  return found.filter(({ id }, place) => found.findIndex((each) => each.id === id) === place)
}

/** XX-07. Of days on which a team meets, what is marked of those that are no school days as the year stands now. */
export async function marksOfDays(
  look: Look,
  of: Met,
  days: readonly PlainDate[],
): Promise<ReadonlyMap<PlainDate, string>> {
  const found = await againstDays(
    look,
    of,
    days.map((on) => ({ on })),
  )
  return new Map(
    days.flatMap((on, place) => {
      const says = found[place]?.find(({ weight }) => weight === 'soft')?.says
      return says ? [[on, says] as const] : []
    }),
  )
}

async function againstDays(look: Look, { of, model }: Met, days: readonly Day[]): Promise<Finding[][]> {
  if (days.length === 0) return []
  const years = [...new Set(days.map(({ on }) => schoolYearOf(on)))]
  const calendar = await getCalendar(look, years, of.schoolId)
  return days.map(({ on, ...rest }) => whyDateCannotBeSchoolDay(calendar, model, on, { weight: 'soft', ...rest }))
}
