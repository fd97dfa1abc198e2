import { whyChangedMeanwhile } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { titleOf, type HeldRole } from '../held-role.ts'
import { mayEndRole, mayKeepPeople } from '../people-policy.ts'
import { countOthersOfKind, finishRole, getRoleToChange } from './held-role-store.ts'
import { logRole } from './give-role.ts'
import { whyLastOneCannotGo } from './own-rights-rules.ts'

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
    ...whyRoleCannotEndThen(held, finishedOn),
    ...whyLastOneCannotGo({ kind: held.kind, title: titleOf(work.model, held.role) }, others, 'finishedOn'),
  ])
  await finishRole(work, held.id, finishedOn)
  // What a school's head ends is told apart: the service sees whom the school itself let in and out.
  await logRole(
    work,
    mayKeepPeople(work) ? 'person.role-ended' : 'person.access-ended',
    { ...held, finishedOn },
    held.finishedOn,
  )
  return held
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
