import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { standingOf, type Consultation } from './consultation.ts'

type ListProps = { frame: Frame; consultations: readonly Consultation[]; mayLead: boolean }

/** Every consultation that somebody leads, or to which they were invited. */
export function ConsultationsPage({ frame, consultations, mayLead }: ListProps) {
  const open = consultations.filter((each) => standingOf(each, frame.today) === 'open').length
  const heading = open === 1 ? 'One consultation is open' : `${open === 0 ? 'No' : open} consultations are open`
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={[{ text: 'Handbook', href: '/handbook' }, { text: 'Consultations' }]}
    >
      <h1 class="govuk-heading-l">{heading}</h1>
      {mayLead && (
        <p class="govuk-body">
          A model is consulted on from{' '}
          <a class="govuk-link" href="/models">
            its own page
          </a>
          . You can also{' '}
          <a class="govuk-link" href="/consultations/new">
            consult on something else
          </a>
          , and keep{' '}
          <a class="govuk-link" href="/working-parties">
            working parties
          </a>
          .
        </p>
      )}
      {consultations.length === 0 && <p class="govuk-body">What you are asked stands here, from the day it opens.</p>}
      <ul class="wm-rows">
        {consultations.map((each) => (
          <li>
            <a class="govuk-link wm-rows__what" href={`/consultations/${each.id}${mayLead ? '' : '/answer'}`}>
              {each.audience === 'team' ? 'The team' : 'Schools'}: {each.title}
            </a>
            <span class="wm-rows__when">
              {STATES[standingOf(each, frame.today)]}{' '}
              {showDate(standingOf(each, frame.today) === 'to-come' ? each.opensOn : each.closesOn)}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  )
}

const STATES = { 'to-come': 'opens', open: 'closes', closed: 'closed' } as const
