import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { getSchool, type School } from '#schools/index.ts'
import { periodsOf, needRuleOf } from '../need-of.ts'
import type { SchoolOfNeed } from '../school-of-need.ts'
import { maySeeInRound, requireRounds, teamsFor } from './round-policy.ts'
import { findRound } from './round-store.ts'
import type { Round, Team } from './round.ts'

/** A round, for those whom it concerns. Throws NotFound. */
export async function getRound(look: Look, id: string): Promise<Round> {
  requireRounds(look)
  const round = isId(id) ? await findRound(look, id) : undefined
  if (!round) throw new NotFound('round', id)
  return round
}

/** A school in a round, for those who propose or decide there. Throws NotFound. */
export async function getSchoolInRound(
  look: Look,
  roundId: string,
  schoolId: string,
): Promise<SchoolOfNeed & { round: Round }> {
  const round = await getRound(look, roundId)
  if (!maySeeInRound(look, schoolId)) throw new NotFound('school', schoolId)
  const school = await getSchool(look, schoolId)
  const periods = (await periodsOf(look, [school.id])).get(school.id) ?? []
  return { round, school, need: needRuleOf(look), periods }
}

/** A school of which somebody speaks for a team. Throws NotFound. */
export async function getSchoolToSay(
  look: Look,
  roundId: string,
  schoolId: string,
): Promise<{ round: Round; school: School; teams: readonly Team[] }> {
  const round = await getRound(look, roundId)
  const teams = teamsFor(look, schoolId)
  if (teams.length === 0) throw new NotFound('school', schoolId)
  return { round, school: await getSchool(look, schoolId), teams }
}
