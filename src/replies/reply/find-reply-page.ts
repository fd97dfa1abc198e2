import { word, type ServiceModel } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { SentRecord } from '../get-record.ts'
import { rolesItGoesTo } from '../issue/recipients.ts'
import { findIssueBy, findReplyBy } from '../reply-by.ts'
import { listReplies } from '../reply-store.ts'
import { rolesWith } from '../school-people-store.ts'
import type { ReplyPageProps } from './reply-page.tsx'

type Found = Pick<ReplyPageProps, 'replier' | 'draft' | 'replyBy' | 'issueBy' | 'goesTo' | 'authorityName'>

/** What a page of a reply shows beside the record: who replies, what they have begun, and what happens when. */
export async function findReplyPage(look: Look, { visit, model, type, record }: SentRecord): Promise<Found> {
  const { actor, today } = look
  const replyBy = record.sentAt ? await findReplyBy(look, model, record.sentAt) : undefined
  const from: PlainDate = replyBy && replyBy > today ? replyBy : today
  const [issueBy, replies] = await Promise.all([findIssueBy(look, model, from), listReplies(look, record.id)])
  const replying = rolesWith(look.model, 'reply')
  const role = actor.roles.find(
    (each) =>
      replying.includes(each.role) && (each.schoolId === visit.schoolId || each.schoolIds?.includes(visit.schoolId)),
  )
  const title = role ? titleOf(look.model, role.role) : word(model, 'headteacher')
  return {
    authorityName: actor.authorityName,
    replier: { name: actor.name, title: role?.coveredName ? `for ${role.coveredName}, ${title}` : title },
    draft: replies.find(({ personId, status }) => personId === actor.personId && status === 'draft'),
    replyBy,
    issueBy,
    goesTo: goesToSays(look, model, type.id),
  }
}

/** To whom a record of a kind goes besides whoever replies, as a sentence names them: 'the Chair of governors'. */
export function goesToSays(look: Look, model: ServiceModel, visitType: string): string[] {
  const type = model.visitTypes.find(({ id }) => id === visitType)
  return type ? rolesItGoesTo(look.model, type).map((id) => `the ${titleOf(look.model, id)}`) : []
}
