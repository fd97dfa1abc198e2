import { Pagination } from '#govuk/pagination.tsx'
import { ListTable } from '#web/list-table.tsx'
import { CHANGES_SHOWN } from './change-store.ts'
import type { ChangeKind, Held, ImportChange, ImportFault } from './import.ts'
import type { ImportWithNames } from './import-store.ts'
import { FAULTS_KEPT } from './import-file.ts'
import { CHANGE_WORDS, showHeld } from './import-words.ts'
import { saysOfColumn } from './register/register-columns.ts'

/** Which rows are looked at, and a page of them. */
export type Shown =
  | { which: ChangeKind; changes: readonly ImportChange[] }
  | { which: 'faulty'; faults: readonly (ImportFault & { place: number })[] }

type Props<Which> = { found: ImportWithNames; shown: Which }

/** Rows that are new, changed, closed or not in the file: what each was and becomes. */
export function ChangeList({ found, shown }: Props<Extract<Shown, { which: ChangeKind }>>) {
  const rows = shown.changes.slice(0, CHANGES_SHOWN)
  const isSaved = found.status === 'applied'
  return (
    <section id="rows">
      <h2 class="govuk-heading-m">{CHANGE_WORDS[shown.which]}</h2>
      {rows.length === 0 ? (
        <p class="govuk-body">No row of the file is of this kind.</p>
      ) : (
        <ListTable
          caption={CHANGE_WORDS[shown.which]}
          rows={rows}
          columns={[
            {
              head: found.kind === 'links' ? 'Link' : 'School',
              isName: true,
              cell: ({ name, urn, schoolId }) => (
                <>
                  {schoolId && (isSaved || shown.which !== 'new') ? (
                    <a class="govuk-link" href={`/schools/${schoolId}`}>
                      {name}
                    </a>
                  ) : (
                    name
                  )}
                  <span class="wm-grid__sub">URN {urn}</span>
                </>
              ),
            },
            {
              head: shown.which === 'new' ? 'As it is' : isSaved ? 'What changed' : 'What changes',
              cell: (change) => <What change={change} />,
            },
          ]}
        />
      )}
      {shown.changes.length > CHANGES_SHOWN && <Next found={found} which={shown.which} after={rows.at(-1)?.id} />}
    </section>
  )
}

/** The rows that were left out, each with its line and the reason. */
export function FaultList({ found, shown }: Props<Extract<Shown, { which: 'faulty' }>>) {
  const rows = shown.faults.slice(0, CHANGES_SHOWN)
  return (
    <section id="rows">
      <h2 class="govuk-heading-m">{CHANGE_WORDS.faulty}</h2>
      <p class="govuk-body">
        These rows are left out; the rest of the file is taken. Correct them where they are kept, and add the file
        again.
        {found.counts.faulty > FAULTS_KEPT && ` The first ${FAULTS_KEPT.toLocaleString('en-GB')} reasons are kept.`}
      </p>
      <ListTable
        caption={CHANGE_WORDS.faulty}
        rows={rows}
        columns={[
          {
            head: 'Line',
            isShort: true,
            isLabelled: true,
            isNumber: true,
            cell: ({ line }) => line.toLocaleString('en-GB'),
          },
          { head: 'URN', isShort: true, isLabelled: true, cell: ({ rowName }) => rowName ?? '' },
          { head: 'Column', cell: ({ column }) => column ?? 'The whole row' },
          { head: 'What is wrong', cell: ({ reason }) => reason },
        ]}
      />
      {shown.faults.length > CHANGES_SHOWN && <Next found={found} which="faulty" after={String(rows.at(-1)?.place)} />}
    </section>
  )
}

function Next({ found, which, after }: { found: ImportWithNames; which: string; after: string | undefined }) {
  return <Pagination next={{ href: `/imports/${found.id}?show=${which}&after=${after ?? ''}#rows` }} />
}

/** A count as a person writes it; everything else as it is held. */
function shown(field: string, value: Held[string] | undefined): string {
  const isCount = (field === 'pupils' || field === 'capacity') && /^\d+$/.test(String(value))
  return isCount ? Number(value).toLocaleString('en-GB') : showHeld(value)
}

function What({ change: { kind, fields, before, after } }: { change: ImportChange }) {
  if (kind === 'absent') return <>Left as it is</>
  if (kind === 'new')
    return (
      <>{[after?.status, after?.phase_name, after?.type_name, after?.town].filter(Boolean).map(showHeld).join(' · ')}</>
    )
  return (
    <ul class="govuk-list">
      {fields.map((field) => (
        <li>
          {saysOfColumn(field)}: {shown(field, before?.[field])} → {shown(field, after?.[field])}
        </li>
      ))}
    </ul>
  )
}
