import { Table } from '#govuk/table.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { visitName } from '#visits/index.ts'
import type { Frame } from '#web/frame.ts'
import { DueOn } from '#web/late.tsx'
import { Page } from '#web/page.tsx'
import type { Rate } from './rates.ts'
import { CHECKS_SHOWN, type ToCheck } from './to-check-store.ts'

export type Waiting = ToCheck & { dueOn: PlainDate | undefined; model: ServiceModel }

type Props = { frame: Frame; model: ServiceModel; waiting: readonly Waiting[]; done: string | undefined }

/** The records that wait for one's check, the longest waiting first. */
export function ChecksPage({ frame, model, waiting, done }: Props) {
  const many = word(model, 'record', { form: 'many' })
  const heading =
    waiting.length === 0
      ? `No ${many} wait for your check`
      : waiting.length === 1
        ? `One ${word(model, 'record')} waits for your check`
        : `${waiting.length === CHECKS_SHOWN ? `${CHECKS_SHOWN} or more` : waiting.length} ${many} wait for your check`
  return (
    <Page frame={frame} title={heading} done={done}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {waiting.length === 0 && (
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
      <p class="govuk-body">
        <a class="govuk-link" href="/checks/rates">
          How {many} came in this school year
        </a>
      </p>
    </Page>
  )
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
