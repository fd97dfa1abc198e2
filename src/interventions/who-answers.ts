import { answersFor, listGroupsOfSchool, type School } from '#schools/index.ts'
import type { Look } from '#work/work.ts'

/** Who answers for a school, as a letter names it; its own name where the register says nobody's. */
export async function whoAnswers(look: Look, school: School): Promise<string> {
  const answer = answersFor(school, await listGroupsOfSchool(look, school.id), look.today)
  if (answer.by === 'trust') return answer.name
  return school.trustName ?? `The proprietor of ${school.name}`
}
