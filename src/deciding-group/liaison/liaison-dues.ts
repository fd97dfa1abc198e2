import { addDays } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { DueSource } from '#work/due.ts'
import { holdsAnyOf } from '../group-policy.ts'
import { LOG, sortSays } from './liaison-pages.tsx'
import { listWaitingLiaison } from './liaison-store.ts'

/**
 * RO-25, XX-10. What was asked of the authority or by it and has no answer yet is due of the person through whom it went; once they hold no role through which it goes, of whoever does.
 * It is of no school.
 */
export const liaisonDues: DueSource = {
  name: 'liaison',
  async list(look, { people, schoolId }) {
    const rule = look.model.decidingGroup
    if (!rule || schoolId) return []
    const { through, with: whom, withinDays, says } = rule.liaison
    const isMine = people === undefined || (people.includes(look.actor.personId) && holdsAnyOf(look, through))
    const waiting = await listWaitingLiaison(look, through)
    return waiting
      .filter(({ ownerId }) => (ownerId && people ? people.includes(ownerId) : isMine))
      .map(({ id, title, sort, askedOn, ownerId, throughName }) => ({
        ...{ kind: 'liaison', plainly: 'Request to answer', what: `Log the answer: ${title}` },
        because: `${sortSays(rule, sort)} on ${showShortDate(askedOn)}. ${says}`,
        ...{
          href: `${LOG}/${id}/answer`,
          page: LOG,
          dueOn: addDays(askedOn, withinDays),
          ownerId: ownerId ?? undefined,
        },
        ...{ ownerName: ownerId ? throughName : `Whoever liaises with ${whom}`, schoolId: '', schoolName: '' },
      }))
  },
}
