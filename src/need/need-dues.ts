import { addDays } from '#shared/plain-date.ts'
import type { Due, DueReach, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { listAgainOpen, listLettersOpen, listLooks, listSchoolsIn } from './need-due-store.ts'
import { periodsOf } from './need-of.ts'
import { listDeclined } from './need-store.ts'
import { needWord } from './need-words.ts'
import { putForwardOn } from './periods.ts'

/** What comes later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28
/** Within so many days a school answers its letter, and the service the school, where the model says nothing else. */
const DAYS_TO_ANSWER = 28

/** XX-10, SH-70. Schools of which one looks again, what is put forward, what schools asked, and letters that wait for their answer. */
export const needDues: DueSource = {
  name: 'need',
  async list(look, reach) {
    const { need } = look.model
    if (!need || !isAnywhere(look.reach('see-need'))) return []
    const [looks, letters, again, put] = await Promise.all([
      listLooks(look, reach, addDays(look.today, DAYS_AHEAD)),
      listLettersOpen(look, reach),
      isAnywhere(look.reach('designate')) ? listAgainOpen(look, reach) : [],
      putForward(look, reach),
    ])
    const called = needWord(look.model)
    const days = need.replyDays ?? DAYS_TO_ANSWER
    return [
      ...looks.map(({ nextLookOn, ownerId, ownerName, ...at }) => ({
        ...base(at),
        ...{ plainly: `${called} to look at again`, what: `Look again: ${at.schoolName}` },
        ...{ because: 'The last decision says by when.', href: `/schools/${at.schoolId}/need` },
        ...{ ownerId: ownerId ?? undefined, ownerName: ownerName ?? 'Whoever decides', dueOn: nextLookOn },
      })),
      ...letters.map(({ decisionId, sentOn, ownerId, ownerName, ...at }) => ({
        ...base(at),
        ...{ plainly: 'Letter to answer', what: `Answer the letter: ${at.schoolName}` },
        ...{ because: 'The service has written.', href: `/need/decisions/${decisionId}/reply` },
        ...{ page: `/need/decisions/${decisionId}`, ownerId, ownerName, dueOn: addDays(sentOn, days) },
      })),
      ...again.map(({ decisionId, askedOn, ...at }) => ({
        ...base(at),
        ...{ plainly: 'Answer to a school', what: `Look again, as the school asks: ${at.schoolName}` },
        ...{ because: 'The school gave its reasons.', href: `/need/decisions/${decisionId}/answer` },
        ...{ page: `/need/decisions/${decisionId}`, ownerId: undefined, ownerName: 'Whoever decides' },
        dueOn: addDays(askedOn, days),
      })),
      ...put,
    ]
  },
}

/** SH-70. What is put forward: to confirm or to decline from the day after its last. */
async function putForward(look: Look, reach: DueReach): Promise<Due[]> {
  const { need } = look.model
  const limited = (need?.categories ?? []).filter(({ limit }) => limit).map(({ id }) => id)
  if (!need || limited.length === 0 || !isAnywhere(look.reach('designate'))) return []
  const schools = await listSchoolsIn(look, limited, reach)
  const ids = schools.map(({ schoolId }) => schoolId)
  const [periods, declined] = await Promise.all([periodsOf(look, ids), listDeclined(look, ids)])
  return schools.flatMap((at) => {
    const ofThis = declined.filter(({ schoolId }) => schoolId === at.schoolId)
    const put = putForwardOn(need, periods.get(at.schoolId) ?? [], ofThis, look.today)
    if (!put) return []
    const limit = need.categories.flatMap((each) => each.limit ?? []).find(({ id }) => id === put.limitId)
    return [
      {
        ...base(at),
        ...{ plainly: 'Put forward, to confirm or decline', what: `Confirm or decline: ${at.schoolName}` },
        ...{ because: limit?.says ?? '', href: `/schools/${at.schoolId}/need` },
        ...{ ownerId: undefined, ownerName: 'Whoever decides', dueOn: addDays(put.lastDay, 1) },
      },
    ]
  })
}

const base = ({ schoolId, schoolName }: { schoolId: string; schoolName: string }) => ({
  ...{ kind: 'need', schoolId, schoolName, page: `/schools/${schoolId}/need` },
})
