import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { capital, word, type NonNegotiable } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { answersIn } from '#web/answers.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { LED_BY } from '../workplan.ts'
import { LED_BY_SAYS } from '../workplan-words.tsx'
import type { Partnership } from './get-partnership.ts'
import type { AgreeingHead, Use } from './partnership.ts'
import { schoolsGive } from './size-section.tsx'

type Of = Shown & { found: Partnership }

/** What every form of a partnership's plan is framed by. */
const framed = ({ found, ...shown }: Of) => ({
  ...{ frame: shown.frame, answers: shown.answers, findings: shown.findings },
  caption: `${found.group.name}, ${showSchoolYear(found.schoolYear)}`,
  breadcrumbs: [
    { text: found.group.name, href: `/groups/${found.group.id}` },
    {
      text: capital(word(found.model, 'plan')),
      href: `/groups/${found.group.id}/plan?year=${found.schoolYear}`,
    },
  ],
})

const Year = ({ found }: Pick<Of, 'found'>) => <input type="hidden" name="year" value={String(found.schoolYear)} />

function LedByRadios({ answers, findings }: Pick<Shown, 'answers' | 'findings'>) {
  return (
    <Radios
      name="ledBy"
      legend="Who leads it?"
      legendSize="s"
      choices={LED_BY.map((value) => ({ value, label: LED_BY_SAYS[value] }))}
      value={answers.ledBy}
      error={wrongWith(findings, 'ledBy')}
    />
  )
}

/** ES-32. Adds what some days are used for. */
export function UsePage(props: Of & { left: number }) {
  const { answers, findings, left } = props
  return (
    <FormPage {...framed(props)} title="What are days used for?" button="Add">
      <Year {...props} />
      <p class="govuk-body">{left > 0 ? `${capital(showHalfDays(left))} left to use.` : 'No days are left to use.'}</p>
      <TextInput
        name="usedFor"
        label="For what"
        hint="For example: moderation of writing across the partnership. Do not name pupils or teachers."
        value={answers.usedFor}
        error={wrongWith(findings, 'usedFor')}
      />
      <TextInput
        name="days"
        label="How many days"
        value={answers.days}
        error={wrongWith(findings, 'days')}
        classes="govuk-input--width-5"
      />
      <LedByRadios {...{ answers, findings }} />
    </FormPage>
  )
}

/** ES-26. Takes a use out; what is not negotiable says that it stays. */
export function RemovePage(props: Of & { use: Use | undefined; item: NonNegotiable | undefined }) {
  const { use, item } = props
  return (
    <FormPage
      {...framed(props)}
      title={`Take out: ${use?.usedFor ?? item?.name ?? ''}`}
      button="Take it out"
      kind="warning"
    >
      <Year {...props} />
      {use && <p class="govuk-body">Its {showHalfDays(use.halfDays)} are free for something else then.</p>}
      {item && <p class="govuk-body">{item.says}</p>}
    </FormPage>
  )
}

/** ES-32. Headteachers agree, on a day, on what the days are used for. */
export function AgreePage(props: Of & { heads: readonly AgreeingHead[]; uses: readonly Use[] }) {
  const { answers, findings, heads, uses, found, frame } = props
  return (
    <FormPage {...framed(props)} title="Headteachers agree" button="Keep that they agreed">
      <Year {...props} />
      <p class="govuk-body">{found.rule.mostAgreed.says}</p>
      <ul class="govuk-list govuk-list--bullet">
        {uses.map(({ usedFor, halfDays }) => (
          <li>
            {usedFor}: {showHalfDays(halfDays)}
          </li>
        ))}
      </ul>
      <DayInput name="agreedOn" label="When did they agree?" usual={frame.today} {...{ answers, findings }} />
      <Checkboxes
        name="heads"
        legend="Who agreed?"
        legendSize="s"
        choices={heads.map(({ personId, name, schoolName }) => ({ value: personId, label: name, hint: schoolName }))}
        values={answersIn(answers.heads)}
        error={wrongWith(findings, 'heads')}
      />
    </FormPage>
  )
}

/** ES-28 to ES-31. Says that something of what is not negotiable was done. */
export function DoingPage(props: Of & { item: NonNegotiable }) {
  const { answers, findings, found, item, frame } = props
  return (
    <FormPage {...framed(props)} title={`It was done: ${item.name}`} button="Keep it">
      <Year {...props} />
      <p class="govuk-body">{item.says}</p>
      <Select
        name="school"
        label="For which school?"
        choices={[
          { value: '', label: 'All of the partnership together' },
          ...found.members.map(({ schoolId, schoolName }) => ({ value: schoolId, label: schoolName })),
        ]}
        value={answers.school}
        error={wrongWith(findings, 'school')}
      />
      <DayInput name="doneOn" label="When was it done?" usual={frame.today} {...{ answers, findings }} />
      <TextInput
        name="heads"
        label="How many headteachers took part?"
        value={answers.heads ?? ''}
        error={wrongWith(findings, 'heads')}
        classes="govuk-input--width-3"
      />
      <LedByRadios {...{ answers, findings }} />
    </FormPage>
  )
}

/** ES-24. Decides on the days of a partnership that a school joined or left. */
export function SizePage(props: Of) {
  const { answers, findings, found } = props
  const { due, allocated, memberIds, rule } = found
  return (
    <FormPage {...framed(props)} title="Reckon the days anew, or keep them?" button="Keep the decision">
      <Year {...props} />
      <p class="govuk-body">
        {rule.size.says} {schoolsGive(memberIds.length)} {showHalfDays(due)}; allocated: {showHalfDays(allocated)}.
      </p>
      <Radios
        name="decision"
        legend="What is decided?"
        legendSize="s"
        choices={[
          { value: 'recalculated', label: `Reckon them anew: ${showHalfDays(due)}` },
          { value: 'kept', label: `Keep ${showHalfDays(allocated)} to the end of the school year` },
        ]}
        value={answers.decision}
        error={wrongWith(findings, 'decision')}
      />
      <Textarea name="because" label="Why?" rows={3} value={answers.because} error={wrongWith(findings, 'because')} />
    </FormPage>
  )
}
