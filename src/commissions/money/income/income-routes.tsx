import type { FastifyInstance } from 'fastify'
import { decisionsOn } from '#deciding-group/index.ts'
import { mayKeepFunds } from '#funds/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { mayConsiderIncome } from '../../commissions-policy.ts'
import { yearAsked } from '../money-crumbs.ts'
import { dropForm, opportunityForm, receiptForm } from '../money-form.ts'
import { requireYear } from '../year/require-year.ts'
import { considerIncome, dropIncome, getIncomeRule, getOpportunity, INCOME, receiveIncome } from './bring-income.ts'
import { ConsiderPage, DropIncomePage, ReceivePage } from './income-form-pages.tsx'
import { IncomePage, OpportunityPage } from './income-pages.tsx'
import { listOpportunities, listReceipts } from './income-store.ts'
import { INCOME_SAYS, type Opportunity } from './income.ts'

const LIST = '/money/income'
const ONE = `${LIST}/:incomeId`
const DONE: Readonly<Record<string, string>> = {
  saved: 'It is saved, and waits for a decision',
  received: 'Recorded: it stands in the ledger',
  dropped: 'It is considered no longer',
}
const incomeIdOf = ({ params }: Pick<Seen, 'params'>) => params.incomeId ?? ''
const toOpportunity = (seen: Pick<Seen, 'params'>, done: string) => `${LIST}/${incomeIdOf(seen)}?done=${done}`

/** RO-97. Work for schools and partners elsewhere that brings income in. */
export function incomeRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, LIST, async (seen) => {
    const { look, frame } = seen
    await requireYear(look)
    const [rule, year] = [getIncomeRule(look), yearAsked(seen)]
    const opportunities = await listOpportunities(look, { schoolYear: year })
    return <IncomePage {...{ frame, rule, year, opportunities }} mayConsider={await mayConsiderIncome(look)} />
  })
  addListFiles(app, web, LIST, async (seen) => {
    await requireYear(seen.look)
    getIncomeRule(seen.look)
    const year = yearAsked(seen)
    const list: ListFile<Opportunity> = {
      name: `Work for others ${showSchoolYear(year).replace('/', '-')}`,
      columns: [
        { head: 'For whom', cell: ({ partner }) => partner },
        { head: 'Considered', isDay: true, cell: ({ enteredOn }) => enteredOn },
        { head: 'By', cell: ({ enteredByName }) => enteredByName },
        { head: 'How it stands', cell: ({ status }) => INCOME_SAYS[status] },
        { head: 'Decided', isDay: true, cell: ({ decidedOn }) => decidedOn },
        { head: 'Could bring, £', cell: ({ expectedPence }) => (expectedPence === null ? '' : expectedPence / 100) },
        { head: 'Came in, £', cell: ({ receivedPence }) => receivedPence / 100 },
        { head: 'Last came in', isDay: true, cell: ({ lastReceivedOn }) => lastReceivedOn },
      ],
      read: (reader, from) => listOpportunities(reader, { schoolYear: year, after: from?.id, limit: ROWS_OF_A_PART }),
    }
    return list
  })
  addForm(app, web, `${LIST}/new`, {
    guard: toConsider,
    async show({ look, frame }, answers, findings) {
      return (
        <ConsiderPage {...{ frame, answers, findings, rule: getIncomeRule(look), year: schoolYearOf(look.today) }} />
      )
    },
    schema: opportunityForm,
    act: async (work, said) => `${LIST}/${await considerIncome(work, said)}?done=saved`,
  })
  addPage(app, web, ONE, showOpportunity)
  addForm(app, web, `${ONE}/received`, {
    guard: toReceive,
    show: async (seen, answers, findings) => (
      <ReceivePage {...{ answers, findings, frame: seen.frame, opportunity: await toReceive(seen) }} />
    ),
    schema: receiptForm,
    async act(work, value, seen) {
      await receiveIncome(work, incomeIdOf(seen), value)
      return toOpportunity(seen, 'received')
    },
  })
  addForm(app, web, `${ONE}/drop`, {
    guard: toDrop,
    show: async (seen, answers, findings) => (
      <DropIncomePage {...{ answers, findings, frame: seen.frame, opportunity: await toDrop(seen) }} />
    ),
    schema: dropForm,
    async act(work, value, seen) {
      await dropIncome(work, incomeIdOf(seen), value)
      return toOpportunity(seen, 'dropped')
    },
  })
}

async function showOpportunity({ look, frame, params, query }: Seen) {
  const opportunity = await getOpportunity(look, incomeIdOf({ params }))
  return (
    <OpportunityPage
      {...{ frame, opportunity, receipts: await listReceipts(look, opportunity.id) }}
      decisions={await decisionsOn(look, INCOME, [opportunity.id])}
      groupName={look.model.decidingGroup?.name ?? 'group that decides'}
      mayConsider={await mayConsiderIncome(look)}
      mayReceive={mayKeepFunds(look)}
      done={DONE[query.done ?? '']}
    />
  )
}

async function toConsider({ look }: Seen): Promise<void> {
  getIncomeRule(look)
  requireThat(await mayConsiderIncome(look), look, 'consider work that brings income in')
}

async function toReceive({ look, params }: Seen): Promise<Opportunity> {
  const opportunity = await getOpportunity(look, incomeIdOf({ params }))
  requireThat(mayKeepFunds(look), look, `record income by ${opportunity.id}`)
  return opportunity
}

async function toDrop({ look, params }: Seen): Promise<Opportunity> {
  const opportunity = await getOpportunity(look, incomeIdOf({ params }))
  requireThat(await mayConsiderIncome(look), look, `drop ${opportunity.id}`)
  return opportunity
}
