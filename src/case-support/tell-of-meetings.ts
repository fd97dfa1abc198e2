import { pageLink, sendMessage } from '#messages/index.ts'
import { listHoldersOver, rolesWith, type Holder } from '#people/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Work } from '#work/work.ts'
import type { CaseWithTeam } from './get-team.ts'

/** What is written of meetings: planned for some days, moved from one to another, or taken off. */
type Of =
  | { kind: 'planned'; days: readonly PlainDate[] }
  | { kind: 'moved'; from: PlainDate; to: PlainDate }
  | { kind: 'off'; day: PlainDate }

/** SH-59, SH-103. Writes to everybody who is invited by a role: for which school, on which day, and where they read of it; never what it is about. */
export async function tellInvited(
  work: Work,
  { of, team }: Pick<CaseWithTeam, 'of' | 'team'>,
  meets: Of,
): Promise<void> {
  if (work.tellsNobody) return
  const roles = [...new Set(team.invites.flatMap((each) => each.roles))]
  const invited = await listHoldersOver(work, of.schoolId, roles, { isOfService: false })
  const subject = { planned: 'A meeting', moved: 'A meeting was moved', off: 'A meeting was taken off' }[meets.kind]
  await writeTo(work, invited, {
    subject: `${subject}: ${of.schoolName}`,
    says: saysOf(meets, of.schoolName),
    page: `/cases/${of.id}/team`,
  })
}

/** SH-61, SH-103. Writes to whoever answers for the school that what it asked for has its answer, and where they read it; never what that is. */
export async function tellAnswered(work: Work, { of }: Pick<CaseWithTeam, 'of'>): Promise<void> {
  if (work.tellsNobody) return
  const heads = await listHoldersOver(work, of.schoolId, rolesWith(work.model, 'reply'), { isOfService: false })
  await writeTo(work, heads, {
    subject: `Your request is answered: ${of.schoolName}`,
    says: `What you asked for ${of.schoolName} has its answer.`,
    page: `/cases/${of.id}/team#requests`,
  })
}

function saysOf(meets: Of, schoolName: string): string {
  if (meets.kind === 'moved')
    return `The meeting for ${schoolName} on ${showDate(meets.from)} is on ${showDate(meets.to)} instead.`
  if (meets.kind === 'off') return `The meeting for ${schoolName} on ${showDate(meets.day)} is taken off.`
  return `You are invited to meet for ${schoolName} on ${meets.days.map((on) => showDate(on)).join(', and on ')}.`
}

async function writeTo(
  work: Work,
  people: readonly Holder[],
  { subject, says, page }: { subject: string; says: string; page: string },
): Promise<void> {
  for (const { personId, name, email } of people) {
    if (personId === work.actor.personId || !email) continue
    const body = [`Dear ${name},`, says, pageLink(page)].join('\n\n')
    await sendMessage(work, { toPersonId: personId, address: email, subject, body })
  }
}
