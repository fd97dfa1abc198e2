import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { FileLinks } from '#papers/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Finding } from '#shared/finding.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { NoticeInModel } from './get-notice.ts'
import { Judgements } from './judgements.tsx'
import { SERVED_HOW, type Judged, type Notice, type Representation, type Served } from './notice.ts'
import { NOTICE_STEPS, type NoticeStepName } from './notice-steps.ts'

export type NoticePageProps = NoticeInModel & {
  frame: Frame
  findings: readonly Finding[]
  done: string | undefined
  /** What whoever looks can do with it now, the usual next step first. */
  steps: readonly NoticeStepName[]
  mayWrite: boolean
  judged: readonly Judged[]
  told: readonly string[]
  served: readonly Served[]
  said: readonly Representation[]
  heardUntil: PlainDate | null
}

/** One notice, or the letter in its place: how it stands, on what it rests, what has to be done by when, and what came of it. */
export function NoticePage(props: NoticePageProps) {
  const { frame, notice, kind, findings, done, said } = props
  const heading = headingOf(notice, kind.name)
  const { schoolId, schoolName, way } = notice
  return (
    <Page
      frame={frame}
      title={`${heading}: ${schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[
        { text: 'Notices', href: `/notices?school=${schoolId}` },
        { text: schoolName, href: `/schools/${schoolId}` },
        { text: kind.name },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{schoolName}</span> {heading}
          </h1>
          <Steps {...props} />
          <SummaryList rows={rowsOf(props)} />
          {way === 'letter' ? <LetterWords notice={notice} /> : <NoticeWords {...props} />}
          {said.map((each) => (
            <>
              <h2 class="govuk-heading-m">
                {each.fromWhom}, {showDate(each.receivedOn)}
              </h2>
              <Lines text={each.says} />
              <p class="govuk-body">
                {each.answer
                  ? `Answered by ${each.answeredByName ?? ''} on ${each.answeredOn ? showDate(each.answeredOn) : ''}:`
                  : 'Not answered yet.'}
              </p>
              {each.answer && <Lines text={each.answer} />}
            </>
          ))}
        </div>
      </div>
    </Page>
  )
}

function NoticeWords({ notice, kind, model, judged }: NoticePageProps) {
  return (
    <>
      {kind.parts.map(({ id, title }) => (
        <>
          <h2 class="govuk-heading-m">{title}</h2>
          <Lines text={notice.parts[id] ?? 'Nothing is said under this yet.'} />
        </>
      ))}
      <h2 class="govuk-heading-m">What has to be done, and by when</h2>
      {notice.required.length === 0 && <p class="govuk-body">Nothing is said yet.</p>}
      <ul class="govuk-list govuk-list--bullet">
        {notice.required.map(({ what, by }) => (
          <li>
            By {showDate(by)}: {what}
          </li>
        ))}
      </ul>
      {kind.capacity && (
        <>
          <h2 class="govuk-heading-m">The capacity for improvement</h2>
          <Judgements {...{ model, judged }} capacity={kind.capacity} />
        </>
      )}
      <h2 class="govuk-heading-m">What can follow if it is not done</h2>
      <ul class="govuk-list govuk-list--bullet">
        {kind.consequences.map(({ name }) => (
          <li>{name}</li>
        ))}
      </ul>
    </>
  )
}

const LetterWords = ({ notice }: { notice: Notice }) => (
  <>
    <h2 class="govuk-heading-m">What the concern is</h2>
    <Lines text={notice.parts.concern ?? ''} />
  </>
)

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split(/\n+/).map((line) => (
      <p class="govuk-body">{line}</p>
    ))}
  </>
)

/** How a notice stands, as its page is headed. */
export function headingOf({ status, issuedOn, settledOn, complyBy, writtenTo }: Notice, name: string): string {
  const on = (date: PlainDate | null) => (date ? showDate(date) : '')
  if (status === 'written') return `A concern was written to ${writtenTo ?? ''} on ${on(issuedOn)}`
  if (status === 'draft') return `${name}, not issued`
  if (status === 'issued') return `${name}, to be complied with by ${on(complyBy)}`
  if (status === 'complied') return `${name}, complied with on ${on(settledOn)}`
  if (status === 'not-complied') return `${name}, not complied with on ${on(settledOn)}`
  return `${name}, withdrawn on ${on(settledOn)}`
}

function rowsOf({ notice, kind, told, served, heardUntil }: NoticePageProps) {
  const { status, grounds, issuedOn, issuedByName, draftedOn, draftedByName, followsOn } = notice
  const row = (key: string, value: string | undefined) => (value ? [{ key, value }] : [])
  const names = kind.grounds.filter(({ id }) => grounds.includes(id)).map(({ name }) => name)
  const copies = [...kind.copies.map(({ name }) => name)]
  const alsoTo = notice.way === 'letter' ? (kind.onlyFor?.alsoTo ?? []) : copies
  const follows = kind.consequences.find(({ id }) => id === notice.consequence)?.name
  return [
    ...row('Rests on', names.join('; ')),
    ...row('Drafted', `${showDate(draftedOn)}, ${draftedByName}`),
    ...row('Issued', issuedOn ? `${showDate(issuedOn)}, ${issuedByName ?? ''}` : undefined),
    ...row('Told', told.join(', ')),
    ...row(
      'Served',
      served.length > 0
        ? served.map((each) => servedSays(each)).join('; ')
        : issuedOn
          ? 'Nobody has said yet how it was served'
          : undefined,
    ),
    ...row('Copies go to', alsoTo.join('; ')),
    ...row('The school is heard until', status === 'issued' && heardUntil ? showDate(heardUntil) : undefined),
    ...row(status === 'withdrawn' ? 'Why it was withdrawn' : 'What was found', notice.settledBecause ?? undefined),
    ...row('What follows', follows && `${follows}, from ${followsOn ? showDate(followsOn) : ''}`),
  ]
}

const servedSays = ({ onWhom, isCopy, how, servedOn }: Served) =>
  `${isCopy ? 'Copy to ' : ''}${onWhom}, ${SERVED_HOW[how].toLowerCase()}, ${showDate(servedOn)}`

function Steps({ notice, mayWrite, steps }: NoticePageProps) {
  const { id } = notice
  const [first, ...others] = steps
  return (
    <>
      {notice.documentId && (
        <p class="govuk-body">
          <FileLinks href={`/notices/${id}/notice`} of="what was issued" />
        </p>
      )}
      {first && first !== 'withdraw' && (
        <LinkButton href={`/notices/${id}/${first}`}>{NOTICE_STEPS[first].says}</LinkButton>
      )}
      {(mayWrite || others.length > 0 || first === 'withdraw') && (
        <ul class="govuk-list">
          {mayWrite && (
            <li>
              <a class="govuk-link" href={`/notices/${id}/write`}>
                Change the draft
              </a>
            </li>
          )}
          {(first === 'withdraw' ? steps : others).map((step) => (
            <li>
              <a class="govuk-link" href={`/notices/${id}/${step}`}>
                {NOTICE_STEPS[step].says}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
