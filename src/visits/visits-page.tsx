import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { aWord, capital, word, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { SortKept } from '#web/sort-kept.tsx'
import { addressOfVisits, askOfVisits, usualSort, type VisitList } from './visit-list.ts'
import { NoVisits, Sides, visitsHeading } from './visits-heading.tsx'
import { showTime } from './visit-name.ts'
import type { VisitSort } from './visit-order-store.ts'
import { STATUS_WORDS, type VisitLine } from './visits-to-keep.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  visits: readonly VisitLine[]
  list: VisitList
  /** The address of the next page; undefined on the last. */
  next: string | undefined
  /** Exact up to 1,000; 1,001 stands for more. */
  count: number
  mayBook: boolean
  /** Whether the reader sees other schools than their own. */
  seesBeyond: boolean
  /** Whether times are offered by the reader, or to them. */
  mayOpenOffers: boolean
  /** Whether visits of this service review themes, and the reader makes any. */
  showsThemes: boolean
}

/** Visits within one's sight: those to come with the next one first, and on a side of their own those that are over. */
export function VisitsPage(props: Props) {
  const { frame, model, visits, list, next, count, mayBook, seesBeyond, mayOpenOffers, showsThemes } = props
  const many = word(model, 'visit', { form: 'many' })
  const heading = visitsHeading(model, list, count)
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {mayBook && <LinkButton href="/visits/book">{`Book ${aWord(model, 'visit')}`}</LinkButton>}
      <ul class="wm-tools">
        <li class="wm-tools__first">
          <Sides list={list} />
        </li>
        <li>
          <a class="govuk-link" href="/programmes">
            Where schools stand on their {word(model, 'programme')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/waiting">
            What waits for an answer
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/actions">
            {capital(word(model, 'action', { form: 'many' }))} agreed with schools
          </a>
        </li>
        {mayOpenOffers && (
          <li>
            <a class="govuk-link" href="/offers">
              Times offered to schools
            </a>
          </li>
        )}
        {showsThemes && (
          <li>
            <a class="govuk-link" href="/themes">
              {capital(word(model, 'theme', { form: 'many' }))} of the year
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href="/visit-types">
            Kinds of {word(model, 'visit')}
          </a>
        </li>
      </ul>
      <FilterForm frame={frame} action="/visits">
        {list.side === 'past' && <input type="hidden" name="when" value="past" />}
        <SortKept sort={list.sort} usual={usualSort(list.side)} />
        <Select
          name="whose"
          label="Whose"
          choices={[
            { value: '', label: seesBeyond ? 'Everyone’s' : 'Everyone’s, in my schools' },
            ...(seesBeyond ? [{ value: 'my-schools', label: 'Everyone’s, in my schools' }] : []),
            { value: 'mine', label: 'Mine' },
            { value: 'watched', label: 'Of schools I watch' },
          ]}
          value={list.whose ?? ''}
        />
        <Select
          name="status"
          label="How far"
          choices={[
            { value: '', label: 'All' },
            ...Object.entries(STATUS_WORDS).map(([value, label]) => ({ value, label })),
          ]}
          value={list.status ?? ''}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {visits.length === 0 ? (
        <NoVisits model={model} list={list} mayBook={mayBook} />
      ) : (
        <ListTable
          caption={capital(many)}
          rows={visits}
          sorting={{
            now: list.sort,
            hrefOf: (sort) => addressOfVisits({ ...list, sort: sort as VisitSort, after: undefined }),
          }}
          columns={[
            {
              head: 'Date',
              sort: '-date',
              cell: (visit) => (
                <span class="wm-nowrap">
                  {showShortDate(visit.bookedFor)}
                  {visit.startsAtMinute !== null && <span class="wm-grid__sub">{showTime(visit.startsAtMinute)}</span>}
                </span>
              ),
            },
            {
              head: 'School',
              sort: 'school',
              cell: (visit) => (
                <a class="govuk-link" href={`/schools/${visit.schoolId}`}>
                  {visit.schoolName}
                </a>
              ),
            },
            {
              head: capital(word(model, 'visit')),
              cell: (visit) => (
                <a class="govuk-link" href={`/visits/${visit.id}`}>
                  {visit.kind}
                </a>
              ),
            },
            { head: 'By', sort: 'by', isShort: true, cell: (visit) => visit.adviserName },
            { head: 'How far', sort: 'status', isShort: true, cell: ({ howFar }) => howFar },
          ]}
        />
      )}
      {visits.length > 0 && <SaveList url="/visits" query={askOfVisits(list)} />}
      {next && (
        <Pagination next={{ href: next, text: list.sort.by === 'date' && list.sort.isDown ? 'Older' : 'Next' }} />
      )}
    </Page>
  )
}
