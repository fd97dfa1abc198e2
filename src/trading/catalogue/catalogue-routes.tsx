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
import { mayOrderFor, mayRecommendTo, mayRecordRecruitment } from '../order-policy.ts'
import { whyDaysAreNotSaid } from '../order-rules.ts'
import { getSchoolToOrder } from '../school-to-order.ts'
import { carriedIn } from './carried.ts'
import { getEntry, yearsToOrder } from './catalogue-entry.ts'
import { CataloguePage } from './catalogue-page.tsx'
import { CorePage } from './core-page.tsx'
import { whyCoreIsNotOrdered } from '../offer-list/offer-list-rules.ts'
import { freeHalfDaysOf, whyRecruitmentIsNotSaid } from '../recruitments/recruitment-rules.ts'
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
    const mayRecord = mayRecordRecruitment(look, school.id)
    return <CataloguePage {...{ frame, model, school, facts, mayOrder, mayRecord }} carried={carriedIn(query)} />
  })

  addPage(app, web, '/schools/:schoolId/catalogue/:service', (seen) => showOffer(seen, seen.query, []))

  addForm(app, web, '/schools/:schoolId/catalogue/:service/order', {
    guard: async (seen) => {
      const school = await getSchoolToOrder(seen.look, seen.params.schoolId ?? '')
      if (!(await coreOf(seen))) await shownOf(seen, seen.query, 'school')
      requireThat(mayOrderFor(seen.look, school.id), seen.look, 'order for this school')
    },
    async show(seen, answers, findings) {
      const core = await coreOf(seen)
      if (core) return <CorePage {...core} {...{ frame: seen.frame, findings }} />
      const { school, entry, source } = await shownOf(seen, answers, 'school')
      const read = beginForm.safeParse({ schoolYear: String(entry.schoolYear), ...answers })
      const halfDays = entry.offer.price.per === 'day' && read.success ? read.data.halfDays : null
      const recruitment = entry.recruitments.find(({ id }) => id === answers.recruitment)
      const wrong = [
        ...findings,
        ...whyDaysAreNotSaid(entry.offer, halfDays),
        ...whyRecruitmentIsNotSaid(entry.offer, recruitment),
      ].filter(isOfTheQuestion)
      const free = freeHalfDaysOf(entry.offer, recruitment, halfDays)
      if (wrong.length > 0 || (entry.against.length > 0 && findings.length === 0))
        return showOffer(seen, answers, wrong)
      const back = `/schools/${school.id}/catalogue/${entry.offer.id}${carriedIn(answers)}`
      return (
        <CheckPage {...{ frame: seen.frame, answers, findings, school, halfDays, free, source, back }} {...entry} />
      )
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

const isOfTheQuestion = ({ field }: Finding) => ['days', 'schoolYear', 'recruitment'].includes(field ?? '')

type Begun = Parameters<typeof placeOrder>[3]

/** ES-39. Of what nothing may be held, whatever else was sent with the form is not read. */
async function withoutContent(look: Look, offerId: string, value: Begun): Promise<Begun> {
  const { model } = await getModelOf(look, value.schoolYear)
  const offer = model.offers.find(({ id }) => id === offerId)
  if (!offer?.noContent) return value
  const days = value.halfDays === null ? undefined : String(value.halfDays / 2)
  return beginWithoutContentForm.parse({ schoolYear: value.schoolYear, days, recruitment: value.recruitmentId })
}

async function showOffer(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const core = await coreOf(seen)
  if (core) return <CorePage {...core} {...{ frame: seen.frame, findings: core.against }} />
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

/** ES-65. The core activity that an address names, with why it is not ordered; undefined where it names something to order. */
async function coreOf({ look, params }: Seen) {
  const school = await getSchoolToOrder(look, params.schoolId ?? '')
  const { model } = await getModelOf(look, schoolYearOf(look.today))
  const activity = model.trading?.core?.of.find(({ id }) => id === params.service)
  if (!activity) return undefined
  return { school, model, activity, against: whyCoreIsNotOrdered(model, activity.id) }
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
