import type { KnowledgeRule } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { isKept, percentOf, type Share } from './knowledge.ts'
import { HOME } from './knowledge-pages.tsx'
import type { KeptOfPerformance } from './kept-of-performance.ts'

type KeptProps = {
  frame: Frame
  rule: NonNullable<KnowledgeRule['kept']>
  year: SchoolYear
  found: KeptOfPerformance
}

/** ES-06, ES-21. The share of schools that are good or outstanding against the starting figure; and today's measure, beside it and never joined. */
export function KeptPage({ frame, rule, year, found }: KeptProps) {
  const { startsOn, on, start, end, endedOn } = found
  const isOver = endedOn !== undefined && startsOn >= endedOn
  const kept = isOver ? undefined : isKept(start.overall, end.overall)
  const heading = isOver
    ? `${rule.name}: there have been no overall grades since ${showDate(endedOn)}`
    : end.overall.of === 0
      ? `${rule.name}: no school was judged`
      : `${rule.name}: ${percentOf(end.overall)}%${kept === undefined ? '' : kept ? ', kept' : ', not kept'}`
  const premise = rule.premise && !isOver ? percentOf(end.overall) : undefined
  return (
    <Page frame={frame} title={heading} breadcrumbs={[HOME, { text: 'Performance' }]}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">What is kept of performance, {showSchoolYear(year)}</span> {heading}
          </h1>
          <p class="govuk-body">{rule.says}</p>
          <Shares
            name={rule.name}
            startsOn={showDate(startsOn)}
            on={showDate(on)}
            start={start.overall}
            end={end.overall}
          />
          {premise !== undefined && rule.premise && (
            <p class="govuk-body">
              The model says: {rule.premise.says}{' '}
              {premise > rule.premise.percent ? 'That holds.' : 'That does not hold.'}
            </p>
          )}
          {endedOn && on >= endedOn && (
            <p class="govuk-body">
              Inspections have given no overall grade since {showDate(endedOn)}: {end.overall.of}{' '}
              {end.overall.of === 1 ? 'school still has one as its latest' : 'schools still have one as their latest'},{' '}
              {end.movedOn} {end.movedOn === 1 ? 'was' : 'were'} inspected without one.
            </p>
          )}
          {rule.today && endedOn && on >= endedOn && <Today rule={rule.today} found={found} />}
        </div>
      </div>
    </Page>
  )
}

function Today({
  rule,
  found,
}: {
  rule: NonNullable<NonNullable<KnowledgeRule['kept']>['today']>
  found: KeptOfPerformance
}) {
  const share = percentOf(found.end.card)
  return (
    <>
      <h2 class="govuk-heading-m">
        {share === undefined
          ? `${rule.name}: no school has a report card yet`
          : `${rule.name}: ${share}%, ${share >= rule.start.percent ? 'kept' : 'not kept'}`}
      </h2>
      <p class="govuk-body">
        {rule.says} It starts from {rule.start.percent}%{rule.start.own && ', the service’s own figure'}, and is another
        measure than the one above: neither is carried on by the other.
      </p>
      {share !== undefined && (
        <p class="govuk-body">
          {found.end.card.good} of {found.end.card.of} on {showDate(found.on)}.
        </p>
      )}
    </>
  )
}

function Shares({
  name,
  startsOn,
  on,
  start,
  end,
}: {
  name: string
  startsOn: string
  on: string
  start: Share
  end: Share
}) {
  const says = (share: Share) => {
    const percent = percentOf(share)
    return percent === undefined ? 'no school was judged' : `${share.good} of ${share.of} judged, ${percent}%`
  }
  return (
    <ListTable
      caption={`${name}, at the start and now`}
      rows={[
        { when: `At the start, ${startsOn}`, share: start },
        { when: `On ${on}`, share: end },
      ]}
      columns={[
        { head: 'When', isName: true, cell: ({ when }) => when },
        { head: name, cell: ({ share }) => says(share) },
      ]}
    />
  )
}
