import type { FlagReadOnce } from '#flags/index.ts'
import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import type { BrokeringRule, StrengthsRule } from '#model/index.ts'
import { crumbsTo } from '#schools/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { inDays } from './fit.ts'
import { kindOf } from './help-rules.ts'
import { MATCH_WORDS, type HelpMatch, type HelpNeed } from './help.ts'
import { standsOf } from './needs-page.tsx'

type Props = {
  frame: Frame
  rule: BrokeringRule
  aspects: StrengthsRule['aspects']
  need: HelpNeed
  matches: readonly HelpMatch[]
  /** What figures showed that led to it, for whoever may see that. */
  led: FlagReadOnce | undefined
  /** The request from which it came, for whoever may know of it. */
  requestId: string | undefined
  may: { choose: boolean; takeBack: boolean }
  done: string | undefined
}

/** RO-47, RO-91. One need: what is asked for, what led to it, and who was chosen. */
export function NeedPage({ frame, rule, aspects, need, matches, led, requestId, may, done }: Props) {
  const base = `/brokering/needs/${need.id}`
  const [match] = matches
  const row = (key: string, value: string | undefined | null) => (value ? [{ key, value }] : [])
  return (
    <Page
      frame={frame}
      title={`${need.title}: ${need.schoolName}`}
      done={done}
      breadcrumbs={crumbsTo({ id: need.schoolId, name: need.schoolName }, 'Help from other schools')}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {need.schoolName}: {kindOf(rule, need.kind)?.name ?? need.kind}
            </span>{' '}
            {need.title}
          </h1>
          <p class="govuk-body govuk-!-font-weight-bold">{standsOf({ ...need, match })}</p>
          {need.about.split('\n').map((text) => text && <p class="govuk-body">{text}</p>)}
          {need.status === 'open' && may.choose && <LinkButton href={`${base}/choose`}>Choose who helps</LinkButton>}
          <SummaryList
            rows={[
              ...row('Aspect', aspects.find(({ id }) => id === need.aspect)?.name ?? need.aspect),
              ...row('About', inDays(need.halfDays)),
              ...row(
                'How it is arranged',
                need.isDirect
                  ? 'Directly between the two schools, without a commission'
                  : need.isPriority
                    ? 'Brokered, as part of a core priority'
                    : 'Brokered, outside the core priorities',
              ),
              ...row('Asked for from', need.strengthTitle && `“${need.strengthTitle}”, found in the directory`),
              ...row('What figures show', led && `${led.name}, ${led.year}`),
              ...row('Said', `${showDate(need.saidOn)}, by ${need.saidByName}`),
              ...row('Taken back', need.status === 'withdrawn' ? need.endedBecause : undefined),
            ]}
          />
          {led?.still && <p class="govuk-body">{led.still.says}</p>}
          {requestId && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/requests/${requestId}`}>
                The request from which it came
              </a>
            </p>
          )}
          {matches.length > 0 && (
            <>
              <h2 class="govuk-heading-m">Who was chosen</h2>
              <ul class="govuk-list govuk-list--spaced">
                {matches.map((each) => (
                  <li>
                    <a class="govuk-link" href={`/brokering/matches/${each.id}`}>
                      {each.giverName ?? 'The service itself'}
                      {each.personName && `, ${each.personName}`}
                    </a>
                    : {MATCH_WORDS[each.status].toLowerCase()}, chosen on {showDate(each.chosenOn)}
                  </li>
                ))}
              </ul>
            </>
          )}
          {need.status === 'open' && may.takeBack && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${base}/take-back`}>
                It is needed no longer
              </a>
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}
