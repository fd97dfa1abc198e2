import { Tag } from '#govuk/tag.tsx'
import { ListTable } from '#web/list-table.tsx'
import type { Look } from '#work/work.ts'
import { estimateSays, figureSays, yearLines, type Beside } from './beside.ts'
import type { TargetsOfYear } from './get-targets.ts'
import { outcomeOf } from './outcome.ts'
import { keyOf, valueOf, type Target, type Wanted } from './target.ts'
import { nameOf, showValue } from './target-value.ts'

type Props = Pick<TargetsOfYear, 'targetYear' | 'set' | 'wanted'> & { look: Look; beside: Beside }

type Row = { wanted: Wanted; target: Target | undefined }

/** NF-38, NF-55, NF-56. Each target with what stands beside it, what was proposed, agreed and said of it, and where the figures are from. */
export function TargetsTable({ look, targetYear, set, wanted, beside }: Props) {
  const rows = wanted.map((each): Row => ({
    wanted: each,
    target: set?.targets.find((one) => keyOf(one) === each.key),
  }))
  const hasResults = rows.some(({ wanted: { key } }) => beside.of.get(key)?.result !== undefined)
  const isKept = set !== undefined && rows.some(({ target }) => target !== undefined && target.value !== null)
  const hasComments = rows.some(({ target }) => (target?.comment ?? '') !== '')
  return (
    <>
      <ListTable
        caption={`What stands beside each, ${targetYear}`}
        rows={rows}
        columns={[
          { head: 'Of what', isName: true, cell: ({ wanted: each }) => nameOf(each) },
          ...shownOf(look, rows, beside),
          {
            head: 'Proposed',
            isLabelled: true,
            cell: ({ wanted: { measure }, target }) => target && showValue(measure, target.proposed),
          },
          ...(isKept
            ? [
                {
                  head: set?.finalOn || set?.status === 'agreed' ? 'Agreed' : 'After discussion',
                  isLabelled: true,
                  cell: ({ wanted: { measure }, target }: Row) =>
                    target && target.value !== null && <strong>{showValue(measure, target.value)}</strong>,
                },
              ]
            : []),
          ...(hasResults
            ? [
                {
                  head: 'Result',
                  isLabelled: true,
                  cell: (row: Row) => <Result look={look} row={row} beside={beside} />,
                },
              ]
            : []),
          ...(hasComments ? [{ head: 'Comment', isLabelled: true, cell: ({ target }: Row) => target?.comment }] : []),
        ]}
      />
      {beside.sources.length === 0 && <p class="govuk-body-s wm-muted">No figures of these are loaded yet.</p>}
      {beside.sources.map((source) => (
        <p class="govuk-body-s wm-muted">{source}</p>
      ))}
    </>
  )
}

/** What is held of the school beside its targets; of what nothing is held there is no column. */
function shownOf(look: Look, rows: readonly Row[], beside: Beside) {
  const all = [
    {
      head: 'Latest three years',
      has: (row: Row) => besideOf(beside, row).years.length > 0,
      cell: (row: Row) => <Lines of={yearLines(look, row.wanted, besideOf(beside, row))} />,
    },
    {
      head: 'England',
      has: (row: Row) => besideOf(beside, row).england !== undefined,
      cell: (row: Row) => figureSays(look, row.wanted.measure, besideOf(beside, row).england),
    },
    {
      head: 'Estimate and its range',
      has: (row: Row) => besideOf(beside, row).estimate !== undefined,
      cell: (row: Row) => estimateSays(look, row.wanted.measure, besideOf(beside, row).estimate),
    },
  ]
  return all.filter(({ has }) => rows.some(has)).map(({ head, cell }) => ({ head, isLabelled: true, cell }))
}

const NOTHING = { years: [], england: undefined, estimate: undefined, result: undefined }
const besideOf = (beside: Beside, { wanted }: Row) => beside.of.get(wanted.key) ?? NOTHING

function Result({ look, row, beside }: { look: Look; row: Row; beside: Beside }) {
  const { result } = besideOf(beside, row)
  const { measure } = row.wanted
  const outcome = row.target && outcomeOf(measure, valueOf(row.target), result)
  if (!outcome) return <>{figureSays(look, measure, result)}</>
  return (
    <>
      {outcome.isMet !== undefined && (
        <Tag colour={outcome.isMet ? 'green' : 'orange'}>{outcome.isMet ? 'Met' : 'Not met'}</Tag>
      )}{' '}
      {outcome.says}
    </>
  )
}

/** Each kept together; where there is none, that is said. */
function Lines({ of }: { of: readonly string[] }) {
  if (of.length === 0) return <>No figures yet</>
  return of.map((line, at) => (
    <>
      {at > 0 && ', '}
      <span class="wm-nowrap">{line}</span>
    </>
  ))
}
