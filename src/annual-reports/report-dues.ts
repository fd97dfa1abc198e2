import { dueOn, getCalendar, yearsFrom, type Calendar } from '#calendar/index.ts'
import { capital, clockFor, dateInYear, word, type AnnualReportRule, type ServiceModel } from '#model/index.ts'
import { daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { peopleActedFor } from '#work/actor.ts'
import type { Due, DueReach, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { mayCheckReport } from './annual-report-policy.ts'
import { listOpenReports, type OpenReport } from './report-due-store.ts'

/** NF-75, NF-80, XX-10. Reports of the year to begin, to go on with, to check and to issue, where the model has a day for them. */
export const annualReportDues: DueSource = {
  name: 'annual reports',
  async list(look, reach) {
    const { open, around } = await openFor(look, reach)
    return around ? reportDuesFrom(open, around) : []
  },
}

/** NF-80. What waits to be checked by some people, each with its author and the day by which it is checked. */
export async function listReportsToCheck(look: Look, people: readonly string[]) {
  const { open, around } = await openFor(look, { people })
  return open
    .filter(({ stands }) => stands === 'with-checker')
    .flatMap((each) =>
      around
        ? reportDuesFrom([each], around).map((due) => ({ ...due, author: each.ownerName, of: ofReport(each) }))
        : [],
    )
}

/** The open reports of some people, a school or everyone within sight; nothing where the model has no day for them. */
async function openFor(look: Look, { people, schoolId }: DueReach): Promise<{ open: OpenReport[]; around?: Around }> {
  const { model } = look
  const rule = model.annualReport
  if (!rule?.due || !(isAnywhere(look.reach('write')) || isAnywhere(look.reach('check')))) return { open: [] }
  const schoolYear = schoolYearOf(look.today)
  const actedFor = people ? peopleActedFor(look.actor) : []
  const roles = isTimeToBegin(rule, schoolYear, look.today) ? rolesOf(model) : []
  const asked = { people, schoolId, schoolYear, roles, restsOn: rule.restsOn?.visitType }
  const all = await listOpenReports(look, asked)
  const days = [look.today, ...all.flatMap(({ handedInOn }) => handedInOn ?? [])]
  const calendar = await getCalendar(look, [...new Set(days.flatMap(yearsFrom))])
  // Whoever wrote a report does not check it; whoever may not check has nothing to do with one that is being checked.
  const isMine = ({ stands, ownerId, schoolId: at }: OpenReport) =>
    stands === 'with-checker'
      ? mayCheckReport(look, { schoolId: at }) && !actedFor.includes(ownerId)
      : people?.includes(ownerId) === true
  return { open: people ? all.filter(isMine) : all, around: { rule, model, calendar, today: look.today } }
}

/** The roles of which each school has one, and who work with it: whose report it is to write. */
const rolesOf = ({ roles }: ServiceModel) =>
  roles.filter(({ kind, onePerSchool }) => kind === 'adviser' && onePerSchool).map(({ id }) => id)

type Around = {
  rule: AnnualReportRule
  model: ServiceModel
  calendar: Calendar
  today: PlainDate
}

/** What is due of a report that somebody has to check. */
const REPORT_CHECK = 'annual-report-check'

/** From so many days before its day a report that rests on no visit is to be begun. */
const SOON = 42

/** A report that rests on a visit is begun once that was held; any other not before its day is near. */
function isTimeToBegin({ due, restsOn }: AnnualReportRule, schoolYear: SchoolYear, today: PlainDate): boolean {
  const last = due && dateInYear(due.by, schoolYear)
  return restsOn !== undefined || (last !== undefined && daysBetween(today, last) <= SOON)
}

/** What is due of open reports: each by the model's day, one that is being checked by the model's clock. */
export function reportDuesFrom(open: readonly OpenReport[], around: Around): Due[] {
  const { rule, model, calendar, today } = around
  const called = word(model, 'annualReport')
  const clock = clockFor(model, 'check-record')
  return open.flatMap(
    ({ schoolId, schoolName, schoolYear, stands, outcome, handedInOn, ownerId, ownerName }): Due[] => {
      const last = rule.due && dateInYear(rule.due.by, schoolYear)
      if (!last) return []
      if (stands === 'none' && !isTimeToBegin(rule, schoolYear, today)) return []
      const place = `/schools/${schoolId}/annual-reports/${schoolYear}`
      const of = ofReport({ schoolName, schoolYear })
      const base = { schoolId, schoolName, page: place, because: rule.due?.says ?? '' }
      if (stands === 'with-checker')
        return [
          {
            ...base,
            ...{ kind: REPORT_CHECK, plainly: `${capital(called)} to check`, what: `Check the ${called}: ${of}` },
            ...{ because: 'Handed in.', href: `${place}/check`, ownerId: undefined, ownerName: 'Whoever checks' },
            dueOn: clock && handedInOn ? dueOn(clock, handedInOn, calendar) : (handedInOn ?? last),
          },
        ]
      const step = stands === 'draft' && outcome === 'returned' ? 'returned' : stands
      return [
        {
          ...base,
          ...{ kind: 'annual-report', plainly: `${capital(called)} to write`, what: `${STEP[step](called)}: ${of}` },
          ...{ href: stands === 'draft' ? `${place}/write` : place, ownerId, ownerName, dueOn: last },
        },
      ]
    },
  )
}

const ofReport = ({ schoolName, schoolYear }: Pick<OpenReport, 'schoolName' | 'schoolYear'>) =>
  `${showSchoolYear(schoolYear)}, ${schoolName}`

const STEP = {
  none: (called: string) => `Begin the ${called}`,
  draft: (called: string) => `Go on with the ${called}`,
  returned: (called: string) => `Mend the ${called}, which came back from its check`,
  checked: (called: string) => `Issue the ${called}`,
  issued: (called: string) => `Read the ${called}`,
} as const
