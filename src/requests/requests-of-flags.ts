import type { SayOfFlags } from '#flags/index.ts'
import { aWord } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { requestLines } from './request-lines.ts'
import { mayAsk, maySeeRequests } from './request-policy.ts'
import { listRequests } from './request-store.ts'
import { isOpenRequest } from './request.ts'

/** No school asks so often that more would be read. */
const MOST = 100

/** RO-91. Beside what figures show of a school: what was asked because of it and how that stands, and the way to ask. */
export const requestsOfFlags: SayOfFlags = async (look, schoolId) => {
  if (!maySeeRequests(look, schoolId)) return { of: [], ask: undefined }
  const all = await listRequests(look, { schoolId, limit: MOST })
  const mayMake = mayAsk(look, schoolId) && !all.some(isOpenRequest)
  return {
    of: requestLines(look, all).flatMap(({ id, askedOn, stands, flagTrigger, flagYear, status, leadName }) =>
      flagTrigger !== null && flagYear !== null && status !== 'withdrawn'
        ? [
            {
              ...{ trigger: flagTrigger, year: flagYear, href: `/requests/${id}` },
              text: `The school asked for support on ${showShortDate(askedOn)}`,
              stands: `${stands}${leadName ? `; ${leadName} leads` : ''}`,
            },
          ]
        : [],
    ),
    ask: mayMake
      ? {
          text: `Make ${aWord(look.model, 'request')} because of this`,
          hrefOf: (trigger) => `/schools/${schoolId}/requests/new?flag=${encodeURIComponent(trigger)}`,
        }
      : undefined,
  }
}
