import { capital, word, type Focus, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { DoneOfFocus } from './done-of-foci.ts'

type Props = { frame: Frame; model: ServiceModel; schoolYear: string; foci: readonly (Focus & { done: DoneOfFocus })[] }

/** WI-03 to WI-05. What is done under each focus of the year: what was agreed, what schools ask, and plans in force. */
export function FociPage({ frame, model, schoolYear, foci }: Props) {
  const title = `What is done under the foci of ${schoolYear}`
  return (
    <Page frame={frame} title={title} breadcrumbs={[{ text: `The ${word(model, 'service')}`, href: '/service' }]}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">Counted of the schools of which you may know it.</p>
      {foci.map(({ id, name, says, done }) => (
        <section id={id}>
          <h2 class="govuk-heading-m">{name}</h2>
          <p class="govuk-body">{says}</p>
          <ul class="govuk-list">
            <li>
              <a class="govuk-link" href={`/actions?focus=${encodeURIComponent(id)}`}>
                {done.actions.open} {word(model, 'action', { count: done.actions.open })} open
              </a>
              , {done.actions.done} done
            </li>
          </ul>
          <Lines
            heading={capital(word(model, 'plan', { form: 'many' }))}
            lines={done.plans.map((each) => ({ ...each, href: `/plans/${each.id}`, on: each.agreedOn, how: 'agreed' }))}
          />
          <Lines
            heading={capital(word(model, 'request', { form: 'many' }))}
            lines={done.requests.map((each) => ({
              ...{ ...each, href: `/requests/${each.id}`, on: each.askedOn, how: 'asked' },
            }))}
          />
        </section>
      ))}
    </Page>
  )
}

type Line = { schoolName: string; href: string; on: Parameters<typeof showShortDate>[0]; how: string }

function Lines({ heading, lines }: { heading: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        {heading}: {lines.length}
      </h3>
      <ul class="wm-rows">
        {lines.map(({ schoolName, href, on, how }) => (
          <li>
            <a class="govuk-link" href={href}>
              {schoolName}
            </a>
            <span>
              {how} {showShortDate(on)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
