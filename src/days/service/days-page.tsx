import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { Tag } from '#govuk/tag.tsx'
import type { ServiceModel } from '#model/index.ts'
import { showHalfDays, titleOf } from '#people/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { yearChoices } from '../days-form.ts'
import { OfCapacity, shortDays } from '../days-shown.tsx'
import type { TermOfYear } from '../year-terms.ts'
import { addressOfDays, askOfDays, type DaysList } from './days-list.ts'
import type { GiverLine, GiverStands } from './giver-lines.ts'

export const STANDS_SAYS: Readonly<Record<GiverStands, string>> = {
  over: 'Over what there is',
  free: 'With days left',
  full: 'With nothing left',
  unknown: 'Nobody said what there is',
}

type Props = {
  frame: Frame
  model: ServiceModel
  list: DaysList
  terms: readonly TermOfYear[]
  /** Everyone within sight, and of those the ones on this page. */
  all: readonly GiverLine[]
  lines: readonly GiverLine[]
  next: string | undefined
  hasStatements: boolean
  mayDeploy: boolean
}

/** People down, terms across: what there is, what was allocated, and who is over. */
export function DaysPage(props: Props) {
  const { frame, model, list, terms, all, lines, next, hasStatements, mayDeploy } = props
  const heading = headingOf(all)
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Days, {showSchoolYear(list.year)}</span> {heading}
      </h1>
      <Sums {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/days/schools?year=${list.year}`}>
          What schools are due
        </a>
        {hasStatements && (
          <>
            {' · '}
            <a class="govuk-link" href={`/days/statements?year=${list.year}`}>
              What schools are told
            </a>
          </>
        )}
        {mayDeploy && (
          <>
            {' · '}
            <a class="govuk-link" href="/deployments">
              Propose who serves whom
            </a>
          </>
        )}
      </p>
      <FilterForm frame={frame} action="/days">
        <Select name="year" label="School year" choices={yearChoices(frame)} value={String(list.year)} />
        <Select
          name="role"
          label="Role"
          choices={[
            { value: '', label: 'All' },
            ...(model.days?.capacity.usual ?? []).map(({ role }) => ({ value: role, label: titleOf(model, role) })),
          ]}
          value={list.role ?? ''}
        />
        <Select
          name="stands"
          label="How it stands"
          choices={[
            { value: '', label: 'All' },
            ...Object.entries(STANDS_SAYS).map(([value, label]) => ({ value, label })),
          ]}
          value={list.stands ?? ''}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">
          Here stand those whose days count, term by term: what they have to give, and what was allocated. Say what
          somebody has to give from the page of the person.
        </p>
      ) : (
        <ListTable
          caption={`Days of people, ${showSchoolYear(list.year)}`}
          rows={lines}
          columns={[
            { head: 'Who', isName: true, cell: (line) => <Who line={line} year={list.year} /> },
            ...terms.map(({ name }, at) => ({
              head: name,
              isShort: true,
              isLabelled: true,
              cell: ({ standing }: GiverLine) => (
                <OfCapacity
                  allocated={standing.allocatedByTerm[at] ?? 0}
                  capacity={standing.capacity === undefined ? undefined : standing.capacityByTerm[at]}
                />
              ),
            })),
            {
              head: 'In the year',
              isLabelled: true,
              isShort: true,
              cell: ({ standing }) => <OfCapacity {...standing} />,
            },
            {
              head: 'Booked, held',
              isLabelled: true,
              isShort: true,
              cell: ({ booked, held }) => `${shortDays(booked)}, ${shortDays(held)}`,
            },
          ]}
        />
      )}
      {lines.length > 0 && <SaveList url="/days" query={askOfDays(list)} />}
      <Pagination next={next ? { href: addressOfDays({ ...list, after: next }), text: 'More people' } : undefined} />
    </Page>
  )
}

function headingOf(all: readonly GiverLine[]): string {
  const over = all.filter(({ stands }) => stands === 'over').length
  if (over > 0) return over === 1 ? '1 person is over what there is' : `${over} people are over what there is`
  const left = all.reduce((sum, { standing }) => sum + Math.max(0, (standing.capacity ?? 0) - standing.allocated), 0)
  return left > 0 ? `${showHalfDays(left)} left to allocate` : 'No days left to allocate'
}

function Sums({ all, list }: Props) {
  const sum = (of: (line: GiverLine) => number) => all.reduce((total, line) => total + of(line), 0)
  const capacity = sum(({ standing }) => standing.capacity ?? 0)
  const allocated = sum(({ standing }) => standing.allocated)
  const at = (stands: GiverStands) => addressOfDays({ ...list, stands, after: undefined })
  const count = (stands: GiverStands) => all.filter((line) => line.stands === stands).length
  return (
    <Stats
      items={[
        {
          number: shortDays(capacity),
          what: 'days to give',
          href: addressOfDays({ ...list, stands: undefined, after: undefined }),
        },
        { number: shortDays(allocated), what: 'allocated', href: `/days/schools?year=${list.year}` },
        {
          number: shortDays(sum(({ booked, held }) => booked + held)),
          what: 'booked or held by them',
          href: '/visits',
        },
        { number: count('over'), what: 'over', href: at('over') },
        { number: count('unknown'), what: 'of whom nobody said what there is', href: at('unknown') },
      ]}
    />
  )
}

function Who({ line: { personId, name, titles, stands }, year }: { line: GiverLine; year: number }) {
  return (
    <>
      {personId ? (
        <a class="govuk-link" href={`/people/${personId}/days?year=${year}`}>
          {name}
        </a>
      ) : (
        name
      )}
      {stands === 'over' && (
        <>
          {' '}
          <Tag colour="red">Over</Tag>
        </>
      )}
      <span class="wm-grid__sub">{titles}</span>
    </>
  )
}
