import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { ServiceModel } from '#model/index.ts'
import { dayMinutesOf, showDays, showHours } from '#funds/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showMoment, showSpan } from '#shared/show-date.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Shown } from '#web/form-page.tsx'
import { Page } from '#web/page.tsx'
import { sumMinutes } from '../entry/entry.ts'
import { confirmableFrom, stateOf, sundayOf, type Week } from './week.ts'
import { WeekTable } from './week-table.tsx'

export type WeekShown = {
  model: ServiceModel
  person: { id: string; name: string }
  week: Week
  mayKeep: boolean
}

type Props = Shown & WeekShown & { done: string | undefined }

/** Where a week stands. */
export const placeOfWeek = (personId: string, startsOn: PlainDate) => `/people/${personId}/weeks/${startsOn}`

/** XX-09. One week of one person: confirmed at one press, changed before, opened again with a reason. */
export function WeekPage(props: Props) {
  const { frame, answers, findings, person, week, done, mayKeep, model } = props
  const heading = headingOfWeek(week, model)
  return (
    <Page
      frame={frame}
      title={`${heading}: ${person.name}, ${showSpan(week.startsOn, sundayOf(week.startsOn))}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Time', href: mayKeep ? '/time' : `/time?of=${person.id}` }, { text: 'Week' }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {person.name}, {showSpan(week.startsOn, sundayOf(week.startsOn))}
        </span>{' '}
        {heading}
      </h1>
      {week.status === 'confirmed' && week.confirmedAt && (
        <InsetText>
          {week.confirmedByName} confirmed this week: {showMoment(week.confirmedAt)}. It stands in the ledger.
        </InsetText>
      )}
      {week.status === 'open' && week.openedAt && (
        <InsetText>
          {week.openedByName} opened this week again: {showMoment(week.openedAt)}. {week.openedBecause}
        </InsetText>
      )}
      <WeekParts {...props} />
      {mayKeep && week.status === 'confirmed' && (
        <Details summary="Open this week again" open={!!wrongWith(findings, 'because')}>
          <Form frame={frame} action={`${placeOfWeek(person.id, week.startsOn)}/open`}>
            <Textarea
              name="because"
              label="Why?"
              rows={2}
              value={answers.because}
              error={wrongWith(findings, 'because')}
            />
            <Button kind="secondary" preventDoubleClick>
              Open it again
            </Button>
          </Form>
        </Details>
      )}
    </Page>
  )
}

/** The entries of a week, with the one press that confirms it. */
export function WeekParts({ frame, model, person, week, mayKeep }: WeekShown & { frame: Frame }) {
  const place = placeOfWeek(person.id, week.startsOn)
  const isOpen = mayKeep && week.status === 'open'
  const from = confirmableFrom(week.startsOn)
  return (
    <>
      {week.entries.length === 0 ? (
        <p class="govuk-body">
          What held visits take stands here by itself, with their preparation and writing up. Other time is added by
          hand.
        </p>
      ) : (
        <WeekTable
          model={model}
          entries={week.entries}
          caption={`Time, ${showSpan(week.startsOn, sundayOf(week.startsOn))}`}
          hrefOf={isOpen ? ({ key }) => `${place}/entries?entry=${encodeURIComponent(key)}` : undefined}
        />
      )}
      {isOpen && (
        <div class="govuk-button-group">
          {frame.today >= from && (
            <Form frame={frame} action={`${place}/confirm`}>
              <input type="hidden" name="shown" value={stateOf(week.entries)} />
              <Button preventDoubleClick>Confirm this week</Button>
            </Form>
          )}
          <LinkButton kind="secondary" href={`${place}/entries`}>
            Add other time
          </LinkButton>
        </div>
      )}
      {isOpen && frame.today < from && <p class="govuk-body">It can be confirmed from {showDate(from)}.</p>}
    </>
  )
}

/** What a week took, and whether it is confirmed, as a heading says it. */
export function headingOfWeek({ entries, status }: Week, model: ServiceModel): string {
  const minutes = sumMinutes(entries)
  const took = minutes === 0 ? 'Nothing yet' : `${showHours(minutes)} (${showDays(minutes, dayMinutesOf(model))})`
  return `${took}, ${status === 'confirmed' ? 'confirmed' : 'to be confirmed'}`
}
