import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { aDay, aLongText, anOptionalText, aText, oneOf } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { isOfTeam, mayLeadModel } from '../consultation-policy.ts'
import {
  endWorkingParty,
  formWorkingParty,
  getRecommendation,
  getWorkingParty,
  recommend,
  settleRecommendation,
} from './keep-working-party.ts'
import { RECOMMENDATION_OUTCOMES } from './working-party.ts'
import { EndPartyPage, FormPartyPage, RecommendationPage, RecommendPage } from './working-party-form-pages.tsx'
import { WorkingPartiesPage, WorkingPartyPage } from './working-party-pages.tsx'
import { listMembers, listRecommendations, listWorkingParties } from './working-party-store.ts'

const formForm = withDates(
  ['formedOn'],
  z.object({
    name: aText('what it is called'),
    about: aLongText('what it is to look at', 2000),
    schools: aLongText('the schools whose headteachers are in it', 10_000),
    formedOn: aDay('the day on which it was formed'),
  }),
)
const recommendForm = withDates(
  ['madeOn'],
  z.object({ says: aLongText('what it recommends', 4000), madeOn: aDay('the day on which it was made') }),
)
const settleForm = z.object({
  outcome: oneOf(RECOMMENDATION_OUTCOMES, 'Choose whether it is taken up'),
  because: anOptionalText('the reason', 2000),
})
const endForm = z.object({ outcome: aLongText('what came of its work', 4000) })

/** RO-10. Working parties of headteachers: formed, heard, ended. */
export function workingPartyRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/working-parties', async ({ look, frame }) => {
    if (!isOfTeam(look)) throw new NotFound('page', 'working parties')
    return <WorkingPartiesPage {...{ frame }} parties={await listWorkingParties(look)} mayLead={mayLeadModel(look)} />
  })
  addForm(app, web, '/working-parties/new', {
    guard: toLead,
    show: ({ frame }, answers, findings) => Promise.resolve(<FormPartyPage {...{ frame, answers, findings }} />),
    schema: formForm,
    act: async (work, formed) => `/working-parties/${await formWorkingParty(work, formed)}`,
  })
  addPage(app, web, '/working-parties/:workingPartyId', async ({ look, frame, params, query }) => {
    const party = await getWorkingParty(look, params.workingPartyId ?? '')
    const [members, recommendations] = [await listMembers(look, party.id), await listRecommendations(look, party.id)]
    const done = query.done ? 'It is saved' : undefined
    const { model } = look
    return (
      <WorkingPartyPage {...{ frame, model, party, members, recommendations, done }} mayLead={mayLeadModel(look)} />
    )
  })
  addForm(app, web, '/working-parties/:workingPartyId/recommend', {
    guard: toLeadParty,
    async show(seen, answers, findings) {
      const party = await toLeadParty(seen)
      return <RecommendPage {...{ answers, findings, party }} frame={seen.frame} />
    },
    schema: recommendForm,
    async act(work, made, { params }) {
      await recommend(work, params.workingPartyId ?? '', made)
      return `/working-parties/${params.workingPartyId}?done=yes`
    },
  })
  addForm(app, web, '/working-parties/:workingPartyId/end', {
    guard: toLeadParty,
    async show(seen, answers, findings) {
      const party = await toLeadParty(seen)
      return <EndPartyPage {...{ answers, findings, party }} frame={seen.frame} />
    },
    schema: endForm,
    async act(work, { outcome }, { params }) {
      await endWorkingParty(work, params.workingPartyId ?? '', outcome)
      return `/working-parties/${params.workingPartyId}?done=yes`
    },
  })
  addForm(app, web, '/recommendations/:recommendationId', {
    guard: toSettle,
    async show(seen, answers, findings) {
      const found = await toSettle(seen)
      return <RecommendationPage {...{ answers, findings, ...found }} frame={seen.frame} />
    },
    schema: settleForm,
    act: async (work, settled, { params }) =>
      `/working-parties/${await settleRecommendation(work, params.recommendationId ?? '', settled)}?done=yes`,
  })
}

function toLead({ look }: Seen): Promise<void> {
  requireThat(mayLeadModel(look), look, 'form working parties')
  return Promise.resolve()
}

async function toLeadParty({ look, params }: Seen) {
  const party = await getWorkingParty(look, params.workingPartyId ?? '')
  requireThat(mayLeadModel(look), look, 'change a working party')
  return party
}

async function toSettle({ look, params }: Seen) {
  const found = await getRecommendation(look, params.recommendationId ?? '')
  requireThat(mayLeadModel(look), look, 'settle a recommendation')
  return found
}
