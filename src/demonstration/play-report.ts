import {
  beginReport,
  checkReport,
  figuresBeside,
  handInReport,
  issueReport,
  saveReport,
} from '#annual-reports/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Entry } from './diary.ts'
import { writeOfYear } from './prose/write-report.ts'
import { momentOn, type MadePerson, type MadeSchool, type Making } from './making.ts'
import { weekdayAfter } from './weekdays.ts'

/** How far a report is to come: half written, with whoever checks it (or, without a check, ready), or as far as there is time for it. */
export type ReportOutcome = 'draft' | 'handed-in' | 'issued'

type Played = {
  school: MadeSchool
  adviser: MadePerson
  checker: MadePerson
  begunOn: PlainDate
  outcome: ReportOutcome
}

/** A school's report of the year: begun, written, checked and issued, as far as it is to come and there has been time for it. */
export function playReport(making: Making, { school, adviser, checker, begunOn, outcome }: Played): Entry[] {
  const { model, today } = making
  const rule = model.annualReport
  if (!rule) return []
  const year = String(schoolYearOf(begunOn))
  const handedIn = weekdayAfter(addDays(begunOn, 2))
  const checked = weekdayAfter(addDays(handedIn, 4))
  const sent = weekdayAfter(addDays(checked, 1))
  const met = rule.criteria.map(({ id }) => id)
  const written = outcome === 'draft' ? rule.sections.slice(0, 2) : rule.sections
  const sections = written.map((section, at) => ({
    ...{ section: section.id, body: writeOfYear(school, section, at === 0), fromRevision: 1 },
    ...{ judgement: null, isNotDiscussed: false, restsOn: [] },
  }))
  const at = (day: PlainDate, time: string) => momentOn(making, day, time)
  const check: Entry['does'] = (work) => checkReport(work, school.id, year, { outcome: 'passed', met, says: '' })
  const begun: Step[] = [
    { on: begunOn, at: at(begunOn, '16:10'), who: adviser, does: (work) => beginReport(work, school.id, year) },
    {
      ...{ on: begunOn, at: at(begunOn, '17:30'), who: adviser, isDraft: true },
      does: async (work) => {
        const figures = await figuresBeside(work, { schoolId: school.id, rule, model })
        const withFigures = sections.map((each) => ({
          ...each,
          body: [each.body, ...(figures.get(each.section)?.lines.slice(0, 2) ?? [])].join('\n'),
        }))
        await saveReport(work, school.id, year, { sections: withFigures })
      },
    },
  ]
  const given: Step = {
    ...{ on: handedIn, at: at(handedIn, '09:20'), who: adviser },
    does: (work) => handInReport(work, school.id, year, 2),
  }
  const issued: Step[] = [
    ...(rule.checkedBy ? [{ on: checked, at: at(checked, '11:40'), who: checker, does: check }] : []),
    { on: sent, at: at(sent, '16:30'), who: adviser, does: (work) => issueReport(work, school.id, year) },
  ]
  const steps = { draft: begun, 'handed-in': [...begun, given], issued: [...begun, given, ...issued] }[outcome]
  return steps.filter((step) => step.on <= today)
}

type Step = Entry & { on: PlainDate }
