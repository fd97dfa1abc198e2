import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { getGroupRule, holdersOn, listMeetings } from '#deciding-group/index.ts'
import { pounds } from '#funds/index.ts'
import { addPrinted, picturesOf } from '#papers/index.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { aChoice, aLongText, anOptionalId, aText, severalOf } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import type { AuditSummary } from './audit-summary.ts'
import {
  addInvestment,
  documentOf,
  getSummary,
  getSummaryRule,
  maySumUp,
  presentSummary,
  removeInvestment,
  sourcesOf,
  writeSummary,
} from './keep-summary.ts'
import { InvestPage, PresentSummaryPage, TakeOutPage, WriteSummaryPage } from './summary-form-pages.tsx'
import { SUMMARIES, SummariesPage, SummaryPage } from './summary-pages.tsx'
import { listInvestments, listSummaries } from './summary-store.ts'

const ROWS = 50
const ONE = `${SUMMARIES}/:auditSummaryId`
const idOf = ({ params }: Pick<Seen, 'params'>) => params.auditSummaryId ?? ''
const DONE: Readonly<Record<string, string>> = {
  written: 'The draft is saved',
  added: 'It is added',
  removed: 'It is taken out',
  presented: 'It is presented, and stays as it is',
}

const writeForm = z.object({
  title: aText('a title'),
  says: aLongText('what the audit comes to', 20_000),
  schoolYear: z.coerce
    .number({ error: 'Choose the school year' })
    .int('Choose the school year')
    .min(1990, 'Choose the school year')
    .max(2199, 'Choose the school year'),
})
const investForm = z
  .object({
    aspect: aChoice('the aspect'),
    says: aText('what for', 500),
    priorityId: anOptionalId,
    amount: pounds('what it costs').default(0),
    fundId: anOptionalId,
  })
  .transform(({ amount, priorityId = null, fundId = null, ...said }) => ({
    ...{ ...said, priorityId, fundId },
    pence: amount === 0 ? null : amount,
  }))
const presentForm = z.object({ meetingId: z.string().max(100).default(''), presenters: severalOf })

/** RO-66. Summaries of the audit and of the investment that it calls for. */
export function summaryRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, SUMMARIES, async ({ look, frame, query }) => {
    getSummaryRule(look)
    const after = query.after && isId(query.after) ? query.after : undefined
    const found = await listRead(look, ROWS + 1, after)
    const last = found.length > ROWS ? found[ROWS - 1] : undefined
    return (
      <SummariesPage
        {...{ frame, rule: getGroupRule(look), summaries: found.slice(0, ROWS), mayWrite: maySumUp(look) }}
        next={last && `${SUMMARIES}?after=${last.id}`}
      />
    )
  })
  addListFiles(app, web, SUMMARIES, ({ look }) => {
    getSummaryRule(look)
    return summariesToKeep
  })
  addForm(app, web, `${SUMMARIES}/new`, {
    guard: toSumUp,
    async show({ look, frame }, answers, findings) {
      const now = schoolYearOf(look.today)
      return <WriteSummaryPage {...{ frame, answers, findings, rule: getGroupRule(look) }} years={[now, now + 1]} />
    },
    schema: writeForm,
    act: async (work, said) => `${SUMMARIES}/${await writeSummary(work, said)}?done=written`,
  })
  addPage(app, web, ONE, async (seen) => {
    const { look, frame, query } = seen
    const summary = await getSummary(look, idOf(seen))
    const document = await documentOf(look, summary)
    const investments = summary.document ? [] : await listInvestments(look, summary.id)
    return (
      <SummaryPage
        {...{ frame, rule: getGroupRule(look), summary, document, investments, mayWrite: maySumUp(look) }}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addPrinted(app, web, ONE, async (seen) => {
    const summary = await getSummary(seen.look, idOf(seen))
    return {
      document: await documentOf(seen.look, summary),
      pictures: await picturesOf(seen.look, undefined),
      fileName: summary.title.replaceAll(/[^\p{L}\p{N} -]/gu, ''),
    }
  })
  formsOfOne(app, web)
}

function formsOfOne(app: FastifyInstance, web: Web): void {
  addForm(app, web, `${ONE}/investments/new`, {
    guard: toChange,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const summary = await getSummary(look, idOf(seen))
      const { strengths } = look.model
      if (!strengths) throw new NotFound('page', 'strengths')
      const sources = await sourcesOf(look, summary.schoolYear)
      return <InvestPage {...{ frame, answers, findings, rule: getGroupRule(look), summary, strengths, ...sources }} />
    },
    schema: investForm,
    async act(work, said, seen) {
      await addInvestment(work, idOf(seen), said)
      return `${SUMMARIES}/${idOf(seen)}?done=added`
    },
  })
  addForm(app, web, `${ONE}/investments/:investmentId/remove`, {
    async guard(seen) {
      await toChange(seen)
      await getInvestment(seen)
    },
    async show(seen, answers, findings) {
      const [summary, investment] = [await getSummary(seen.look, idOf(seen)), await getInvestment(seen)]
      const rule = getGroupRule(seen.look)
      return <TakeOutPage {...{ answers, findings, rule, summary, investment }} frame={seen.frame} />
    },
    schema: z.object({}),
    async act(work, _nothing, seen) {
      await removeInvestment(work, idOf(seen), seen.params.investmentId ?? '')
      return `${SUMMARIES}/${idOf(seen)}?done=removed`
    },
  })
  addForm(app, web, `${ONE}/present`, {
    guard: toChange,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const summary = await getSummary(look, idOf(seen))
      const held = (await listMeetings(look)).filter(({ heldOn }) => heldOn <= look.today).slice(0, 24)
      const people = await holdersOn(look, getSummaryRule(look).by, look.today)
      const rule = getGroupRule(look)
      return <PresentSummaryPage {...{ frame, answers, findings, rule, summary, people }} meetings={held} />
    },
    schema: presentForm,
    async act(work, presented, seen) {
      await presentSummary(work, idOf(seen), presented)
      return `${SUMMARIES}/${idOf(seen)}?done=presented`
    },
  })
}

async function toSumUp({ look }: Seen): Promise<void> {
  requireThat(maySumUp(look), look, 'write a summary of the audit')
}

async function toChange(seen: Seen): Promise<void> {
  await getSummary(seen.look, idOf(seen))
  await toSumUp(seen)
}

async function getInvestment({ look, params }: Seen) {
  const id = params.investmentId ?? ''
  const found = (await listInvestments(look, params.auditSummaryId ?? '')).find((each) => each.id === id)
  if (!found) throw new NotFound('investment of a summary', id)
  return found
}

/** The summaries that somebody reads: all, or those that were presented. */
const listRead = (look: Look, limit: number, after: string | undefined): Promise<AuditSummary[]> =>
  listSummaries(look, { limit, after, presentedOnly: !maySumUp(look) })

const summariesToKeep: ListFile<AuditSummary> = {
  name: 'Summaries of the audit',
  columns: [
    { head: 'Summary', cell: ({ title }) => title },
    { head: 'School year', cell: ({ schoolYear }) => schoolYear },
    { head: 'Written', isDay: true, cell: ({ writtenOn }) => writtenOn },
    { head: 'Presented', isDay: true, cell: ({ heldOn }) => heldOn },
    { head: 'By', cell: ({ presenters }) => presenters.join(', ') },
  ],
  read: (look, after) => listRead(look, ROWS_OF_A_PART, after?.id),
}
