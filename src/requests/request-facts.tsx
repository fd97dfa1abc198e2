import { SummaryList } from '#govuk/summary-list.tsx'
import type { FlagReadOnce } from '#flags/index.ts'
import { showMeasureYear } from '#measures/index.ts'
import { focusOf, type RequestRule, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { daysWaited } from './request-rules.ts'
import type { SupportRequest } from './request.ts'

type Props = {
  model: ServiceModel
  rule: RequestRule
  request: SupportRequest
  today: PlainDate
  /** What figures showed that led to it, for whoever may see that. */
  led: FlagReadOnce | undefined
}

/** What a school asks, what it tried, with whom it was talked over and who agreed. */
export function RequestFacts({ model, rule, request, today, led }: Props) {
  const { asks, tried, reason, reasonWords, focus, askedByName, askedOn, discussedOn, discussedByName, visitId } =
    request
  const reasonName = rule.reasons.find(({ id }) => id === reason)?.name ?? reason
  const waited = daysWaited(request, today)
  const row = (key: string, value: string | null | undefined | false) => (value ? [{ key, value }] : [])
  return (
    <SummaryList
      rows={[
        { key: 'What the school wants to improve', value: asks },
        { key: rule.tried.title, value: tried ?? 'Nothing is said of it yet' },
        { key: 'Main reason', value: reasonWords ? `${reasonName}: ${reasonWords}` : reasonName },
        ...(led ? [{ key: 'What figures showed', value: <LedBy {...{ led, request }} /> }] : []),
        ...row('Focus of the year', focusOf(model, focus)?.name),
        { key: 'Asked', value: `${showDate(askedOn)}, by ${askedByName}` },
        ...(discussedOn && visitId
          ? [
              {
                key: 'Talked over',
                value: (
                  <>
                    <a class="govuk-link" href={`/visits/${visitId}`}>
                      {showDate(discussedOn)}
                    </a>
                    , with {discussedByName}
                  </>
                ),
              },
            ]
          : [{ key: 'Talked over', value: 'Not yet' }]),
        ...rule.agreements.map(({ id, name }) => {
          const agreed = request.agreements.find((each) => each.id === id)
          return { key: `${name} agreed`, value: agreed ? `${showShortDate(agreed.on)}: ${agreed.who}` : 'Not yet' }
        }),
        ...row(
          'Went forward',
          request.forwardOn &&
            `${showDate(request.forwardOn)}${waited === undefined ? '' : `, ${inDays(waited)}${request.answeredOn ? ' until it was answered' : ' ago'}`}`,
        ),
      ]}
    />
  )
}

/** RO-91. What figures showed, with the way to it; its reasoning as long as it is noticed. */
function LedBy({ led: { name, year, still }, request }: { led: FlagReadOnce; request: SupportRequest }) {
  return (
    <>
      <a class="govuk-link" href={`/schools/${request.schoolId}/flags`}>
        {name}
      </a>
      . {still ? still.says : `It was noticed in the figures of ${showMeasureYear(year)}, and is not any more.`}
    </>
  )
}

/** '7 days'. */
export const inDays = (count: number) => (count === 1 ? '1 day' : `${count} days`)
