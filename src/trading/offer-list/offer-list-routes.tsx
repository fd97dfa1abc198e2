import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { getModelOf } from '#calendar/index.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Finding } from '#shared/finding.ts'
import { addListFiles } from '#web/list-file.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { demandForm } from '../order-form.ts'
import { mayFinaliseList, mayOrderFor, maySeeLists } from '../order-policy.ts'
import { getSchoolToOrder } from '../school-to-order.ts'
import { listDemandsOfSchool } from './demand-store.ts'
import { DemandPage } from './demand-page.tsx'
import { finaliseList } from './finalise-list.ts'
import { getOfferList, type OfferLine } from './offer-list.ts'
import { OfferListPage, ratesSay } from './offer-list-page.tsx'
import { stateDemand, withdrawDemand } from './state-demand.ts'

/** The list of a year with what schools would order of it, and what a school says that it would. */
export function offerListRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/catalogue', (seen) => showList(seen, seen.query.year, []))
  addListFiles<OfferLine>(app, web, '/catalogue', ({ look, query }) => {
    const { year } = readYear(look, query.year)
    return {
      name: 'What schools can order',
      columns: [
        { head: 'What', cell: ({ offer }) => offer.name },
        { head: 'Price', cell: ({ offer }) => ratesSay(offer) },
        { head: 'Schools that would order it', cell: ({ schools }) => schools },
        { head: 'Orders', cell: ({ orders }) => orders },
        { head: 'Days ordered', cell: ({ halfDays }) => halfDays / 2 },
      ],
      // A list has some dozens of lines, and is read at once.
      read: async (reader, after) => (after ? [] : (await getOfferList(reader, year)).lines),
    }
  })
  addDeed(app, web, '/catalogue/:schoolYear/finalise', {
    async guard({ look }) {
      if (!maySeeLists(look)) throw new NotFound('page', 'the list')
      requireThat(mayFinaliseList(look), look, 'make the list final')
    },
    show: (seen, _answers, findings) => showList(seen, seen.params.schoolYear, findings),
    schema: z.object({}),
    async act(work, _value, { params }) {
      const { year } = readYear(work, params.schoolYear)
      await finaliseList(work, year)
      return `/catalogue?year=${year}&done=final`
    },
  })

  addForm(app, web, '/schools/:schoolId/demand', {
    guard: async (seen) => {
      const school = await schoolOf(seen)
      requireThat(mayOrderFor(seen.look, school.id), seen.look, 'say what the school would order')
    },
    show: (seen, answers, findings) => showDemand(seen, answers, findings),
    schema: demandForm,
    async act(work, stated, { params }) {
      await stateDemand(work, params.schoolId ?? '', stated)
      return `/schools/${params.schoolId}/demand`
    },
  })
  addDeed(app, web, '/schools/:schoolId/demand/:demandId/withdraw', {
    guard: async (seen) => {
      const school = await schoolOf(seen)
      requireThat(mayOrderFor(seen.look, school.id), seen.look, 'take back what the school would order')
    },
    show: (seen, answers, findings) => showDemand(seen, answers, findings),
    schema: z.object({}),
    async act(work, _value, { params }) {
      await withdrawDemand(work, params.schoolId ?? '', params.demandId ?? '')
      return `/schools/${params.schoolId}/demand`
    },
  })
}

async function schoolOf({ look, params }: Seen) {
  const school = await getSchoolToOrder(look, params.schoolId ?? '')
  const { model } = await getModelOf(look, schoolYearOf(look.today))
  if (!model.trading?.demand) throw new NotFound('page', 'demand')
  return school
}

async function showDemand(seen: Seen, answers: Seen['query'], findings: readonly Finding[]) {
  const school = await schoolOf(seen)
  const { look, frame } = seen
  const year = schoolYearOf(look.today)
  const { model } = await getModelOf(look, year)
  const stated = [
    ...(await listDemandsOfSchool(look, school.id, year)),
    ...(await listDemandsOfSchool(look, school.id, year + 1)),
  ]
  return <DemandPage {...{ frame, answers, findings, model, school, year, stated }} />
}

function readYear(look: Look, asked: string | undefined): { year: SchoolYear; years: SchoolYear[] } {
  if (!maySeeLists(look)) throw new NotFound('page', 'the list')
  const now = schoolYearOf(look.today)
  const years = [now + 1, now, now - 1]
  return { years, year: years.find((each) => String(each) === asked) ?? now }
}

async function showList({ look, frame, query }: Seen, asked: string | undefined, findings: readonly Finding[]) {
  const { year, years } = readYear(look, asked)
  const list = await getOfferList(look, year)
  const done = query.done === 'final' ? 'The list is final: schools can order' : undefined
  return <OfferListPage {...list} {...{ frame, findings, years, done }} mayFinalise={mayFinaliseList(look)} />
}
