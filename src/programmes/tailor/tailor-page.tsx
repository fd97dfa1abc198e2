import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { aWord, word, type Programme, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { FormPage } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { crumbsOf } from '../follow/follow-page.tsx'
import { nameOfKind, termName } from '../milestones.tsx'
import type { Milestone } from '../programme.ts'
import { TAILORING_REASONS } from './tailoring.ts'

type Props = {
  frame: Frame
  answers: Answers
  findings: readonly Finding[]
  model: ServiceModel
  programme: Programme
  school: { id: string; name: string }
  schoolYear: SchoolYear
  milestones: readonly Milestone[]
  mustAgree: readonly string[]
}

/** NF-11. What is to change in a school's own copy of a programme, and why. */
export function TailorPage(props: Props) {
  const { model, programme, school, schoolYear, milestones, mustAgree, answers, findings } = props
  const visit = word(model, 'visit')
  const roles = mustAgree.map((id) => model.roles.find((role) => role.id === id)?.name ?? id)
  const which = (
    <Select
      name="visit"
      label={`Which ${visit}?`}
      value={answers.visit}
      error={wrongWith(findings, 'visit')}
      choices={[
        { value: '', label: `Choose ${aWord(model, 'visit')}` },
        ...milestones.map(({ visitType, term }) => ({
          value: `${visitType} ${term ?? ''}`.trim(),
          label: `${nameOfKind(model, visitType)}, ${termName(model, term)}`,
        })),
      ]}
    />
  )
  return (
    <FormPage
      {...props}
      title="Propose a change"
      caption={`${programme.name}, ${school.name}, ${showSchoolYear(schoolYear)}`}
      breadcrumbs={crumbsOf(model, school, schoolYear)}
      button="Propose it"
    >
      <input type="hidden" name="schoolYear" value={schoolYear} />
      <p class="govuk-body">
        {programme.tailoredBy?.says} Until then nothing changes. To be agreed by: {roles.join(', ')}.
      </p>
      <Radios
        name="change"
        legend="What is to change?"
        legendSize="s"
        value={answers.change}
        error={wrongWith(findings, 'change')}
        choices={[
          { value: 'another-term', label: `${withA(visit)} is made in another ${word(model, 'term')}` },
          { value: 'leave-out', label: `${withA(visit)} is left out this year` },
          { value: 'add', label: `${withA(visit)} is added` },
        ]}
      />
      {which}
      <Select
        name="added"
        label={`Or which ${visit} is added?`}
        value={answers.added}
        error={wrongWith(findings, 'added')}
        choices={[
          { value: '', label: 'None' },
          ...model.visitTypes.map(({ id }) => ({ value: id, label: nameOfKind(model, id) })),
        ]}
      />
      <Select
        name="term"
        label={`In which ${word(model, 'term')} is it to be?`}
        hint="Left empty for one that is left out."
        value={answers.term}
        error={wrongWith(findings, 'term')}
        choices={[
          { value: '', label: `No ${word(model, 'term')}` },
          ...model.calendar.terms.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Radios
        name="because"
        legend="Why?"
        legendSize="s"
        value={answers.because}
        error={wrongWith(findings, 'because')}
        choices={Object.entries(TAILORING_REASONS).map(([value, label]) => ({ value, label }))}
      />
    </FormPage>
  )
}

const withA = (visit: string) => `One ${visit}`
