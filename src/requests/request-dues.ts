import { capital, word } from '#model/index.ts'
import { isHeldOn, listRolesIn } from '#people/index.ts'
import { addDays } from '#shared/plain-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { mayAnswer } from './request-policy.ts'
import { listOpenRequests } from './request-store.ts'
import type { SupportRequest } from './request.ts'

/** Within so many days an adviser talks over what a school asks. */
const DAYS_TO_TALK = 14

/** WI-37, WI-61, XX-10. Of advisers: what schools asked and wait to talk over. Of those who answer: what is before them. */
export const requestDues: DueSource = {
  name: 'requests',
  async list(look, { people, schoolId }) {
    const rule = look.model.requests
    if (!rule || !isAnywhere(look.reach('see-need'))) return []
    const open = await listOpenRequests(look, schoolId)
    if (open.length === 0) return []
    const toAnswer = open
      .filter((each) => each.status === 'forward')
      .filter((each) => !people || (people.includes(look.actor.personId) && mayAnswer(look, each.schoolId)))
      .map((each) => answerDue(look, each, rule.answered))
    const toTalk = await talkDues(
      look,
      open.filter(({ status }) => status === 'waiting'),
    )
    return [
      ...toAnswer,
      ...toTalk.filter(({ ownerId }) => !people || (ownerId !== undefined && people.includes(ownerId))),
    ]
  },
}

function answerDue(look: Look, each: SupportRequest, { says, withinDays }: { says: string; withinDays: number }): Due {
  return {
    ...base(look, each, 'to answer'),
    ...{ what: `Answer ${each.schoolName}`, because: says, href: `/requests/${each.id}/answer` },
    ...{ ownerId: undefined, ownerName: capital(word(look.model, 'panel')) },
    dueOn: addDays(each.forwardOn ?? each.askedOn, withinDays),
  }
}

async function talkDues(look: Look, waiting: readonly SupportRequest[]): Promise<Due[]> {
  const rule = look.model.requests
  if (!rule || waiting.length === 0) return []
  const schools = waiting.map(({ schoolId }) => schoolId)
  const held = (await listRolesIn(look, schools, rule.discussion.with)).filter((each) => isHeldOn(each, look.today))
  return waiting.map((each) => {
    const by = held.find(({ schoolIds }) => schoolIds.includes(each.schoolId))
    return {
      ...base(look, each, 'to talk over'),
      ...{
        what: `Talk over what ${each.schoolName} asks`,
        because: rule.discussion.says,
        href: `/requests/${each.id}`,
      },
      ...{ ownerId: by?.personId, ownerName: by?.personName ?? 'Nobody is named' },
      dueOn: addDays(each.askedOn, DAYS_TO_TALK),
    }
  })
}

const base = ({ model }: Look, { id, schoolId, schoolName }: SupportRequest, what: string) => ({
  ...{ kind: 'request', plainly: `${capital(word(model, 'request'))} ${what}` },
  ...{ page: `/requests/${id}`, schoolId, schoolName },
})
