import { aWord, capital, word } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import type { Look } from '#work/work.ts'
import { mayAsk, mayCompareRequests } from './request-policy.ts'
import { listOpenRequests, listRequests } from './request-store.ts'
import type { SupportRequest } from './request.ts'

/** So many schools of somebody's own are named on their first page. */
const MOST = 3

/** WI-39, WI-61. On a first page: the way to ask for one's own school, or how what was asked stands; for those who answer, the list. */
export async function waysToAsk(look: Look): Promise<{ text: string; href: string }[]> {
  if (!look.model.requests) return []
  if (mayCompareRequests(look))
    return [{ text: capital(word(look.model, 'request', { form: 'many' })), href: '/requests' }]
  const own = ownSchoolsOf(look.actor)
    .filter((id) => mayAsk(look, id))
    .slice(0, MOST)
  const ways = await Promise.all(own.map((schoolId) => wayOf(look, schoolId)))
  return ways
}

async function wayOf(look: Look, schoolId: string) {
  const [open] = await listOpenRequests(look, schoolId, 1)
  if (open) return { text: howItStands(look, open), href: `/requests/${open.id}` }
  const [last] = await listRequests(look, { schoolId, statuses: ['accepted', 'signposted', 'declined'], limit: 1 })
  if (last?.answeredOn && last.answeredOn >= look.today)
    return { text: 'Your request was answered today', href: `/requests/${last.id}` }
  return { text: `Make ${aWord(look.model, 'request')}`, href: `/schools/${schoolId}/requests/new` }
}

/** How a request of one's own stands, as a link says it. */
function howItStands({ model }: Look, { status }: SupportRequest): string {
  const advisers = (model.requests?.discussion.with ?? []).map((role) => titleOf(model, role)).join(' or ')
  const stands = status === 'forward' ? `before the ${word(model, 'panel')}` : `to be talked over with the ${advisers}`
  return `Your ${word(model, 'request')}: ${stands}`
}
