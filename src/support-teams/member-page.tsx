import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage } from '#web/form-page.tsx'
import { ofTeam, type Props } from './keep-pages.tsx'

/** Somebody joins a team: one of the service's people, in whose time its meetings then stand, or anybody from elsewhere by name. */
export function MemberPage(props: Props & { people: readonly { id: string; name: string }[] }) {
  const { frame, answers, findings, people } = props
  return (
    <FormPage {...ofTeam(props)} title="Add a member" button="Add">
      {people.length > 0 && (
        <Select
          name="personId"
          label="Is it somebody of the service?"
          hint="Its meetings stand in their time"
          choices={[
            { value: '', label: 'No, somebody from elsewhere' },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={answers.personId}
          error={wrongWith(findings, 'personId')}
        />
      )}
      <TextInput
        name="name"
        label="Name of somebody from elsewhere"
        hint="Do not name classroom teachers"
        value={answers.name}
        error={wrongWith(findings, 'name')}
      />
      <TextInput
        name="comesFrom"
        label="In what role, and from where?"
        hint="Headteacher of another school, a trust, another service"
        value={answers.comesFrom}
        error={wrongWith(findings, 'comesFrom')}
      />
      <Radios
        name="part"
        legend="In which part?"
        legendSize="s"
        choices={[
          { value: 'chair', label: 'Chair' },
          { value: 'member', label: 'Member' },
        ]}
        value={answers.part ?? 'member'}
        error={wrongWith(findings, 'part')}
      />
      <DayInput name="startedOn" label="From which day?" usual={frame.today} {...{ answers, findings }} />
    </FormPage>
  )
}
