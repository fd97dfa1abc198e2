import { Tag } from '#govuk/tag.tsx'
import { functionsOf, namesOf, type ServiceModel } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { showShortDate } from '#shared/show-date.ts'
import { ListTable } from '#web/list-table.tsx'
import { dayMinutesOf, showDays } from '../fund/fund.ts'
import type { Line, LineKind } from './line.ts'

export const KIND_SAYS: Readonly<Record<LineKind, string>> = { 'put-in': 'Put in', drawn: 'Drawn', worked: 'Worked' }

/** What part of the work time was, as people say it. */
export const PART_SAYS: Readonly<Record<string, string>> = {
  visit: 'Visit',
  preparation: 'Preparation',
  writing: 'Writing up',
  support: 'Informal support',
  core: 'Core work',
  other: 'Other',
}

type Props = {
  model: ServiceModel
  lines: readonly Line[]
  caption: string
  /** Whether the reader may put a line right. */
  mayChange: boolean
  /** On a fund's own page its name is not said again. */
  isOfFund?: boolean
}

/** Lines of the ledger, as they stand. */
export function LinesTable({ model, lines, caption, mayChange, isOfFund }: Props) {
  if (lines.length === 0) return <p class="govuk-body">Nothing is written of it yet.</p>
  return (
    <ListTable
      caption={caption}
      isCaptionSeen={isOfFund}
      rows={lines}
      columns={[
        { head: 'Date', isShort: true, cell: (line) => <Dates line={line} /> },
        { head: 'What', isName: true, cell: (line) => <What {...{ line, model }} /> },
        { head: 'For', cell: (line) => <For line={line} isOfFund={isOfFund ?? false} /> },
        { head: 'Amount', isShort: true, cell: (line) => <Amount {...{ line, model }} /> },
        {
          ...{ head: 'Put right', isHeadHeard: true },
          cell: (line) => mayChange && canBePutRight(line) && <Change line={line} />,
        },
      ]}
    />
  )
}

const canBePutRight = ({ isTakenBack, pence, minutes }: Line) => !isTakenBack && pence >= 0 && minutes >= 0

function Dates({ line: { countsOn, happenedOn } }: { line: Line }) {
  return (
    <>
      <span class="wm-nowrap">{showShortDate(countsOn)}</span>
      {happenedOn !== countsOn && <span class="wm-grid__sub">Of {showShortDate(happenedOn)}</span>}
    </>
  )
}

/** What a line is of, in words: money for a purpose, or time of a part and a function. */
export function saysWhat(line: Line, model: ServiceModel): string {
  const { kind, part, purpose, says, perPupilPence, pupils } = line
  const voted = perPupilPence === null ? [] : [`${showMoney(perPupilPence)} for each of ${pupils} pupils`]
  const parts = {
    'put-in': [KIND_SAYS['put-in'], ...namesOf(model.phases, line.phase ? [line.phase] : []), ...voted],
    drawn: namesOf(model.funds?.purposes ?? [], purpose ? [purpose] : []),
    worked: [
      ...(part === 'other' ? [] : [PART_SAYS[part ?? ''] ?? KIND_SAYS.worked]),
      ...namesOf(model.time?.kinds ?? [], part === 'other' && purpose ? [purpose] : []),
      ...namesOf(functionsOf(model), line.function ? [line.function] : []),
    ],
  }[kind]
  return [...parts, ...(says ? [says] : [])].join(', ')
}

function What({ line, model }: { line: Line; model: ServiceModel }) {
  return (
    <>
      {saysWhat(line, model)}
      {line.correctsId && (
        <>
          {' '}
          <Tag colour="grey">Puts right</Tag>
        </>
      )}
      {line.isTakenBack && (
        <>
          {' '}
          <Tag colour="grey">Taken back</Tag>
        </>
      )}
      {line.unfundedFund && (
        <>
          {' '}
          <Tag colour="red">No fund pays</Tag>
          <span class="wm-grid__sub">{line.unfundedBecause}</span>
        </>
      )}
      {line.because && <span class="wm-grid__sub">{line.because}</span>}
    </>
  )
}

function For({
  line: { schoolId, schoolName, personName, fundId, fundName },
  isOfFund,
}: {
  line: Line
  isOfFund: boolean
}) {
  return (
    <>
      {schoolId && (
        <a class="govuk-link" href={`/schools/${schoolId}`}>
          {schoolName}
        </a>
      )}
      {personName && <span class="wm-grid__sub">{personName}</span>}
      {!isOfFund && fundId && (
        <span class="wm-grid__sub">
          <a class="govuk-link" href={`/funds/${fundId}`}>
            {fundName}
          </a>
        </span>
      )}
    </>
  )
}

function Amount({ line: { pence, minutes }, model }: { line: Line; model: ServiceModel }) {
  const money = pence === 0 ? [] : [showMoney(pence)]
  const days = minutes === 0 ? [] : [showDays(minutes, dayMinutesOf(model))]
  return <span class="wm-nowrap">{[...money, ...days].join(', ')}</span>
}

function Change({ line }: { line: Line }) {
  return (
    <a class="govuk-link" href={`/ledger/lines/${line.id}`}>
      Put right
      <span class="govuk-visually-hidden">
        : {KIND_SAYS[line.kind]}, {showShortDate(line.happenedOn)} {line.schoolName}
      </span>
    </a>
  )
}
