import { Details } from '#govuk/details.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { InformalSupport } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { ANOTHER_TIME, USUAL_MINUTES } from './contact-form.ts'
import { showMinutes } from './contact.ts'

type Named = { id: string; name: string }

type Props = Shown & {
  support: InformalSupport
  today: PlainDate
  /** The school of whose page it is; else it is chosen, or typed where there are too many to choose from. */
  school: Named | undefined
  schools: readonly Named[] | undefined
}

/** What somebody did for a school, in four presses: how, about what, how long. Nothing on it takes a word. */
export function LogContactPage({ support, today, school, schools, ...shown }: Props) {
  const { answers, findings } = shown
  const choices = (list: InformalSupport['kinds']) => list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FormPage
      {...shown}
      title={`Log ${support.name.toLowerCase()}`}
      caption={school?.name}
      breadcrumbs={[
        ...(school ? [{ text: school.name, href: `/schools/${school.id}` }] : []),
        { text: support.name, href: '/contacts' },
      ]}
      button="Log it"
      below={<p class="govuk-body wm-s">{support.says}</p>}
    >
      {!school && <WhichSchool schools={schools} {...shown} />}
      <Radios
        name="kind"
        legend="How was it given?"
        legendSize="s"
        inline
        choices={choices(support.kinds)}
        value={answers.kind}
        error={wrongWith(findings, 'kind')}
      />
      <Radios
        name="topic"
        legend="What was it about?"
        legendSize="s"
        small
        choices={choices(support.topics)}
        value={answers.topic}
        error={wrongWith(findings, 'topic')}
      />
      <HowLong {...shown} />
      <Details
        summary="It was on another day than today"
        open={!!wrongWith(findings, 'on') || (!!answers['on-year'] && dayOf(shown) !== today)}
      >
        <DayInput name="on" label="On which day?" usual={today} {...shown} />
      </Details>
    </FormPage>
  )
}

const dayOf = ({ answers }: Shown) =>
  [answers['on-year'], answers['on-month']?.padStart(2, '0'), answers['on-day']?.padStart(2, '0')].join('-')

function WhichSchool({ schools, answers, findings }: Shown & Pick<Props, 'schools'>) {
  const shared = { name: 'school', value: answers.school, error: wrongWith(findings, 'school') }
  if (!schools) return <TextInput {...shared} label="Which school?" hint="Its URN or its whole name" width={20} />
  const all = schools.map(({ id, name }) => ({ value: id, label: name }))
  const first = all.length === 1 ? [] : [{ value: '', label: 'Choose a school' }]
  return <Select {...shared} label="Which school?" choices={[...first, ...all]} />
}

function HowLong({ answers, findings }: Shown) {
  return (
    <Radios
      name="time"
      id="minutes"
      legend="How long did it take?"
      legendSize="s"
      small
      classes="wm-choices-in-line"
      value={answers.time}
      error={wrongWith(findings, 'minutes')}
      choices={[
        ...USUAL_MINUTES.map((minutes) => ({ value: String(minutes), label: showMinutes(minutes) })),
        {
          value: ANOTHER_TIME,
          label: 'Another time',
          conditional: (
            <div class="wm-time-fields">
              <TextInput name="hours" label="Hours" width={2} inputmode="numeric" value={answers.hours} />
              <TextInput
                name="minutes"
                id="other-minutes"
                label="Minutes"
                width={2}
                inputmode="numeric"
                value={answers.minutes}
              />
            </div>
          ),
        },
      ]}
    />
  )
}
