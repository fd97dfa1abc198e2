import type { FastifyInstance } from 'fastify'
import { dayMinutesOf, showDays } from '#funds/index.ts'
import { addPrinted, picturesOf } from '#papers/index.ts'
import type { PrintedDocument } from '#print/index.ts'
import { firstDayOf, lastDayOf, schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { maySeeEveryonesTime } from '../time-policy.ts'
import { mondayOf } from '../week/week.ts'
import { headingOfReport, ReportPage } from './report-page.tsx'
import { functionLines, maySeeReport, type FunctionLine, type Waiting } from './time-report.ts'
import { listWaitingWeeks } from './waiting-store.ts'

/** The time of everyone by function: on screen, as Word and PDF, and as a spreadsheet. */
export function reportRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/time/report', async ({ look, frame, query }) => {
    const { year, years } = readYear(look, query)
    const [lines, waiting] = await Promise.all([functionLines(look, year), waitingOf(look, year)])
    const maySeeWeeks = maySeeEveryonesTime(look)
    return <ReportPage {...{ frame, model: look.model, year, years, lines, waiting, maySeeWeeks }} />
  })
  addListFiles<FunctionLine>(app, web, '/time/report', ({ look, query }) => {
    const { year } = readYear(look, query)
    return {
      name: `Time by function ${showSchoolYear(year).replace('/', '-')}`,
      columns: [
        { head: 'Function', cell: ({ name }) => name },
        { head: 'Minutes in school', cell: ({ inSchool }) => inSchool },
        { head: 'Minutes off site', cell: ({ offSite }) => offSite },
        { head: 'Days', cell: ({ inSchool, offSite }) => inDays(look, inSchool + offSite) },
        { head: 'Schools', cell: ({ schools }) => schools },
        { head: 'People', cell: ({ people }) => people },
      ],
      // Functions are a dozen, and are read at once.
      read: async (reader, after) => (after ? [] : functionLines(reader, year)),
    }
  })
  addPrinted(app, web, '/time/report', async ({ look, query }) => {
    const { year } = readYear(look, query)
    return {
      document: printReport(look, year, await functionLines(look, year)),
      pictures: await picturesOf(look, undefined),
      fileName: `Time by function ${showSchoolYear(year).replace('/', '-')}`,
    }
  })
}

const inDays = ({ model }: Look, minutes: number) => Math.round((minutes / dayMinutesOf(model)) * 100) / 100

function readYear(look: Look, query: Readonly<Record<string, string>>) {
  if (!maySeeReport(look)) throw new NotFound('page', 'time by function')
  const years = [0, 1, 2, 3].map((before) => schoolYearOf(look.today) - before)
  return { years, year: years.find((each) => String(each) === query.year) ?? schoolYearOf(look.today) }
}

async function waitingOf(look: Look, year: SchoolYear): Promise<Waiting[]> {
  const [from, last] = [mondayOf(firstDayOf(year)), mondayOf(lastDayOf(year))]
  const until = last < mondayOf(look.today) ? last : mondayOf(look.today)
  const found = await listWaitingWeeks(look, { from, until })
  const people = new Map<string, Waiting>()
  for (const { personId, name } of found)
    people.set(personId, { personId, name, weeks: (people.get(personId)?.weeks ?? 0) + 1 })
  return [...people.values()]
}

function printReport(look: Look, year: SchoolYear, lines: readonly FunctionLine[]): PrintedDocument {
  const [title, day] = ['Time by function', dayMinutesOf(look.model)]
  return {
    ...{
      title,
      subtitle: headingOfReport(lines, look.model),
      organisation: look.actor.authorityName,
      dated: look.today,
    },
    facts: [
      { name: 'School year', value: showSchoolYear(year) },
      { name: 'As it stands on', value: showDate(look.today) },
    ],
    foot: `${title}, ${showSchoolYear(year)} · as it stands on ${showShortDate(look.today)}`,
    blocks: [
      {
        kind: 'table',
        head: ['Function', 'In school', 'Off site', 'In all', 'Schools', 'People'],
        rows: lines.map(({ name, inSchool, offSite, schools, people }) => [
          ...[name, showDays(inSchool, day), showDays(offSite, day), showDays(inSchool + offSite, day)],
          ...[String(schools), String(people)],
        ]),
      },
    ],
  }
}
