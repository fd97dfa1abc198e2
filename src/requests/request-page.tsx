import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import type { FlagReadOnce } from '#flags/index.ts'
import { capital, word, type RequestRule, type ServiceModel } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import { crumbsTo } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { RequestFacts, inDays } from './request-facts.tsx'
import { daysWaited } from './request-rules.ts'
import { isOpenFor, isOpenRequest, type SupportRequest } from './request.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  rule: RequestRule
  request: SupportRequest
  may: { ask: boolean; discuss: boolean; answer: boolean }
  /** The names of those with whom it is talked over. */
  advisers: readonly string[]
  /** What figures showed that led to it, for whoever may see that. */
  led: FlagReadOnce | undefined
  findings: readonly Finding[]
  done: string | undefined
}

/** WI-61, WI-62. One request: how it stands, what comes next and who does it, and all that was said. */
export function RequestPage(props: Props) {
  const { frame, model, rule, request, may, led, findings, done } = props
  const heading = headingOf(props)
  const base = `/requests/${request.id}`
  return (
    <Page
      frame={frame}
      title={`${heading}: ${request.schoolName}`}
      breadcrumbs={crumbsTo({ id: request.schoolId, name: request.schoolName }, capital(word(model, 'request')))}
      {...{ findings, done }}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {request.schoolName}, {rule.name}
            </span>{' '}
            {heading}
          </h1>
          {request.answer && (
            <InsetText>
              {request.answer.split('\n').map((line) => (
                <p class="govuk-body">{line}</p>
              ))}
              <p class="govuk-hint">
                {request.answeredByName}, {request.answeredOn && showDate(request.answeredOn)}
              </p>
            </InsetText>
          )}
          <WhatIsNext {...props} />
          <RequestFacts {...{ model, rule, request, led }} today={frame.today} />
          {may.ask && isOpenFor(request, 'change') && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${base}/change`}>
                Change what the school asks
              </a>
            </p>
          )}
          {may.ask && isOpenRequest(request) && (
            <Form frame={frame} action={`${base}/withdraw`}>
              <input type="hidden" name="revision" value={request.revision} />
              <Button kind="secondary" preventDoubleClick>
                Take it back
              </Button>
            </Form>
          )}
        </div>
      </div>
    </Page>
  )
}

/** 'It is before the Primary Leadership Team, for 7 days'. */
export function headingOf({
  frame,
  model,
  rule,
  request,
}: Pick<Props, 'frame' | 'model' | 'rule' | 'request'>): string {
  const waited = daysWaited(request, frame.today) ?? 0
  const panel = word(model, 'panel')
  const adviser = rule.discussion.with.map((role) => titleOf(model, role)).join(' or ')
  const lead =
    request.leadName && `: ${request.leadName}${request.leadKind ? `, ${titleOf(model, request.leadKind)},` : ''} leads`
  const says = {
    waiting: `It waits to be talked over with the ${adviser}`,
    forward:
      waited === 0 ? `It came before the ${panel} today` : `It has been before the ${panel} for ${inDays(waited)}`,
    accepted: `Accepted${lead ?? ''}`,
    signposted: 'Answered: help is found elsewhere',
    declined: 'Declined, with the reason',
    withdrawn: 'The school took it back',
  }
  return says[request.status]
}

function WhatIsNext({ model, rule, request, may, advisers }: Props) {
  const base = `/requests/${request.id}`
  if (request.status === 'waiting' && may.discuss)
    return <LinkButton href={`${base}/discuss`}>Talk it over and pass it on</LinkButton>
  if (request.status === 'waiting')
    return (
      <>
        <p class="govuk-body">
          {advisers.length > 0
            ? `${advisers.join(' and ')} can read it from now on; it is talked over with the school.`
            : 'Nobody is named yet with whom it is talked over; whoever keeps the service sees that.'}{' '}
          Then it goes before the {word(model, 'panel')}. {rule.discussion.says}
        </p>
        {!request.tried && may.ask && (
          <p class="govuk-body">
            <a class="govuk-link" href={`${base}/change`}>
              Say what the school has tried itself
            </a>
            : it is needed by then.
          </p>
        )}
      </>
    )
  if (request.status === 'forward' && may.answer) return <LinkButton href={`${base}/answer`}>Answer it</LinkButton>
  if (request.status === 'forward') return <p class="govuk-body">Next: {rule.answered.says}</p>
  if (request.status === 'accepted' && request.caseId)
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={`/cases/${request.caseId}`}>
          {model.pathways.find(({ opensOnRequest }) => opensOnRequest)?.name ?? 'What comes of it'}: where it stands and
          what comes next
        </a>
      </p>
    )
  return null
}
