import { Tag } from '#govuk/tag.tsx'
import { functionsOf, namesOf, visitTypeName, type ServiceModel } from '#model/index.ts'
import { PART_SAYS, showHours } from '#funds/index.ts'
import { showDay } from '#shared/show-date.ts'
import { ListTable } from '#web/list-table.tsx'
import { isChanged, type Entry } from '../entry/entry.ts'

type Props = {
  model: ServiceModel
  entries: readonly Entry[]
  caption: string
  /** Where an entry is changed; undefined where it cannot be. */
  hrefOf: ((entry: Entry) => string) | undefined
}

/** What an entry was, in words: of which visit, or of which other kind. */
export function saysEntry({ part, kind, visitType }: Entry, model: ServiceModel): string {
  if (part === 'other') return namesOf(model.time?.kinds ?? [], kind ? [kind] : []).join()
  if (part === 'core') return model.coreWork?.time ?? PART_SAYS.core ?? ''
  if (part === 'support') return model.informalSupport?.name ?? PART_SAYS.support ?? ''
  const type = model.visitTypes.find(({ id }) => id === visitType)
  const called = type ? visitTypeName(model, type) : (visitType ?? '')
  return part === 'visit' ? called : `${PART_SAYS[part]}: ${called}`
}

/** A week, entry by entry: what it took, what it was first, and what it is paid from. */
export function WeekTable({ model, entries, caption, hrefOf }: Props) {
  return (
    <ListTable
      caption={caption}
      rows={entries}
      columns={[
        { head: 'Day', isShort: true, cell: ({ workedOn }) => <span class="wm-nowrap">{showDay(workedOn)}</span> },
        { head: 'What', isName: true, cell: (entry) => <What {...{ entry, model }} /> },
        { head: 'Function', cell: ({ functions }) => namesOf(functionsOf(model), functions).join(', ') },
        { head: 'From', cell: (entry) => <From {...{ entry, model }} /> },
        { head: 'Time', isShort: true, cell: (entry) => <Took entry={entry} /> },
        {
          ...{ head: 'Change', isHeadHeard: true },
          cell: (entry) =>
            hrefOf && (
              <a class="govuk-link" href={hrefOf(entry)}>
                Change
                <span class="govuk-visually-hidden">
                  : {saysEntry(entry, model)} {entry.schoolName}, {showDay(entry.workedOn)}
                </span>
              </a>
            ),
        },
      ]}
    />
  )
}

function What({ entry, model }: { entry: Entry; model: ServiceModel }) {
  const { visitId, schoolName, isInSchool } = entry
  const says = saysEntry(entry, model)
  return (
    <>
      {visitId ? (
        <a class="govuk-link" href={`/visits/${visitId}`}>
          {says}
        </a>
      ) : (
        says
      )}
      <span class="wm-grid__sub">
        {[schoolName, isInSchool ? 'in school' : 'off site'].filter((each) => each !== null).join(', ')}
      </span>
    </>
  )
}

function From({ entry: { dayKind, fund }, model }: { entry: Entry; model: ServiceModel }) {
  const names = [
    ...namesOf(model.days?.kinds ?? [], dayKind ? [dayKind] : []),
    ...namesOf(model.funds?.of ?? [], fund ? [fund] : []),
  ]
  return <>{names.join(', ')}</>
}

function Took({ entry }: { entry: Entry }) {
  return (
    <>
      <span class="wm-nowrap">{showHours(entry.minutes)}</span>
      {isChanged(entry) && (
        <>
          {' '}
          <Tag colour="yellow">Changed</Tag>
          <span class="wm-grid__sub">First {showHours(entry.firstMinutes ?? 0)}</span>
        </>
      )}
    </>
  )
}
