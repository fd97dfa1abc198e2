import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag } from '#govuk/tag.tsx'
import { TaskList, type Task } from '#govuk/task-list.tsx'
import { capital, word } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { showDate, showDistance } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Form } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import { StruckOutNote } from '#web/strike-out.tsx'
import type { ComponentChildren } from 'preact'
import type { VisitInModel } from './get-visit.ts'
import { showTime, visitName } from './visit-name.ts'
import { VisitParts } from './visit-parts.tsx'
import type { VisitPanel, VisitPart } from './visit-panel.ts'
import { isFormLeftAt } from './form-left/form-left-rules.ts'
import { isActionOpen, type Visit } from './visit.ts'

type Props = VisitInModel & {
  frame: Frame
  /** What other rooms say of it. */
  parts: Record<VisitPanel['place'], readonly VisitPart[]>
  mayBook: boolean
  /** Whether the reader speaks for the school in what concerns dates, and what of them waits for an answer. */
  mayPropose: boolean
  waiting: string | undefined
  done: string | undefined
  /** Everything that happened to it, drawn by the history. */
  history: ComponentChildren
}

/** One visit: where it stands, the next thing to do, and all that has been said and sent. */
export function VisitPage(props: Props) {
  const { frame, visit, model, type, parts, mayBook, done, history } = props
  const name = visitName(model, type)
  const before = parts['before-the-visit']
  const after = parts['after-the-visit']
  const next =
    heldNext(visit, mayBook, frame) ?? formNext(props) ?? [...before, ...after].find((part) => part.next)?.next
  return (
    <Page
      frame={frame}
      title={`${name}, ${visit.schoolName}`}
      done={done}
      breadcrumbs={[
        { text: capital(word(model, 'visit', { form: 'many' })), href: '/visits' },
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: name },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{visit.schoolName}</span> {name}
      </h1>
      {visit.struckOut && (
        <StruckOutNote
          what={`This ${word(model, 'visit')}`}
          at={new Date(visit.struckOut.at)}
          by={visit.struckOut.by}
          because={visit.cancelledBecause ?? ''}
        />
      )}
      {next && <LinkButton href={next.href}>{next.text}</LinkButton>}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <TaskList
            tasks={[
              agreedTask(visit, mayBook, frame),
              ...dateTasks(props),
              ...tasksIn(before),
              heldTask(visit, mayBook),
              ...formTasks(props),
              ...tasksIn(after),
              ...after.flatMap(({ closing = [] }) => closing),
            ]}
          />
          {[...before, ...after].map(({ below }) => below)}
          <h2 class="govuk-heading-m">What it is about</h2>
          <VisitParts model={model} type={type} />
          {history}
        </div>
        <div class="govuk-grid-column-one-third">
          <SummaryList rows={factsOf({ visit, model, type })} noBorder />
          {mayBook && <EnteredInError frame={frame} visit={visit} />}
        </div>
      </div>
    </Page>
  )
}

/** Where what was entered in error is struck out, and taken back. */
function EnteredInError({ frame, visit }: Pick<Props, 'frame' | 'visit'>) {
  if (!visit.struckOut)
    return (
      <p class="govuk-body-s">
        <a class="govuk-link" href={`/visits/${visit.id}/strike-out`}>
          Entered in error? Strike it out
        </a>
      </p>
    )
  return (
    <Form frame={frame} action={`/visits/${visit.id}/restore`}>
      <Button kind="secondary" preventDoubleClick>
        Take it back
      </Button>
    </Form>
  )
}

const tasksIn = (parts: readonly VisitPart[]): Task[] => parts.flatMap(({ tasks = [] }) => tasks)

/** Before anything else, somebody has to say whether a visit whose day has come took place. */
function heldNext(visit: Visit, mayBook: boolean, { today }: Frame) {
  if (!mayBook || visit.status !== 'booked' || visit.bookedFor > today) return undefined
  return { href: `/visits/${visit.id}/held`, text: 'Say whether it took place' }
}

function agreedTask(visit: Visit, mayBook: boolean, { today }: Frame): Task {
  return {
    title: 'Agree the date',
    ...(mayBook && isActionOpen(visit, 'move') && { href: `/visits/${visit.id}/move` }),
    status: `${showDate(visit.bookedFor)}, ${showDistance(visit.bookedFor, today)}`,
  }
}

/** WI-18. Where the date is to be confirmed, or others wait for an answer, or the head may propose some. */
function dateTasks({ visit, type, mayPropose, waiting }: Props): Task[] {
  const isOpen = isActionOpen(visit, 'move')
  const confirm: Task = {
    title: 'Confirm the date',
    ...(mayPropose && isOpen && !visit.confirmedOn && { href: `/visits/${visit.id}/confirm` }),
    status: visit.confirmedOn ? `Confirmed on ${showDate(visit.confirmedOn)}` : <Tag colour="yellow">Waiting</Tag>,
  }
  const others: Task = waiting
    ? {
        title: 'Other dates are proposed',
        href: `/proposals/${waiting}`,
        status: <Tag colour="yellow">Waiting</Tag>,
      }
    : { title: 'Propose other dates', href: `/visits/${visit.id}/propose`, status: '' }
  return [
    ...(type.confirmedBy && (isOpen || visit.confirmedOn) ? [confirm] : []),
    ...(isOpen && (waiting || mayPropose) ? [others] : []),
  ]
}

function heldTask(visit: Visit, mayBook: boolean): Task {
  return {
    title: 'Hold it',
    ...(mayBook && isActionOpen(visit, 'record-held') && { href: `/visits/${visit.id}/held` }),
    status:
      visit.status === 'held' && visit.heldOn ? (
        `Held on ${showDate(visit.heldOn)}`
      ) : visit.status === 'cancelled' ? (
        <Tag colour="grey">{visit.struckOut ? 'Struck out' : 'Cancelled'}</Tag>
      ) : (
        <Tag colour="blue">To come</Tag>
      ),
  }
}

/** NF-85. Once it was held, that the form was left can be said until it is. */
function formNext({ visit, type, mayBook }: Pick<Props, 'visit' | 'type' | 'mayBook'>) {
  const isOpen = mayBook && visit.status === 'held' && !visit.formLeftOn && isFormLeftAt(type)
  return isOpen ? { href: `/visits/${visit.id}/form-left`, text: 'Say that the form was left' } : undefined
}

/** NF-85. Where a form is left instead of a record, that it was is all that is said. */
function formTasks(asked: Pick<Props, 'visit' | 'type' | 'mayBook'>): Task[] {
  const { visit, type } = asked
  if (!isFormLeftAt(type)) return []
  const status = visit.formLeftOn
    ? `Left on ${showDate(visit.formLeftOn)}`
    : visit.status === 'held'
      ? 'Not said yet'
      : 'Not yet'
  const next = formNext(asked)
  return [{ title: 'Leave the form', status, ...(next && { href: next.href }) }]
}

function factsOf({ visit, model, type }: VisitInModel) {
  const purposes = type.purposes.filter(({ id }) => visit.purposes.includes(id)).map(({ name }) => name)
  return [
    {
      key: 'When',
      value: `${showDate(visit.bookedFor)}${visit.startsAtMinute === null ? '' : `, ${showTime(visit.startsAtMinute)}`}`,
    },
    { key: 'How long', value: visit.length === 'whole-day' ? 'A whole day' : 'Half a day' },
    ...(visit.isOffSite ? [{ key: 'Where', value: 'Off site' }] : []),
    { key: capital(word(model, 'linkAdviser')), value: visit.adviserName },
    ...(purposes.length > 0 ? [{ key: 'Purpose', value: purposes.join('; ') }] : []),
    ...(visit.focus ? [{ key: 'Focus', value: visit.focus }] : []),
    ...(visit.cancelChargePence ? [{ key: 'Charged', value: showMoney(visit.cancelChargePence) }] : []),
    ...(visit.cancelledBecause && !visit.struckOut ? [{ key: 'Cancelled', value: visit.cancelledBecause }] : []),
    ...(visit.mayHaveRecord ? [] : [{ key: capital(word(model, 'record')), value: type.record.says }]),
  ]
}
