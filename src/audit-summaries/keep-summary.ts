import { listPriorities, type Priority } from '#commissions/index.ts'
import { getGroupRule, holdersOn, holdsAnyOf, listMeetings } from '#deciding-group/index.ts'
import { fundsOfYear } from '#funds/index.ts'
import { logEvent } from '#history/index.ts'
import type { PrintedDocument } from '#print/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import { showDate } from '#shared/show-date.ts'
import { THE_SERVICE } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import type { AuditSummary, InvestmentSaid, SummarySaid } from './audit-summary.ts'
import { printSummary } from './print-summary.ts'
import { readAudit } from './read-audit.ts'
import { whyCannotBePresented, whyCannotInvest, whySummaryStays, type SummaryRule } from './summary-rules.ts'
import {
  addInvestmentRow,
  addSummary,
  holdSummary,
  listInvestments,
  listSummaries,
  takeOutInvestment,
  writePresented,
} from './summary-store.ts'

/** What the model says of the summary. Throws NotFound where it asks for none. */
export function getSummaryRule(look: Look): SummaryRule {
  const { summary } = getGroupRule(look)
  if (!summary || !look.model.strengths) throw new NotFound('page', 'summaries of the audit')
  return summary
}

/** RO-66. Who writes and presents summaries. */
export const maySumUp = (look: Look): boolean => holdsAnyOf(look, getSummaryRule(look).by)

/** A summary: one that was presented is for everybody of the service, a draft for who writes them. Throws NotFound. */
export async function getSummary(look: Look, id: string): Promise<AuditSummary> {
  getSummaryRule(look)
  const [found] = isId(id) ? await listSummaries(look, { id, limit: 1 }) : []
  if (!found || (found.document === null && !maySumUp(look))) throw new NotFound('summary of the audit', id)
  return found
}

/** What of a year may be invested by and from: priorities that are recommended or approved, and funds. */
export async function sourcesOf(look: Look, schoolYear: number) {
  const all = look.model.commissioning ? await listPriorities(look, { schoolYear }) : []
  const priorities = all.filter(({ status }) => status === 'recommended' || status === 'approved')
  return { priorities, funds: await fundsOfYear(look, schoolYear) }
}

/** RO-66. The document of a summary: as it was presented, or of a draft as it would be today. */
export async function documentOf(look: Look, summary: AuditSummary): Promise<PrintedDocument> {
  return summary.document ?? printSummary(await givenFor(look, summary))
}

/** RO-66. Begins a summary. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function writeSummary(work: Work, said: SummarySaid): Promise<string> {
  getSummaryRule(work)
  requireThat(maySumUp(work), work, 'write a summary of the audit')
  refuseIf(
    work,
    await namesIn(work, [
      ['title', said.title],
      ['says', said.says],
    ]),
  )
  const id = await addSummary(work, said)
  await logSummary(work, id, 'written', { title: { after: said.title } })
  return id
}

/** RO-66. Adds what is to be invested in an aspect, with its cost and source. Throws NotFound, NotAllowed, Refused. */
export async function addInvestment(work: Work, id: string, said: InvestmentSaid): Promise<void> {
  await getSummary(work, id)
  requireThat(maySumUp(work), work, `add an investment to ${id}`)
  const summary = await getToChange(work, id)
  const { priorities, funds } = await sourcesOf(work, summary.schoolYear)
  refuseIf(work, [
    ...whyCannotInvest(said, {
      aspects: work.model.strengths?.aspects ?? [],
      priorities: priorities.map((each) => each.id),
      funds: funds.map((each) => each.id),
    }),
    ...(await namesIn(work, [['says', said.says]])),
  ])
  await addInvestmentRow(work, id, said)
  await logSummary(work, id, 'investment-added', { title: { after: summary.title }, what: { after: said.says } })
}

/** RO-66. Takes an investment out of a draft. Throws NotFound, NotAllowed, Refused. */
export async function removeInvestment(work: Work, id: string, investmentId: string): Promise<void> {
  await getSummary(work, id)
  requireThat(maySumUp(work), work, `take an investment out of ${id}`)
  const summary = await getToChange(work, id)
  const found = (await listInvestments(work, id)).find((each) => each.id === investmentId)
  if (!found) throw new NotFound('investment of a summary', investmentId)
  await takeOutInvestment(work, found.id)
  await logSummary(work, id, 'investment-taken-out', { title: { after: summary.title }, what: { after: found.says } })
}

/** RO-66. Presents a summary to a meeting of the body that decides: from then on it stays as it was. Throws NotFound, NotAllowed, Refused. */
export async function presentSummary(
  work: Work,
  id: string,
  { meetingId, presenters }: { meetingId: string; presenters: readonly string[] },
): Promise<void> {
  const rule = getSummaryRule(work)
  await getSummary(work, id)
  requireThat(maySumUp(work), work, `present the summary ${id}`)
  const summary = await getToChange(work, id)
  const meeting = (await listMeetings(work)).find((each) => each.id === meetingId)
  const able = meeting ? await holdersOn(work, rule.by, meeting.heldOn) : []
  const presenting = able.filter((each) => presenters.includes(each.id))
  const given = await givenFor(work, summary)
  refuseIf(
    work,
    whyCannotBePresented(rule, summary, {
      ...{ meeting, holding: presenting.length, named: presenters.length, today: work.today },
      investments: given.investments.length,
    }),
  )
  if (!meeting) throw new Error('no meeting was found and nothing said')
  const document = printSummary({
    ...given,
    presented: { heldOn: meeting.heldOn, by: presenting.map(({ name }) => name) },
  })
  await writePresented(work, id, { meetingId, presenterIds: presenting.map((each) => each.id), document })
  await logSummary(work, id, 'presented', { title: { after: summary.title }, on: { after: showDate(meeting.heldOn) } })
}

async function givenFor(look: Look, summary: AuditSummary) {
  const { strengths } = look.model
  if (!strengths) throw new NotFound('page', 'strengths')
  const recommended = (await sourcesOf(look, summary.schoolYear)).priorities
  return {
    ...{ model: look.model, rule: getGroupRule(look), said: summary, today: look.today },
    audit: await readAudit(look, strengths, getSummaryRule(look)),
    investments: await listInvestments(look, summary.id),
    priorities: recommended satisfies readonly Priority[],
    organisation: look.actor.authorityName,
  }
}

async function getToChange(work: Work, id: string): Promise<AuditSummary> {
  await holdSummary(work, id)
  const summary = await getSummary(work, id)
  refuseIf(work, whySummaryStays(summary))
  return summary
}

const namesIn = (look: Look, texts: readonly (readonly [field: string, text: string])[]) =>
  askAboutNamesIn(
    look,
    THE_SERVICE,
    texts.map(([field, text]) => ({ where: field === 'title' ? 'the title' : 'what is said', field, text })),
  )

async function logSummary(
  work: Work,
  id: string,
  what: string,
  changes: Record<string, { after: string }>,
): Promise<void> {
  await logEvent(work, {
    name: `audit-summary.${what}`,
    subjects: [
      { kind: 'authority', id: work.actor.authorityId },
      { kind: 'audit-summary', id },
    ],
    audience: 'see-reports',
    changes,
  })
}
