import type { FastifyInstance } from 'fastify'
import { listToldOf } from '#diary/index.ts'
import { Timeline, listTimeline, readTimelineAsk } from '#history/index.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { Look } from '#work/work.ts'
import { getVisit } from './get-visit.ts'
import { mayProposeFor } from './proposals/proposal-policy.ts'
import { listWaitingProposals } from './proposals/proposal-store.ts'
import { VisitPage } from './visit-page.tsx'
import type { VisitPanel } from './visit-panel.ts'
import { mayBook } from './visit-policy.ts'

const DONE: Record<string, string> = {
  booked: 'The visit is booked',
  moved: 'The visit is moved',
  cancelled: 'The visit is cancelled',
  held: 'Saved: the visit took place',
  'form-left': 'Saved: the form was left',
  agreed: 'The date is agreed',
  'struck-out': 'It is struck out',
  restored: 'It is taken back: it is again what it was',
  confirmed: 'The date is confirmed',
  'handed-in': 'Handed in: it waits for whoever checks it',
  'taken-back': 'Taken back: it is a draft again',
  written: 'Written: it can go to the school',
}

/** What was done a moment ago; of a date also who was written to about it. */
async function saysDone(look: Look, visitId: string, done: string): Promise<string | undefined> {
  const says = DONE[done]
  if (!says || !['booked', 'moved'].includes(done)) return says
  const told = await listToldOf(look, visitId)
  return told.length === 0
    ? `${says}. Nobody was written to: no e-mail address is known`
    : `${says}. Written to: ${told.join(', ')}`
}

/** The page of a visit. */
export function visitRoutes(app: FastifyInstance, web: Web, panels: readonly VisitPanel[]): void {
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
        done={await saysDone(look, visit.id, query.done ?? '')}
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
