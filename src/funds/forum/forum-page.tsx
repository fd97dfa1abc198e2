import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import type { ServiceModel } from '#model/index.ts'
import { FileLinks } from '#papers/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { showBoth, type Forum, type ForumLine } from './forum.ts'

/** What was voted, what it bought for which schools, and what is left: as the heading says it in all. */
export function headingOfForum({ lines }: Forum, model: ServiceModel): string {
  if (lines.length === 0) return 'Nothing was voted yet'
  const sum = (of: 'votedPence' | 'leftPence' | 'votedMinutes' | 'leftMinutes') =>
    lines.reduce((all, line) => all + line[of], 0)
  const left = showBoth(model, sum('leftPence'), sum('leftMinutes'))
  return `${left} left of ${showBoth(model, sum('votedPence'), sum('votedMinutes'))}`
}

/** RO-14, RO-100. The page for the Schools Forum, by fund and phase. */
export function ForumPage({ frame, model, forum }: { frame: Frame; model: ServiceModel; forum: Forum }) {
  const heading = headingOfForum(forum, model)
  const { year, years, lines } = forum
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={[{ text: 'Funds', href: '/funds' }, { text: 'For the Schools Forum' }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">For the Schools Forum, {showSchoolYear(year)}</span> {heading}
      </h1>
      {years.length > 1 && (
        <form method="get" action="/funds/forum" class="wm-filters" aria-label="Year">
          <Select
            name="year"
            label="Year"
            choices={years.map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
            value={String(year)}
          />
          <Button kind="secondary">Show</Button>
        </form>
      )}
      {lines.length === 0 ? (
        <p class="govuk-body">
          Here stands, for each phase, what was voted for each pupil and in all, what it bought for which schools, and
          what is left. Add a fund and put an amount into it first.
        </p>
      ) : (
        <>
          <ListTable caption="By phase" rows={lines} columns={columnsOf(model)} />
          {lines.map((line) => (
            <WhatItBought line={line} model={model} />
          ))}
          <p class="govuk-body">
            As a document: <FileLinks href="/funds/forum" query={`?year=${year}`} of="the page for the Schools Forum" />
          </p>
          <SaveList url="/funds/forum" query={{ year: String(year) }} />
        </>
      )}
    </Page>
  )
}

const columnsOf = (model: ServiceModel) => [
  {
    head: 'Phase',
    isName: true,
    cell: ({ phase, fundName }: ForumLine) => (
      <>
        {phase}
        <span class="wm-grid__sub">{fundName}</span>
      </>
    ),
  },
  { head: 'For each pupil', isLabelled: true, cell: ({ perPupil }: ForumLine) => perPupil || '–' },
  {
    ...{ head: 'In all', isShort: true, isLabelled: true },
    cell: ({ votedPence, votedMinutes }: ForumLine) => showBoth(model, votedPence, votedMinutes),
  },
  {
    ...{ head: 'Spent', isShort: true, isLabelled: true },
    cell: ({ spentPence, spentMinutes }: ForumLine) => showBoth(model, spentPence, spentMinutes),
  },
  {
    ...{ head: 'Left', isShort: true, isLabelled: true },
    cell: ({ leftPence, leftMinutes }: ForumLine) => showBoth(model, leftPence, leftMinutes),
  },
]

function WhatItBought({ line: { phase, fundName, bought }, model }: { line: ForumLine; model: ServiceModel }) {
  if (bought.length === 0) return null
  return (
    <ListTable
      caption={`What it bought: ${phase}, ${fundName}`}
      isCaptionSeen
      rows={bought}
      columns={[
        { head: 'What', isName: true, cell: ({ what }) => what },
        { head: 'For which schools', cell: ({ schools }) => schools.join(', ') },
        { head: 'Amount', isShort: true, cell: ({ pence, minutes }) => showBoth(model, pence, minutes) },
      ]}
    />
  )
}
