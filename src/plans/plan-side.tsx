import { SummaryList } from '#govuk/summary-list.tsx'
import { WarningText } from '#govuk/warning-text.tsx'
import { capital, word } from '#model/index.ts'
import { FileLinks } from '#papers/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Plan } from './plan.ts'
import type { PlanShown } from './plan-page.tsx'
import { checkName } from './plan-parts.tsx'

/** What stands beside a plan: what it fits, its days, who agreed it, what is due, its files and its other versions. */
export function PlanSide({ plan, model, rule, due, marks, writers, versions, focus, may }: PlanShown) {
  const row = (key: string, value: string | null | undefined) => (value ? [{ key, value }] : [])
  const fits = rule.fits?.of.find(({ id }) => id === plan.fits)
  const by = (name: string | null, on: Plan['agreedOn']) => name && on && `${name}, ${showShortDate(on)}`
  const rows = [
    ...row(
      fits?.name ?? 'Fits',
      plan.fitsTitle && `${plan.fitsTitle}${plan.fitsDatedOn ? `, ${showShortDate(plan.fitsDatedOn)}` : ''}`,
    ),
    ...row('Day in its middle', plan.midPointOn && showDate(plan.midPointOn)),
    ...row('Agreed for the school', by(plan.schoolAgreedByName, plan.schoolAgreedOn)),
    ...row(`Agreed for the ${word(model, 'authority')}`, by(plan.serviceAgreedByName, plan.serviceAgreedOn)),
    ...row('Focus of the year', focus),
    ...row('Begun', `${showShortDate(plan.begunOn)}, ${plan.begunByName}`),
    ...row('Written with', plan.agreedOn === null ? writers.join(', ') : null),
    ...due.map(({ kind, on, isLate }) => ({
      key: checkName(rule, kind),
      value: `${isLate ? 'Overdue since' : 'Due by'} ${on}`,
    })),
  ]
  const others = versions.filter(({ id }) => id !== plan.id)
  return (
    <>
      <SummaryList rows={rows} />
      {may.tag && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/plans/${plan.id}/focus`}>
            {plan.focus ? 'Change its focus' : 'Tag it to a focus of the year'}
          </a>
        </p>
      )}
      {marks.map(({ says }) => (
        <WarningText>{says}</WarningText>
      ))}
      <p class="govuk-body">
        <FileLinks href={`/plans/${plan.id}/document`} of={`the ${word(model, 'plan')}`} />
      </p>
      {others.length > 0 && (
        <section id="versions">
          <h2 class="govuk-heading-s">{capital(word(model, 'plan', { form: 'many' }))} of this school</h2>
          <ul class="wm-rows">
            {others.map((each) => (
              <li>
                <a class="govuk-link" href={`/plans/${each.id}`}>
                  Version {each.version}
                </a>
                <span>
                  {each.agreedOn
                    ? `agreed ${showShortDate(each.agreedOn)}`
                    : each.status === 'withdrawn'
                      ? 'given up'
                      : 'a draft'}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
