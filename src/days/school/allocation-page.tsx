import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { functionsOf, type ServiceModel } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { showLeft } from '../allocation/allocation-rules.ts'
import type { Allocation } from '../allocation/allocation.ts'
import { leftOf } from '../capacity/capacity.ts'
import type { GiverLine } from '../service/giver-lines.ts'

type Named = { id: string; name: string }

type Props = Shown & {
  model: ServiceModel
  year: SchoolYear
  place: Named & { href: string }
  /** Everyone whose days count, with what is left of them. */
  givers: readonly GiverLine[]
  seers: readonly Named[]
  allocation: Allocation | undefined
  /** What is left of everyone together, where the service is held to that, in half-days. */
  teamLeft: number | undefined
}

/** Days of somebody for a school or group: who, how many, of which kind, for which need. What each has left stands beside their name. */
export function AllocationPage(props: Props) {
  const { model, year, place, givers, seers, allocation, teamLeft, ...shown } = props
  const { answers, findings } = shown
  const was = <K extends keyof Allocation>(key: K) => allocation?.[key]
  const who = allocation ? `${allocation.personId ?? ''}|${allocation.role}` : undefined
  const none = { value: '', label: 'None' }
  const functions = functionsOf(model)
  return (
    <FormPage
      {...shown}
      title={allocation ? 'Change the days' : 'Allocate days'}
      caption={`${place.name}, ${showSchoolYear(year)}`}
      breadcrumbs={[
        { text: place.name, href: place.href },
        { text: 'Days', href: `${place.href}/days?year=${year}` },
      ]}
      button="Save"
      below={
        allocation && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/allocations/${allocation.id}/withdraw`}>
              Take these days back
            </a>
          </p>
        )
      }
    >
      {allocation ? (
        <input type="hidden" name="revision" value={answers.revision ?? String(allocation.revision)} />
      ) : (
        <input type="hidden" name="year" value={String(year)} />
      )}
      {teamLeft !== undefined && <p class="govuk-body">Of everyone together there is {showLeft(teamLeft)}.</p>}
      <Select
        name="who"
        label="Who gives them?"
        choices={[{ value: '', label: 'Choose somebody' }, ...whoChoices(model, givers)]}
        value={answers.who ?? who ?? ''}
        error={wrongWith(findings, 'who')}
      />
      <TextInput
        name="days"
        label="How many days?"
        hint="In whole or half days, for example 2.5"
        width={4}
        value={answers.days ?? (allocation ? String(allocation.halfDays / 2) : undefined)}
        error={wrongWith(findings, 'days')}
      />
      <Select
        name="kind"
        label="What kind of day is it?"
        choices={(model.days?.kinds ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.kind ?? was('kind')}
        error={wrongWith(findings, 'kind')}
      />
      <Select
        name="term"
        label="When in the year?"
        choices={[
          { value: '', label: 'Over the whole year' },
          ...model.calendar.terms.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={answers.term ?? was('term') ?? ''}
        error={wrongWith(findings, 'term')}
      />
      {functions.length > 0 && (
        <Select
          name="function"
          label="For which function?"
          choices={[none, ...functions.map(({ id, name }) => ({ value: id, label: name }))]}
          value={answers.function ?? was('function') ?? ''}
          error={wrongWith(findings, 'function')}
        />
      )}
      {model.funds && (
        <Select
          name="fund"
          label="From which fund?"
          choices={[
            none,
            ...model.funds.of
              .filter(({ pays }) => pays.includes('days'))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={answers.fund ?? was('fund') ?? ''}
          error={wrongWith(findings, 'fund')}
        />
      )}
      {model.days?.needNamed && (
        <>
          <Textarea
            name="need"
            label="Which need do they answer?"
            hint={model.days.needNamed.says}
            rows={2}
            value={answers.need ?? was('need') ?? undefined}
            error={wrongWith(findings, 'need')}
          />
          <Select
            name="needSeenBy"
            label="Who identified it?"
            choices={[none, ...seers.map(({ id, name }) => ({ value: id, label: name }))]}
            value={answers.needSeenBy ?? was('needSeenById') ?? ''}
            error={wrongWith(findings, 'needSeenBy')}
          />
        </>
      )}
    </FormPage>
  )
}

function whoChoices(model: ServiceModel, givers: readonly GiverLine[]) {
  const people = givers.flatMap(({ personId, name, roles, standing }) => {
    const left = leftOf(standing)
    const says = left === undefined ? 'nobody said what there is' : showLeft(left)
    return personId
      ? roles.map((role) => ({ value: `${personId}|${role}`, label: `${name}, ${titleOf(model, role)}: ${says}` }))
      : []
  })
  const roles = (model.days?.capacity.usual ?? []).map(({ role }) => ({
    ...{ value: `|${role}`, label: `${titleOf(model, role)}: to be named` },
  }))
  return [...people, ...roles]
}
