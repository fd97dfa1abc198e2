import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import type { Answers } from '#web/answers.ts'
import { aRevision } from '#web/text-answers.ts'
import { showDate } from '#shared/show-date.ts'
import { FormPage } from '#web/form-page.tsx'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import { requireThat, type Look } from '#work/work.ts'
import { listOtherVisits } from '../clashes/near-visits.tsx'
import { confirmVisit } from '../confirm-visit.ts'
import { getVisit } from '../get-visit.ts'
import { getSchoolToVisit, listAdvisersFor } from '../school-to-visit.ts'
import { visitName } from '../visit-name.ts'
import { listWaiting } from './list-waiting.ts'
import { acceptForm, proposeForm } from './proposal-form.ts'
import { ProposalPage, ProposePage } from './proposal-page.tsx'
import { mayAnswer, mayProposeFor, mayWithdraw } from './proposal-policy.ts'
import { findProposal } from './proposal-store.ts'
import type { DateProposal } from './proposal.ts'
import { acceptDate, answerWithOthers, proposeDates, proposeOtherDates, withdrawProposal } from './propose-dates.ts'
import { WaitingPage } from './waiting-page.tsx'

/** WI-18. The head proposes dates, either side answers, and each sees what waits for it. */
export function proposalRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/waiting', async ({ look, frame }) => {
    if (!isAnywhere(look.reach('see-school'))) throw new NotFound('page', 'what waits for an answer')
    return <WaitingPage frame={frame} model={look.model} {...await listWaiting(look)} />
  })

  addForm(app, web, '/schools/:schoolId/visits/propose/:visitType', {
    guard: toProposeType,
    async show(seen, answers, findings) {
      const { school, type } = await toProposeType(seen)
      const { look, frame } = seen
      const [advisers, others] = await Promise.all([
        listAdvisersFor(look, school.id, type.roles),
        listOtherVisits(look, school.id, undefined),
      ])
      const of = { frame, model: look.model, type, school, advisers, others, answers, findings }
      return <ProposePage {...of} title="Propose dates" />
    },
    schema: proposeForm.refine(({ adviser }) => Boolean(adviser), {
      message: 'Choose who makes the visit',
      path: ['adviser'],
    }),
    async act(work, value, { params }) {
      return `/proposals/${await proposeDates(work, params.schoolId ?? '', params.visitType ?? '', value)}`
    },
  })

  addForm(app, web, '/visits/:visitId/propose', {
    guard: toProposeOther,
    async show(seen, answers, findings) {
      const { visit, model, type } = await toProposeOther(seen)
      const others = await listOtherVisits(seen.look, visit.schoolId, undefined, visit.id)
      const school = { id: visit.schoolId, name: visit.schoolName }
      const of = { frame: seen.frame, model, type, school, advisers: [], others, answers, findings }
      return <ProposePage {...of} title="Propose other dates" />
    },
    schema: proposeForm,
    async act(work, value, { params }) {
      return `/proposals/${await proposeOtherDates(work, params.visitId ?? '', value)}`
    },
  })

  addPage(app, web, '/proposals/:proposalId', (seen) => showProposal(seen, {}, []))

  addDeed(app, web, '/proposals/:proposalId', {
    guard: toAnswer,
    show: showProposal,
    schema: acceptForm,
    async act(work, { date }, { params }) {
      return `/visits/${await acceptDate(work, params.proposalId ?? '', date)}?done=agreed`
    },
  })

  addForm(app, web, '/proposals/:proposalId/others', {
    guard: toAnswer,
    async show(seen, answers, findings) {
      const { proposal, model, type } = await toAnswer(seen)
      if (!type) throw new NotFound('visit type', proposal.visitType)
      const others = await listOtherVisits(seen.look, proposal.schoolId, undefined)
      const school = { id: proposal.schoolId, name: proposal.schoolName }
      const of = { frame: seen.frame, model, type, school, advisers: [], others, answers, findings }
      return <ProposePage {...of} title="Answer with other dates" />
    },
    schema: proposeForm,
    async act(work, value, { params }) {
      return `/proposals/${await answerWithOthers(work, params.proposalId ?? '', value)}`
    },
  })

  addDeed(app, web, '/proposals/:proposalId/withdraw', {
    guard: getProposal,
    show: showProposal,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await withdrawProposal(work, params.proposalId ?? '')
      return '/waiting'
    },
  })

  addForm(app, web, '/visits/:visitId/confirm', {
    guard: toConfirm,
    async show(seen, answers, findings) {
      const { visit, model, type } = await toConfirm(seen)
      return (
        <FormPage
          frame={seen.frame}
          {...{ answers, findings }}
          title="Confirm the date"
          caption={`${visit.schoolName}, ${visitName(model, type)}`}
          breadcrumbs={[{ text: visit.schoolName, href: `/schools/${visit.schoolId}` }]}
          button="Confirm it"
          below={
            <p class="govuk-body">
              <a class="govuk-link" href={`/visits/${visit.id}/propose`}>
                Propose other dates
              </a>
            </p>
          }
        >
          <input type="hidden" name="revision" value={visit.revision} />
          <p class="govuk-body-l">
            {showDate(visit.bookedFor)}, {visit.adviserName}
          </p>
          <p class="govuk-body">{type.confirmedBy?.says}</p>
        </FormPage>
      )
    },
    schema: z.object({ revision: aRevision }),
    async act(work, value, { params }) {
      await confirmVisit(work, params.visitId ?? '', value)
      return `/visits/${params.visitId}?done=confirmed`
    },
  })
}

async function showProposal(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { proposal, model, type } = await getProposal(seen)
  const may = { answer: mayAnswer(seen.look, proposal), withdraw: mayWithdraw(seen.look, proposal) }
  return <ProposalPage frame={seen.frame} {...{ model, type, proposal, may, answers, findings }} />
}

async function toProposeType({ look, params }: Seen) {
  const school = await getSchoolToVisit(look, params.schoolId ?? '')
  requireThat(mayProposeFor(look, school.id), look, 'propose dates for this school')
  const type = look.model.visitTypes.find(({ id }) => id === params.visitType)
  if (!type) throw new NotFound('visit type', params.visitType ?? '')
  return { school, type }
}

async function toProposeOther({ look, params }: Seen) {
  const found = await getVisit(look, params.visitId ?? '')
  requireThat(mayProposeFor(look, found.visit.schoolId), look, 'propose dates for this visit')
  return found
}

async function toConfirm(seen: Seen) {
  const found = await toProposeOther(seen)
  if (!found.type.confirmedBy) throw new NotFound('date to confirm', found.visit.id)
  return found
}

async function getProposal({ look, params }: Seen) {
  const id = params.proposalId ?? ''
  const proposal = isId(id) ? await findProposal(look, id) : undefined
  if (!proposal) throw new NotFound('proposed dates', id)
  return inModel(look, proposal)
}

async function toAnswer(seen: Seen) {
  const found = await getProposal(seen)
  requireThat(mayAnswer(seen.look, found.proposal), seen.look, 'answer these dates')
  return found
}

async function inModel(look: Look, proposal: DateProposal) {
  const model = await look.modelOf(proposal.modelVersionId)
  return { proposal, model, type: model.visitTypes.find(({ id }) => id === proposal.visitType) }
}
