import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { schoolFor, shortOf, sittingOn, whyCannotForm, whyCannotLeave, whyCannotSit } from './composition-rules.ts'
import type { Member, Seated } from './composition.ts'
import { findTypedPerson } from './find-typed-person.ts'
import { groupEvent } from './group-events.ts'
import { getGroupRule, mayKeepGroup } from './group-policy.ts'
import { addGroup, addMember, endMember, findCandidate, findGroup, holdGroup, listMembersOn } from './group-store.ts'

const ruled = ownRule('deciding-group')

/** Who is to sit there, as it was typed: a whole name or an email address. */
export type MemberAsked = Seated & { name: string; joinedOn: PlainDate }

/** RO-80. Puts somebody on the body, or proposes them while it is not formed. Throws NotFound, NotAllowed, Refused. */
export async function putOnGroup(work: Work, { name, joinedOn, ...seated }: MemberAsked): Promise<string> {
  const rule = getGroupRule(work)
  requireThat(mayKeepGroup(work), work, 'name members of the group that decides')
  const { person, findings } = await findTypedPerson(work, name)
  refuseIf(work, findings)
  if (!person) throw new Error('nobody was found and nothing said')
  await holdGroup(work)
  const [group, members] = [await findGroup(work), await listMembersOn(work, joinedOn)]
  const candidate = await findCandidate(work, person)
  const asked = { ...seated, candidate }
  refuseIf(work, [
    ...whyCannotSit(rule, work.model.phases, asked, {
      sitting: sittingOn(rule, members, joinedOn),
      isFormed: group !== undefined,
      sits: members.some(({ personId, leftOn }) => personId === person.id && leftOn === null),
    }),
    ...whyBefore(group?.formedOn, joinedOn),
  ])
  const id = await addMember(work, {
    ...{ ...seated, personId: person.id, schoolId: schoolFor(rule, asked)?.id ?? null },
    joinedOn: group ? joinedOn : null,
  })
  await logEvent(
    work,
    groupEvent(work, group ? 'joined' : 'proposed', { name: { after: person.name } }, { people: [person.id] }),
  )
  return id
}

/** RO-79 to RO-81. Forms the body of those who are proposed, where its rule holds. Throws NotFound, NotAllowed, Refused. */
export async function formGroup(work: Work, formedOn: PlainDate): Promise<void> {
  const rule = getGroupRule(work)
  requireThat(mayKeepGroup(work), work, 'form the group that decides')
  await holdGroup(work)
  const [group, members] = [await findGroup(work), await listMembersOn(work, work.today)]
  const proposed = sittingOn(rule, members, work.today)
  refuseIf(
    work,
    group
      ? [ruled('deciding-group-formed-once', 'XX-05', `The ${rule.name} is formed already.`)]
      : whyCannotForm(rule, work.model.phases, proposed, { formedOn, today: work.today }),
  )
  await addGroup(work, formedOn)
  await logEvent(work, groupEvent(work, 'formed', { members: { after: proposed.length } }))
}

/** Somebody leaves from a day on. What the body is then short of is said and kept, and never refused. Throws NotFound, NotAllowed, Refused. */
export async function leaveGroup(
  work: Work,
  id: string,
  { leftOn, because }: { leftOn: PlainDate; because: string },
): Promise<void> {
  const rule = getGroupRule(work)
  requireThat(mayKeepGroup(work), work, `let the member ${id} leave`)
  await holdGroup(work)
  const members = await listMembersOn(work, leftOn)
  const member = findIn(members, id)
  const left = sittingOn(rule, members, leftOn).filter((each) => each.id !== id)
  refuseIf(work, [
    ...whyCannotLeave(member, leftOn),
    ...(member.joinedOn === null
      ? []
      : shortOf(rule, work.model.phases, left).map((each) => ({ ...each, weight: 'mark' as const }))),
  ])
  await endMember(work, id, { leftOn, because })
  await logEvent(
    work,
    groupEvent(
      work,
      'left',
      { name: { after: member.name }, because: { after: because } },
      { people: [member.personId] },
    ),
  )
}

/** One member, for whoever names them. Throws NotFound. */
export const getMember = async (look: Look, id: string): Promise<Member> =>
  findIn(await listMembersOn(look, look.today), id)

function findIn(members: readonly Member[], id: string): Member {
  const member = isId(id) ? members.find((each) => each.id === id) : undefined
  if (!member) throw new NotFound('member of the group that decides', id)
  return member
}

const whyBefore = (formedOn: PlainDate | undefined, joinedOn: PlainDate): Finding[] =>
  formedOn && joinedOn < formedOn
    ? [ruled('deciding-member-after-forming', 'RO-80', 'Enter a day on which the body was formed already.', 'joinedOn')]
    : []
