import { capital, dateInYear, word } from '#model/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import type { Due, DueSource } from '#work/due.ts'
import { mayAllocateTo } from '../days-policy.ts'
import { mayIssueToAll } from './issue-all.ts'
import { statementLines, type StatementLine } from './statement-lines.ts'
import { placeOfStatement } from './statement.ts'

/**
 * SH-20. Statements that are to be issued: of one school where it is asked for, else all together in one line for whoever issues to all,
 * by the model's day; another version as soon as something else is true.
 */
export const statementDues: DueSource = {
  name: 'statements',
  async list(look, { schoolId }) {
    const rule = look.model.days?.statement
    if (!rule?.by || !(schoolId ? mayAllocateTo(look, schoolId) : mayIssueToAll(look))) return []
    const year = schoolYearOf(look.today)
    const by = dateInYear(rule.by, year)
    if (!by) return []
    const lines = await statementLines(look, year, schoolId ? [schoolId] : undefined)
    const called = word(look.model, 'annualStatement')
    const dueOf = (waiting: readonly StatementLine[], isNew: boolean): Due[] => {
      const [first] = waiting
      if (!first) return []
      const others = waiting.length - 1
      const to = others === 0 ? first.schoolName : `${first.schoolName} and ${others} more`
      return [
        {
          ...{ kind: 'statement', plainly: `${capital(called)} to issue`, because: rule.says },
          what: `${isNew ? 'Issue a new version of' : 'Issue'} the ${called} of ${showSchoolYear(year)}: ${to}`,
          href: others === 0 ? placeOfStatement({ ...first, schoolYear: year }) : `/days/statements?year=${year}`,
          page: schoolId ? placeOfStatement({ ...first, schoolYear: year }) : `/days/statements?year=${year}`,
          ...{ ownerId: undefined, ownerName: 'Whoever allocates', schoolId: first.schoolId, schoolName: to },
          dueOn: isNew && by < look.today ? look.today : by,
          ...(isNew && { when: 'Something has changed since it was issued' }),
        },
      ]
    }
    return [
      ...dueOf(
        lines.filter(({ stands }) => stands === 'none'),
        false,
      ),
      ...dueOf(
        lines.filter(({ stands }) => stands === 'changed'),
        true,
      ),
    ]
  },
}
