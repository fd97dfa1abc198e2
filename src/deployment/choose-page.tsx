import { Radios } from '#govuk/radios.tsx'
import { shortDays, type TermOfYear } from '#days/index.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Deployment, DeploymentLine } from './deployment.ts'
import type { PersonInProposal } from './get-deployment.ts'

type Props = Shown & {
  deployment: Deployment
  line: DeploymentLine
  people: readonly (PersonInProposal & { says: readonly string[] })[]
  terms: readonly TermOfYear[]
}

/** Who is chosen for one school or group: everyone, with what they have left beside this proposal and what speaks against them. */
export function ChoosePage({ deployment, line, people, terms, ...shown }: Props) {
  const { answers, findings } = shown
  const left = ({ leftByTerm, loadByTerm }: PersonInProposal) =>
    terms.map(
      ({ name }, at) => `${shortDays((leftByTerm[at] ?? 0) - (loadByTerm[at] ?? 0))} in the ${name.toLowerCase()}`,
    )
  return (
    <FormPage
      {...shown}
      title="Choose who serves it"
      caption={line.placeName}
      breadcrumbs={[
        { text: 'Who serves whom', href: '/deployments' },
        { text: 'Proposal', href: `/deployments/${deployment.id}` },
      ]}
      button="Choose"
    >
      <p class="govuk-body">
        It is due{' '}
        {line.dueByTerm.map((due, at) => `${shortDays(due)} days in the ${terms[at]?.name.toLowerCase()}`).join(', ')}.
        Now: {line.servedByName ?? 'nobody'}. The next search keeps to whom you choose.
      </p>
      <Radios
        name="person"
        legend="Who serves it?"
        value={answers.person ?? (line.isPinned ? (line.personId ?? '') : '')}
        error={wrongWith(findings, 'person')}
        choices={[
          ...people.map((person) => ({
            value: person.personId,
            label: person.name,
            hint: [`Left: ${left(person).join(', ')}.`, ...person.says].join(' '),
          })),
          { value: '', label: 'Leave it to the search' },
        ]}
      />
    </FormPage>
  )
}
