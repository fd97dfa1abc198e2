import { findLiveCase } from '#cases/index.ts'
import { dueOn, getCalendar, yearsFrom } from '#calendar/index.ts'
import type { NoticeKind, ServiceModel } from '#model/index.ts'
import { getSchool, isMaintained, type School } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import type { Notice } from './notice.ts'
import { mayIssueNotices, maySeeNotices } from './notice-policy.ts'
import type { AtSchool } from './notice-rules.ts'
import { findNotice, findNoticeToChange, findOpenNotice } from './notice-store.ts'

/** A notice, its kind, and the model of its birth. */
export type NoticeInModel = { notice: Notice; model: ServiceModel; kind: NoticeKind }

/** The notice, for somebody who may read it. Throws NotFound. */
export async function getNotice(look: Look, id: string): Promise<NoticeInModel> {
  return inModel(look, id, isId(id) ? await findNotice(look, id) : undefined)
}

/** The same for a deed: held until it ends. */
export async function getNoticeToChange(work: Work, id: string): Promise<NoticeInModel> {
  return inModel(work, id, isId(id) ? await findNoticeToChange(work, id) : undefined)
}

async function inModel(look: Look, id: string, found: Notice | undefined): Promise<NoticeInModel> {
  if (!found) throw new NotFound('notice', id)
  const model = await look.modelOf(found.modelVersionId)
  return { notice: found, model, kind: kindIn(model, found.kind) }
}

/** A kind of notice of a model. Throws NotFound. */
export function kindIn({ notices }: ServiceModel, id: string): NoticeKind {
  const kind = notices.find((each) => each.id === id)
  if (!kind) throw new NotFound('kind of notice', id)
  return kind
}

/** A school and a kind of notice, as the rules see them. Throws NotFound for those who may not know of the school's notices. */
export async function getSchoolOfNotice(look: Look, schoolId: string, kind: NoticeKind) {
  if (!maySeeNotices(look, schoolId) && !mayIssueNotices(look, schoolId)) throw new NotFound('school', schoolId)
  const school: School = await getSchool(look, schoolId)
  const [live, openNotice] = await Promise.all([findLiveCase(look, schoolId), findOpenNotice(look, schoolId, kind.id)])
  const at: AtSchool = {
    ...{ name: school.name, isOpen: school.status !== 'closed', isMaintained: isMaintained(school) },
    ...{ hasCase: live !== undefined, openNotice },
  }
  return { school, live, at }
}

/** The last day of a time that a kind gives, counted from a day; null where it gives none. */
export async function lastDayOf(
  look: Look,
  time: NoticeKind['comply'] | NoticeKind['represent'],
  from: PlainDate,
): Promise<PlainDate | null> {
  return time ? dueOn(time, from, await getCalendar(look, yearsFrom(from))) : null
}
