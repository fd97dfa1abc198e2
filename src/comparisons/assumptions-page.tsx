import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { aWord } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { addressOf, type ComparisonAsk } from './comparison-ask.ts'
import type { Outcome, Register } from './comparison.ts'
import type { Laid } from './compare-models.ts'
import { givingRoles, groupKindsAsked } from './mapping-rules.ts'
import { asDays } from './shown.ts'

type Props = { frame: Frame; ask: ComparisonAsk; findings: readonly Finding[]; laid: Laid }

/** What a comparison rests on, to be changed: of all models, and how each reads the register's own words. Its answers stand in the address alone. */
export function AssumptionsPage({ frame, ask, findings, laid }: Props) {
  const { register, assumptions, outcomes } = laid
  const title = 'Change what the comparison rests on'
  const { costPence } = assumptions
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[
        { text: 'Handbook', href: '/handbook' },
        { text: 'Models side by side', href: addressOf('/comparisons', ask) },
        { text: title },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <Form frame={frame} action="/comparisons/assumptions">
            <input type="hidden" name="year" value={String(ask.year)} />
            <input type="hidden" name="model" value={ask.keys.join('\n')} />
            <TextInput
              name="cost"
              label="What a day costs the service, in pounds"
              hint="With pay, travel and overheads, whoever works."
              value={ask.typed.cost || (costPence === undefined ? '' : String(costPence / 100))}
              error={wrongWith(findings, 'cost')}
              prefix="£"
              width={5}
              inputmode="decimal"
            />
            <TextInput
              name="traded"
              label="Days that schools order by the day in the year"
              hint={`Schools ordered ${asDays(register.tradedHalfDays)} in the last year of which orders are known.`}
              value={ask.typed.traded || asDays(assumptions.tradedHalfDays).replaceAll(',', '')}
              error={wrongWith(findings, 'traded')}
              width={5}
              inputmode="decimal"
            />
            <Radios
              name="takeUp"
              legend={`Who takes up ${aWord(register.own, 'programme')} to which schools may subscribe?`}
              choices={[
                { value: 'all', label: 'Every school that may' },
                { value: 'none', label: 'No school' },
              ]}
              value={assumptions.takeUp}
            />
            <Radios
              name="length"
              legend={`How long is ${aWord(register.own, 'visit')} to which a model gives no length?`}
              choices={[
                { value: 'half-day', label: 'Half a day' },
                { value: 'whole-day', label: 'A whole day' },
              ]}
              value={assumptions.visitHalfDays === 2 ? 'whole-day' : 'half-day'}
            />
            {outcomes.map((outcome, at) => (
              <ReadAs {...{ outcome, at, register }} />
            ))}
            <Button>Lay them side by side</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

/** How one model reads categories, roles and groups of the register. */
function ReadAs({ outcome, at, register }: { outcome: Outcome; at: number; register: Register }) {
  const { model, mapping, label } = outcome
  const { own, groups } = register
  const isOwn = model === own
  const categories = isOwn ? [] : (model.need?.categories ?? [])
  const kinds = [...new Set(groups.map(({ kind }) => kind))]
  const asked = groupKindsAsked(model)
  const nameOf = (kind: string) => own.groupKinds.find(({ id }) => id === kind)?.many ?? kind
  const isEmpty = (isOwn || givingRoles(own).length === 0) && categories.length === 0 && asked.length === 0
  if (isEmpty) return null
  return (
    <>
      <h2 class="govuk-heading-m">{label}</h2>
      {categories.length > 0 &&
        (own.need?.categories ?? []).map(({ id, name }) => (
          <Select
            name={`category.${at}.${id}`}
            label={`${name} is read as`}
            choices={[
              ...categories.map((each) => ({ value: each.id, label: each.name })),
              { value: '-', label: 'None: as where it begins' },
            ]}
            value={mapping.categories.get(id) ?? '-'}
          />
        ))}
      {!isOwn &&
        givingRoles(own).map(({ id, name }) => (
          <Select
            name={`role.${at}.${id}`}
            label={`${name} works as`}
            choices={[
              ...givingRoles(model).map((each) => ({ value: each.id, label: each.name })),
              { value: '-', label: 'No such work' },
            ]}
            value={mapping.roles.get(id) ?? '-'}
          />
        ))}
      {asked.map((kind) => (
        <Select
          name={`group.${at}.${kind}`}
          label={`Its ${model.groupKinds.find(({ id }) => id === kind)?.many ?? kind} are`}
          choices={[
            ...kinds.map((each) => ({ value: each, label: nameOf(each) })),
            { value: '-', label: 'None: each school for itself' },
          ]}
          value={mapping.groups.get(kind) ?? '-'}
        />
      ))}
    </>
  )
}
