import type { ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { ListTable, type ListColumn } from '#web/list-table.tsx'
import { phaseOfSchool } from '../school-rules.ts'
import { showUrn } from '../school.ts'
import { findGroupKind } from './group-kinds.ts'
import type { Group, Member } from './group.ts'

type Props = { model: ServiceModel; members: readonly Member[]; title: string; group: Group; mayKeep: boolean }

/** The schools of a group, each with its time in it. */
export function MemberTable({ model, members, title, group, mayKeep }: Props) {
  const mayEnd = mayKeep && findGroupKind(model, group.kind) !== undefined
  const end: ListColumn<Member> = {
    head: 'Leaves',
    isShort: true,
    cell: (member) => (
      <a class="govuk-link" href={`/groups/${group.id}/members/end?membership=${member.membershipId}`}>
        End<span class="govuk-visually-hidden">: {member.schoolName}</span>
      </a>
    ),
  }
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {members.length > 0 && (
        <ListTable
          caption={title}
          rows={members}
          columns={[
            { head: 'School', isName: true, cell: (member) => <NameOf member={member} /> },
            {
              head: 'Phase',
              isShort: true,
              cell: (member) => phaseOfSchool(model, member)?.name ?? member.phaseName,
            },
            { head: 'In the group', isShort: true, cell: timeOf },
            ...(mayEnd ? [end] : []),
          ]}
        />
      )}
    </section>
  )
}

function NameOf({ member }: { member: Member }) {
  return (
    <>
      <a class="govuk-link" href={`/schools/${member.schoolId}`}>
        {member.schoolName}
      </a>
      <span class="wm-grid__sub">
        {showUrn(member.urn)}
        {member.status === 'closed' && ' · closed'}
      </span>
    </>
  )
}

function timeOf({ startedOn, finishedOn }: Member): string {
  const from = startedOn ? `since ${showShortDate(startedOn)}` : 'since before the register says'
  return finishedOn ? `${from.replace('since', 'from')} to ${showShortDate(finishedOn)}` : from
}
