import type { DesignationsRule } from '#model/index.ts'
import type { GradedSchool } from '#inspections/index.ts'

/** RO-70. Under one framework: how many schools were graded last under it, how many have all that counts, how many a grade overall, and who meets it. */
export type UnderFramework<Each = GradedSchool> = {
  framework: string
  says: string
  isOwn: boolean
  graded: number
  judged: number
  withOverall: number
  candidates: readonly Each[]
}

type Graded = Pick<GradedSchool, 'framework' | 'grades' | 'overall'>

/** RO-70. Whether what a school's latest graded inspection gave is what designated schools have, under its own framework. */
export function isCandidate({ candidates }: DesignationsRule, school: Graded | undefined): boolean {
  const by = candidates.by.find(({ framework }) => framework === school?.framework)
  return by !== undefined && by.areas.every((area) => by.grades.includes(school?.grades[area]?.grade ?? ''))
}

/** RO-70. Candidates framework by framework: what one gave is never set against another. */
export function candidatesOf<Each extends Graded>(
  rule: DesignationsRule,
  schools: readonly Each[],
): UnderFramework<Each>[] {
  return rule.candidates.by.map(({ framework, areas, says, own }) => {
    const of = schools.filter((each) => each.framework === framework)
    return {
      ...{ framework, says, isOwn: own, graded: of.length },
      judged: of.filter(({ grades }) => areas.every((area) => grades[area]?.grade)).length,
      withOverall: of.filter(({ overall }) => overall?.grade).length,
      candidates: of.filter((each) => isCandidate(rule, each)),
    }
  })
}
