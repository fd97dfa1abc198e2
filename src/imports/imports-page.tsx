import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Tag, type TagColour } from '#govuk/tag.tsx'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate, showMoment } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { isNationalKind, type ImportStatus } from './import.ts'
import { IMPORTS_SHOWN, type ImportWithNames } from './import-store.ts'
import { comesTo, KIND_WORDS, STATUS_WORDS } from './import-words.ts'

const colours: Readonly<Record<ImportStatus, TagColour>> = {
  uploaded: 'yellow',
  previewed: 'yellow',
  applied: 'green',
  undone: 'grey',
  discarded: 'grey',
}

export function StatusTag({ status }: { status: ImportStatus }) {
  return <Tag colour={colours[status]}>{STATUS_WORDS[status]}</Tag>
}

type Props = {
  frame: Frame
  imports: readonly ImportWithNames[]
  /** Whether the list begins at a later page. */
  isOlder: boolean
  /** Whether the person brings in spreadsheets of the service's own too. */
  mayBringIn: boolean
}

/** Every import of the service, the newest first. */
export function ImportsPage({ frame, imports, isOlder, mayBringIn }: Props) {
  const shown = imports.slice(0, IMPORTS_SHOWN)
  const title = isOlder ? 'Older imports' : headingFor(shown)
  return (
    <Page frame={frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <div class="govuk-button-group">
        <LinkButton href="/imports/register/add">Add a register file</LinkButton>
        <LinkButton href="/imports/links/add" kind="secondary">
          Add a file of links
        </LinkButton>
        <LinkButton href="/figures" kind="secondary">
          Figures
        </LinkButton>
        {mayBringIn && (
          <LinkButton href="/bring-in" kind="secondary">
            Bring in a spreadsheet of your own
          </LinkButton>
        )}
      </div>
      {shown.length === 0 ? (
        <p class="govuk-body">
          Every file that is brought in will stand here, with what it changed. Begin with the register of schools: the
          file that Get information about schools publishes, as it comes.
        </p>
      ) : (
        <ListTable
          caption="Imports"
          rows={shown}
          columns={[
            {
              head: 'What',
              isName: true,
              cell: (each) => (
                <>
                  <Name of={each} mayBringIn={mayBringIn} />
                  <span class="wm-grid__sub">{each.fileName}</span>
                </>
              ),
            },
            { head: 'Came to', cell: comesTo },
            { head: 'Where it stands', cell: ({ status }) => <StatusTag status={status} /> },
            {
              head: 'By',
              cell: (each) => (
                <>
                  {each.previewedByName}
                  <span class="wm-grid__sub">{showMoment(each.previewedAt)}</span>
                </>
              ),
            },
          ]}
        />
      )}
      {imports.length > IMPORTS_SHOWN && <Pagination next={{ href: `/imports?after=${shown.at(-1)?.id}` }} />}
    </Page>
  )
}

/** What was imported, with the way to its page for those who may open it. */
function Name({ of: { id, kind }, mayBringIn }: { of: ImportWithNames; mayBringIn: boolean }) {
  const { name } = KIND_WORDS[kind]
  if (isNationalKind(kind))
    return (
      <a class="govuk-link" href={`/imports/${id}`}>
        {name}
      </a>
    )
  return mayBringIn ? (
    <a class="govuk-link" href={`/bring-in/${id}`}>
      {name}
    </a>
  ) : (
    <>{name}</>
  )
}

function headingFor(shown: readonly ImportWithNames[]): string {
  const waiting = shown.filter(({ status }) => status === 'previewed').length
  if (waiting === 1) return '1 preview waits to be done or thrown away'
  if (waiting > 1) return `${waiting} previews wait to be done or thrown away`
  const last = shown[0]
  if (!last) return 'Nothing has been imported yet'
  return `Apart from figures, the last import was on ${showDate(londonDateOf(last.previewedAt))}`
}
