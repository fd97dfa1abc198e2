import type { FastifyInstance } from 'fastify'
import { findTypedSchools } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import type { Answers } from '#web/answers.ts'
import { addListFiles } from '#web/list-file.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { drawForm, fundForm, putInForm } from '../funds-form.ts'
import { mayDeploy, mayKeepFunds, requireFunds } from '../funds-policy.ts'
import { listLines } from '../ledger/list-store.ts'
import { drawFromFund } from './draw-from-fund.ts'
import { FUND_STANDS, fundLines, type FundLine } from './fund-lines.ts'
import { FundPage } from './fund-page.tsx'
import { sumsOfFunds } from './fund-store.ts'
import { dayMinutesOf } from './fund.ts'
import { FundsPage, STANDS_SAYS } from './funds-page.tsx'
import { addFund, putIntoFund } from './keep-fund.ts'

const ROWS = 30
const DONE: Readonly<Record<string, string>> = {
  drawn: 'Drawn: it stands in the ledger',
  'put-in': 'Put in',
  added: 'Added',
  'taken-back': 'Taken back by a further line',
}

/** The funds of the service, each with its page, from which is drawn and into which is put. */
export function fundsRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/funds', {
    async guard({ look }) {
      requireFunds(look)
    },
    async show({ look, frame, query }, answers, findings) {
      requireFunds(look)
      const stands = FUND_STANDS.find((each) => each === query.stands)
      const all = await fundLines(look)
      const lines = all.filter((line) => !stands || line.stands === stands)
      const shown = { frame, answers, findings, stands, all, lines, hasForum: all.length > 0, model: look.model }
      return <FundsPage {...shown} mayKeep={mayKeepFunds(look)} />
    },
    schema: fundForm,
    act: async (work, fund) => `/funds/${await addFund(work, fund)}?done=added`,
  })
  addListFiles<FundLine>(app, web, '/funds', ({ look, query }) => {
    requireFunds(look)
    const stands = FUND_STANDS.find((each) => each === query.stands)
    const money = (head: string, of: (line: FundLine) => number) => ({ head, cell: (line: FundLine) => of(line) / 100 })
    return {
      name: 'Funds',
      columns: [
        { head: 'Fund', cell: ({ name }) => name },
        { head: 'From', isDay: true, cell: ({ startsOn }) => startsOn },
        { head: 'Until', isDay: true, cell: ({ endsOn }) => endsOn },
        { head: 'For', cell: ({ rule }) => rule?.payFor?.says ?? '' },
        ...[money('Put in, £', ({ inPence }) => inPence), money('Drawn, £', ({ outPence }) => outPence)],
        money('Left, £', ({ leftPence }) => leftPence),
        { head: 'Days put in', cell: ({ inMinutes, model }) => inDays(inMinutes, dayMinutesOf(model)) },
        { head: 'Days worked', cell: ({ outMinutes, model }) => inDays(outMinutes, dayMinutesOf(model)) },
        { head: 'Which year', cell: (line) => STANDS_SAYS[line.stands] },
      ],
      // Funds are some dozens at most, and are read at once.
      read: async (reader, after) =>
        after ? [] : (await fundLines(reader)).filter((line) => !stands || line.stands === stands),
    }
  })
  oneFund(app, web)
}

const inDays = (minutes: number, dayMinutes: number) => Math.round((minutes / dayMinutes) * 100) / 100

function oneFund(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/funds/:fundId', (seen) => show(seen, {}, []))
  addDeed(app, web, '/funds/:fundId/draw', {
    async guard(seen) {
      const { id } = await getFundLine(seen.look, seen.params.fundId ?? '')
      requireThat(mayDeploy(seen.look), seen.look, `draw from the fund ${id}`)
    },
    show,
    schema: drawForm,
    async act(work, { school: typed, ...draw }, { params }) {
      const { schools, findings } = await findTypedSchools(work, typed, 'school')
      const [school] = schools
      if (!school || schools.length > 1 || findings.length > 0) throw new Refused(findings)
      const fundId = params.fundId ?? ''
      await drawFromFund(work, { ...draw, fundId, schoolId: school.id })
      return `/funds/${fundId}?done=drawn`
    },
  })
  addDeed(app, web, '/funds/:fundId/amount', {
    async guard(seen) {
      const { id } = await getFundLine(seen.look, seen.params.fundId ?? '')
      requireThat(mayKeepFunds(seen.look), seen.look, `put into the fund ${id}`)
    },
    show,
    schema: putInForm,
    async act(work, { days, ...put }, { params }) {
      const { model } = await getFundLine(work, params.fundId ?? '')
      await putIntoFund(work, params.fundId ?? '', { ...put, minutes: Math.round(days * dayMinutesOf(model)) })
      return `/funds/${params.fundId}?done=put-in`
    },
  })
}

async function getFundLine(look: Look, id: string): Promise<FundLine> {
  requireFunds(look)
  const line = isId(id) ? (await fundLines(look)).find((each) => each.id === id) : undefined
  if (!line) throw new NotFound('fund', id)
  return line
}

async function show({ look, frame, params, query }: Seen, answers: Answers, findings: readonly Finding[]) {
  const fund = await getFundLine(look, params.fundId ?? '')
  const [phases, lines] = await Promise.all([
    sumsOfFunds(look, [fund.id]),
    listLines(look, { fundId: fund.id, limit: ROWS + 1 }),
  ])
  return (
    <FundPage
      {...{ frame, answers, findings, fund, phases, lines: lines.slice(0, ROWS), hasMore: lines.length > ROWS }}
      mayDeploy={mayDeploy(look)}
      mayKeep={mayKeepFunds(look)}
      done={DONE[query.done ?? '']}
    />
  )
}
