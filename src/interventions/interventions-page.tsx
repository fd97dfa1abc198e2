import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { addressOf, askIn, type InterventionList } from './intervention-list.ts'
import type { InterventionLine } from './interventions-to-keep.ts'
import { INTERVENTION_SAYS, INTERVENTION_STATUSES, type InterventionStatus } from './intervention.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  list: InterventionList
  lines: readonly InterventionLine[]
  counts: ReadonlyMap<InterventionStatus, number>
  /** The school of which alone they are, and what may be begun there. */
  school: { id: string; name: string } | undefined
  mayBegin: readonly { id: string; name: string }[]
  next: string | undefined
}

/** Interventions and concerns within one's sight, the newest first. */
export function InterventionsPage({ frame, model, list, lines, counts, school, mayBegin, next }: Props) {
  const [one, many] = [word(model, 'notice'), word(model, 'notice', { form: 'many' })]
  const open = counts.get('open') ?? 0
  const heading =
    open === 0
      ? 'No intervention is in force'
      : open === 1
        ? '1 intervention is in force'
        : `${open} interventions are in force`
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={school ? [{ text: school.name, href: `/schools/${school.id}` }, { text: capital(many) }] : []}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{school?.name ?? capital(many)}</span> {heading}
      </h1>
      {school &&
        mayBegin.map((kind) => (
          <p class="govuk-body">
            <a class="govuk-link" href={`/schools/${school.id}/interventions/begin/${kind.id}`}>
              Enter {kind.name}
            </a>
          </p>
        ))}
      <FilterForm frame={frame} action="/interventions">
        {list.schoolId && <input type="hidden" name="school" value={list.schoolId} />}
        <Select
          name="kind"
          label="What"
          choices={[
            { value: '', label: 'All' },
            ...model.interventions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={list.kind ?? ''}
        />
        <Select
          name="status"
          label="How it stands"
          choices={[
            { value: '', label: 'All' },
            ...INTERVENTION_STATUSES.map((value) => ({ value, label: INTERVENTION_SAYS[value] })),
          ]}
          value={list.status ?? ''}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">
          Here stands what governing bodies and the service did at schools, and which concerns were written to those who
          answer for a school. The first {one} is entered from the page of its school.
        </p>
      ) : (
        <ListTable
          caption={capital(many)}
          rows={lines}
          columns={[
            {
              head: 'What',
              isName: true,
              cell: ({ id, what, schoolName }) => (
                <a class="govuk-link" href={`/interventions/${id}`}>
                  {what}
                  <span class="govuk-visually-hidden">, {schoolName}</span>
                </a>
              ),
            },
            { head: 'School', cell: ({ schoolName }) => schoolName },
            { head: 'From', isShort: true, cell: ({ startedOn }) => showShortDate(startedOn) },
            { head: 'Rests on', cell: ({ restsOn }) => restsOn },
            { head: 'How it stands', isShort: true, cell: ({ status }) => INTERVENTION_SAYS[status] },
          ]}
        />
      )}
      {lines.length > 0 && <SaveList url="/interventions" query={askIn(list)} />}
      {next && <Pagination next={{ href: addressOf({ ...list, after: next }), text: 'Older' }} />}
    </Page>
  )
}
