import type { FastifyInstance } from 'fastify'
import type { VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { dateIn } from '#web/date-answer.ts'
import { FormPage } from '#web/form-page.tsx'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { z } from 'zod'
import { peopleActedFor } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { listOtherVisits } from '../clashes/near-visits.tsx'
import { mayProposeFor } from '../proposals/proposal-policy.ts'
import { visitName } from '../visit-name.ts'
import { getOffer, getOfferToSchool } from './get-offer.ts'
import { moreTimesForm, offerForm, takeForm } from './offer-form.ts'
import { OfferPage } from './offer-page.tsx'
import { mayOffer, mayOpenOffers } from './offer-policy.ts'
import { listOfferedSchools, listOffers, listOffersToChoose } from './offer-store.ts'
import { ChooseKindPage, OfferTimesPage } from './offer-times-page.tsx'
import { addTimes, closeOffer, offerTimes, withdrawTime } from './offer-times.ts'
import { listOfferable, listOfferers } from './offerable-store.ts'
import { OffersPage } from './offers-page.tsx'
import { TakeTimePage } from './take-time-page.tsx'
import { takeTime } from './take-time.ts'
import { TimeFields } from './time-fields.tsx'

const MOST = 100
const DONE: Record<string, string> = {
  offered: 'The times are offered, and the heads of the schools are written to',
  added: 'The times are added',
  closed: 'The offer is closed',
  withdrawn: 'The time is taken back',
}

/** WI-18. An adviser offers times to many schools at once, and each takes one. */
export function offerRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/offers', async ({ look, frame }) => {
    if (!mayOpenOffers(look)) throw new NotFound('page', 'the offers')
    const isEverything = look.reach('book').everything
    const [offers, toChoose] = await Promise.all([
      mayOffer(look) ? listOffers(look, isEverything ? undefined : peopleActedFor(look.actor), MOST) : undefined,
      look.reach('propose-date').everything ? [] : listOffersToChoose(look, MOST),
    ])
    const ids = new Set([...(offers ?? []), ...toChoose].map(({ modelVersionId }) => modelVersionId))
    const models = new Map(await Promise.all([...ids].map(async (id) => [id, await look.modelOf(id)] as const)))
    return <OffersPage frame={frame} model={look.model} models={models} offers={offers} toChoose={toChoose} />
  })

  addPage(app, web, '/offers/new', async ({ look, frame }) => {
    if (!mayOffer(look)) throw new NotFound('page', 'offer times')
    return <ChooseKindPage frame={frame} model={look.model} />
  })

  addForm(app, web, '/offers/new/:visitType', {
    guard: toOffer,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const type = await toOffer(seen)
      const offerers = await listOfferers(look, type)
      const asked = isId(answers.adviser ?? '') ? answers.adviser : undefined
      const adviser =
        offerers.find(({ id }) => id === asked) ??
        offerers.find(({ id }) => id === look.actor.personId) ??
        (offerers.length === 1 ? offerers[0] : undefined)
      const schools = adviser ? await listOfferable(look, look.model, type, adviser.id) : []
      const shown = { frame, model: look.model, type, offerers, adviser, schools, answers, findings }
      return <OfferTimesPage {...shown} />
    },
    schema: offerForm,
    async act(work, value, { params }) {
      return `/offers/${await offerTimes(work, params.visitType ?? '', value)}?done=offered`
    },
  })

  const showOffer = async ({ look, frame, params, query }: Seen, findings: readonly Finding[]) => {
    const found = await getOffer(look, params.offerId ?? '')
    const schools = await listOfferedSchools(look, found.offer.id)
    return <OfferPage {...found} frame={frame} schools={schools} findings={findings} done={DONE[query.done ?? '']} />
  }
  const toOfferOf = ({ look, params }: Seen) => getOffer(look, params.offerId ?? '')
  addPage(app, web, '/offers/:offerId', (seen) => showOffer(seen, []))

  addForm(app, web, '/offers/:offerId/times', {
    guard: toOfferOf,
    async show(seen, answers, findings) {
      const { offer, model, type } = await toOfferOf(seen)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title="Offer more times"
          caption={visitName(model, type)}
          breadcrumbs={[{ text: visitName(model, type), href: `/offers/${offer.id}` }]}
          button="Offer them"
        >
          <TimeFields answers={answers} findings={findings} />
        </FormPage>
      )
    },
    schema: moreTimesForm,
    async act(work, { times }, { params }) {
      await addTimes(work, params.offerId ?? '', times)
      return `/offers/${params.offerId ?? ''}?done=added`
    },
  })

  addDeed(app, web, '/offers/:offerId/close', {
    guard: toOfferOf,
    show: (seen, _answers, findings) => showOffer(seen, findings),
    schema: z.object({}),
    async act(work, _value, { params }) {
      await closeOffer(work, params.offerId ?? '')
      return `/offers/${params.offerId ?? ''}?done=closed`
    },
  })

  addDeed(app, web, '/offers/:offerId/times/:slotId/withdraw', {
    guard: toOfferOf,
    show: (seen, _answers, findings) => showOffer(seen, findings),
    schema: z.object({}),
    async act(work, _value, { params }) {
      await withdrawTime(
        work,
        params.offerId ?? '',
        isId(params.slotId ?? '') ? (params.slotId ?? '') : (params.offerId ?? ''),
      )
      return `/offers/${params.offerId ?? ''}?done=withdrawn`
    },
  })

  const toTake = ({ look, params }: Seen) => getOfferToSchool(look, params.offerId ?? '', params.schoolId ?? '')
  addForm(app, web, '/offers/:offerId/schools/:schoolId', {
    guard: toTake,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const found = await toTake(seen)
      const others = await listOtherVisits(look, found.school.schoolId, dateIn(answers, 'on'))
      const mayPropose = mayProposeFor(look, found.school.schoolId)
      return <TakeTimePage {...found} {...{ frame, answers, findings, others, mayPropose }} />
    },
    schema: takeForm,
    async act(work, { slot }, { params }) {
      return `/visits/${await takeTime(work, params.offerId ?? '', params.schoolId ?? '', slot)}?done=booked`
    },
  })
}

async function toOffer({ look, params }: Seen): Promise<VisitType> {
  if (!mayOffer(look)) throw new NotFound('page', 'offer times')
  const type = look.model.visitTypes.find(({ id }) => id === params.visitType)
  if (!type) throw new NotFound('visit type', params.visitType ?? '')
  return Promise.resolve(type)
}
