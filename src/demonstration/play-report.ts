import { beginReport, checkReport, handInReport, issueReport, saveReport } from '#annual-reports/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePerson, type MadeSchool, type Making } from './making.ts'
import { weekdayAfter } from './weekdays.ts'

type Played = { school: MadeSchool; adviser: MadePerson; checker: MadePerson; on: PlainDate; issued: PlainDate }

const SAID = [
  'Reading has risen in every class that was visited; writing is the next step, and is planned for.',
  'Leaders know their school well: what they say of it is what was seen and read in the visits of the year.',
  'What was begun in the autumn is taught in every class by the summer, and the pupils’ work shows it.',
  'Governors might ask each term which group of pupils has moved, and how they know.',
  'Attendance is above that of last year; a small group is still away too often.',
]

/** Once the visit is told on which a school's report of the year rests, the report: written, checked, issued, as far as there has been time for it. */
export function playReport(making: Making, { school, adviser, checker, on, issued }: Played): Entry[] {
  const { model, today } = making
  const rule = model.annualReport
  if (!rule) return []
  const year = String(schoolYearOf(on))
  const begun = weekdayAfter(addDays(issued, 3))
  const handedIn = weekdayAfter(addDays(begun, 2))
  const checked = weekdayAfter(addDays(handedIn, 4))
  const sent = weekdayAfter(addDays(checked, 1))
  const met = rule.criteria.map(({ id }) => id)
  const sections = rule.sections.map(({ id }, at) => ({ section: id, body: SAID[at % SAID.length] ?? '' }))
  const at = (day: PlainDate, time: string) => momentOn(making, day, time)
  const steps: (Entry & { on: PlainDate })[] = [
    { on: begun, at: at(begun, '16:10'), who: adviser, does: (work) => beginReport(work, school.id, year) },
    {
      ...{ on: begun, at: at(begun, '17:30'), who: adviser, isDraft: true },
      does: (work) => saveReport(work, school.id, year, { revision: 1, sections }),
    },
    { on: handedIn, at: at(handedIn, '09:20'), who: adviser, does: (work) => handInReport(work, school.id, year, 2) },
    ...(rule.checkedBy
      ? [
          {
            ...{ on: checked, at: at(checked, '11:40'), who: checker },
            does: (work: Parameters<Entry['does']>[0]) =>
              checkReport(work, school.id, year, { outcome: 'passed', met, says: '' }),
          },
        ]
      : []),
    { on: sent, at: at(sent, '16:30'), who: adviser, does: (work) => issueReport(work, school.id, year) },
  ]
  return steps.filter((step) => step.on <= today)
}
