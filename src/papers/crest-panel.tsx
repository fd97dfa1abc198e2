import type { MePanel } from '#access/index.ts'
import { mayKeepCrest } from './crest-policy.ts'

/** On one's own page, for who keeps the service: the way to what stands on its documents. */
export const crestPanel: MePanel = ({ look }) =>
  Promise.resolve(
    mayKeepCrest(look) ? (
      <p class="govuk-body">
        <a class="govuk-link" href="/crest">
          The crest on the service’s documents
        </a>
      </p>
    ) : undefined,
  )
