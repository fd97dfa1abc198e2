import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { MePanel } from '#access/index.ts'
import { word } from '#model/index.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { isAnywhere } from '#work/reach.ts'
import { endCalendarAddress, findCalendarAddress, makeCalendarAddress } from './calendar-address.ts'
import { feedRoutes } from './feed-routes.ts'
import { MyCalendarPage } from './my-calendar-page.tsx'

/** One's own visits in one's own calendar. */
export function diaryRoutes(app: FastifyInstance, web: Web): void {
  feedRoutes(app, web)
  const show = async ({ look, frame }: Seen) => {
    const address = await findCalendarAddress(look, web.secret)
    return <MyCalendarPage frame={frame} model={look.model} address={address} publicUrl={web.publicUrl} />
  }
  // It is about nobody but the person who looks.
  const guard = () => Promise.resolve()
  addForm(app, web, '/me/calendar', {
    guard,
    show,
    schema: z.object({}),
    async act(work) {
      await makeCalendarAddress(work, web.secret)
      return '/me/calendar'
    },
  })
  addDeed(app, web, '/me/calendar/end', {
    guard,
    show,
    schema: z.object({}),
    async act(work) {
      await endCalendarAddress(work)
      return '/me/calendar'
    },
  })
}

/** On one's own page: the way to one's calendar, for those who may know of visits. */
export const calendarPanel: MePanel = ({ look }) =>
  Promise.resolve(
    isAnywhere(look.reach('see-school')) ? (
      <p class="govuk-body">
        <a class="govuk-link" href="/me/calendar">
          Your {word(look.model, 'visit', { form: 'many' })} in your own calendar
        </a>
      </p>
    ) : undefined,
  )
