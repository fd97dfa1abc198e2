import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { showDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { showDays, type Offered } from './offer.ts'

/** RO-76. What a strength's page says of its offer: since when, for whom, and how many days are left. */
export function saysOffer(offered: Offered): string {
  if (!offered) return 'No, its head has not said so'
  const { on, forGroupName, halfDays } = offered
  const taken = offered.taken + offered.matched
  const left = halfDays > taken ? `${showDays(halfDays - taken)} left of ${showDays(halfDays)}` : 'nothing left'
  return `Since ${showDate(on)}${forGroupName ? `, for ${forGroupName}` : ''}: ${left}`
}

/** RO-76. What the head can do: offer it, change what is offered, or take it back. */
export function OfferSteps({
  frame,
  base,
  offered,
  revision,
}: {
  frame: Frame
  base: string
  offered: Offered
  revision: number
}) {
  if (!offered) return <LinkButton href={`${base}/offer`}>Offer it to other schools</LinkButton>
  return (
    <Form frame={frame} action={`${base}/take-back`}>
      <input type="hidden" name="revision" value={revision} />
      <div class="govuk-button-group">
        <Button kind="secondary" preventDoubleClick>
          Offer it no longer
        </Button>
        <a class="govuk-link" href={`${base}/offer`}>
          Change what is offered
        </a>
      </div>
    </Form>
  )
}
