import { mayWriteOf, type VisitPanel } from '#visits/index.ts'
import { listComingVisits } from './ready/ready-store.ts'
import { wayToOffline } from './way-to-offline.ts'

/** On the page of one's own coming visit: that it can be written of where there is no connection, and where. */
export const offlineVisitPanel: VisitPanel = {
  place: 'after-the-visit',
  async show(look, { visit }) {
    const days = look.model.offline?.days
    if (days === undefined || !visit.mayHaveRecord || !mayWriteOf(look, visit)) return undefined
    const [way, coming] = await Promise.all([wayToOffline(look), listComingVisits(look, days)])
    if (!way || !coming.includes(visit.id)) return undefined
    return {
      below: (
        <p class="govuk-body" data-offline-way>
          No signal where you are going?{' '}
          <a class="govuk-link" href={way.href}>
            {way.text}
          </a>
        </p>
      ),
    }
  },
}
