import type { FastifyInstance } from 'fastify'
import { getModelOf } from '#calendar/index.ts'
import type { Finding } from '#shared/finding.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { placeOrder, recommendOffer } from '../begin-order.ts'
import type { OrderOrigin } from '../order.ts'
import { beginForm, beginWithoutContentForm } from '../order-form.ts'
import { mayOrderFor, mayRecommendTo } from '../order-policy.ts'
import { whyDaysAreNotSaid } from '../order-rules.ts'
import { getSchoolToOrder } from '../school-to-order.ts'
import { carriedIn } from './carried.ts'
import { getEntry, yearsToOrder } from './catalogue-entry.ts'
import { CataloguePage } from './catalogue-page.tsx'
import { CheckPage } from './check-page.tsx'
import { OfferPage } from './offer-page.tsx'
import { findSource } from './order-source.tsx'
import { RecommendPage } from './recommend-page.tsx'

/** What a school can order, for what price; choosing it, checking it, ordering it; and recommending it. */
export function catalogueRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/schools/:schoolId/catalogue', async ({ look, frame, params, query }) => {
    const school = await getSchoolToOrder(look, params.schoolId ?? '')
    const { model } = await getModelOf(look, schoolYearOf(look.today))
    if (model.offers.length === 0) throw new NotFound('catalogue', school.id)
    const facts = await school.factsIn(model)
    const mayOrder = mayOrderFor(look, school.id)
    return <CataloguePage {...{ frame, model, school, facts, mayOrder }} carried={carriedIn(query)} />
  })

  addPage(app, web, '/schools/:schoolId/catalogue/:service', (seen) => showOffer(seen, seen.query, []))

  addForm(app, web, '/schools/:schoolId/catalogue/:service/order', {
    guard: async (seen) => {
      const { school } = await shownOf(seen, seen.query, 'school')
      requireThat(mayOrderFor(seen.look, school.id), seen.look, 'order for this school')
    },
    async show(seen, answers, findings) {
      const { school, entry, source } = await shownOf(seen, answers, 'school')
      const read = beginForm.safeParse({ schoolYear: String(entry.schoolYear), ...answers })
      const halfDays = entry.offer.price.per === 'day' && read.success ? read.data.halfDays : null
      const wrong = [...findings, ...whyDaysAreNotSaid(entry.offer, halfDays)].filter(isOfTheQuestion)
      if (wrong.length > 0 || (entry.against.length > 0 && findings.length === 0))
        return showOffer(seen, answers, wrong)
      const back = `/schools/${school.id}/catalogue/${entry.offer.id}${carriedIn(answers)}`
      return <CheckPage {...{ frame: seen.frame, answers, findings, school, halfDays, source, back }} {...entry} />
    },
    schema: beginForm,
    async act(work, value, { params }) {
      const asked = await withoutContent(work, params.service ?? '', value)
      const id = await placeOrder(work, params.schoolId ?? '', params.service ?? '', asked)
      return `/orders/${id}?done=begun`
    },
  })

  addForm(app, web, '/schools/:schoolId/catalogue/:service/recommend', {
    guard: async (seen) => {
      const { school } = await shownOf(seen, seen.query, 'service')
      requireThat(mayRecommendTo(seen.look, school.id), seen.look, 'recommend to this school')
    },
    async show(seen, answers, findings) {
      const { school, entry, source } = await shownOf(seen, answers, 'service')
      const all = findings.length > 0 ? findings : entry.against
      return <RecommendPage {...{ frame: seen.frame, answers, findings: all, school, source }} {...entry} />
    },
    schema: beginForm,
    async act(work, value, { params }) {
      const asked = await withoutContent(work, params.service ?? '', value)
      const id = await recommendOffer(work, params.schoolId ?? '', params.service ?? '', asked)
      return `/orders/${id}?done=recommended`
    },
  })
}

const isOfTheQuestion = ({ field }: Finding) => field === 'days' || field === 'schoolYear'

type Begun = Parameters<typeof placeOrder>[3]

/** ES-39. Of what nothing may be held, whatever else was sent with the form is not read. */
async function withoutContent(look: Look, offerId: string, value: Begun): Promise<Begun> {
  const { model } = await getModelOf(look, value.schoolYear)
  const offer = model.offers.find(({ id }) => id === offerId)
  if (!offer?.noContent) return value
  const days = value.halfDays === null ? undefined : String(value.halfDays / 2)
  return beginWithoutContentForm.parse({ schoolYear: value.schoolYear, days })
}

async function showOffer(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, params } = seen
  const { school, entry } = await shownOf(seen, answers, 'school')
  const mayOrder = mayOrderFor(look, school.id)
  const mayRecommend = mayRecommendTo(look, school.id) && entry.offer.origins.includes('service')
  const recommend = mayRecommend
    ? `/schools/${school.id}/catalogue/${entry.offer.id}/recommend${carriedIn(answers)}`
    : undefined
  const years = []
  for (const schoolYear of mayOrder ? yearsToOrder(schoolYearOf(look.today)) : []) {
    const asked = { school, offerId: params.service ?? '', schoolYear, origin: 'school' as const }
    if ((await getEntry(look, asked)).against.length === 0) years.push(schoolYear)
  }
  return <OfferPage {...{ frame, answers, findings, school, mayOrder, recommend, years }} {...entry} />
}

/** The school, what it would order as it stands for it, and from where the reader came. Throws NotFound. */
async function shownOf({ look, params }: Seen, answers: Answers, origin: OrderOrigin) {
  const school = await getSchoolToOrder(look, params.schoolId ?? '')
  const schoolYear = yearIn(answers, schoolYearOf(look.today))
  const entry = await getEntry(look, { school, offerId: params.service ?? '', schoolYear, origin })
  const source = entry.offer.noContent ? undefined : await findSource(look, school.id, answers)
  return { school, entry, source }
}

const yearIn = ({ schoolYear }: Answers, now: SchoolYear) =>
  yearsToOrder(now).find((year) => String(year) === schoolYear) ?? now
