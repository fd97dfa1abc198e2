import { logEvent } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { ofVisit } from '../preparation-events.ts'
import { mayDoSchoolsPart } from '../preparation-policy.ts'
import { whyNoLongerPrepared } from '../requests/request-rules.ts'
import { whyItemCannotBeAdded } from './agenda-rules.ts'
import { insertItem, listSchoolItems, markItemWithdrawn, type NewItem } from './agenda-store.ts'

/** NF-46. The school puts an item of its own on the agenda, a need for support among them. */
export async function addAgendaItem(work: Work, visitId: string, item: NewItem): Promise<string> {
  const { visit, type } = await getVisitToPrepareNow(work, visitId)
  requireThat(mayDoSchoolsPart(work, visit), work, `put an item on the agenda of the visit ${visitId}`)
  const items = await listSchoolItems(work, visitId)
  refuseIf(work, [...whyNoLongerPrepared(visit), ...whyItemCannotBeAdded(type, item.item, items.length)])
  const id = await insertItem(work, visitId, item)
  await logEvent(work, {
    name: 'preparation.item-added',
    ...ofVisit(visit),
    audience: 'read-records',
    changes: { says: { after: item.says }, isSupportNeed: { after: item.isSupportNeed } },
  })
  return id
}

/** The school takes an item of its own off the agenda again. Throws NotFound, NotAllowed, Refused. */
export async function withdrawAgendaItem(work: Work, visitId: string, itemId: string): Promise<void> {
  const { visit } = await getVisitToPrepareNow(work, visitId)
  requireThat(mayDoSchoolsPart(work, visit), work, `take an item off the agenda of the visit ${visitId}`)
  const item = (await listSchoolItems(work, visitId)).find(({ id }) => id === itemId)
  if (!item) throw new NotFound('item of the school', itemId)
  refuseIf(work, whyNoLongerPrepared(visit))
  await markItemWithdrawn(work, itemId)
  await logEvent(work, {
    name: 'preparation.item-withdrawn',
    ...ofVisit(visit),
    audience: 'read-records',
    changes: { says: { before: item.says } },
  })
}
