import { addDays } from '#shared/plain-date.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import { mayAgree, mayCheck } from './practice-policy.ts'
import { lookAgainOn } from './practice-rules.ts'
import { listPractice } from './practice-store.ts'
import type { Practice } from './practice.ts'

/** So long after it was put forward its head says yes or no. */
const DAYS_TO_AGREE = 14
/** What is due later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28
const MOST = 500

/** SH-13, XX-10. Of heads: what was put forward of their school. Of its advisers: what is to be checked, and checked again. */
export const practiceDues: DueSource = {
  name: 'practice',
  async list(look, { people, schoolId }) {
    const rule = look.model.practice
    if (!rule || !(isAnywhere(look.reach('reply')) || isAnywhere(look.reach('recommend')))) return []
    const own = new Set(ownSchoolsOf(look.actor))
    const isAsked = ({ schoolId: of }: Practice) => (people ? own.has(of) : true)
    const [waiting, agreed] = await Promise.all([
      listPractice(look, { status: 'put-forward', schoolId, limit: MOST }),
      listPractice(look, { status: 'agreed', schoolId, limit: MOST }),
    ])
    const until = addDays(look.today, DAYS_AHEAD)
    const toAgree = waiting
      .filter((each) => isAsked(each) && (!people || mayAgree(look, each.schoolId)))
      .map((each) => ({
        ...base(each),
        ...{ plainly: 'Effective practice to agree', what: `Agree or decline: ${each.strength}` },
        ...{ because: `${each.putForwardByName} put it forward.`, ownerName: 'The head' },
        dueOn: addDays(each.putForwardOn, DAYS_TO_AGREE),
      }))
    const toCheck = agreed
      .filter((each) => isAsked(each) && mayCheck(look, each.schoolId))
      .map((each) => ({
        ...base(each),
        ...{ plainly: 'Effective practice to check', what: `Check that it is so: ${each.strength}` },
        ...{ because: rule.checked.says, ownerName: 'Whoever advises the school' },
        dueOn: lookAgainOn(each, rule.checked.everyMonths) ?? until,
      }))
      .filter(({ dueOn }) => dueOn <= until)
    return [...toAgree, ...toCheck]
  },
}

const base = ({
  id,
  schoolId,
  schoolName,
}: Practice): Pick<Due, 'kind' | 'href' | 'page' | 'ownerId' | 'schoolId' | 'schoolName'> => ({
  kind: 'practice',
  href: `/practice/${id}`,
  page: `/practice/${id}`,
  ownerId: undefined,
  schoolId,
  schoolName,
})
