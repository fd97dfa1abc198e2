import type { FastifyInstance } from 'fastify'
import { linesOfPlan } from '#plans/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Work } from '#work/work.ts'
import type { z } from 'zod'
import { approveSupport, endSupport, getSupport, judgeSupport, mayComeToSupport } from './answer-support.ts'
import { ClosePage } from './close-page.tsx'
import { closePartnership, getToClose } from './close-partnership.ts'
import { getPartnership, goesOn, holdersOn, listGivers, planOf, schoolOf } from './get-partnership.ts'
import { closeForm, proposeForm, supportForm } from './partnership-form.ts'
import { isLead, mayPropose } from './partnership-policy.ts'
import { proposeSupport } from './propose-support.ts'
import { ProposePage } from './propose-page.tsx'
import { reviewRoute } from './review-routes.tsx'
import { SupportPage } from './support-page.tsx'

const ONE = '/cases/:caseId'
const idOf = ({ params }: Pick<Seen, 'params'>) => params.caseId ?? ''

/** Partnership at work: its support, the review of each period, and how it is closed. */
export function partnershipRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, `${ONE}/support`, {
    guard: toPropose,
    async show(seen, answers, findings) {
      const found = await toPropose(seen)
      const { look, frame } = seen
      const plan = await planOf(look, found)
      const leads = await holdersOn(look, found, [found.rule.lead], look.today)
      const areas = plan ? linesOfPlan(plan, 'objectives') : []
      return (
        <ProposePage
          {...found}
          {...{ frame, answers, findings, areas, leads }}
          givers={await listGivers(look, found)}
        />
      )
    },
    schema: proposeForm,
    act: async (work, proposed, seen) =>
      `/cases/${idOf(seen)}/support/${await proposeSupport(work, idOf(seen), proposed)}?done=proposed`,
  })
  supportRoute(app, web)
  reviewRoute(app, web)
  addForm(app, web, `${ONE}/close`, {
    guard: toClose,
    async show(seen, answers, findings) {
      const found = await toClose(seen)
      const { look, frame } = seen
      const heads = await holdersOn(look, found, found.rule.reviews.ledBy.by, look.today)
      const { isOpen } = await schoolOf(look, found)
      return <ClosePage {...found} {...{ frame, answers, findings, heads, isOpen }} />
    },
    schema: closeForm,
    async act(work, closed, seen) {
      await closePartnership(work, idOf(seen), closed)
      return `/cases/${idOf(seen)}`
    },
  })
}

/** WI-42, WI-43. A piece of support on one page, and everything that is done with it. */
function supportRoute(app: FastifyInstance, web: Web): void {
  const SUPPORT = `${ONE}/support/:supportItemId`
  addPage(app, web, SUPPORT, (seen) => showSupport(seen))
  addDeed(app, web, SUPPORT, {
    async guard(seen) {
      const found = await getSupport(seen.look, idOf(seen), seen.params.supportItemId ?? '')
      requireThat(mayComeToSupport(seen.look, found), seen.look, `decide on support in the case ${found.of.id}`)
    },
    show: showSupport,
    schema: supportForm,
    async act(work, typed, seen) {
      const [caseId, id] = [idOf(seen), seen.params.supportItemId ?? '']
      await doWithSupport(work, caseId, id, typed)
      return `/cases/${caseId}/support/${id}?done=${typed.what}`
    },
  })
}

async function doWithSupport(
  work: Work,
  caseId: string,
  id: string,
  typed: z.output<typeof supportForm>,
): Promise<void> {
  const { revision } = typed
  switch (typed.what) {
    case 'approve':
      return approveSupport(work, caseId, id, { revision, halfDays: typed.days })
    case 'decline':
      return endSupport(work, caseId, id, { revision, because: typed.because, action: 'decline' })
    case 'withdraw':
      return endSupport(work, caseId, id, { revision, because: typed.withdrawnBecause, action: 'withdraw' })
    case 'judge': {
      const { doneOn, standing, judgedSays: says } = typed
      return judgeSupport(work, caseId, id, { revision, doneOn, standing, says })
    }
  }
}

const DONE: Readonly<Record<string, string>> = {
  proposed: 'It is put to the lead',
  approve: 'It is approved, and the days are set aside',
  decline: 'It is declined',
  withdraw: 'It is withdrawn',
  judge: 'Your judgement is kept',
}

async function showSupport(
  { look, params, frame, query }: Seen,
  answers: Answers = {},
  findings: readonly Finding[] = [],
) {
  const found = await getSupport(look, params.caseId ?? '', params.supportItemId ?? '')
  const { of, rule, item } = found
  const isOn = await goesOn(look, of)
  const lead = isOn && isLead(look, rule, of.schoolId)
  const may = { decide: lead, judge: lead, withdraw: isOn && (lead || item.proposedById === look.actor.personId) }
  return <SupportPage {...found} {...{ frame, answers, findings, may }} done={DONE[query.done ?? '']} />
}

async function toPropose({ look, params }: Seen) {
  const found = await getPartnership(look, params.caseId ?? '')
  requireThat(mayPropose(look, found.of.schoolId), look, `propose support in the case ${found.of.id}`)
  return found
}

async function toClose({ look, params }: Seen) {
  const found = await getToClose(look, params.caseId ?? '')
  requireThat(isLead(look, found.rule, found.of.schoolId), look, `close the partnership ${found.of.id}`)
  return found
}
