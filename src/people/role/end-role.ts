import { logEvent, whyChangedMeanwhile, type NewEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { titleOf, type HeldRole } from '../held-role.ts'
import { mayEndRole, mayKeepPeople } from '../people-policy.ts'
import { countOthersOfKind, finishRoles, getRoleToChange } from './held-role-store.ts'
import { whyLastOneCannotGo } from './own-rights-rules.ts'
import { roleEvent } from './role-events.ts'

/** Ends a held role: with its last day the rights and lists that hang on it end too (XX-03). Gives the role as it was. */
export async function endRole(
  work: Work,
  personId: string,
  heldRoleId: string,
  { finishedOn, revision }: { finishedOn: PlainDate; revision: number },
): Promise<HeldRole> {
  const held = await getRoleToChange(work, personId, heldRoleId)
  requireThat(mayEndRole(work, held), work, `end ${held.role} of ${personId}`)
  const others = await countOthersOfKind(work, held.kind, held.id, work.today)
  refuseIf(work, [
    // A role has no page of its own: who did what to it last stands on the person's.
    ...(await whyChangedMeanwhile(work, { kind: 'person', id: personId, revision: held.revision, shown: revision })),
    ...whyRoleCannotEnd(work, held, finishedOn, others),
  ])
  await finishRoles(work, [{ id: held.id, finishedOn, times: 1 }])
  await logEvent(work, endingEvent(work, held, finishedOn))
  return held
}

/** What stands against ending a role on a day; `others` are those who look after the service beside its holder. */
export function whyRoleCannotEnd({ model }: Work, held: HeldRole, finishedOn: PlainDate, others: number): Finding[] {
  return [
    ...whyRoleCannotEndThen(held, finishedOn),
    ...whyLastOneCannotGo({ kind: held.kind, title: titleOf(model, held.role) }, others, 'finishedOn'),
  ]
}

/** What a school's head ends is told apart: the service sees whom the school itself let in and out. */
export function endingEvent(work: Work, held: HeldRole, finishedOn: PlainDate): NewEvent {
  const name = mayKeepPeople(work) ? 'person.role-ended' : 'person.access-ended'
  return roleEvent(work.model, name, { ...held, finishedOn }, held.finishedOn)
}

/** XX-03. A role can end no earlier than it began; one that has a last day can end sooner, and is not prolonged so. */
export function whyRoleCannotEndThen(
  held: Pick<HeldRole, 'startedOn' | 'finishedOn'>,
  finishedOn: PlainDate,
): Finding[] {
  const refuse = (says: string): Finding[] => [
    { kind: 'role-dates', id: 'role-dates', source: 'XX-03', says, field: 'finishedOn', weight: 'firm' },
  ]
  if (finishedOn < held.startedOn)
    return refuse(`The role began on ${showShortDate(held.startedOn)}: its last day cannot be before that.`)
  if (held.finishedOn !== null && finishedOn > held.finishedOn)
    return refuse(`The role ends on ${showShortDate(held.finishedOn)}. To go on after that, give it again.`)
  return []
}
