import { Pagination } from '#govuk/pagination.tsx'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { showDistance, showShortDate } from '#shared/show-date.ts'
import type { ServiceModel } from '#model/index.ts'
import { crumbsUnder, type Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { wantedBy } from '../training/gate-rules.ts'
import type { AskedOf, Readiness } from './readiness.ts'

/** One gate with how many stand before it and how many are ready. */
export type Summed = { asked: AskedOf; people: number; ready: number; lapsing: number; overdue: number }

/** One person at the gate that is shown. */
export type AtGate = { personId: string; name: string; readiness: Readiness; overdueSince: PlainDate | undefined }

/** Lapses within this many days are said in the heading. */
export const SOON_DAYS = 90

type Props = {
  frame: Frame
  model: ServiceModel
  today: PlainDate
  summed: readonly Summed[]
  chosen: Summed | undefined
  people: readonly AtGate[]
  next: string | undefined
}

/** ES-17. Who is ready for what the model asks training for, and what lapses. */
export function TrainingReportPage({ frame, model, today, summed, chosen, people, next }: Props) {
  const title = chosen ? headingOf(chosen) : 'Nothing here asks for training'
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={crumbsUnder(frame, { text: 'Reports', href: '/reports' }, { text: 'Training' })}
    >
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      {!chosen && (
        <p class="govuk-body">
          The service model asks for no training. Where it does, those who are ready and those who are not stand here.
        </p>
      )}
      {chosen && (
        <>
          <p class="govuk-body wm-read">
            {chosen.asked.gate.says} Wanted: {wantedBy(model, chosen.asked.gate)}.
            {chosen.overdue > 0 && ` ${saysOverdue(chosen)}`}
            {chosen.lapsing > 0 && ` For ${chosen.lapsing} of them it lapses within ${SOON_DAYS} days.`}
          </p>
          <Gates summed={summed} chosen={chosen} />
          <ul class="wm-rows wm-rows--3">
            {people.map(({ personId, name, readiness, overdueSince }) => (
              <li>
                <a class="govuk-link" href={`/people/${personId}`}>
                  {name}
                </a>
                <span class={readiness.isReady ? 'wm-rows__when' : 'wm-late'}>
                  {saysReadiness(readiness, today)}
                  {overdueSince && `; overdue since ${showShortDate(overdueSince)}`}
                </span>
              </li>
            ))}
          </ul>
          <Pagination
            next={
              next
                ? { href: `/reports/training?gate=${chosen.asked.gate.id}&after=${next}`, text: 'More people' }
                : undefined
            }
          />
        </>
      )}
    </Page>
  )
}

/** ES-17. 'For one of them it is overdue: they work outside their own phase without it.' */
function saysOverdue({ asked, overdue }: Summed): string {
  const where = asked.gate.when === 'outside-own-phase' ? ' outside their own phase' : ''
  return `For ${overdue === 1 ? 'one' : overdue} of them it is overdue: they work${where} without it.`
}

function headingOf({ asked, people, ready }: Summed): string {
  if (people === 0) return `${asked.what}: nobody to be ready yet`
  return `${asked.what}: ${ready} of ${people} ready`
}

function Gates({ summed, chosen }: { summed: readonly Summed[]; chosen: Summed }) {
  if (summed.length < 2) return null
  return (
    <ul class="govuk-list">
      {summed.map(({ asked, people, ready }) => (
        <li>
          {asked.gate.id === chosen.asked.gate.id ? (
            <strong>
              {asked.what}: {ready} of {people}
            </strong>
          ) : (
            <a class="govuk-link" href={`/reports/training?gate=${asked.gate.id}`}>
              {asked.what}: {ready} of {people}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** 'Ready', 'Ready; lapses on 3 March 2027, in 20 days', 'Lapsed on …', 'Nothing on file'. */
export function saysReadiness({ isReady, lapsesOn, lapsedOn }: Readiness, today: PlainDate): string {
  if (isReady)
    return lapsesOn ? `Ready; lapses on ${showShortDate(lapsesOn)}, ${showDistance(lapsesOn, today)}` : 'Ready'
  return lapsedOn ? `Not ready: lapsed on ${showShortDate(lapsedOn)}` : 'Not ready: nothing on file'
}

/** Whether somebody is ready today and will not be soon. */
export function isLapsingSoon({ lapsesOn }: Readiness, today: PlainDate): boolean {
  return lapsesOn !== null && lapsesOn <= addDays(today, SOON_DAYS)
}
