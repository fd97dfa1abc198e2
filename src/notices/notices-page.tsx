import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import type { ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { NOTICE_SAYS, NOTICE_STATUSES, type NoticeStatus } from './notice.ts'
import { addressOf, askIn, type NoticeList } from './notice-list.ts'
import type { NoticeLine } from './notices-to-keep.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  list: NoticeList
  lines: readonly NoticeLine[]
  counts: ReadonlyMap<NoticeStatus, number>
  /** The school of which alone they are, and what may be written there. */
  school: { id: string; name: string } | undefined
  mayBegin: readonly { id: string; name: string }[]
  next: string | undefined
}

/** Notices and letters within one's sight, the newest first. */
export function NoticesPage({ frame, model, list, lines, counts, school, mayBegin, next }: Props) {
  const heading = headingOf(counts.get('issued') ?? 0)
  const choices = (of: readonly { value: string; label: string }[]) => [{ value: '', label: 'All' }, ...of]
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={school ? [{ text: school.name, href: `/schools/${school.id}` }, { text: 'Notices' }] : []}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{school?.name ?? 'Notices'}</span> {heading}
      </h1>
      {school &&
        mayBegin.map((kind) => (
          <p class="govuk-body">
            <a class="govuk-link" href={`/schools/${school.id}/notices/${kind.id}`}>
              Write {kind.name}
            </a>
          </p>
        ))}
      <FilterForm frame={frame} action="/notices">
        {list.schoolId && <input type="hidden" name="school" value={list.schoolId} />}
        <Select
          name="kind"
          label="What"
          choices={choices(model.notices.map(({ id, name }) => ({ value: id, label: name })))}
          value={list.kind ?? ''}
        />
        <Select
          name="status"
          label="How it stands"
          choices={choices(NOTICE_STATUSES.map((value) => ({ value, label: NOTICE_SAYS[value] })))}
          value={list.status ?? ''}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">
          Here stands what was served on schools, by when it is to be complied with, and what came of it. The first is
          written from the page of its school; nothing is ever begun by itself.
        </p>
      ) : (
        <ListTable
          caption="Notices"
          rows={lines}
          columns={[
            {
              head: 'What',
              isName: true,
              cell: ({ id, what, schoolName }) => (
                <a class="govuk-link" href={`/notices/${id}`}>
                  {what}
                  <span class="govuk-visually-hidden">, {schoolName}</span>
                </a>
              ),
            },
            { head: 'School', cell: ({ schoolName }) => schoolName },
            { head: 'Rests on', cell: ({ restsOn }) => restsOn },
            { head: 'How it stands', isShort: true, cell: ({ status }) => NOTICE_SAYS[status] },
            {
              head: 'Comply by',
              isShort: true,
              isLabelled: true,
              cell: ({ complyBy }) => (complyBy ? showShortDate(complyBy) : ''),
            },
          ]}
        />
      )}
      {lines.length > 0 && <SaveList url="/notices" query={askIn(list)} />}
      {next && <Pagination next={{ href: addressOf({ ...list, after: next }), text: 'Older' }} />}
    </Page>
  )
}

const headingOf = (inForce: number) =>
  inForce === 0 ? 'No notice is in force' : inForce === 1 ? '1 notice is in force' : `${inForce} notices are in force`
