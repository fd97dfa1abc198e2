import type { FastifyInstance } from 'fastify'
import { maySeeLedger, PART_SAYS } from '#funds/index.ts'
import { functionsOf, namesOf } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { firstDayOf, lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { Look } from '#work/work.ts'
import type { Entry } from './entry/entry.ts'
import { getPersonOfTime } from './person-of-time.ts'
import { maySeeReport } from './report/time-report.ts'
import { mayKeepTimeOf, requireTime } from './time-policy.ts'
import { saysEntry } from './week/week-table.tsx'
import { mondayOf } from './week/week.ts'
import { weeksOf } from './week/weeks-of.ts'
import { WeeksPage, type WeeksList } from './week/weeks-page.tsx'

const DONE: Readonly<Record<string, string>> = { confirmed: 'Confirmed: it stands in the ledger' }

/** Everyone's own weeks, confirmed at one press, changed and opened again. */
export function timeRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/time', async ({ look, frame, query }) => {
    const { list, person } = await readList(look, query)
    const all = await weeksOfYear(look, list)
    const shown = { frame, list, person, all, model: look.model, years: yearsOf(look), done: DONE[query.done ?? ''] }
    return (
      <WeeksPage
        {...shown}
        weeks={all.filter(({ status }) => !list.stands || status === list.stands)}
        isOwn={person.id === look.actor.personId}
        mayKeep={mayKeepTimeOf(look, person.id)}
        maySeeReport={maySeeReport(look)}
        maySeeLedger={maySeeLedger(look)}
      />
    )
  })
  addListFiles<Row>(app, web, '/time', async ({ look, query }) => {
    const { list, person } = await readList(look, query)
    const { model } = look
    return {
      name: `Time of ${person.name}`,
      columns: [
        { head: 'Date', isDay: true, cell: ({ entry }) => entry.workedOn },
        { head: 'School', cell: ({ entry }) => entry.schoolName },
        { head: 'What', cell: ({ entry }) => saysEntry(entry, model) },
        { head: 'Part of the work', cell: ({ entry }) => PART_SAYS[entry.part] },
        { head: 'Function', cell: ({ entry }) => namesOf(functionsOf(model), entry.functions).join(', ') },
        { head: 'In school', cell: ({ entry }) => (entry.isInSchool ? 'Yes' : 'No') },
        { head: 'Minutes', cell: ({ entry }) => entry.minutes },
        { head: 'Minutes first', cell: ({ entry }) => entry.firstMinutes },
        { head: 'Kind of day', cell: ({ entry }) => namesOf(model.days?.kinds ?? [], of(entry.dayKind)).join() },
        { head: 'Fund', cell: ({ entry }) => namesOf(model.funds?.of ?? [], of(entry.fund)).join() },
        { head: 'Confirmed', cell: ({ isConfirmed }) => (isConfirmed ? 'Yes' : 'No') },
      ],
      // A person's year is some hundreds of entries, and is read at once.
      async read(reader, after) {
        if (after) return []
        const weeks = (await weeksOfYear(reader, list)).filter(({ status }) => !list.stands || status === list.stands)
        return weeks.flatMap(({ entries, status }) =>
          entries.map((entry) => ({ entry, isConfirmed: status === 'confirmed' })),
        )
      },
    }
  })
}

type Row = { entry: Entry; isConfirmed: boolean }
const of = (id: string | null) => (id === null ? [] : [id])

const yearsOf = ({ today }: Look) => [0, 1, 2].map((before) => schoolYearOf(today) - before)

async function readList(look: Look, query: Readonly<Record<string, string>>) {
  requireTime(look)
  const personId = query.of && isId(query.of) ? query.of : look.actor.personId
  const person = await getPersonOfTime(look, personId)
  const year = yearsOf(look).find((each) => String(each) === query.year) ?? schoolYearOf(look.today)
  const stands = (['open', 'confirmed'] as const).find((each) => each === query.stands)
  const list: WeeksList = { personId, year, stands }
  return { list, person }
}

const weeksOfYear = (look: Look, { personId, year }: WeeksList) =>
  weeksOf(look, personId, mondayOf(firstDayOf(year)), mondayOf(lastDayOf(year)))
