import { Tag } from '#govuk/tag.tsx'
import { showShortDate } from '#shared/show-date.ts'
import { ListTable } from '#web/list-table.tsx'
import type { Specialist } from '../designation.ts'

type Props = {
  specialists: readonly Specialist[]
  /** Whether by whom somebody is designated is a column of its own. */
  isBySchool?: boolean
  mayEnd: (specialist: Specialist) => boolean
}

/** RO-72. Who is designated, in what, since when, and by which school. */
export function SpecialistsTable({ specialists, isBySchool = false, mayEnd }: Props) {
  if (specialists.length === 0) return <p class="govuk-body">Nobody yet.</p>
  const ends = (each: Specialist) => each.endedOn === null && mayEnd(each)
  return (
    <ListTable
      caption="Who is designated"
      rows={specialists}
      columns={[
        { head: 'Who', isName: true, width: 'one-third', cell: ({ personName }) => personName },
        { head: 'In what', cell: ({ field }) => field },
        ...(isBySchool
          ? [
              {
                head: 'Designated by',
                isLabelled: true,
                cell: ({ designationId, schoolName }: Specialist) => (
                  <a class="govuk-link" href={`/designations/${designationId}`}>
                    {schoolName}
                  </a>
                ),
              },
            ]
          : []),
        { head: 'Since', isShort: true, isLabelled: true, cell: ({ designatedOn }) => showShortDate(designatedOn) },
        {
          head: 'How it stands',
          isShort: true,
          cell: ({ endedOn }) => (endedOn ? <Tag colour="grey">{`Until ${showShortDate(endedOn)}`}</Tag> : 'It stands'),
        },
        ...(specialists.some(ends)
          ? [
              {
                head: 'End',
                isHeadHeard: true,
                isShort: true,
                cell: (each: Specialist) =>
                  ends(each) ? (
                    <a class="govuk-link" href={`/designations/specialists/${each.id}/end`}>
                      End<span class="govuk-visually-hidden"> the designation of {each.personName}</span>
                    </a>
                  ) : (
                    ''
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}
