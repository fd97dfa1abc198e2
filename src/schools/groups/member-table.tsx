import type { ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { phaseOfSchool } from '../school-rules.ts'
import { showUrn } from '../school.ts'
import { findGroupKind } from './group-kinds.ts'
import type { Group, Member } from './group.ts'

type Props = { model: ServiceModel; members: readonly Member[]; title: string; group: Group; mayKeep: boolean }

/** The schools of a group, each with its time in it. */
export function MemberTable({ model, members, title, group, mayKeep }: Props) {
  const mayEnd = mayKeep && findGroupKind(model, group.kind) !== undefined
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {members.length > 0 && (
        <div class="wm-scroll" tabIndex={0} role="region" aria-label={title}>
          <table class="wm-table">
            <thead>
              <tr>
                <th scope="col">School</th>
                <th scope="col">Phase</th>
                <th scope="col">In the group</th>
                {mayEnd && <th scope="col">Leaves</th>}
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <tr>
                  <th scope="row">
                    <a class="govuk-link" href={`/schools/${member.schoolId}`}>
                      {member.schoolName}
                    </a>
                    <span class="wm-grid__sub">
                      {showUrn(member.urn)}
                      {member.status === 'closed' && ' · closed'}
                    </span>
                  </th>
                  <td>{phaseOfSchool(model, member)?.name ?? member.phaseName}</td>
                  <td>{timeOf(member)}</td>
                  {mayEnd && (
                    <td>
                      <a class="govuk-link" href={`/groups/${group.id}/members/end?membership=${member.membershipId}`}>
                        End<span class="govuk-visually-hidden">: {member.schoolName}</span>
                      </a>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function timeOf({ startedOn, finishedOn }: Member): string {
  const from = startedOn ? `since ${showShortDate(startedOn)}` : 'since before the register says'
  return finishedOn ? `${from.replace('since', 'from')} to ${showShortDate(finishedOn)}` : from
}
