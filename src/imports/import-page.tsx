import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { SummaryList, type SummaryRow } from '#govuk/summary-list.tsx'
import { WarningText } from '#govuk/warning-text.tsx'
import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { ChangeList, FaultList, type Shown } from './change-list.tsx'
import type { ImportChange } from './import.ts'
import type { ImportWithNames } from './import-store.ts'
import { StatusTag } from './imports-page.tsx'
import { CHANGE_WORDS, counted, headingOf, KIND_WORDS } from './import-words.ts'

type Props = {
  frame: Frame
  found: ImportWithNames
  shown: Shown
  notUndone: readonly ImportChange[]
  isNewest: boolean
  findings: readonly Finding[]
}

/** One import: what it would do or did, row by row, and the one thing to do next. */
export function ImportPage({ frame, found, shown, notUndone, isNewest, findings }: Props) {
  const { kind, status, counts } = found
  const isPreview = status === 'previewed'
  const touched = counts.new + counts.changed + counts.closed
  return (
    <Page
      frame={frame}
      title={headingOf(found)}
      findings={findings}
      breadcrumbs={[{ text: 'Imports', href: '/imports' }, { text: KIND_WORDS[kind].name }]}
    >
      <span class="govuk-caption-l">
        {KIND_WORDS[kind].name} · <StatusTag status={status} />
      </span>
      <h1 class="govuk-heading-l">{headingOf(found)}</h1>
      {isPreview && <p class="govuk-body">Nothing has been written yet.</p>}
      {status === 'undone' && <NotUndone found={found} notUndone={notUndone} />}
      {status !== 'discarded' && <Counts found={found} shown={shown.which} />}
      {isPreview && (
        <div class="govuk-button-group">
          {touched > 0 && (
            <Form frame={frame} action={`/imports/${found.id}/apply`}>
              <Button preventDoubleClick>Apply: write {counted(touched, kind)}</Button>
            </Form>
          )}
          <Form frame={frame} action={`/imports/${found.id}/discard`}>
            <Button kind="secondary">Throw this preview away</Button>
          </Form>
        </div>
      )}
      <SummaryList rows={facts(found)} />
      {status !== 'discarded' &&
        (shown.which === 'faulty' ? (
          <FaultList found={found} shown={shown} />
        ) : (
          <ChangeList found={found} shown={shown} />
        ))}
      {status === 'applied' && isNewest && (
        <Details summary="Undo this import">
          <p class="govuk-body">
            Every row goes back to what it was. One that was changed since is left and named; a school that something
            hangs on is kept and marked.
          </p>
          <Form frame={frame} action={`/imports/${found.id}/undo`}>
            <Button kind="warning" preventDoubleClick>
              Undo this import
            </Button>
          </Form>
        </Details>
      )}
    </Page>
  )
}

/** The counts, each a link to its rows. */
function Counts({ found: { id, counts }, shown }: { found: ImportWithNames; shown: string }) {
  const each = [
    ['new', counts.new],
    ['changed', counts.changed],
    ['closed', counts.closed],
    ['faulty', counts.faulty],
    ['absent', counts.absent],
  ] as const
  return (
    <ul class="wm-stats">
      {each.map(([which, count]) => (
        <li>
          {count > 0 ? (
            <a
              class="govuk-link wm-stats__n"
              href={`/imports/${id}?show=${which}#rows`}
              aria-current={which === shown ? 'true' : undefined}
            >
              {count.toLocaleString('en-GB')}
            </a>
          ) : (
            <span class="wm-stats__n">0</span>
          )}
          {CHANGE_WORDS[which]}
        </li>
      ))}
    </ul>
  )
}

function facts(found: ImportWithNames): SummaryRow[] {
  const { kind, counts, unknownColumns, missingColumns, says } = found
  const when = (at: Date | null, by: string | null) => (at ? [`${by ?? ''}, ${showMoment(at)}`] : [])
  const rows: [string, string[]][] = [
    ['File', [`${found.fileName}, ${says}`]],
    ['Previewed by', when(found.previewedAt, found.previewedByName)],
    ['Applied by', when(found.appliedAt, found.appliedByName)],
    ['Undone by', when(found.undoneAt, found.undoneByName)],
    ['Rows read', [rowsRead(counts.rows ?? 0, counts.faulty ?? 0)]],
    ['As before', [counted(counts.unchanged ?? 0, kind)]],
    ['Of other local authorities', counts.others ? [`${counted(counts.others, kind)}, left alone`] : []],
    ['Columns not known', unknownColumns.length > 0 ? [unknownColumns.join(', ')] : []],
    ['Columns not in the file', missingColumns.length > 0 ? [`${missingColumns.join(', ')}. What is held stays.`] : []],
  ]
  return rows.flatMap(([key, [value]]) =>
    value === undefined ? [] : [{ key, value: <span class="govuk-!-text-break-word">{value}</span> }],
  )
}

function rowsRead(rows: number, faulty: number): string {
  return `${rows.toLocaleString('en-GB')}, ${faulty === 0 ? 'none' : faulty.toLocaleString('en-GB')} faulty`
}

function NotUndone({ found, notUndone }: { found: ImportWithNames; notUndone: readonly ImportChange[] }) {
  if (notUndone.length === 0) return <p class="govuk-body">Every row went back to what it was.</p>
  const { left = 0, kept = 0 } = found.counts
  return (
    <>
      <WarningText>
        {counted(left + kept, found.kind)} could not be put back: {left} changed since and left, {kept} kept because
        something hangs on {kept === 1 ? 'it' : 'them'}.
      </WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {notUndone.map(({ name, urn, undoing }) => (
          <li>
            {name} ({urn}): {undoing === 'kept' ? 'kept, something hangs on it' : 'changed since, left as it is'}
          </li>
        ))}
      </ul>
    </>
  )
}
