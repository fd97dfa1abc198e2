import { Tag } from '#govuk/tag.tsx'
import { rolesInWords, type PersonFound } from '#people/index.ts'
import { addressOfList, showUrn, STATUS_WORDS, type SchoolFound } from '#schools/index.ts'
import { hasInMenu, type Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

/** How many people and how many schools are named; of more, the list is a link away. */
export const FOUND_OF_EACH = 10

type Props = { frame: Frame; q: string; people: readonly PersonFound[]; schools: readonly SchoolFound[] }

/** People and schools like what was typed, nearest first. */
export function SearchPage({ frame, q, people, schools }: Props) {
  const title = `${counted(people.length, 'person', 'people')} and ${counted(schools.length, 'school', 'schools')} like ‘${q}’`
  const mayListPeople = hasInMenu(frame, '/people')
  return (
    <Page frame={frame} title={title}>
      <h1 class="govuk-heading-l govuk-!-text-break-word">{title}</h1>
      <h2 class="govuk-heading-m" id="people">
        People
      </h2>
      <ul class="wm-rows" aria-labelledby="people">
        {people.slice(0, FOUND_OF_EACH).map(({ id, name, today }) => (
          <li>
            <a class="govuk-link wm-rows__what" href={`/people/${id}`}>
              {name}
            </a>
            <span>{frame.signedIn && rolesInWords(frame.signedIn.model, today)}</span>
          </li>
        ))}
      </ul>
      {people.length > FOUND_OF_EACH && mayListPeople && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/people?${new URLSearchParams({ name: q }).toString()}`}>
            All people like ‘{q}’
          </a>
        </p>
      )}
      {schools.length > 0 && <Schools schools={schools.slice(0, FOUND_OF_EACH)} />}
      <p class="govuk-body">
        <a class="govuk-link" href={addressOfList({ q, status: 'all' })}>
          Look for ‘{q}’ in the list of schools
        </a>
      </p>
    </Page>
  )
}

function Schools({ schools }: Pick<Props, 'schools'>) {
  return (
    <>
      <h2 class="govuk-heading-m" id="schools">
        Schools
      </h2>
      <ul class="wm-rows" aria-labelledby="schools">
        {schools.map(({ id, name, urn, town, status }) => (
          <li>
            <a class="govuk-link wm-rows__what" href={`/schools/${id}`}>
              {name}
            </a>
            <span>
              {[town, showUrn(urn)].filter(Boolean).join(' · ')}
              {status !== 'open' && (
                <>
                  {' '}
                  <Tag colour="grey">{STATUS_WORDS[status]}</Tag>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function counted(count: number, one: string, many: string): string {
  if (count === 0) return `no ${one}`
  if (count > FOUND_OF_EACH) return `more than ${FOUND_OF_EACH} ${many}`
  return `${count} ${count === 1 ? one : many}`
}
