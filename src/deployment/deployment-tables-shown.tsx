import { Tag } from '#govuk/tag.tsx'
import { shortDays, type TermOfYear } from '#days/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { ListTable } from '#web/list-table.tsx'
import { dueOf, isChange, type Deployment, type DeploymentLine } from './deployment.ts'
import type { PersonInProposal } from './get-deployment.ts'

/** What nobody serves, each with what prevents it. */
export function Unserved({ lines }: { lines: readonly DeploymentLine[] }) {
  const left = lines.filter(({ personId }) => personId === null)
  if (left.length === 0) return null
  return (
    <section id="unserved">
      <h2 class="govuk-heading-m">What cannot be met, and what prevents it</h2>
      <ul class="wm-rows">
        {left.map((line) => (
          <li>
            <strong>{line.placeName}</strong>
            <div>{line.whyNobody ?? 'It came since the search.'}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0)

/** Whose work it makes: what each is asked of what they have left, term by term. */
export function PeopleTable({
  people,
  terms,
  year,
}: {
  people: readonly PersonInProposal[]
  terms: readonly TermOfYear[]
  year: SchoolYear
}) {
  return (
    <ListTable
      caption="Days asked of each, of those they have left"
      isCaptionSeen
      rows={people}
      columns={[
        {
          head: 'Who',
          isName: true,
          cell: ({ personId, name }) => (
            <a class="govuk-link" href={`/people/${personId}/days?year=${year}`}>
              {name}
            </a>
          ),
        },
        { head: 'Schools and groups', isShort: true, isLabelled: true, isNumber: true, cell: ({ places }) => places },
        ...terms.map(({ name }, at) => ({
          head: name,
          isShort: true,
          isLabelled: true,
          cell: ({ loadByTerm, leftByTerm }: PersonInProposal) =>
            `${shortDays(loadByTerm[at] ?? 0)} of ${shortDays(leftByTerm[at] ?? 0)}`,
        })),
        {
          head: 'In the year',
          isShort: true,
          isLabelled: true,
          cell: ({ loadByTerm, leftByTerm }) => `${shortDays(sum(loadByTerm))} of ${shortDays(sum(leftByTerm))}`,
        },
      ]}
    />
  )
}

type LinesProps = {
  lines: readonly DeploymentLine[]
  terms: readonly TermOfYear[]
  deployment: Deployment
  mayChoose: boolean
}

/** Each school and group, what it is due, who serves it now and who is to. */
export function LinesTable({ lines, terms, deployment, mayChoose }: LinesProps) {
  return (
    <div id="lines">
      <ListTable
        caption="Who serves whom"
        isCaptionSeen
        rows={lines}
        columns={[
          { head: 'School or group', isName: true, cell: ({ placeName }) => placeName },
          {
            head: `Days due (${terms.map(({ name }) => name.toLowerCase()).join(', ')})`,
            isShort: true,
            isLabelled: true,
            cell: (line) => `${shortDays(dueOf(line))} (${line.dueByTerm.map(shortDays).join(', ')})`,
          },
          { head: 'Now', isLabelled: true, cell: ({ servedByName }) => servedByName ?? 'Nobody' },
          {
            head: 'Proposed',
            isLabelled: true,
            cell: (line) => (
              <>
                {line.personName ?? 'Nobody'} {isChange(line) && <Tag colour="blue">Change</Tag>}{' '}
                {line.isPinned && <Tag>Chosen</Tag>} {line.adoptedAt && <Tag colour="green">Given</Tag>}
                {line.personId && line.against.length > 0 && (
                  <div>{line.against.map(({ says }) => says).join(' ')}</div>
                )}
              </>
            ),
          },
          ...(mayChoose
            ? [
                {
                  head: 'Change',
                  isHeadHeard: true,
                  cell: ({ id, placeName }: DeploymentLine) => (
                    <a class="govuk-link" href={`/deployments/${deployment.id}/lines/${id}`}>
                      Choose<span class="govuk-visually-hidden"> who serves {placeName}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}
