import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Strategy } from '#model/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { DayInput, type Shown } from '#web/form-page.tsx'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { countOf } from './say-report.ts'
import type { Done } from './school-strategies.ts'

type Props = Shown & {
  strategies: readonly Strategy[]
  school: { id: string; name: string }
  years: readonly { year: SchoolYear; done: readonly Done[] }[]
  mayEnter: boolean
  done: string | undefined
}

/** SH-25. What one school does under the national strategies, by year, and a way to enter more. */
export function SchoolStrategiesPage({ frame, strategies, school, years, mayEnter, done, answers, findings }: Props) {
  const [newest] = years
  const heading = newest
    ? `${countOf(newest.done.length, 'activity', 'activities')} under the national strategies in ${showSchoolYear(newest.year)}`
    : 'No activity under the national strategies yet'
  return (
    <Page
      frame={frame}
      title={`${heading}: ${school.name}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: school.name, href: `/schools/${school.id}` }, { text: 'National strategies' }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{school.name}</span> {heading}
          </h1>
          {years.map(({ year, done: of }) => (
            <section>
              <h2 class="govuk-heading-m">{showSchoolYear(year)}</h2>
              {strategies.map((strategy) => (
                <OfStrategy
                  {...{ frame, strategy, mayEnter }}
                  done={of.filter(({ strategyId }) => strategyId === strategy.id)}
                />
              ))}
            </section>
          ))}
          {years.length === 0 && (
            <p class="govuk-body">
              Visits and courses under {strategies.map(({ name }) => name).join(' and ')} stand here by themselves;
              anything else is entered by hand.
            </p>
          )}
          {mayEnter && (
            <Form frame={frame} action={`/schools/${school.id}/strategies`}>
              <h2 class="govuk-heading-m">Enter an activity</h2>
              <Radios
                name="strategy"
                legend="Under which strategy"
                legendSize="s"
                choices={strategies.map(({ id, name }) => ({ value: id, label: name }))}
                value={answers.strategy}
                error={wrongWith(findings, 'strategy')}
              />
              <DayInput name="on" label="When" answers={answers} findings={findings} />
              <TextInput
                name="says"
                label="What was done"
                hint="Name nobody"
                value={answers.says}
                error={wrongWith(findings, 'says')}
              />
              <Reasons findings={findings} answers={answers} />
              <Button preventDoubleClick>Enter</Button>
            </Form>
          )}
        </div>
      </div>
    </Page>
  )
}

function OfStrategy({
  frame,
  strategy,
  done,
  mayEnter,
}: {
  frame: Frame
  strategy: Strategy
  done: readonly Done[]
  mayEnter: boolean
}) {
  if (done.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{strategy.name}</h3>
      <ul class="wm-rows">
        {done.map(({ on, what, says, href, activityId }) => (
          <li>
            {href ? (
              <a class="govuk-link" href={href}>
                {what}
              </a>
            ) : (
              <span class="wm-rows__what">{what}</span>
            )}
            <span>
              {showShortDate(on)}, {says}
            </span>
            {activityId && mayEnter && (
              <Form frame={frame} action={`/strategy-activities/${activityId}/strike-out`}>
                <Button kind="secondary" classes="govuk-!-margin-bottom-0" preventDoubleClick>
                  Strike out
                  <span class="govuk-visually-hidden">: {what}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
