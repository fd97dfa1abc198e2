import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { showTime, visitName } from './visit-name.ts'
import type { Visit, VisitStatus } from './visit.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  /** The models of the visits' births, by version. */
  models: ReadonlyMap<string, ServiceModel>
  visits: readonly Visit[]
  /** What other rooms say of how far a visit is, by its id. */
  marks: ReadonlyMap<string, string>
  filter: { status: VisitStatus | undefined; isMine: boolean }
  next: string | undefined
}

const STATUS_WORDS: Record<VisitStatus, string> = { booked: 'Booked', held: 'Held', cancelled: 'Cancelled' }

/** Visits within one's sight, newest first. */
export function VisitsPage({ frame, model, models, visits, marks, filter, next }: Props) {
  const many = word(model, 'visit', { form: 'many' })
  const query = `?status=${filter.status ?? ''}&whose=${filter.isMine ? 'mine' : ''}`
  return (
    <Page frame={frame} title={capital(many)}>
      <h1 class="govuk-heading-l">{filter.isMine ? `My ${many}` : capital(many)}</h1>
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
        <li>
          <a class="govuk-link" href="/visit-types">
            Kinds of {word(model, 'visit')}
          </a>
        </li>
      </ul>
      <form method="get" action="/visits" class="wm-filters">
        <Select
          name="whose"
          label="Whose"
          choices={[
            { value: '', label: 'Everyone’s' },
            { value: 'mine', label: 'Mine' },
          ]}
          value={filter.isMine ? 'mine' : ''}
        />
        <Select
          name="status"
          label="How far"
          choices={[
            { value: '', label: 'All' },
            ...Object.entries(STATUS_WORDS).map(([value, label]) => ({ value, label })),
          ]}
          value={filter.status ?? ''}
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
          columns={[
            {
              head: 'Date',
              cell: (visit) => (
                <span class="wm-nowrap">
                  {showShortDate(visit.bookedFor)}
                  {visit.startsAtMinute !== null && <span class="wm-grid__sub">{showTime(visit.startsAtMinute)}</span>}
                </span>
              ),
            },
            {
              head: 'School',
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
                  {nameIn(models.get(visit.modelVersionId), visit)}
                </a>
              ),
            },
            { head: 'By', isShort: true, cell: (visit) => visit.adviserName },
            { head: 'How far', isShort: true, cell: (visit) => marks.get(visit.id) ?? STATUS_WORDS[visit.status] },
          ]}
        />
      )}
      {next && <Pagination next={{ href: `/visits${query}&after=${next}`, text: 'Older' }} />}
    </Page>
  )
}

function nameIn(model: ServiceModel | undefined, visit: Visit): string {
  const type = model?.visitTypes.find(({ id }) => id === visit.visitType)
  return model && type ? visitName(model, type) : visit.visitType
}
