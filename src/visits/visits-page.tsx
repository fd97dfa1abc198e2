import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { SortKept } from '#web/sort-kept.tsx'
import { addressOfVisits, askOfVisits, type VisitList } from './visit-list.ts'
import { showTime } from './visit-name.ts'
import { NEWEST_FIRST, type VisitSort } from './visit-order-store.ts'
import { STATUS_WORDS, type VisitLine } from './visits-to-keep.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  visits: readonly VisitLine[]
  list: VisitList
  /** The address of the next page; undefined on the last. */
  next: string | undefined
  /** Whether times are offered by the reader, or to them. */
  mayOpenOffers: boolean
  /** Whether visits of this service review themes, and the reader makes any. */
  showsThemes: boolean
}

/** Visits within one's sight, newest first unless asked otherwise. */
export function VisitsPage({ frame, model, visits, list, next, mayOpenOffers, showsThemes }: Props) {
  const many = word(model, 'visit', { form: 'many' })
  return (
    <Page frame={frame} title={capital(many)}>
      <h1 class="govuk-heading-l">{list.isMine ? `My ${many}` : capital(many)}</h1>
      <ul class="wm-tools">
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
      <form method="get" action="/visits" class="wm-filters">
        <SortKept sort={list.sort} usual={NEWEST_FIRST} />
        <Select
          name="whose"
          label="Whose"
          choices={[
            { value: '', label: 'Everyone’s' },
            { value: 'mine', label: 'Mine' },
          ]}
          value={list.isMine ? 'mine' : ''}
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
      </form>
      {visits.length === 0 ? (
        <p class="govuk-body">
          Here stand the {many} to your schools, newest first. To book the first, open{' '}
          <a class="govuk-link" href="/schools">
            a school
          </a>
          .
        </p>
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
