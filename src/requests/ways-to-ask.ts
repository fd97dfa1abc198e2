import { findLiveCase, type Case } from '#cases/index.ts'
import { aWord, capital, word } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import { daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import type { Look } from '#work/work.ts'
import { whatIsInPlace } from './ask-for-support.ts'
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
  return (await Promise.all(own.map((schoolId) => waysOf(look, schoolId)))).flat()
}

/**
 * An answer stands on the first page for so many days, for heads do not come every day: two weeks hold every Monday on which one sits down to it,
 * and whoever was away for one. It goes sooner once what it asks for was done: the school asks anew, or the work that it began has gone on a stage.
 */
const DAYS_OF_AN_ANSWER = 14

async function waysOf(look: Look, schoolId: string): Promise<{ text: string; href: string }[]> {
  const [open] = await listOpenRequests(look, schoolId, 1)
  if (open) return [{ text: howItStands(look, open), href: `/requests/${open.id}` }]
  const [last] = await listRequests(look, { schoolId, statuses: ['accepted', 'signposted', 'declined'], limit: 1 })
  const live = await findLiveCase(look, schoolId)
  const answer = last && isAnswerNews(last, live, look.today) ? [wayToAnswer(look, last)] : []
  const inPlace = await whatIsInPlace(look, schoolId)
  // What is in place cannot be asked for again: the way leads to it.
  if (live && inPlace) return answer.length > 0 ? answer : [{ text: inPlace, href: `/cases/${live.id}` }]
  return [...answer, { text: `Make ${aWord(look.model, 'request')}`, href: `/schools/${schoolId}/requests/new` }]
}

/** WI-62. Whether an answer is still to be told on a first page: for two weeks, or until the work that it began has gone on a stage. */
export function isAnswerNews(
  { answeredOn }: Pick<SupportRequest, 'answeredOn'>,
  live: Pick<Case, 'stages'> | undefined,
  today: PlainDate,
): boolean {
  if (!answeredOn || daysBetween(answeredOn, today) > DAYS_OF_AN_ANSWER) return false
  return !live?.stages.some(({ beganOn }) => beganOn > answeredOn)
}

const ANSWERED = { accepted: 'was accepted', signposted: 'was answered', declined: 'was declined' } as const

function wayToAnswer({ model, today }: Look, { id, status, answeredOn }: SupportRequest) {
  const how = ANSWERED[status as keyof typeof ANSWERED]
  const when = answeredOn === today ? 'today' : `on ${answeredOn ? showShortDate(answeredOn) : ''}`
  return { text: `Your ${word(model, 'request')} ${how} ${when}`, href: `/requests/${id}` }
}

/** How a request of one's own stands, as a link says it. */
function howItStands({ model }: Look, { status }: SupportRequest): string {
  const advisers = (model.requests?.discussion.with ?? []).map((role) => titleOf(model, role)).join(' or ')
  const stands = status === 'forward' ? `before the ${word(model, 'panel')}` : `to be talked over with the ${advisers}`
  return `Your ${word(model, 'request')}: ${stands}`
}
