import type { NoticeKind } from '#model/index.ts'
import type { ActingRole } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Notice } from './notice.ts'

/** SH-103. Who knows of notices to a school: its head, leaders and governors, and who works with it; nobody else. */
export const maySeeNotices = (look: Look, schoolId: string) => isWithin(look.reach('see-need'), schoolId)

/** SH-69. Who drafts, issues, settles and withdraws them: a person who holds the right to. */
export const mayIssueNotices = (look: Look, schoolId: string) => isWithin(look.reach('issue-notice'), schoolId)

/** Of what is not issued only those know who may issue it; of what is, also those whom it was sent to. */
export function mayReadNotice(
  look: Look,
  { schoolId, issuedOn }: Pick<Notice, 'schoolId' | 'issuedOn'>,
  isTold: boolean,
) {
  if (mayIssueNotices(look, schoolId)) return true
  return issuedOn !== null && (isTold || maySeeNotices(look, schoolId))
}

/** Who says what the school thinks of it: whoever is told of it there, and for them who may issue it. */
export const mayRepresent = (look: Look, { tells }: Pick<NoticeKind, 'tells'>, schoolId: string) =>
  mayIssueNotices(look, schoolId) || isOfSchool(look, tells, schoolId)

/** Whether somebody holds one of some roles at a school today, or covers for whoever does. */
export const isOfSchool = (look: Look, roles: readonly string[], schoolId: string): boolean =>
  rolesAt(look, schoolId).some(({ role }) => roles.includes(role))

/** SH-68. The roles in which somebody judges a school's capacity for improvement: those that they hold there, or cover. */
export const rolesToJudgeIn = (
  look: Look,
  { judgedBy }: Pick<NonNullable<NoticeKind['capacity']>, 'judgedBy'>,
  schoolId: string,
) => judgedBy.filter((role) => isOfSchool(look, [role], schoolId))

/** Throws NotFound for those who can know of none, and where the model has none. */
export function requireNotices(look: Look): void {
  if (
    look.model.notices.length === 0 ||
    !(isAnywhere(look.reach('see-need')) || isAnywhere(look.reach('issue-notice')))
  )
    throw new NotFound('page', 'notices')
}

const rolesAt = ({ actor }: Look, at: string): ActingRole[] =>
  actor.roles.filter(({ schoolId, schoolIds }) => schoolId === at || (schoolIds ?? []).includes(at))
