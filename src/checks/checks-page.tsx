import { Table } from '#govuk/table.tsx'
import { andList, capital, word, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { visitName } from '#visits/index.ts'
import type { Frame } from '#web/frame.ts'
import { DueOn } from '#web/late.tsx'
import { Page } from '#web/page.tsx'
import type { OtherChecks } from './other-checks.ts'
import type { Rate } from './rates.ts'
import { CHECKS_SHOWN, type ToCheck } from './to-check-store.ts'

export type Waiting = ToCheck & { dueOn: PlainDate | undefined; model: ServiceModel }

type Props = {
  frame: Frame
  model: ServiceModel
  waiting: readonly Waiting[]
  /** What else waits, of other rooms. */
  others: readonly OtherChecks[]
  done: string | undefined
}

/** What waits for one's check, records first, the longest waiting first. */
export function ChecksPage({ frame, model, waiting, others, done }: Props) {
  const many = word(model, 'record', { form: 'many' })
  const heading = headingOf(model, waiting.length, others)
  return (
    <Page frame={frame} title={heading} done={done}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {waiting.length === 0 && others.every(({ items }) => items.length === 0) && (
        <p class="govuk-body">What others have handed in will stand here, the longest waiting first.</p>
      )}
      <ul class="wm-rows wm-rows--3">
        {waiting.map((each) => (
          <li>
            <div>
              <a class="govuk-link wm-rows__what" href={`/visits/${each.visitId}/record/check`}>
                {nameOf(each)}, {each.schoolName}
              </a>
              <div>
                By {each.authorName}
                {each.round > 1 && `, handed in again (${each.round})`}
                {each.isAfterwards && ', is with the school already'}
              </div>
            </div>
            <div class="wm-rows__when">{each.dueOn && <DueOn dueOn={each.dueOn} today={frame.today} />}</div>
          </li>
        ))}
      </ul>
      {others.map(({ heading: called, items, all }) => (
        <section>
          {items.length > 0 && <h2 class="govuk-heading-m">{called}</h2>}
          {items.length > 0 && (
            <ul class="wm-rows wm-rows--3">
              {items.map(({ href, name, authorName, dueOn }) => (
                <li>
                  <div>
                    <a class="govuk-link wm-rows__what" href={href}>
                      {name}
                    </a>
                    <div>By {authorName}</div>
                  </div>
                  <div class="wm-rows__when">{dueOn && <DueOn dueOn={dueOn} today={frame.today} />}</div>
                </li>
              ))}
            </ul>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={all.href}>
              {all.text}
            </a>
          </p>
        </section>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/checks/rates">
          How {many} came in this school year
        </a>
      </p>
    </Page>
  )
}

function headingOf(model: ServiceModel, records: number, others: Props['others']): string {
  const some = others.filter(({ items }) => items.length > 0)
  const number = records === CHECKS_SHOWN ? `${records} or more` : records === 1 ? 'one' : `${records}`
  const parts = [
    ...(records > 0 ? [`${number} ${word(model, 'record', { count: records })}`] : []),
    ...some.map(({ says }) => says),
  ]
  if (parts.length === 0) return `No ${word(model, 'record', { form: 'many' })} wait for your check`
  const isOne = records + some.reduce((sum, { items }) => sum + items.length, 0) === 1
  return `${capital(andList(parts))} ${isOne ? 'waits' : 'wait'} for your check`
}

export function nameOf({ model, visitType }: { model: ServiceModel; visitType: string }): string {
  const type = model.visitTypes.find(({ id }) => id === visitType)
  return type ? visitName(model, type) : visitType
}

type RatesProps = { frame: Frame; model: ServiceModel; rates: readonly Rate[]; year: string; isTeam: boolean }

/** One's own rates or, for who checks, those of the team by name. */
export function RatesPage({ frame, model, rates, year, isTeam }: RatesProps) {
  const many = word(model, 'record', { form: 'many' })
  const heading = `${capital(many)} handed in, ${year}`
  const share = (part: number, whole: number) => `${part} (${Math.round((100 * part) / whole)}%)`
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">
        Counted from the first time that each was handed in, by the clock of the model. {isTeam ? 'By name: ' : ''}
        {isTeam ? 'it is no ranking, for the visits differ.' : 'Only you and who checks your work see it.'}
      </p>
      {rates.length === 0 ? (
        <p class="govuk-body">Nothing has been handed in this school year. Counts will stand here.</p>
      ) : (
        <div class="wm-scroll" tabIndex={0} role="region" aria-label={heading}>
          <Table
            caption={heading}
            captionClasses="govuk-visually-hidden"
            columns={[
              { head: 'Written by', cell: (rate) => rate.authorName },
              { head: 'Handed in', numeric: true, cell: (rate) => String(rate.handedIn) },
              { head: 'In time', numeric: true, cell: (rate) => share(rate.onTime, rate.handedIn) },
              { head: 'Came back', numeric: true, cell: (rate) => share(rate.returned, rate.handedIn) },
            ]}
            rows={rates}
          />
        </div>
      )}
    </Page>
  )
}
