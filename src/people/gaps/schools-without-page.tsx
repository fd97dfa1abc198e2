import { Pagination } from '#govuk/pagination.tsx'
import type { Role } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { crumbsUnder, type Frame } from '#web/frame.ts'
import { ListTable, type ListColumn } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { SchoolWithout } from './schools-without-store.ts'

type Props = {
  frame: Frame
  /** The roles of which every school has one, with how many schools are without. */
  roles: readonly { role: Role; count: number }[]
  chosen: { role: Role; count: number } | undefined
  schools: readonly SchoolWithout[]
  next: string | undefined
  mayName: boolean
}

/** Which schools are without somebody of whom every school has one. */
export function SchoolsWithoutPage({ frame, roles, chosen, schools, next, mayName }: Props) {
  const title = chosen ? headingOf(chosen.role, chosen.count) : 'No role has to be filled in every school'
  const query = chosen ? `role=${chosen.role.id}` : ''
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={crumbsUnder(frame, { text: 'Reports', href: '/reports' }, { text: 'Schools without somebody' })}
    >
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      {chosen && <p class="govuk-body">{chosen.role.onePerSchool?.says}</p>}
      {!chosen && (
        <p class="govuk-body">
          The service model names none. Where it does, the schools without somebody in it stand here.
        </p>
      )}
      {chosen && (
        <ul class="wm-tools">
          <li class="wm-tools__first">
            {(roles.length > 1 ? roles : []).map(({ role, count }) => (
              <>
                {role.id === chosen.role.id ? (
                  <strong>
                    {role.name}: {many(count)}
                  </strong>
                ) : (
                  <a class="govuk-link" href={`/reports/schools-without?role=${role.id}`}>
                    {role.name}: {many(count)}
                  </a>
                )}{' '}
              </>
            ))}
          </li>
          {chosen.count > 0 && (
            <li>
              <a class="govuk-link" href={`/reports/schools-without.csv?${query}`}>
                Download as a spreadsheet (CSV)
              </a>
            </li>
          )}
        </ul>
      )}
      {schools.length > 0 && <SchoolsTable schools={schools} mayName={mayName} />}
      <Pagination
        next={next ? { href: `/reports/schools-without?${query}&after=${next}`, text: 'More schools' } : undefined}
      />
    </Page>
  )
}

function headingOf({ name }: Role, count: number): string {
  if (count === 0) return `Every school has a ${name}`
  return count === 1 ? `1 school has no ${name}` : `${many(count)} schools have no ${name}`
}

function many(count: number): string {
  return count > 1000 ? 'more than 1,000' : String(count)
}

/** Who was there last, for a list: 'Ruth Adeyemi until 31 August 2026'. */
export function lastOf({ lastName, lastUntil }: SchoolWithout): string {
  const date = toPlainDate(lastUntil ?? '')
  return lastName && date ? `${lastName} until ${showShortDate(date)}` : 'Nobody'
}

function SchoolsTable({ schools, mayName }: Pick<Props, 'schools' | 'mayName'>) {
  const name: ListColumn<SchoolWithout> = {
    head: 'What can be done',
    isHeadHeard: true,
    cell: (school) => (
      <a class="govuk-link" href={`/schools/${school.id}/adviser`}>
        Name somebody<span class="govuk-visually-hidden"> for {school.name}</span>
      </a>
    ),
  }
  return (
    <ListTable
      caption="Schools"
      rows={schools}
      columns={[
        {
          head: 'School',
          isName: true,
          cell: (school) => (
            <>
              <a class="govuk-link" href={`/schools/${school.id}/people`}>
                {school.name}
              </a>
              <span class="wm-grid__sub">URN {school.urn}</span>
            </>
          ),
        },
        { head: 'Phase', isShort: true, cell: (school) => school.phaseName },
        { head: 'Before', isShort: true, isLabelled: true, cell: lastOf },
        ...(mayName ? [name] : []),
      ]}
    />
  )
}
