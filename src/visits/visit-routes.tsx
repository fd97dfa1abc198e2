import type { FastifyInstance } from 'fastify'
import { NotFound } from '#work/failures.ts'
import { Timeline, listTimeline, readTimelineAsk } from '#history/index.ts'
import type { VisitType } from '#model/index.ts'
import { firstDayOf, lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import { dateIn } from '#web/date-answer.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { BookVisitPage, ChooseVisitPage } from './book-visit-page.tsx'
import { bookVisit } from './book-visit.ts'
import { listOtherVisits } from './clashes/near-visits.tsx'
import { getVisit } from './get-visit.ts'
import { getSchoolToVisit, listAdvisersFor } from './school-to-visit.ts'
import { mayProposeFor } from './proposals/proposal-policy.ts'
import { listWaitingProposals } from './proposals/proposal-store.ts'
import { bookVisitForm } from './visit-form.ts'
import { VisitPage } from './visit-page.tsx'
import type { VisitPanel } from './visit-panel.ts'
import { mayBook } from './visit-policy.ts'
import { listVisitsOfYear } from './visit-store.ts'

const DONE: Record<string, string> = {
  booked: 'The visit is booked',
  moved: 'The visit is moved',
  cancelled: 'The visit is cancelled',
  held: 'Saved: the visit took place',
  agreed: 'The date is agreed',
  'struck-out': 'It is struck out',
  restored: 'It is taken back: it is again what it was',
  confirmed: 'The date is confirmed',
  'handed-in': 'Handed in: it waits for whoever checks it',
  'taken-back': 'Taken back: it is a draft again',
  written: 'Written: it can go to the school',
}

/** Booking a visit, and its own page. */
export function visitRoutes(app: FastifyInstance, web: Web, panels: readonly VisitPanel[]): void {
  addPage(app, web, '/schools/:schoolId/visits/book', async (seen) => {
    const school = await toBook(seen)
    const { look, frame } = seen
    const year = schoolYearOf(look.today)
    const others = await listVisitsOfYear(look, school.id, firstDayOf(year), lastDayOf(year))
    return <ChooseVisitPage frame={frame} model={look.model} school={school} others={others} />
  })

  addForm(app, web, '/schools/:schoolId/visits/book/:visitType', {
    guard: toBookType,
    async show(seen, answers, findings) {
      const { school, type } = await toBookType(seen)
      const { look, frame } = seen
      const [advisers, others] = await Promise.all([
        listAdvisersFor(look, school.id, type.roles),
        listOtherVisits(look, school.id, dateIn(answers, 'on')),
      ])
      const mine = advisers.find(({ id }) => id === look.actor.personId)?.id
      const shown = { ...(mine && { adviser: mine }), ...answers }
      return (
        <BookVisitPage
          frame={frame}
          model={look.model}
          school={school}
          type={type}
          advisers={advisers}
          others={others}
          answers={shown}
          findings={findings}
        />
      )
    },
    schema: bookVisitForm,
    async act(work, value, { params }) {
      const id = await bookVisit(work, params.schoolId ?? '', params.visitType ?? '', value)
      return `/visits/${id}?done=booked`
    },
  })

  addPage(app, web, '/visits/:visitId', async ({ look, frame, params, query }) => {
    const found = await getVisit(look, params.visitId ?? '')
    const { visit } = found
    const ask = readTimelineAsk(query)
    const [shown, timeline, waiting] = await Promise.all([
      Promise.all(panels.map(async ({ place, show }) => ({ place, part: await show(look, found) }))),
      listTimeline(look, { kind: 'visit', ids: [visit.id], schoolIds: [visit.schoolId] }, ask),
      listWaitingProposals(look, { visitId: visit.id, limit: 1 }),
    ])
    const partsAt = (asked: VisitPanel['place']) =>
      shown.flatMap(({ place, part }) => (part && place === asked ? [part] : []))
    return (
      <VisitPage
        {...found}
        frame={frame}
        parts={{ 'before-the-visit': partsAt('before-the-visit'), 'after-the-visit': partsAt('after-the-visit') }}
        mayBook={mayBook(look, visit)}
        mayPropose={mayProposeFor(look, visit.schoolId)}
        waiting={waiting[0]?.id}
        done={DONE[query.done ?? '']}
        history={
          <Timeline
            page={timeline}
            model={look.model}
            today={look.today}
            href={`/visits/${visit.id}`}
            kind={ask.kind}
            isOlder={ask.after !== undefined}
          />
        }
      />
    )
  })
}

async function toBook({ look, params }: Seen) {
  const school = await getSchoolToVisit(look, params.schoolId ?? '')
  requireThat(mayBook(look, { schoolId: school.id }), look, 'book a visit to this school')
  return school
}

async function toBookType(seen: Seen): Promise<{ school: Awaited<ReturnType<typeof toBook>>; type: VisitType }> {
  const school = await toBook(seen)
  const type = seen.look.model.visitTypes.find(({ id }) => id === seen.params.visitType)
  if (!type) throw new NotFound('visit type', seen.params.visitType ?? '')
  return { school, type }
}
