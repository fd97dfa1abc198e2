import type { FastifyInstance } from 'fastify'
import type { VisitType } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { firstDayOf, lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { dateIn } from '#web/date-answer.ts'
import { addAsk, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import { requireThat } from '#work/work.ts'
import { BookVisitPage } from './book-visit-page.tsx'
import { bookVisit } from './book-visit.ts'
import { ChooseSchoolPage } from './choose-school-page.tsx'
import { ChooseVisitPage } from './choose-visit-page.tsx'
import { listOtherVisits } from './clashes/near-visits.tsx'
import { addressOf } from './days/days-panel.tsx'
import { findDays } from './days/find-days.ts'
import { orderInstead } from './order-instead.ts'
import { listSchoolChoices } from './school-choice-store.ts'
import { getSchoolToVisit, listAdvisersFor, type SchoolToVisit } from './school-to-visit.ts'
import { bookVisitForm, timeOfDay } from './visit-form.ts'
import { mayBook } from './visit-policy.ts'
import { listVisitsOfYear } from './visit-store.ts'
import { VISIT_LENGTHS } from './visit.ts'

const SCHOOLS = 50

/** Booking a visit: to which school, of which kind, by whom, and when. */
export function bookVisitRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/visits/book', async ({ look, frame, query }) => {
    requireThat(isAnywhere(look.reach('book')), look, 'book a visit')
    const q = (query.q ?? '').trim().slice(0, 100)
    const after = query.after && isId(query.after) ? query.after : undefined
    const found = await listSchoolChoices(look, { q, after, limit: SCHOOLS + 1 })
    const schools = found.slice(0, SCHOOLS)
    const last = found.length > SCHOOLS ? schools.at(-1) : undefined
    const next = last && `/visits/book?${new URLSearchParams({ ...(q && { q }), after: last.id }).toString()}`
    return <ChooseSchoolPage {...{ frame, model: look.model, schools, q, next }} />
  })

  addPage(app, web, '/schools/:schoolId/visits/book', async (seen) => {
    const school = await toBook(seen)
    const { look, frame } = seen
    const year = schoolYearOf(look.today)
    const others = await listVisitsOfYear(look, school.id, firstDayOf(year), lastDayOf(year))
    return <ChooseVisitPage frame={frame} model={look.model} school={school} others={others} />
  })

  addForm(app, web, '/schools/:schoolId/visits/book/:visitType', {
    guard: toBookType,
    show: async (seen, answers, findings) => {
      const { school, type } = await toBookType(seen)
      const { look, frame } = seen
      const others = await listOtherVisits(look, school.id, dateIn(answers, 'on'))
      const advisers = await listAdvisersFor(look, school.id, type.roles)
      const mine = advisers.find(({ id }) => id === look.actor.personId)?.id
      const shown = { ...(mine && { adviser: mine }), ...answers }
      const days = await daysFor(seen, school, type, advisers, shown)
      const instead = await orderInstead(look, { schoolId: school.id, type, findings, answers })
      return (
        <BookVisitPage
          {...{ frame, model: look.model, school, type, advisers, others, days, findings, instead }}
          answers={shown}
        />
      )
    },
    schema: bookVisitForm,
    async act(work, value, { params }) {
      const id = await bookVisit(work, params.schoolId ?? '', params.visitType ?? '', value)
      return `/visits/${id}?done=booked`
    },
  })

  // Without JavaScript: the form again, with what is in the days around the one that was typed.
  addAsk(app, web, '/schools/:schoolId/visits/book/:visitType/days', async (seen, answers) => {
    const { school, type } = await toBookType(seen)
    return addressOf(`/schools/${school.id}/visits/book/${type.id}`, answers, dateIn(answers, 'on'))
  })
}

type Person = { id: string; name: string }

/** What is to be known of the days of whoever is chosen to make the visit, or stands first in the list. */
async function daysFor(
  { look }: Seen,
  school: SchoolToVisit,
  { id: visitType, length: usual }: VisitType,
  advisers: readonly Person[],
  answers: Answers,
) {
  const adviser = advisers.find(({ id }) => id === answers.adviser) ?? advisers[0]
  if (!adviser) return undefined
  const at = timeOfDay.safeParse(answers.at).data ?? null
  const length = VISIT_LENGTHS.find((each) => each === answers.length) ?? usual?.is ?? 'half-day'
  const found = await findDays(look, { school, visitType, adviser, at, length, around: dateIn(answers, 'on') })
  return { found, who: adviser.id === look.actor.personId ? 'you' : adviser.name }
}

async function toBook({ look, params }: Seen): Promise<SchoolToVisit> {
  const school = await getSchoolToVisit(look, params.schoolId ?? '')
  requireThat(mayBook(look, { schoolId: school.id }), look, 'book a visit to this school')
  return school
}

async function toBookType(seen: Seen): Promise<{ school: SchoolToVisit; type: VisitType }> {
  const school = await toBook(seen)
  const type = seen.look.model.visitTypes.find(({ id }) => id === seen.params.visitType)
  if (!type) throw new NotFound('visit type', seen.params.visitType ?? '')
  return { school, type }
}
