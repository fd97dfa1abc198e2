import type { ServiceModel } from '#model/index.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { describeEvent, listKinds } from './describe-event.ts'
import type { PastEvent } from './past-event.ts'
import type { TimelinePage } from './timeline-store.ts'

type Props = {
  page: TimelinePage
  model: ServiceModel
  today: PlainDate
  /** The address of the page that the timeline stands on. */
  href: string
  /** The kind that it is filtered by, if it is. */
  kind?: string | undefined
  /** Whether it begins at a later page. */
  isOlder?: boolean | undefined
}

/** What happened, newest first: one sentence each with its document, by kind if asked, a stretch at a time. */
export function Timeline({ page: { events, total, older, kinds }, model, today, href, kind, isOlder }: Props) {
  const left = total - events.length
  return (
    <section id="happened" aria-labelledby="happened-heading">
      <h2 class="govuk-heading-m govuk-!-margin-top-6" id="happened-heading">
        What has happened
      </h2>
      <ul class="wm-tools">
        <li class="wm-tools__first">{saysHowMany(events.length, total, isOlder)}</li>
        <Kinds {...{ model, href, kind, kinds }} />
      </ul>
      {events.length === 0 && (
        <p class="govuk-body">
          {kind
            ? 'Nothing of this kind yet.'
            : 'Nothing yet. What anyone does here will stand in this place, newest first.'}
        </p>
      )}
      <ol class="wm-timeline">
        {events.map((event) => (
          <Entry event={event} model={model} today={today} />
        ))}
      </ol>
      {older !== undefined && (
        <p class="wm-s">
          <a class="govuk-link" href={addressOf(href, kind, older)}>
            {left > 1000 ? 'More than 1,000' : left} older
          </a>
        </p>
      )}
    </section>
  )
}

type KindsProps = Pick<Props, 'model' | 'href' | 'kind'> & { kinds: readonly string[] }

/** Only the kinds that this history has; where it has one, there is nothing to choose. */
function Kinds({ model, href, kind, kinds }: KindsProps) {
  const own = listKinds(model).filter((each) => kinds.includes(each.kind))
  if (own.length < 2 && !kind) return null
  const all = [{ kind: undefined, label: 'Everything' }, ...own]
  return (
    <>
      {all.map((each) => (
        <li>
          {each.kind === kind ? (
            <strong>{each.label}</strong>
          ) : (
            <a class="govuk-link" href={addressOf(href, each.kind, undefined)}>
              {each.label}
            </a>
          )}
        </li>
      ))}
    </>
  )
}

function Entry({ event, model, today }: { event: PastEvent; model: ServiceModel; today: PlainDate }) {
  const { says, link, isKey } = describeEvent(event, model)
  const on = londonDateOf(event.at)
  return (
    <li class={isKey ? 'wm-timeline--key' : undefined}>
      <span class="wm-timeline__when">{on === today ? 'Today' : showDate(on)}</span>
      {says}
      {link && (
        <>
          {' '}
          <a class="govuk-link" href={link.href}>
            {link.text}
          </a>
        </>
      )}
    </li>
  )
}

function addressOf(href: string, kind: string | undefined, after: number | undefined): string {
  const query = new URLSearchParams({ ...(kind && { kind }), ...(after && { after: String(after) }) }).toString()
  return `${href}${query && '?'}${query}#happened`
}

function saysHowMany(shown: number, total: number, isOlder: boolean | undefined): string {
  const of = total > 1000 ? 'more than 1,000' : String(total)
  return `${shown} of ${of}${isOlder ? ' older' : ''}, newest first`
}
