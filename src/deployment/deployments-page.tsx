import { Tag, type TagColour } from '#govuk/tag.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { ServiceModel } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import { showMoment } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { ListTable } from '#web/list-table.tsx'
import { USUAL_WEIGHTS, type Deployment, type DeploymentStatus } from './deployment.ts'
import { yearChoices } from './deployment-form.ts'

export const STATUS_SAYS: Readonly<Record<DeploymentStatus, { says: string; colour: TagColour }>> = {
  asked: { says: 'Waits to be searched', colour: 'blue' },
  searching: { says: 'Being searched', colour: 'blue' },
  found: { says: 'Found', colour: 'yellow' },
  failed: { says: 'Nothing found', colour: 'red' },
  adopting: { says: 'Being given', colour: 'blue' },
  adopted: { says: 'Adopted', colour: 'green' },
}

type Props = Shown & { model: ServiceModel; roles: readonly string[]; deployments: readonly Deployment[] }

/** Asks for a proposal of who serves whom, and lists those that were made. */
export function DeploymentsPage({ model, roles, deployments, ...shown }: Props) {
  const { frame, answers, findings } = shown
  const worth = (name: 'change' | 'misfit' | 'unfair', label: string, hint: string) => (
    <TextInput
      {...{ name, label, hint }}
      value={answers[name] ?? String(USUAL_WEIGHTS[name])}
      error={wrongWith(findings, name)}
      width={3}
      inputmode="numeric"
      suffix="km"
    />
  )
  return (
    <FormPage
      {...shown}
      title="Propose who serves whom"
      button="Propose"
      breadcrumbs={[{ text: 'Days', href: '/days' }]}
      below={<Made deployments={deployments} model={model} />}
    >
      <p class="govuk-body">
        Every school and group that is due days, and has nobody for them yet, is given to somebody who has the days left
        in each term and whom no rule keeps away: with the least travel, the fewest changes and a fair part of the work
        for each. You look at it, change it and search again; nothing is given before you adopt it.
      </p>
      <Select
        name="year"
        label="School year"
        choices={yearChoices(frame)}
        value={answers.year ?? ''}
        error={wrongWith(findings, 'year')}
      />
      <Select
        name="role"
        label="Whose work"
        choices={roles.map((role) => ({ value: role, label: titleOf(model, role) }))}
        value={answers.role ?? roles[0] ?? ''}
        error={wrongWith(findings, 'role')}
      />
      {worth(
        'change',
        'A change of who serves a school or group is worth',
        'So much further somebody travels in a year, rather than it is given to somebody else.',
      )}
      {worth(
        'misfit',
        'A rule that somebody does not quite meet is worth',
        'Such as work in another phase without its training. What a rule refuses outright is never proposed.',
      )}
      {worth(
        'unfair',
        'Half a day beyond a fair part is worth',
        'A fair part is what somebody has left of what all have left, and a tenth more.',
      )}
    </FormPage>
  )
}

function Made({ deployments, model }: { deployments: readonly Deployment[]; model: ServiceModel }) {
  if (deployments.length === 0) return null
  return (
    <ListTable
      caption="Proposals that were made"
      isCaptionSeen
      rows={deployments}
      columns={[
        {
          head: 'Proposal',
          isName: true,
          cell: ({ id, schoolYear, role }) => (
            <a class="govuk-link" href={`/deployments/${id}`}>
              {titleOf(model, role)}, {showSchoolYear(schoolYear)}
            </a>
          ),
        },
        { head: 'Asked for', cell: ({ askedAt, askedByName }) => `${showMoment(askedAt)}, ${askedByName}` },
        {
          head: 'How it stands',
          cell: ({ status }) => <Tag colour={STATUS_SAYS[status].colour}>{STATUS_SAYS[status].says}</Tag>,
        },
      ]}
    />
  )
}
