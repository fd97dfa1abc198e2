import { Button } from '#govuk/button.tsx'
import { capital, countOf, type StoreWords } from './store-words.ts'
import type { KeptWords, StoreFacts } from './sealed-store.ts'
import { standsOf } from './store-rules.ts'
import type { ReadyVisit } from '../ready/ready-visit.ts'

type Props = {
  facts: StoreFacts | undefined
  visits: readonly ReadyVisit[]
  words: readonly KeptWords[]
  days: number
  isPastItsDays: boolean
  /** How it stands with the service, in a sentence, and where to go about it. */
  status: Status
}

export type Status = { says: string; link?: { text: string; href: string } }

/** One's own coming visits on this device, each with what of it is saved where. */
export function ListView({ facts, visits, words, days, isPastItsDays, status }: Props) {
  const own = facts?.words
  return (
    <>
      <h1 class="govuk-heading-l">{headingOf(own, visits.length, words.length)}</h1>
      {isPastItsDays && words.length > 0 && (
        <p class="govuk-inset-text">
          The service was last reached more than {days} days ago. What you wrote is still sealed here: find a connection
          and send it before anything happens to this device.
        </p>
      )}
      <div class="wm-save">
        <p role="status" data-status>
          <strong>{status.says}</strong>{' '}
          {status.link && (
            <a class="govuk-link" href={status.link.href}>
              {status.link.text}
            </a>
          )}
        </p>
        <Button kind={words.length > 0 ? undefined : 'secondary'} type="button" name="press" value="send">
          {words.length > 0 ? 'Send now' : 'Look for what is new'}
        </Button>
        <Button kind="secondary" type="button" name="press" value="lock">
          Lock
        </Button>
      </div>
      {visits.length === 0 && (
        <p class="govuk-body">
          Your own {own?.visits ?? 'dates'} of the next {days} days stand here once the service has been reached; nobody
          else’s do.
        </p>
      )}
      <ul class="wm-rows">
        {visits.map((visit) => (
          <Line visit={visit} kept={words.find(({ visitId }) => visitId === visit.visitId)} />
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the first page
        </a>{' '}
        or, if you stop working on this device, to{' '}
        <a class="govuk-link" href="/me/devices">
          your devices
        </a>
        ; both need a connection.
      </p>
    </>
  )
}

function Line({ visit, kept }: { visit: ReadyVisit; kept: KeptWords | undefined }) {
  const stands = standsOf(visit, kept)
  const [aside] = kept ? [] : visit.writing.asides
  return (
    <li data-visit-line={visit.visitId}>
      <div>
        <a class="govuk-link wm-rows__what" href={`#${visit.visitId}`}>
          {visit.schoolName}
        </a>
        <div>
          {visit.name}, {visit.when}
        </div>
        <div class={stands.waits ? 'govuk-!-font-weight-bold' : undefined}>{stands.says}</div>
        {aside && (
          <a class="govuk-link" href={`/visits/${visit.visitId}/record/asides/${aside.id}`}>
            See both and choose
          </a>
        )}
      </div>
    </li>
  )
}

function headingOf(own: StoreWords | undefined, ready: number, unsent: number): string {
  if (!own) return 'Nothing is ready on this device yet'
  if (unsent > 0)
    return `${countOf(unsent, own.record, own.records)} written here ${unsent === 1 ? 'is' : 'are'} not on the service yet`
  if (ready === 0) return `${capital(own.visits)} of yours that come stand here`
  return `${countOf(ready, own.visit, own.visits)} ${ready === 1 ? 'is' : 'are'} ready on this device`
}
