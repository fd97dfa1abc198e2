import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import type { Measures } from '#measures/index.ts'
import { showMeasureYear } from '#measures/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showMoment, showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { OWN_SOURCE, type DataSet, type FigureFault } from '../data-set.ts'
import { InspectionExamples } from '../inspections/inspection-examples-table.tsx'
import type { InspectionExample } from '../inspections/inspection-store.ts'
import { headingOf, isOfDay, KIND_WORDS, RELEASE_WORDS, schoolsIn, titleOf } from '../figure-words.ts'
import type { ExampleRow } from '../loading/rows-store.ts'
import { Examples, Faults } from './data-set-rows.tsx'
import { FiguresTag } from './figures-page.tsx'

type Props = {
  frame: Frame
  found: DataSet
  measures: Measures
  examples: readonly ExampleRow[]
  inspections: readonly InspectionExample[]
  faults: readonly FigureFault[]
  findings: readonly Finding[]
}

/** One file of figures: what it holds, three rows to check by eye, what could not be read, and the one thing to do next. */
export function DataSetPage({ frame, found, measures, examples, inspections, faults, findings }: Props) {
  const { id, status, source } = found
  const title = headingOf(found)
  const isInspections = measures.inspections.some((each) => each.id === source)
  const askAt = source === OWN_SOURCE ? 'columns' : isInspections ? 'as-at' : 'ask'
  const what = isInspections ? 'inspections' : 'figures'
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[{ text: 'Figures', href: '/figures' }, { text: titleOf(found) }]}
    >
      <span class="govuk-caption-l">
        {titleOf(found)} · <FiguresTag status={status} />
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      {status === 'previewed' && <p class="govuk-body">Nobody else sees any of it yet.</p>}
      {status === 'applied' && !found.checkedAt && (
        <p class="govuk-body">
          {isInspections ? 'Under the inspections it says that they are' : 'Under each figure it says that it is'} not
          checked yet. Compare the rows below with the file, then mark it.
        </p>
      )}
      <div class="govuk-button-group">
        {status === 'uploaded' && <LinkButton href={`/figures/${id}/${askAt}`}>Say what is missing</LinkButton>}
        {status === 'previewed' && (
          <Deed frame={frame} id={id} deed="apply" says={`Apply: ${what} of ${schoolsIn(found)}`} />
        )}
        {status === 'applied' && !found.checkedAt && <Deed frame={frame} id={id} deed="check" says="Mark as checked" />}
        {(status === 'previewed' || status === 'uploaded') && (
          <Deed frame={frame} id={id} deed="discard" says="Throw it away" kind="secondary" />
        )}
      </div>
      <SummaryList rows={factsOf(found)} />
      <InspectionExamples examples={inspections} measures={measures} found={found} />
      {status !== 'discarded' && status !== 'uploaded' && <Examples examples={examples} measures={measures} />}
      {faults.length > 0 && <Faults faults={faults} faulty={found.counts.faulty} />}
      {status === 'applied' && found.checkedAt && (
        <Details summary="Take back that they were checked">
          <p class="govuk-body">
            From then on it says under each of them that nobody has checked it yet, until somebody marks them again.
          </p>
          <Deed frame={frame} id={id} deed="uncheck" says="Take the mark back" kind="secondary" />
        </Details>
      )}
      {status === 'applied' && (
        <Details summary={`Undo these ${what}`}>
          <p class="govuk-body">
            They are taken out of sight at once; what stood there before them stands there again. To bring them back,
            the file is added again.
          </p>
          <Deed frame={frame} id={id} deed="undo" says={`Undo these ${what}`} kind="warning" />
        </Details>
      )}
    </Page>
  )
}

type DeedProps = { frame: Frame; id: string; deed: string; says: string; kind?: 'secondary' | 'warning' }

function Deed({ frame, id, deed, says, kind }: DeedProps) {
  return (
    <Form frame={frame} action={`/figures/${id}/${deed}`}>
      <Button preventDoubleClick {...(kind && { kind })}>
        {says}
      </Button>
    </Form>
  )
}

function factsOf(found: DataSet) {
  const { counts, year, release, kind, datedOn } = found
  const number = (count: number | undefined) => (count ?? 0).toLocaleString('en-GB')
  const closed = counts.closed ? `, ${number(counts.closed)} of them closed since` : ''
  const rows: [string, string | undefined][] = [
    ['File', found.says ? `${found.fileName}, ${found.says}` : found.fileName],
    ['School year', year === null || isOfDay(found) ? undefined : showMeasureYear(year)],
    ['How final', release ? `${RELEASE_WORDS[release]}, ${KIND_WORDS[kind].toLowerCase()}` : undefined],
    [isOfDay(found) ? 'As at' : 'Date of the source', datedOn ? showShortDate(datedOn) : undefined],
    ['Schools', counts.rows ? `${number(counts.schools)}${closed}` : undefined],
    ['Beside them', beside(found)],
    [
      'Schools elsewhere',
      counts.others
        ? `${number(counts.others)}, ${isOfDay(found) ? 'left' : 'taken into how figures are spread and left'}`
        : undefined,
    ],
    [isOfDay(found) ? 'Inspections' : 'Figures', counts.rows ? valuesOf(found) : undefined],
    ['Rows with faults', counts.rows ? (counts.faulty ? number(counts.faulty) : 'none') : undefined],
    ['Columns not in the file', found.missingColumns.length > 0 ? found.missingColumns.join(', ') : undefined],
    ['Loaded by', when(found.uploadedAt, found.uploadedByName)],
    ['Checked by', found.status === 'applied' ? checkedBy(found) : undefined],
    ['Applied by', when(found.appliedAt, found.appliedByName)],
    ['Undone by', when(found.undoneAt, found.undoneByName)],
    ['Thrown away by', when(found.discardedAt, found.discardedByName)],
  ]
  return rows.flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: <span class="govuk-!-text-break-word">{value}</span> }],
  )
}

const when = (at: Date | null, by: string | null) => (at ? `${by ?? ''}, ${showMoment(at)}` : undefined)

/** NF-57. Whoever checked stands beside whoever loaded, and that both are one person is said. */
function checkedBy({ checkedAt, checkedByName, checkedBy: checker, uploadedBy }: DataSet): string {
  const who = when(checkedAt, checkedByName)
  if (who === undefined) return 'nobody yet'
  return checker === uploadedBy ? `${who}: the same person who loaded them` : who
}

function valuesOf(found: DataSet): string {
  const [values, missing] = [found.counts.values, found.counts.missing].map((each) => each.toLocaleString('en-GB'))
  if (!isOfDay(found)) return `${values} with a value, ${missing} without, each with its reason`
  return found.counts.missing === 0 ? `${values}` : `${values}; of ${missing} schools the file has none`
}

function beside({ counts }: DataSet): string | undefined {
  const parts = [counts.authorities ? 'the local authority' : undefined, counts.england ? 'England' : undefined].filter(
    (each) => each !== undefined,
  )
  return parts.length === 0 ? undefined : parts.join(' and ')
}
