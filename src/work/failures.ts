import type { Finding } from '#shared/finding.ts'

/**
 * The ways in which a request can properly fail. web/error-pages.tsx turns each into its page.
 * Anything else that is thrown is a mistake of ours: it is logged whole, and the person reads "Sorry, there is a problem".
 */
export abstract class Failure extends Error {
  abstract readonly status: number
}

/** There is no such record, or not one that this person may know of. */
export class NotFound extends Failure {
  readonly status = 404
  constructor(what: string, id: string) {
    super(`no ${what} ${id}`)
  }
}

/** The person is known, and may see this, but may not do it. */
export class NotAllowed extends Failure {
  readonly status = 403
  constructor(personId: string, deed: string) {
    super(`${personId} may not ${deed}`)
  }
}

/** Rules of the service said no, or ask for a reason. The page that was posted is shown again with all of them. */
export class Refused extends Failure {
  readonly status = 422
  readonly findings: readonly Finding[]
  constructor(findings: readonly Finding[]) {
    super(findings.map(({ source, says }) => `${source}: ${says}`).join(' '))
    this.findings = findings
  }
}

/** What was sent is one person's, and another has signed in since: it is kept where it was typed, for the one whose it is. */
export class SomebodyElse extends Failure {
  readonly status = 409
  constructor(personId: string) {
    super(`this is not ${personId}'s to send`)
  }
}
