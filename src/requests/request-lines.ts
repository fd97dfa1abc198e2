import { capital, word } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { getRequestRule } from './request-policy.ts'
import { daysWaited } from './request-rules.ts'
import { listRequests } from './request-store.ts'
import type { RequestStatus, SupportRequest } from './request.ts'
import { inDays } from './request-facts.tsx'

/** A request as a list tells it. */
export type RequestLine = SupportRequest & { reasonName: string; stands: string; withWhom: string }

/** WI-61. The states of what waits, and of what is over. */
export const OPEN_STATUSES: readonly RequestStatus[] = ['waiting', 'forward']
export const OVER_STATUSES: readonly RequestStatus[] = ['accepted', 'signposted', 'declined', 'withdrawn']

/** Some requests as a list tells them: how each stands, for how long, and with whom it is. */
export function requestLines(look: Look, requests: readonly SupportRequest[]): RequestLine[] {
  const { model, today } = look
  const rule = getRequestRule(look)
  const titles = (roles: readonly string[]) => roles.map((role) => titleOf(model, role)).join(' or ')
  return requests.map((each) => {
    const waited = daysWaited(each, today) ?? 0
    const late = each.status === 'forward' && waited > rule.answered.withinDays ? ', late' : ''
    const stands: Readonly<Record<RequestStatus, string>> = {
      waiting: 'to be talked over',
      forward: `${waited === 0 ? 'came today' : `${inDays(waited)} without an answer`}${late}`,
      accepted: `accepted after ${inDays(waited)}`,
      signposted: `help is found elsewhere, after ${inDays(waited)}`,
      declined: `declined after ${inDays(waited)}`,
      withdrawn: 'taken back',
    }
    return {
      ...each,
      reasonName: rule.reasons.find(({ id }) => id === each.reason)?.name ?? each.reason,
      stands: stands[each.status],
      withWhom:
        each.status === 'waiting'
          ? titles(rule.discussion.with)
          : each.status === 'forward'
            ? capital(word(model, 'panel'))
            : (each.leadName ?? each.answeredByName ?? each.askedByName),
    }
  })
}

/** The list as a file. */
export function requestsToKeep(isOver: boolean): ListFile<RequestLine> {
  return {
    name: isOver ? 'Requests answered' : 'Requests to answer',
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'Reason', cell: ({ reasonName }) => reasonName },
      { head: 'Asked', isDay: true, cell: ({ askedOn }) => askedOn },
      { head: 'Talked over', isDay: true, cell: ({ discussedOn }) => discussedOn },
      { head: 'Went forward', isDay: true, cell: ({ forwardOn }) => forwardOn },
      { head: 'Answered', isDay: true, cell: ({ answeredOn }) => answeredOn },
      { head: 'How it stands', cell: ({ stands }) => stands },
      { head: 'With whom', cell: ({ withWhom }) => withWhom },
    ],
    read: async (look, after) =>
      requestLines(
        look,
        await listRequests(look, {
          ...{ statuses: isOver ? OVER_STATUSES : OPEN_STATUSES, after: after?.id, limit: ROWS_OF_A_PART },
        }),
      ),
  }
}
