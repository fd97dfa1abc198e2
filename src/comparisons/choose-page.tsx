import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Select } from '#govuk/select.tsx'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { ModelToChoose } from './choose-models.ts'
import { addressOf, yearsToCompare, type ComparisonAsk } from './comparison-ask.ts'

type Props = { frame: Frame; ask: ComparisonAsk; choices: readonly ModelToChoose[]; findings: readonly Finding[] }

/** Which models, and over which year: what a comparison begins with. */
export function ChoosePage({ frame, ask, choices, findings }: Props) {
  const title = 'Lay models side by side over your schools'
  const choiceOf = ({ key, name, comesFrom }: ModelToChoose) => ({ value: key, label: name, hint: comesFrom })
  const [kept, shipped] = [choices.filter(({ isShipped }) => !isShipped), choices.filter(({ isShipped }) => isShipped)]
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[{ text: 'Handbook', href: '/handbook' }, { text: 'Models side by side' }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            What would a year be like under another model, with your schools and your people? Choose up to five: you see
            what each asks of whom, what it costs and brings in, and which schools it gives nothing. Nothing is changed
            and nobody is told.
          </p>
          <form method="get" action="/comparisons" novalidate>
            <Select
              name="year"
              label="School year"
              choices={yearsToCompare(frame.today).map((year) => ({
                value: String(year),
                label: showSchoolYear(year),
              }))}
              value={String(ask.year)}
            />
            <Checkboxes
              name="model"
              legend="Models"
              hint="Choose one or more, up to five. The others are compared with the first."
              values={
                ask.keys.length > 0 || findings.length > 0
                  ? ask.keys
                  : choices.filter(({ isOwn }) => isOwn).map(({ key }) => key)
              }
              error={wrongWith(findings, 'model')}
              choices={[
                ...kept.map(choiceOf),
                ...(kept.length > 0 && shipped.length > 0 ? [{ divider: 'or' }] : []),
                ...shipped.map(choiceOf),
              ]}
            />
            {Object.entries(ask.typed).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <Button>Lay them side by side</Button>
          </form>
          <p class="govuk-body">
            <a class="govuk-link" href={addressOf('/comparisons/text', ask)}>
              Try the text of a model that is not kept
            </a>
          </p>
        </div>
      </div>
    </Page>
  )
}
