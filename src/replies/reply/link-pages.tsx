import type { ComponentChildren } from 'preact'
import { Button } from '#govuk/button.tsx'
import { word, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showMoment } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { RecordOfLink } from '../record-of-link-store.ts'
import { afterReply } from './after-reply.ts'

type About = RecordOfLink & {
  frame: Frame
  model: ServiceModel
  /** Whose link it is. */
  owner: string
  authorityName: string
  findings: readonly Finding[]
}

type SentProps = About & {
  issueBy: PlainDate | undefined
  goesTo: readonly string[]
  /** Whether it was sent a moment ago, by this link. */
  isJustSent: boolean
}

/** The reply was sent: whose it was, when, what happens next, and where to read on. No word of the record. */
export function LinkSentPage({ issueBy, goesTo, isJustSent, ...about }: SentProps) {
  const { repliedBy, repliedAt, outcome, issuedAt, authorName, model, visitType, owner } = about
  const type = model.visitTypes.find(({ id }) => id === visitType)
  return (
    <Letter about={about} title={isJustSent ? 'Thank you. Your reply was sent' : 'The reply was sent'}>
      <p class="govuk-body">
        {repliedBy} replied for the school{repliedAt && ` at ${showMoment(repliedAt)}`}. A school replies once, and this
        link, which was sent to {owner}, has done its work.
      </p>
      <p class="govuk-body">
        {type && afterReply({ model, type, authorName, issuedAt, issueBy, goesTo, outcome })}{' '}
        <a class="govuk-link" href={`/visits/${about.visitId}/record/reply`}>
          Sign in to read it
        </a>
      </p>
    </Letter>
  )
}

/** The last day of a link has passed. */
export function LinkOverPage(about: About) {
  const { issuedAt, owner, model } = about
  return (
    <Letter about={about} title="This link has come to its end">
      <p class="govuk-body">
        It was sent to {owner}, to say whether the {word(model, 'record')} is accurate.{' '}
        {issuedAt ? `That was issued at ${showMoment(issuedAt)} without a reply.` : 'No reply was sent by it.'}
      </p>
      <p class="govuk-body">
        A late reply is still taken, and attached:{' '}
        <a class="govuk-link" href={`/visits/${about.visitId}/record/reply`}>
          sign in to send it
        </a>
        , or tell <Author about={about} />.
      </p>
    </Letter>
  )
}

/** Somebody has signed in with this browser who is not the link's owner. */
export function LinkOfAnotherPage({
  visitor,
  ...about
}: About & { visitor: { name: string; isOfSameService: boolean } }) {
  const { frame, owner, visitId } = about
  return (
    <Letter about={about} title={`This link is ${owner}’s`}>
      <p class="govuk-body">
        You have signed in as {visitor.name}. What is sent by this link is said by {owner}, and by nobody else.
      </p>
      {visitor.isOfSameService && (
        <p class="govuk-body">
          Do you reply for the school too?{' '}
          <a class="govuk-link" href={`/visits/${visitId}/record/reply`}>
            Reply in your own name
          </a>
        </p>
      )}
      <p class="govuk-body">Are you {owner}? Sign out, and open the link again from the message.</p>
      <Form frame={frame} action="/sign-out">
        <Button kind="secondary">Sign out</Button>
      </Form>
    </Letter>
  )
}

/** Whoever the link was sent to no longer replies for the school. */
export function NoLongerYoursPage(about: About) {
  const { owner, schoolName, model } = about
  return (
    <Letter about={about} title="This link opens nothing any more">
      <p class="govuk-body">
        It was sent to {owner}, who no longer replies for {schoolName}. Whoever is its {word(model, 'headteacher')}{' '}
        today has, or can be sent, a link of their own.
      </p>
      <p class="govuk-body">
        Ask <Author about={about} />.
      </p>
    </Letter>
  )
}

/** An address that leads nowhere: most often one that was not copied whole. */
export function LinkLostPage({ frame }: { frame: Frame }) {
  return (
    <Page frame={frame} title="This link does not open anything">
      <h1 class="govuk-heading-l">This link does not open anything</h1>
      <p class="govuk-body">
        A character of the address may be missing or changed: some mail programs break a long address in two. Open it
        from the message itself, or copy the whole of it, from https to its last letter.
      </p>
      <p class="govuk-body">
        If it still does not open, ask whoever wrote to you to send it again, or{' '}
        <a class="govuk-link" href="/sign-in">
          sign in
        </a>{' '}
        if you have a password.
      </p>
    </Page>
  )
}

type LetterProps = { about: About; title: string; children: ComponentChildren }

function Letter({ about, title, children }: LetterProps) {
  const { frame, findings, authorityName, schoolName, model, visitType, on, authorName } = about
  const type = model.visitTypes.find(({ id }) => id === visitType)
  return (
    <Page frame={frame} title={title} organisation={authorityName} findings={findings}>
      <div class="wm-letter">
        <span class="govuk-caption-l">{schoolName}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          {type ? visitName(model, type) : visitType}, held on {showDate(on)} by {authorName}.
        </p>
        {children}
      </div>
    </Page>
  )
}

function Author({ about: { authorName, authorEmail } }: { about: About }) {
  return (
    <>
      {authorName}
      {authorEmail && (
        <>
          ,{' '}
          <a class="govuk-link" href={`mailto:${authorEmail}`}>
            {authorEmail}
          </a>
        </>
      )}
    </>
  )
}
