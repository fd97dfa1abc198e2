import { LinkButton } from '#govuk/link-button.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { aWord, capital, word, type DesignationsRule, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Designation, Specialist } from '../designation.ts'
import { Elsewhere } from '../elsewhere.tsx'
import { SpecialistsTable } from './specialists-table.tsx'

type Props = {
  frame: Frame
  rule: DesignationsRule
  model: ServiceModel
  specialists: readonly Specialist[]
  mayDesignate: boolean
  mayEnd: (specialist: Specialist) => boolean
  done: string | undefined
}

/** RO-72. Everybody whom designated schools designated, each with the school. */
export function SpecialistsPage({ frame, rule, model, specialists, mayDesignate, mayEnd, done }: Props) {
  const standing = specialists.filter(({ endedOn }) => endedOn === null).length
  const title = `${standing} ${word(model, 'specialist', { count: standing })}`
  return (
    <Page frame={frame} title={title} done={done} breadcrumbs={[...crumbs(rule), { text: 'Whom they designated' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Designated by {rule.many}</span> {title}
      </h1>
      <p class="govuk-body">{rule.specialists.says}</p>
      {mayDesignate && <LinkButton href="/designations/specialists/new">Designate somebody</LinkButton>}
      <SpecialistsTable {...{ specialists, mayEnd }} isBySchool />
      <Elsewhere rule={rule} here="/designations/specialists" />
    </Page>
  )
}

const crumbs = (rule: DesignationsRule) => [{ text: rule.many, href: '/designations' }]

type NewProps = Shown & {
  rule: DesignationsRule
  model: ServiceModel
  by: readonly Designation[]
  today: PlainDate
}

/** RO-72. Whom a designated school designates, and in what. */
export function DesignateSpecialistPage({ rule, model, by, today, ...shown }: NewProps) {
  const { answers, findings } = shown
  const only = by.length === 1 ? by[0]?.id : undefined
  return (
    <FormPage
      {...shown}
      title={`Designate ${aWord(model, 'specialist')}`}
      breadcrumbs={[...crumbs(rule), { text: 'Whom they designated', href: '/designations/specialists' }]}
      button="Designate"
    >
      <p class="govuk-body">{rule.specialists.says}</p>
      <Select
        name="designationId"
        label={`Which ${rule.one} designates`}
        value={answers.designationId ?? only ?? ''}
        error={wrongWith(findings, 'designationId')}
        choices={[
          { value: '', label: by.length === 0 ? `There is no ${rule.one} yet` : 'Choose' },
          ...by.map(({ id, schoolName }) => ({ value: id, label: schoolName })),
        ]}
      />
      <TextInput
        name="person"
        label="Whom"
        hint="A leader who has an account here, by whole name or email address"
        value={answers.person}
        error={wrongWith(findings, 'person')}
      />
      <TextInput
        name="field"
        label="In what"
        hint="For example: mathematics, or behaviour"
        value={answers.field}
        error={wrongWith(findings, 'field')}
      />
      <DayInput name="designatedOn" label="On which day" usual={today} {...{ answers, findings }} />
    </FormPage>
  )
}

type EndProps = Shown & { rule: DesignationsRule; model: ServiceModel; specialist: Specialist; today: PlainDate }

/** RO-72. That somebody is designated no more. */
export function EndSpecialistPage({ rule, model, specialist, today, ...shown }: EndProps) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="End the designation"
      caption={specialist.personName}
      breadcrumbs={[
        ...crumbs(rule),
        { text: specialist.schoolName, href: `/designations/${specialist.designationId}` },
      ]}
      button="End it"
      kind="warning"
    >
      <p class="govuk-body">
        {capital(word(model, 'specialist'))} in {specialist.field}, designated by {specialist.schoolName}. What is on
        file for it lapses on the same day.
      </p>
      <DayInput name="endedOn" label="From which day it stands no more" usual={today} {...{ answers, findings }} />
    </FormPage>
  )
}
