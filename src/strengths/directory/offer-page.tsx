import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { StrengthsRule } from '#model/index.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Point } from '../strength.ts'
import { showDays, type Offered } from './offer.ts'

type Props = Shown & {
  rule: StrengthsRule
  point: Point
  offered: Offered
  of: { name: string; crumbs: readonly { text: string; href?: string }[] }
  groups: readonly { id: string; name: string }[]
}

/** RO-76, RO-77. The head says that the school is willing, for whom, and with how many days. */
export function OfferPage({ rule, point, offered, of, groups, ...shown }: Props) {
  const { findings } = shown
  const before = offered
    ? { days: String(offered.halfDays / 2), taken: String(offered.taken / 2), forGroup: offered.forGroup ?? '' }
    : {}
  const answers: Record<string, string> = 'days' in shown.answers ? shown.answers : { ...before, ...shown.answers }
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      answers={answers}
      title="Offer this to other schools"
      caption={point.title}
      breadcrumbs={of.crumbs}
      button="We are willing"
    >
      <input type="hidden" name="revision" value={answers.revision ?? point.revision} />
      <p class="govuk-body">{rule.offered.says}</p>
      <Select
        {...field('forGroup')}
        label="Who offers it"
        choices={[
          { value: '', label: of.name },
          ...groups.map(({ id, name }) => ({ value: id, label: `${name}, through ${of.name}` })),
        ]}
      />
      <TextInput
        {...field('days')}
        label="How many days there are to give"
        width={4}
        inputmode="decimal"
        suffix="days"
      />
      <TextInput
        {...field('taken')}
        label="How many of them are taken (optional)"
        hint={
          offered && offered.matched > 0
            ? `Beside ${showDays(offered.matched)} that are promised to schools`
            : undefined
        }
        width={4}
        inputmode="decimal"
        suffix="days"
      />
    </FormPage>
  )
}
