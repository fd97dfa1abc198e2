import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { Tag } from '#govuk/tag.tsx'
import type { CoursesRule, ServiceModel } from '#model/index.ts'
import { showShortDate, showSpan } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { askOfCourses, type CourseList } from './course-list.ts'
import { countOf, placesLeft, sayPrice } from './course.ts'
import { STATUS_WORDS, type CourseLine } from './courses-to-keep.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  rule: CoursesRule
  list: CourseList
  lines: readonly CourseLine[]
  count: number
  mayOffer: boolean
  next: string | undefined
}

const WHEN = { coming: 'to come', past: 'past', all: 'in all' } as const

/** The courses on which schools book places: what there is, when, and how many places are left. */
export function CoursesPage(props: Props) {
  const { frame, rule, list, lines, count, mayOffer, next } = props
  const many = count > 1000 ? 'More than 1,000 courses' : countOf(count, 'course')
  const heading = count === 0 ? `No course ${WHEN[list.when]}` : `${many} ${WHEN[list.when]}`
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {mayOffer && <LinkButton href="/courses/new">Put up a course</LinkButton>}
      {rule.programmes.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href="/courses/programmes">
            Programmes that are kept
          </a>
        </p>
      )}
      <Filters {...props} />
      {lines.length === 0 ? (
        <p class="govuk-body">
          {rule.says} Each stands here with its days and the places that are left
          {mayOffer ? ': put up the first.' : ', once it is published.'}
        </p>
      ) : (
        <Lines lines={lines} />
      )}
      {lines.length > 0 && <SaveList url="/courses" query={askOfCourses(list)} />}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
    </Page>
  )
}

function Filters({ frame, model, rule, list, mayOffer }: Props) {
  const all = (says: string, named: readonly { id: string; name: string }[]) => [
    { value: '', label: says },
    ...named.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const { strands = [], strategies = [] } = model.service ?? {}
  return (
    <FilterForm frame={frame} action="/courses" isInThrees>
      <Select
        name="when"
        label="When"
        choices={[
          { value: '', label: 'To come' },
          { value: 'past', label: 'Past' },
          { value: 'all', label: 'All' },
        ]}
        value={list.when === 'coming' ? '' : list.when}
      />
      <Select name="kind" label="What" choices={all('All', rule.kinds)} value={list.kind ?? ''} />
      {strands.length > 0 && (
        <Select name="strand" label="Strand" choices={all('All', strands)} value={list.strand ?? ''} />
      )}
      {strategies.length > 0 && (
        <Select name="strategy" label="Strategy" choices={all('All', strategies)} value={list.strategy ?? ''} />
      )}
      <Select
        name="phase"
        label="For"
        choices={all(
          'All',
          model.phases.filter(({ served }) => served),
        )}
        value={list.phase ?? ''}
      />
      {mayOffer && (
        <Select
          name="whose"
          label="Given by"
          choices={[
            { value: '', label: 'Everyone' },
            { value: 'mine', label: 'Me' },
          ]}
          value={list.isMine ? 'mine' : ''}
        />
      )}
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}

function Lines({ lines }: Pick<Props, 'lines'>) {
  return (
    <ListTable
      caption="Courses"
      rows={lines}
      columns={[
        {
          head: 'Course',
          isName: true,
          cell: ({ id, title, kindName, status, isUniversal }) => (
            <>
              <a class="govuk-link" href={`/courses/${id}`}>
                {title}
              </a>{' '}
              {status !== 'published' && <Tag colour="grey">{STATUS_WORDS[status]}</Tag>}
              <span class="wm-grid__sub">
                {kindName}
                {isUniversal && ', for every school'}
              </span>
            </>
          ),
        },
        { head: 'When', isShort: true, cell: ({ firstOn, lastOn }) => showSpan(firstOn, lastOn) },
        { head: 'Where', isShort: true, cell: ({ place }) => place ?? 'Online' },
        { head: 'Given by', isShort: true, isLabelled: true, cell: ({ givenByName }) => givenByName },
        { head: 'Price', isShort: true, cell: ({ pricePence }) => sayPrice(pricePence) },
        { head: 'Book by', isShort: true, isLabelled: true, cell: ({ bookBy }) => showShortDate(bookBy) },
        { head: 'Places', isShort: true, isLabelled: true, cell: (line) => sayPlaces(line) },
      ]}
    />
  )
}

/** How many places are left, or how many came. */
function sayPlaces(line: CourseLine): string {
  if (line.status === 'held') return `${line.came} came`
  const left = placesLeft(line)
  const waits = line.waiting > 0 ? `, ${line.waiting} waiting` : ''
  return left === 0 ? `full${waits}` : `${left} of ${line.places} left${waits}`
}
