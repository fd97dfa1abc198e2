import { dueOn, getCalendar, type Calendar } from '#calendar/index.ts'
import { capital, clockFor, dateInYear, word, type AnnualReportRule, type ServiceModel } from '#model/index.ts'
import { daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { peopleActedFor } from '#work/actor.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import { listOpenReports, type OpenReport } from './report-due-store.ts'

/** NF-75, NF-80, XX-10. Reports of the year to begin, to go on with, to check and to issue, where the model has a day for them. */
export const annualReportDues: DueSource = {
  name: 'annual reports',
  async list(look, { people, schoolId }) {
    const { model } = look
    const rule = model.annualReport
    if (!rule?.due || !(isAnywhere(look.reach('write')) || isAnywhere(look.reach('check')))) return []
    const schoolYear = schoolYearOf(look.today)
    const isCheckerToo = people ? peopleActedFor(look.actor) : []
    const asked = { people, schoolId, schoolYear, roles: rolesOf(model), restsOn: rule.restsOn?.visitType }
    const [open, calendar] = await Promise.all([
      listOpenReports(look, asked),
      getCalendar(look, [schoolYear, schoolYear + 1]),
    ])
    // Whoever wrote a report does not check it; whoever may not check has nothing to do with one that is being checked.
    const mine = people
      ? open.filter(({ stands, ownerId }) =>
          stands === 'with-checker'
            ? isAnywhere(look.reach('check')) && !isCheckerToo.includes(ownerId)
            : people.includes(ownerId),
        )
      : open
    return reportDuesFrom(mine, { rule, model, calendar, schoolYear, today: look.today })
  },
}

/** The roles of which each school has one, and who work with it: whose report it is to write. */
const rolesOf = ({ roles }: ServiceModel) =>
  roles.filter(({ kind, onePerSchool }) => kind === 'adviser' && onePerSchool).map(({ id }) => id)

type Around = {
  rule: AnnualReportRule
  model: ServiceModel
  calendar: Calendar
  schoolYear: SchoolYear
  today: PlainDate
}

/** From so many days before its day a report that rests on no visit is to be begun. */
const SOON = 42

/** What is due of open reports: each by the model's day, one that is being checked by the model's clock. */
export function reportDuesFrom(open: readonly OpenReport[], around: Around): Due[] {
  const { rule, model, calendar, schoolYear, today } = around
  const last = rule.due && dateInYear(rule.due.by, schoolYear)
  if (!rule.due || !last) return []
  const called = word(model, 'annualReport')
  const clock = clockFor(model, 'check-record')
  return open.flatMap(({ schoolId, schoolName, stands, outcome, handedInOn, ownerId, ownerName }): Due[] => {
    if (stands === 'none' && !rule.restsOn && daysBetween(today, last) > SOON) return []
    const place = `/schools/${schoolId}/annual-reports/${schoolYear}`
    const of = `${showSchoolYear(schoolYear)}, ${schoolName}`
    const base = { schoolId, schoolName, page: place, because: rule.due?.says ?? '' }
    if (stands === 'with-checker')
      return [
        {
          ...base,
          ...{ kind: 'check', plainly: `${capital(called)} to check`, what: `Check the ${called}: ${of}` },
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
  })
}

const STEP = {
  none: (called: string) => `Begin the ${called}`,
  draft: (called: string) => `Go on with the ${called}`,
  returned: (called: string) => `Mend the ${called}, which came back from its check`,
  checked: (called: string) => `Issue the ${called}`,
  issued: (called: string) => `Read the ${called}`,
} as const
