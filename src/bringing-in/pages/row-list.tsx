import { Pagination } from '#govuk/pagination.tsx'
import { ListTable } from '#web/list-table.tsx'
import { CHANGES_SHOWN, FAULTS_KEPT, type ImportChange, type ImportFault } from '#imports/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { rowLabels } from '../bring-in-words.ts'
import type { OwnImport } from '../own-file.ts'

export type Which = 'new' | 'changed' | 'faulty'

/** Which rows are looked at, and a page of them. */
export type ShownRows =
  | { which: 'new' | 'changed'; changes: readonly ImportChange[] }
  | { which: 'faulty'; faults: readonly (ImportFault & { place: number })[] }

const WORDS: Readonly<Record<Which, string>> = { new: 'New', changed: 'Changed', faulty: 'Faulty rows' }

/** How many rows are new, changed and faulty, each a link to them. */
export function RowCounts({ found: { id, counts }, which }: { found: OwnImport; which: Which }) {
  return (
    <ul class="wm-stats">
      {(['new', 'changed', 'faulty'] as const).map((each) => (
        <li>
          {counts[each] > 0 ? (
            <a
              class="govuk-link wm-stats__n"
              href={`/bring-in/${id}?show=${each}#rows`}
              aria-current={each === which ? 'true' : undefined}
            >
              {counts[each].toLocaleString('en-GB')}
            </a>
          ) : (
            <span class="wm-stats__n">0</span>
          )}
          {WORDS[each]}
        </li>
      ))}
    </ul>
  )
}

type Props = { found: OwnImport; model: ServiceModel; shown: ShownRows }

/** The rows: what each would do or did, or what is wrong with it. */
export function RowList({ found, model, shown }: Props) {
  const isFaulty = shown.which === 'faulty'
  const all = isFaulty ? shown.faults : shown.changes
  if (all.length === 0) return null
  const last = isFaulty ? shown.faults[CHANGES_SHOWN - 1]?.place : shown.changes[CHANGES_SHOWN - 1]?.id
  return (
    <section id="rows">
      <h2 class="govuk-heading-m">{WORDS[shown.which]}</h2>
      {isFaulty && (
        <p class="govuk-body">
          These rows are left out; the rest is taken. Correct them in your file and add it again: what is here already
          is not doubled.
          {found.counts.faulty > FAULTS_KEPT && ` The first ${FAULTS_KEPT.toLocaleString('en-GB')} reasons are kept.`}
        </p>
      )}
      {isFaulty ? <Faults faults={shown.faults} /> : <Changes {...{ model }} shown={shown} />}
      {all.length > CHANGES_SHOWN && (
        <Pagination next={{ href: `/bring-in/${found.id}?show=${shown.which}&after=${last}#rows` }} />
      )}
    </section>
  )
}

function Faults({ faults }: { faults: readonly ImportFault[] }) {
  return (
    <ListTable
      caption={WORDS.faulty}
      rows={faults.slice(0, CHANGES_SHOWN)}
      columns={[
        {
          head: 'Line',
          isShort: true,
          isLabelled: true,
          isNumber: true,
          cell: ({ line }) => line.toLocaleString('en-GB'),
        },
        { head: 'Row', isShort: true, cell: ({ rowName }) => rowName ?? '' },
        { head: 'Column', isLabelled: true, cell: ({ column }) => column ?? 'The whole row' },
        { head: 'What is wrong', cell: ({ reason }) => reason },
      ]}
    />
  )
}

type ChangesProps = { shown: Extract<ShownRows, { which: 'new' | 'changed' }>; model: ServiceModel }

function Changes({ shown, model }: ChangesProps) {
  return (
    <ListTable
      caption={WORDS[shown.which]}
      rows={shown.changes.slice(0, CHANGES_SHOWN)}
      columns={[
        { head: 'Line', isLabelled: true, isNumber: true, cell: ({ after }) => after?.line ?? '' },
        { head: 'Who or where', isName: true, cell: ({ name, urn }) => (urn ? `${name} (${urn})` : name) },
        { head: 'What comes in', cell: ({ after }) => <What after={after ?? {}} model={model} /> },
      ]}
    />
  )
}

function What({ after, model }: { after: NonNullable<ImportChange['after']>; model: ServiceModel }) {
  const { spoke } = after
  const facts = Object.entries(rowLabels(model)).filter(([key]) => after[key])
  return (
    <ul class="govuk-list">
      {facts.map(([key, label]) => (
        <li class="govuk-!-text-break-word">
          {label}: {after[key]}
        </li>
      ))}
      {typeof spoke === 'string' && spoke.split('\n').map((says) => <li>Kept and counted: {says}</li>)}
    </ul>
  )
}
