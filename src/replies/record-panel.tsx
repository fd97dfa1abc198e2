import { word } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import type { RecordNote, RecordPanel } from '#records/index.ts'
import { showDate, showMoment } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import { findOnItsWay } from './find-on-its-way.ts'
import { listReceipts, markOpened, type Receipt } from './issue/receipt-store.ts'
import { besideLine } from './issue/print-reply.ts'
import { MarkAsRead, MarkBeside } from './mark-as-read.tsx'
import { nextSteps, type OnItsWay, type Step } from './next-steps.ts'
import { becameSays, outcomeSays } from './outcome-says.ts'
import { linesByPart } from './parts.ts'
import { isToBeChanged } from './reply.ts'
import { whenDue } from './when-due.ts'

/** What a record's page says of its way to the school and back: what the school replied, to whom it went, and what is next. */
export const replyRecordPanel: RecordPanel = async (look, found, record) => {
  const way = await findOnItsWay(look, found, record)
  const receipts = record.issuedAt ? await listReceipts(look, record.id) : []
  const isUnopened = receipts.some(({ personId, openedAt }) => personId === look.actor.personId && !openedAt)
  return {
    says: <WhereItIs way={way} />,
    next: [...nextSteps(way).filter(({ href }) => !href.endsWith('/again')), ...meanwhile(way)],
    notes: notesOf(way, found.visit.adviserName, record.issuedAt ? linesByPart(record, found) : undefined),
    below: (
      <>
        <WordsOfTheSchool way={way} authorName={found.visit.adviserName} />
        <WriteAgain way={way} />
        {way.is.author && <Receipts look={look} receipts={receipts} />}
      </>
    ),
    ...(isUnopened && { afterwards: (reader: Look) => markOpened(reader, record.id) }),
  }
}

function WhereItIs({ way }: { way: OnItsWay }) {
  const { record, reply, replyBy, today, is } = way
  if (record.status === 'with-school' && record.sentAt)
    return (
      <p class="govuk-body">
        Sent at {showMoment(record.sentAt)}.{' '}
        {replyBy && `${is.replier ? 'Your reply is' : 'The school’s reply is'} ${whenDue(replyBy, today)}.`}{' '}
        {is.issuer && whatToDo(way)}
      </p>
    )
  if (!reply?.sentAt || reply.isLate) return null
  const became = record.issuedAt ? becameSays(reply.marks) : []
  if (became.length > 0)
    return (
      <p class="govuk-body">
        {reply.personName} replied for the school at {showMoment(reply.sentAt)}. {became.join(' ')}
      </p>
    )
  return (
    <p class="govuk-body">
      {reply.personName} replied for the school at {showMoment(reply.sentAt)}: {outcomeSays(reply)}.
    </p>
  )
}

/** What its author can count on, and do, while the school has it. */
function whatToDo({ type, replyBy, today }: OnItsWay): string {
  if (replyBy && today > replyBy) return 'You can issue it now; a reply that comes late is attached to it.'
  const accurate =
    type.record.reply.accurate === 'issued'
      ? 'If it is found accurate it is issued at once'
      : 'If it is found accurate you issue it'
  const none = replyBy ? `, and without a word of the school it can be issued after ${showDate(replyBy)}` : ''
  return `Until then there is nothing for you to do with it: you are written to when the school replies. ${accurate}${none}.`
}

/** Where there is nothing to do with it, whoever sent it goes on with something else. */
function meanwhile({ record, replyBy, today, is }: OnItsWay): Step[] {
  const isWaiting = record.status === 'with-school' && (replyBy === undefined || today <= replyBy)
  return isWaiting && is.issuer
    ? [
        { href: '/', text: 'Go on with my week' },
        { href: `/visits/${record.visitId}`, text: 'Back to the visit' },
      ]
    : []
}

/** For whoever was not reached: not the next thing to do, and there all the same. */
function WriteAgain({ way }: { way: OnItsWay }) {
  const again = nextSteps(way).find(({ href }) => href.endsWith('/again'))
  if (!again) return null
  return (
    <p class="govuk-body">
      Did the message not arrive, or is somebody else the {word(way.model, 'headteacher')} now?{' '}
      <a class="govuk-link" href={again.href}>
        {again.text}
      </a>
    </p>
  )
}

/** Beside a line stands what the school says of it; once it is issued, beside what became of one that was changed as it asked. */
function notesOf(
  { reply }: OnItsWay,
  authorName: string,
  issued: ReturnType<typeof linesByPart> | undefined,
): RecordNote[] {
  if (!reply || reply.isLate) return []
  return reply.marks.map((mark) => {
    const { section } = mark
    const isAsSent = !issued || !isToBeChanged(mark)
    if (isAsSent) return { section, quoted: mark.quoted, note: <MarkAsRead mark={mark} authorName={authorName} /> }
    const { quoted, says } = besideLine(mark, authorName, issued)
    return { section, quoted, note: <MarkBeside quoted={quoted} says={says} /> }
  })
}

function WordsOfTheSchool({ way: { reply, model }, authorName }: { way: OnItsWay; authorName: string }) {
  if (!reply?.sentAt || (!reply.isLate && !reply.says)) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{reply.isLate ? 'A late reply of the school' : 'The school’s own words'}</h2>
      {reply.isLate && (
        <p class="govuk-body">
          {reply.personName} replied at {showMoment(reply.sentAt)}, after it was issued: {outcomeSays(reply)}. It is
          attached, and changes nothing in the {word(model, 'record')}.
        </p>
      )}
      {reply.says && <p class="govuk-body wm-quote">{reply.says}</p>}
      {reply.isLate && reply.marks.map((mark) => <MarkAsRead mark={mark} authorName={authorName} />)}
    </section>
  )
}

function Receipts({ look, receipts }: { look: Look; receipts: readonly Receipt[] }) {
  if (receipts.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">To whom it went</h2>
      <ul class="wm-rows">
        {receipts.map(({ name, role, email, openedAt }) => (
          <li>
            <span class="wm-rows__what">
              {name}, {titleOf(look.model, role)}
            </span>
            <span>
              {openedAt
                ? `Opened at ${showMoment(openedAt)}`
                : email
                  ? 'Not opened yet'
                  : 'Not opened yet; has no address to be written to'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
