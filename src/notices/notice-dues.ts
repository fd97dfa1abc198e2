import { dueOn, getCalendar, yearsFrom, type Calendar } from '#calendar/index.ts'
import type { NoticeKind } from '#model/index.ts'
import { addDays } from '#shared/plain-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { kindIn } from './get-notice.ts'
import { listNoticesDue, listToReply, type NoticeDue } from './notice-due-store.ts'

/** Within so many days it is said how a notice was served, and a school is answered. */
const [DAYS_TO_SERVE, DAYS_TO_ANSWER] = [5, 28]
/** For so long one is reminded of what follows where a notice was not complied with. */
const DAYS_AFTER = 28

/** XX-10. What is due of notices: how they were served, what the school says and its answer, whether they were complied with, and what follows. */
export const noticeDues: DueSource = {
  name: 'notices',
  async list(look, reach) {
    if (look.model.notices.length === 0) return []
    const [issued, toReply] = await Promise.all([
      isAnywhere(look.reach('issue-notice')) ? listNoticesDue(look, reach, addDays(look.today, -DAYS_AFTER)) : [],
      isAnywhere(look.reach('see-need')) ? listToReply(look, reach) : [],
    ])
    if (issued.length + toReply.length === 0) return []
    const days = [...issued, ...toReply].map(({ issuedOn }) => issuedOn)
    const calendar = await getCalendar(look, [...new Set([look.today, ...days].flatMap(yearsFrom))])
    const kinds = await kindsOf(look, [...issued, ...toReply])
    return [
      ...issued.flatMap((each) => duesOf(each, kinds(each))),
      ...toReply.flatMap((each) => replyOf(each, kinds(each), calendar, look)),
    ]
  },
}

/** What is due of one notice to the service. */
export function duesOf(notice: NoticeDue, { name, consequences }: Pick<NoticeKind, 'name' | 'consequences'>): Due[] {
  const { schoolName, status, issuedOn, servedOn, waitsSince, complyBy, followsOn } = notice
  const due = (step: string, says: string, plainly: string, because: string, on: Due['dueOn']): Due => ({
    ...baseOf(notice, step),
    ...{ what: `${says}: ${name}, ${schoolName}`, plainly, because, dueOn: on },
  })
  const first = consequences.map((each) => each.name).join('; ')
  return [
    ...(status === 'issued' && !servedOn
      ? [
          due(
            'served',
            'Say how it was served',
            'A service to record',
            'It was issued.',
            addDays(issuedOn, DAYS_TO_SERVE),
          ),
        ]
      : []),
    ...(waitsSince
      ? [
          due(
            'answer',
            'Answer the school',
            'Answer to a school',
            'The school said what it thinks.',
            addDays(waitsSince, DAYS_TO_ANSWER),
          ),
        ]
      : []),
    ...(status === 'issued' && complyBy
      ? [due('outcome', 'Say whether it was complied with', 'A day to comply', 'The time that it gave.', complyBy)]
      : []),
    ...(status === 'not-complied' && followsOn
      ? [
          due(
            '',
            'See to what follows',
            'What follows, to see to',
            `Not complied with. What can follow: ${first}.`,
            followsOn,
          ),
        ]
      : []),
  ]
}

/** Until when a school says what it thinks, while that day has not passed. */
function replyOf(notice: NoticeDue, { name, represent }: NoticeKind, calendar: Calendar, { today }: Look): Due[] {
  if (!represent) return []
  const last = dueOn(represent, notice.servedOn ?? notice.issuedOn, calendar)
  if (last < today) return []
  return [
    {
      ...baseOf(notice, 'representation'),
      ...{ what: `Say what you think of it: ${name}, ${notice.schoolName}`, plainly: 'A letter that can be answered' },
      ...{ because: represent.says, dueOn: last },
    },
  ]
}

const baseOf = ({ id, schoolId, schoolName, ownerId, ownerName }: NoticeDue, step: string) => ({
  ...{ kind: 'notice', schoolId, schoolName, ownerId, ownerName },
  ...{ href: `/notices/${id}${step ? `/${step}` : ''}`, page: `/notices/${id}` },
})

/** Each notice's kind, under the model of its birth. */
async function kindsOf(look: Look, notices: readonly NoticeDue[]) {
  const ids = [...new Set(notices.map(({ modelVersionId }) => modelVersionId))]
  const models = new Map(await Promise.all(ids.map(async (id) => [id, await look.modelOf(id)] as const)))
  return ({ modelVersionId, kind }: NoticeDue) => kindIn(models.get(modelVersionId) ?? look.model, kind)
}
