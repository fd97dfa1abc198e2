import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, word } from '#model/index.ts'
import { AttachedPart } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showDistance, showMoment } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { SentRecord } from '../get-record.ts'
import { linesByPart } from '../parts.ts'
import type { Reply } from '../reply.ts'
import { accurateDoes } from './after-reply.ts'
import { ReplyLine } from './reply-line.tsx'
import { WhatHappensNext } from './what-happens-next.tsx'

export type ReplyPageProps = SentRecord & {
  frame: Frame
  /** Whose service it is. */
  authorityName: string
  /** Who replies, and as what. */
  replier: { name: string; title: string }
  /** Their draft, if they have begun one. */
  draft: Reply | undefined
  replyBy: PlainDate | undefined
  issueBy: PlainDate
  goesTo: readonly string[]
  /** The address under which what is attached is had. */
  attachedUnder: string
  /** The last day of the link by which the page was opened. */
  linkUntil?: PlainDate | undefined
  breadcrumbs?: readonly { text: string; href?: string }[]
  /** The address to which what was marked is posted to be kept. */
  keepAt: string
  answers: Answers
  findings: readonly Finding[]
  done?: string | undefined
}

/** Replying for a school, on a phone first: the text in short lines, one large button, and under each line a place to say what is wrong. */
export function ReplyPage(props: ReplyPageProps) {
  const { frame, visit, model, type, sending, draft, keepAt, answers, findings, done, authorityName } = props
  const title = `Is this ${word(model, 'record')} accurate?`
  const parts = linesByPart(sending.content, props)
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      done={done}
      organisation={authorityName}
      breadcrumbs={props.breadcrumbs ?? []}
    >
      <div class="wm-letter">
        <span class="govuk-caption-l">{visit.schoolName}</span>
        <h1 class="govuk-heading-xl govuk-!-margin-bottom-4">{title}</h1>
        <p class="govuk-body-l">
          {visitName(model, type)}, held on {showDate(visit.heldOn ?? visit.bookedFor)} by {visit.adviserName}.
        </p>
        <WhenToReply {...props} minutes={minutesFor(parts.flatMap(({ lines }) => lines.map(({ text }) => text)))} />
        <p class="govuk-body">
          <a class="govuk-link" href="#answer-heading">
            Go to your answer
          </a>
        </p>
        <Form frame={frame} action={frame.path} keepAt={keepAt}>
          {parts.map((part) => (
            <>
              <h2 class="govuk-heading-m govuk-!-margin-top-6">{part.title}</h2>
              {part.lines.map((line) => (
                <ReplyLine
                  line={line}
                  held={draft?.marks.find((mark) => mark.section === line.section && mark.line === line.line)}
                  keepAt={keepAt}
                  answers={answers}
                  findings={findings}
                />
              ))}
            </>
          ))}
          <AttachedPart visitId={visit.id} attachments={props.record.attachments} under={props.attachedUnder} />
          <Answer {...props} />
        </Form>
        <WhatHappensNext {...props} />
      </div>
    </Page>
  )
}

function WhenToReply({ frame, record, replier, replyBy, minutes }: ReplyPageProps & { minutes: string }) {
  const { name, title } = replier
  if (record.issuedAt)
    return (
      <>
        <p class="govuk-body">
          For {name}, {title}.
        </p>
        <InsetText>
          It was issued at {showMoment(record.issuedAt)} without a reply
          {replyBy && frame.today > replyBy && `, which was asked for by ${showDate(replyBy)}`}. You can still reply:
          what you send is attached to it, for all who read it.
        </InsetText>
      </>
    )
  return (
    <p class="govuk-body">
      For {name}, {title}. It takes about {minutes} to read.{' '}
      {replyBy &&
        (frame.today > replyBy ? (
          <>
            A reply was asked for by <strong>{showDate(replyBy)}</strong>; it is not too late yet.
          </>
        ) : (
          <>
            Please answer by <strong>{showDate(replyBy)}</strong>, {showDistance(replyBy, frame.today)}.
          </>
        ))}
    </p>
  )
}

function Answer(props: ReplyPageProps) {
  const { visit, model, type, record, draft, keepAt, answers, findings, replier, goesTo, issueBy } = props
  const about = { model, type, authorName: visit.adviserName, issuedAt: record.issuedAt, issueBy, goesTo }
  const wrong = wrongWith(findings, 'answer')
  const marked = draft?.marks.length ?? 0
  return (
    <section class="wm-answer" aria-labelledby="answer-heading">
      <h2 class="govuk-heading-m" id="answer-heading">
        Your answer
      </h2>
      {wrong && (
        <p class="govuk-error-message" id="answer">
          <span class="govuk-visually-hidden">Error:</span> {wrong}
        </p>
      )}
      <Button classes="wm-answer__yes" name="answer" value="accurate" preventDoubleClick>
        Accurate as it stands
      </Button>
      <p class="govuk-hint" id="accurate-does">
        {accurateDoes(about)}
      </p>
      <input type="hidden" name="was" value={draft?.says ?? ''} />
      <Textarea
        name="says"
        label={`Is there something to say about the whole ${word(model, 'record')}?`}
        hint="Only if you want to. It is kept with it."
        rows={3}
        value={answers.says ?? draft?.says}
        error={wrongWith(findings, 'says')}
      />
      <Button kind="secondary" name="answer" value="marked" preventDoubleClick>
        {marked === 0 ? 'Send what I wrote' : marked === 1 ? 'Send my 1 correction' : `Send my ${marked} corrections`}
      </Button>
      <Button kind="secondary" formaction={keepAt}>
        Keep it and come back later
      </Button>
      <p class="govuk-body govuk-!-margin-bottom-0">
        {capital(replier.name)} answers for the school, once. Not now? What you wrote is kept until you come back.
      </p>
    </section>
  )
}

/** At two hundred words a minute. */
function minutesFor(texts: readonly string[]): string {
  const words = texts.join(' ').split(/\s+/).length
  const minutes = Math.max(1, Math.ceil(words / 200))
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
