import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showDate } from '#shared/show-date.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { under } from './round-form-pages.tsx'
import type { Round } from './round.ts'

/** A round is opened: for which year, from when what is decided is in force, and by when who has spoken. */
export function OpenRoundPage({ frame, answers, findings }: Shown) {
  const now = schoolYearOf(frame.today)
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title="Open a round"
      breadcrumbs={[{ text: 'Rounds', href: '/need/rounds' }]}
      button="Open it"
    >
      <Select
        name="schoolYear"
        label="For which school year?"
        choices={[now, now + 1].map((year) => ({ value: String(year), label: showSchoolYear(year) }))}
        value={answers.schoolYear ?? String(now + 1)}
        error={wrongWith(findings, 'schoolYear')}
      />
      <DayInput name="startsOn" label="From which day is what is decided in force?" {...{ answers, findings }} />
      <DayInput name="proposalsBy" label="By when do advisers propose?" {...{ answers, findings }} />
      <DayInput name="linesBy" label="By when do other teams add their lines?" {...{ answers, findings }} />
    </FormPage>
  )
}

/** The minutes of the meeting. */
export function MinutesPage({ frame, answers, findings, round }: Shown & { round: Round }) {
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title="Minutes of the meeting"
      caption={`The round of ${showSchoolYear(round.schoolYear)}`}
      breadcrumbs={under(round)}
      button="Save"
    >
      <input type="hidden" name="revision" value={answers.revision ?? round.revision} />
      <DayInput
        name="metOn"
        label="On which day was it?"
        usual={round.metOn ?? frame.today}
        {...{ answers, findings }}
      />
      <Textarea
        name="minutes"
        label="What was said and decided"
        hint="Who was there, and what was agreed beyond single schools. Do not name pupils or members of staff."
        rows={10}
        value={answers.minutes ?? round.minutes ?? ''}
        error={wrongWith(findings, 'minutes')}
      />
    </FormPage>
  )
}

/** All letters go at one press. */
export function SendPage({ frame, answers, findings, round, ready }: Shown & { round: Round; ready: number }) {
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title={ready === 1 ? 'Send the letter' : `Send all ${ready} letters`}
      caption={`The round of ${showSchoolYear(round.schoolYear)}`}
      breadcrumbs={under(round)}
      button="Send them now"
      kind="warning"
    >
      <p class="govuk-body">
        Each school that was decided on gets its letter: its headteacher and its chair of governors. What was decided is
        in force from {showDate(round.startsOn)}. The round takes nothing more afterwards.
      </p>
    </FormPage>
  )
}
