import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { anOptionalId, anOptionalText } from '#web/text-answers.ts'
import { addListFiles, ROWS_OF_A_PART } from '#web/list-file.ts'
import { addDeed, addForm, addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { becauseForm, closeForm } from '../funds-form.ts'
import { mayDeploy, mayKeepFunds, requireLedger } from '../funds-policy.ts'
import { closePeriod, listPeriods, openPeriod } from '../periods/close-period.ts'
import { countLinesIn, listClosed, listClosings } from '../periods/period-store.ts'
import { PeriodsPage } from '../periods/periods-page.tsx'
import { cutsOf, linesAsked, readLedgerList } from './ledger-list.ts'
import { LedgerPage } from './ledger-page.tsx'
import { LinePage } from './line-page.tsx'
import type { Line } from './line.ts'
import { saysWhat } from './lines-table.tsx'
import { countLines, cutLines, listLines, sumLines } from './list-store.ts'
import { fundsForLine, getLineToPutRight, putLineRight } from './put-right.ts'

const ROWS = 50

/** The ledger as a page and as files, what is put right in it, and its years and terms that are closed. */
export function ledgerRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/ledger', async ({ look, frame, query }) => {
    requireLedger(look)
    const list = await readLedgerList(look, query)
    const asked = linesAsked(list)
    const [found, count, sums, cut, closed] = await Promise.all([
      listLines(look, { ...asked, after: list.after, limit: ROWS + 1 }),
      countLines(look, asked),
      sumLines(look, asked),
      cutLines(look, asked, list.cut),
      listClosed(look),
    ])
    const { kind, startsOn } = list.period
    return (
      <LedgerPage
        {...{ frame, list, sums, cut, count, model: look.model, lines: found.slice(0, ROWS), cuts: cutsOf(look) }}
        next={found.length > ROWS ? found[ROWS - 1]?.id : undefined}
        isClosed={closed.some((each) => each.kind === kind && each.startsOn === startsOn)}
        mayPutRight={mayKeepFunds(look) || mayDeploy(look)}
        mayClose={mayKeepFunds(look)}
        done={query.done === 'put-right' ? 'Put right by further lines' : undefined}
      />
    )
  })
  addListFiles<Line>(app, web, '/ledger', async ({ look, query }) => {
    requireLedger(look)
    const list = await readLedgerList(look, query)
    return {
      name: `Ledger ${list.period.name.replaceAll('/', '-')}`,
      columns: [
        { head: 'Counts on', isDay: true, cell: ({ countsOn }) => countsOn },
        { head: 'Happened on', isDay: true, cell: ({ happenedOn }) => happenedOn },
        { head: 'What', cell: (line) => saysWhat(line, look.model) },
        { head: 'School', cell: ({ schoolName }) => schoolName },
        { head: 'Who', cell: ({ personName }) => personName },
        { head: 'Fund', cell: ({ fundName }) => fundName },
        { head: 'Pounds', cell: ({ pence }) => pence / 100 },
        { head: 'Minutes', cell: ({ minutes }) => minutes },
        { head: 'In school', cell: ({ isInSchool }) => (isInSchool === null ? null : isInSchool ? 'Yes' : 'No') },
        { head: 'No fund pays', cell: ({ unfundedBecause }) => unfundedBecause },
        { head: 'Put right because', cell: ({ because }) => because },
      ],
      read: (reader, after) => listLines(reader, { ...linesAsked(list), after: after?.id, limit: ROWS_OF_A_PART }),
    }
  })
  lineRoutes(app, web)
  periodRoutes(app, web)
}

const rightForm = z.intersection(
  becauseForm,
  z.object({ fund: anOptionalId, function: anOptionalText('the function', 100) }),
)

function lineRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/ledger/lines/:lineId', {
    guard: ({ look, params }) => getLineToPutRight(look, params.lineId ?? ''),
    async show({ look, frame, params }, answers, findings) {
      const line = await getLineToPutRight(look, params.lineId ?? '')
      const funds = line.kind === 'worked' ? await fundsForLine(look, line) : []
      return <LinePage {...{ frame, answers, findings, line, funds, model: look.model }} />
    },
    schema: rightForm,
    async act(work, { because, fund, function: of }, { params }) {
      await putLineRight(work, params.lineId ?? '', { because, fundId: fund ?? null, function: of })
      return '/ledger?done=put-right'
    },
  })
}

function periodRoutes(app: FastifyInstance, web: Web): void {
  const guard = async ({ look }: Parameters<typeof show>[0]) => {
    requireLedger(look)
    requireThat(mayKeepFunds(look), look, 'close a year or term of the ledger')
  }
  addForm(app, web, '/ledger/periods', {
    guard,
    show,
    schema: closeForm,
    async act(work, { period }) {
      await closePeriod(work, period)
      return '/ledger/periods?done=closed'
    },
  })
  addDeed(app, web, '/ledger/periods/:closingId/open', {
    guard: async (seen) => {
      await guard(seen)
      const { closingId } = seen.params
      if (!(await listClosings(seen.look)).some(({ id }) => id === closingId))
        throw new NotFound('closing', closingId ?? '')
    },
    show,
    schema: becauseForm,
    async act(work, { because }, { params }) {
      await openPeriod(work, params.closingId ?? '', because)
      return '/ledger/periods?done=opened'
    },
  })
}

const show: Parameters<typeof addForm>[3]['show'] = async ({ look, frame, query, params }, answers, findings) => {
  const [periods, closings] = await Promise.all([listPeriods(look), listClosings(look)])
  const over = periods.filter(({ endsOn }) => endsOn < look.today)
  const counts: number[] = []
  for (const { startsOn, endsOn } of over) counts.push(await countLinesIn(look, startsOn, endsOn))
  return (
    <PeriodsPage
      {...{ frame, answers, findings, closings }}
      opening={params.closingId}
      periods={over.map((period, at) => ({ ...period, lines: counts[at] ?? 0 }))}
      done={{ closed: 'Closed: it takes no further line', opened: 'Opened again' }[query.done ?? '']}
    />
  )
}
