import { andList, word } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { ReplyPageProps } from './reply-page.tsx'

/** What becomes of a reply and by when, and whose the link is. */
export function WhatHappensNext(props: ReplyPageProps) {
  const { visit, model, record, issueBy, goesTo, linkUntil, replier, type } = props
  const issues = type.record.reply.accurate === 'issued'
  const called = word(model, 'record')
  return (
    <>
      {!record.issuedAt && (
        <>
          <h2 class="govuk-heading-m govuk-!-margin-top-7">What happens next</h2>
          <ol class="wm-timeline">
            <li class="wm-timeline--due">
              <span class="wm-timeline__when">If it is accurate</span>
              {issues ? 'It is issued as it stands, at once.' : `${visit.adviserName} issues it as it stands.`}
            </li>
            <li class="wm-timeline--due">
              <span class="wm-timeline__when">If something is wrong</span>
              {visit.adviserName} answers each fact that you say is wrong, by {showDate(issueBy)}. Where you see
              something differently, your words are kept beside the line.
            </li>
            <li class="wm-timeline--due">
              <span class="wm-timeline__when">After that</span>
              The {called} goes to {andList(goesTo)}, with your reply beside it.
            </li>
            {type.record.reply.none === 'issued' && (
              <li class="wm-timeline--due">
                <span class="wm-timeline__when">Without an answer</span>
                It is issued and marked “no reply”.
              </li>
            )}
          </ol>
        </>
      )}
      {linkUntil && (
        <p class="wm-s wm-muted">
          This link is {replier.name}’s alone, and works until {showDate(linkUntil)} or until the reply is sent. Not
          yours? Then please answer nothing, and tell {visit.adviserName}.
        </p>
      )}
    </>
  )
}
