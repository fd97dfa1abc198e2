import { dueOfSchools, type DueOfSchool } from '#days/index.ts'
import { dayMinutesOf, showDays } from '#funds/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { anyOf } from '#db/sets.ts'
import { sql } from 'kysely'
import type { Finding } from '#shared/finding.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { Entry } from '../entry/entry.ts'

/** Time worked for a school in a year, of one kind of day or of none, in minutes. */
export type WorkedFor = { schoolId: string; dayKind: string | null; minutes: number }

/** What was worked for schools in a school year by the ledger: of those named, or of all. One query. */
export async function workedForSchools(
  look: Look,
  schoolYear: SchoolYear,
  ids?: readonly string[],
): Promise<WorkedFor[]> {
  return look.db
    .selectFrom('ledger_lines')
    .select([sql<string>`school_id`.as('schoolId'), 'day_kind as dayKind'])
    .select(sql<number>`sum(minutes)::integer`.as('minutes'))
    .where('kind', '=', 'worked')
    .where('school_year', '=', schoolYear)
    .where('school_id', 'is not', null)
    .$if(ids !== undefined, (query) => query.where('school_id', '=', anyOf(ids ?? [])))
    .groupBy(['school_id', 'day_kind'])
    .execute()
}

/** A school for which more was worked than it is due by a rule that is bounded; minutes. */
export type Beyond = {
  schoolId: string
  schoolName: string
  ruleId: string
  source: string
  says: string
  over: number
  worked: number
}

/** WI-16. Where the time worked goes beyond what is due and bounded. */
export function whoIsBeyondDue(
  model: ServiceModel,
  dues: readonly DueOfSchool[],
  worked: readonly WorkedFor[],
): Beyond[] {
  const half = dayMinutesOf(model) / 2
  return dues.flatMap(({ schoolId, schoolName, lines }) =>
    lines
      .filter(({ due }) => due.bounded)
      .flatMap(({ due, halfDays }) => {
        // Time that is of no allocation counts towards what is bounded: somebody worked it.
        const of = worked.filter(
          (each) => each.schoolId === schoolId && (each.dayKind === null || due.kinds.includes(each.dayKind)),
        )
        const sum = of.reduce((all, { minutes }) => all + minutes, 0)
        const over = sum - halfDays * half
        if (over <= 0) return []
        return [{ schoolId, schoolName, ruleId: due.id, source: due.source, says: due.says, over, worked: sum }]
      }),
  )
}

/** WI-16. Time worked beyond what a school is due is saved, and marked: for each school of a week that was just written. */
export async function marksBeyondDue(look: Look, entries: readonly Entry[]): Promise<Finding[]> {
  if (!look.model.days?.due.some(({ bounded }) => bounded)) return []
  const marks: Finding[] = []
  for (const year of new Set(entries.map(({ workedOn }) => schoolYearOf(workedOn)))) {
    const ids = [...new Set(entries.flatMap(({ schoolId }) => schoolId ?? []))]
    const [dues, worked] = await Promise.all([
      dueOfSchools(look, { schoolYear: year, ids }),
      workedForSchools(look, year, ids),
    ])
    for (const beyond of whoIsBeyondDue(look.model, dues, worked))
      marks.push({
        ...{ kind: 'time-beyond-due', id: beyond.ruleId, source: beyond.source, weight: 'mark' },
        says: saysBeyond(look.model, beyond, year),
      })
  }
  return marks
}

/** How far beyond, in words. */
export const saysBeyond = (model: ServiceModel, { schoolName, over, worked, says }: Beyond, year: SchoolYear): string =>
  `${says} ${schoolName} had ${showDays(worked, dayMinutesOf(model))} in ${showSchoolYear(year)}: ${showDays(over, dayMinutesOf(model))} more.`
