import type { ReviewKind } from '#model/index.ts'
import { getPerson, giveRole, listHoldersAt, mayKeepPeopleOf, reasonOfMatch, titleOf } from '#people/index.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { whyNobodyLeads, type Named } from './review-rules.ts'
import { own } from './both-sides/rule-findings.ts'

/**
 * SH-33, SH-34. Names who leads and who supports at a school: whoever does not hold the role there is given it, by the rules of
 * roles and with the leave of whoever keeps people. Throws Refused.
 */
export async function nameLeads(
  work: Work,
  { kind, schoolId, schoolName }: { kind: ReviewKind; schoolId: string; schoolName: string },
  named: Named,
): Promise<void> {
  refuseIf(work, whyNobodyLeads(kind, named))
  const held = (await listHoldersAt(work, [schoolId], [kind.lead, ...kind.supportedBy])).filter(
    ({ actsFor }) => actsFor === null,
  )
  for (const [role, personId] of named) {
    if (personId === null || held.some((each) => each.role === role && each.personId === personId)) continue
    const person = await getPerson(work, personId)
    if (!mayKeepPeopleOf(work, schoolId))
      refuseIf(work, [
        own(
          'named-by-who-keeps-people',
          'SH-33',
          `${person.name} is not ${titleOf(work.model, role)} at ${schoolName}: somebody who keeps people gives that role first.`,
          `named.${role}`,
        ),
      ])
    await giveRole(
      work,
      personId,
      {
        ...{
          role,
          scope: 'school',
          placeId: schoolId,
          standing: 'substantive',
          note: reasonOfMatch(work.model, role, 'Leads a review of the school'),
        },
        ...{ startedOn: work.today, finishedOn: null, replaces: false },
      },
      `named.${role}`,
    )
  }
}
