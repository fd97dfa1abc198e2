import { Button } from '#govuk/button.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { crumbsTo } from '../crumbs.ts'
import type { School } from '../school.ts'
import type { Presence } from './presence.ts'

type Props = { frame: Frame; school: School; answers: Answers; findings: readonly Finding[] }

/** Who else works in a school: since when and for what. */
export function AddPresencePage({ frame, school, answers, findings }: Props) {
  const title = `Who else works in ${school.name}?`
  return (
    <Page frame={frame} title={title} findings={findings} breadcrumbs={crumbsTo(school, 'Who else works here')}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <Form frame={frame} action={`/schools/${school.id}/presences/add`}>
            <TextInput
              name="who"
              label="Who"
              hint="A hub, another team, a trust’s own lead, another school."
              value={answers.who}
              error={wrongWith(findings, 'who')}
            />
            <TextInput name="purpose" label="For what" value={answers.purpose} error={wrongWith(findings, 'purpose')} />
            <DateInput
              name="startedOn"
              legend="Since when"
              legendSize="s"
              value={dateParts(answers, 'startedOn')}
              error={wrongWith(findings, 'startedOn') ?? wrongWith(findings, 'startedOn-day')}
            />
            <Button>Save</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

/** The last day on which somebody else works in a school. */
export function EndPresencePage({ frame, school, answers, findings, presence }: Props & { presence: Presence }) {
  const title = `${presence.who} no longer works in ${school.name}`
  return (
    <Page frame={frame} title={title} findings={findings} breadcrumbs={crumbsTo(school, 'No longer here')}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {presence.purpose}, since {showShortDate(presence.startedOn)}.
          </p>
          <Form frame={frame} action={`/schools/${school.id}/presences/${presence.id}/end`}>
            <input type="hidden" name="revision" value={answers.revision ?? presence.revision} />
            <DateInput
              name="finishedOn"
              legend="Last day"
              legendSize="s"
              value={dateParts(answers, 'finishedOn')}
              error={wrongWith(findings, 'finishedOn') ?? wrongWith(findings, 'finishedOn-day')}
            />
            <Button>Save</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}
