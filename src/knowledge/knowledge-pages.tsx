import type { KnowledgeRule, ServiceModel } from '#model/index.ts'
import { visitTypeName, word } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { THROUGH_SAYS, type KnownSchool } from './knowledge.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  rule: KnowledgeRule
  year: SchoolYear
  known: readonly KnownSchool[]
}

const throughOf = ({ throughPartnership }: KnowledgeRule, visitType: string | null) =>
  visitType !== null && throughPartnership.includes(visitType) ? 'partnership' : 'individual'

/** ES-09. Of which schools there is an entry this year and through what, and of which there is none. */
export function KnowledgePage({ frame, model, rule, year, known }: Props) {
  const none = known.filter(({ visitId }) => visitId === null)
  const entries = known.filter(({ visitId }) => visitId !== null)
  const count = (through: string) => entries.filter((each) => throughOf(rule, each.visitType) === through).length
  const heading =
    none.length === 0
      ? `Every school has a ${word(model, 'record')} in ${showSchoolYear(year)}`
      : `${none.length === 1 ? 'One school has' : `${none.length} schools have`} no ${word(model, 'record')} in ${showSchoolYear(year)}`
  const nameOf = (visitType: string | null) => {
    const type = model.visitTypes.find(({ id }) => id === visitType)
    return type ? visitTypeName(model, type) : (visitType ?? '')
  }
  const School = ({ schoolId, schoolName }: KnownSchool) => (
    <a class="govuk-link" href={`/schools/${schoolId}/knowledge`}>
      {schoolName}
    </a>
  )
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{rule.says}</p>
      <p class="govuk-body">
        Of {known.length} schools {count('partnership')} are known through their partnership, {count('individual')} by
        an individual visit.
      </p>
      <ul class="wm-tools">
        {[year - 1, year + 1].map((each) => (
          <li>
            <a class="govuk-link" href={`/knowledge?year=${each}`}>
              {showSchoolYear(each)}
            </a>
          </li>
        ))}
        {rule.kept && (
          <li>
            <a class="govuk-link" href={`/knowledge/performance?year=${year}`}>
              What is kept of performance
            </a>
          </li>
        )}
      </ul>
      {none.length > 0 && (
        <ListTable
          caption="Without an entry this year"
          isCaptionSeen
          rows={none}
          columns={[{ head: 'School', isName: true, cell: (each) => <School {...each} /> }]}
        />
      )}
      {entries.length > 0 && (
        <ListTable
          caption="With an entry this year"
          isCaptionSeen
          rows={entries}
          columns={[
            { head: 'School', isName: true, cell: (each) => <School {...each} /> },
            { head: 'Through', cell: ({ visitType }) => THROUGH_SAYS[throughOf(rule, visitType)] },
            {
              head: 'Entry',
              cell: ({ visitId, visitType }) => (
                <a class="govuk-link" href={`/visits/${visitId}`}>
                  {nameOf(visitType)}
                </a>
              ),
            },
            { head: 'Day', isShort: true, cell: ({ knownOn }) => knownOn && showShortDate(knownOn) },
            { head: 'By', cell: ({ by }) => by },
          ]}
        />
      )}
    </Page>
  )
}

/** The way back to the list. */
export const HOME = { text: 'What is known of schools', href: '/knowledge' }
