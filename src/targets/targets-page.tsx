import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Tag } from '#govuk/tag.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import type { Look } from '#work/work.ts'
import { estimateSays, figureSays, yearsSay, type Beside } from './beside.ts'
import type { TargetsOfYear } from './get-targets.ts'
import { outcomeOf } from './outcome.ts'
import { PageOfTargets } from './page-of-targets.tsx'
import { keyOf, placeOf, targetYearOn, valueOf, type Target, type Wanted } from './target.ts'
import { headingOf, stepSays } from './target-words.ts'
import { nameOf, showValue } from './target-value.ts'

/** What the reader may do now. */
export type TargetsMay = {
  propose: boolean
  discuss: boolean
  agree: boolean
  record: boolean
  sanction: boolean
  bringIn: boolean
}

type Props = TargetsOfYear & {
  frame: Frame
  look: Look
  beside: Beside
  may: TargetsMay
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

type Row = { wanted: Wanted; target: Target | undefined }

/** NF-38, NF-51, NF-55. A school's targets for a year: where they stand, what stands beside them, and what came of them. */
export function TargetsPage(props: Props) {
  const { look, model, rule, targetYear, set, wanted, beside, school } = props
  const rows = wanted.map((each): Row => ({
    wanted: each,
    target: set?.targets.find((one) => keyOf(one) === each.key),
  }))
  const hasResults = rows.some(({ wanted: { key } }) => beside.of.get(key)?.result !== undefined)
  const isKept = set !== undefined && rows.some(({ target }) => target !== undefined && target.value !== null)
  const hasComments = rows.some(({ target }) => (target?.comment ?? '') !== '')
  const open = targetYearOn(look.today, rule)
  return (
    <PageOfTargets {...props} heading={headingOf(model, rule, targetYear, set)}>
      <NextStep {...props} />
      {!set && open !== targetYear && (
        <p class="govuk-body">
          {rule.says}{' '}
          <a class="govuk-link" href={placeOf({ schoolId: school.id, targetYear: open })}>
            Today that is {open}.
          </a>
        </p>
      )}
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
                  head: set.finalOn || set.status === 'agreed' ? 'Agreed' : 'After discussion',
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
      {set && set.steps.length > 0 && (
        <>
          <h2 class="govuk-heading-m">How they came about</h2>
          <ul class="govuk-list">
            {set.steps.map((taken) => (
              <li>{stepSays(model, rule, set, taken)}</li>
            ))}
          </ul>
        </>
      )}
    </PageOfTargets>
  )
}

/** What is held of the school beside its targets; of what nothing is held there is no column. */
function shownOf(look: Look, rows: readonly Row[], beside: Beside) {
  const all = [
    {
      head: 'Latest three years',
      has: (row: Row) => besideOf(beside, row).years.length > 0,
      cell: (row: Row) => yearsSay(look, row.wanted, besideOf(beside, row)),
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

function NextStep({ frame, set, school, targetYear, may, findings, answers }: Props) {
  const place = placeOf({ schoolId: school.id, targetYear })
  return (
    <>
      {may.agree && set && (
        <Form frame={frame} action={`${place}/agree`}>
          <input type="hidden" name="revision" value={set.revision} />
          <Reasons findings={findings} answers={answers} />
          <Button preventDoubleClick>I agree to these</Button>
        </Form>
      )}
      <div class="govuk-button-group">
        {may.propose && (
          <LinkButton href={`${place}/propose`}>{set ? 'Change what is proposed' : 'Propose them'}</LinkButton>
        )}
        {may.sanction && <LinkButton href={`${place}/sanction`}>Say that the governors sanction them</LinkButton>}
        {may.record && <LinkButton href={`${place}/agreed`}>Write down who agreed</LinkButton>}
        {may.discuss && (
          <LinkButton href={`${place}/discuss`} {...(set?.status !== 'proposed' && { kind: 'secondary' as const })}>
            {set?.status === 'proposed' ? 'Discuss them' : 'Discuss them anew'}
          </LinkButton>
        )}
        {may.bringIn && <LinkButton href={`${place}/earlier`}>Write down what was set before</LinkButton>}
      </div>
    </>
  )
}
