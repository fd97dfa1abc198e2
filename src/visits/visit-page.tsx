import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag } from '#govuk/tag.tsx'
import { TaskList, type Task } from '#govuk/task-list.tsx'
import { capital, word } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showDistance } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { ComponentChildren } from 'preact'
import type { VisitInModel } from './get-visit.ts'
import type { VisitRecord } from './record.ts'
import { showTime, visitName } from './visit-name.ts'
import { VisitParts } from './visit-parts.tsx'
import { isActionOpen } from './visit.ts'

type Props = VisitInModel & {
  frame: Frame
  records: readonly VisitRecord[]
  may: { book: boolean; write: boolean; read: boolean }
  done: string | undefined
  /** Everything that happened to it, drawn by the history. */
  history: ComponentChildren
}

/** One visit: where it stands, the next thing to do, and all that has been said and sent. */
export function VisitPage({ frame, visit, model, type, records, may, done, history }: Props) {
  const name = visitName(model, type)
  const next = nextStep({ visit, records, may, today: frame.today })
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
      {next && <LinkButton href={next.href}>{next.text(word(model, 'record'))}</LinkButton>}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <TaskList tasks={tasksOf({ visit, model, type, records, may, frame })} />
          <h2 class="govuk-heading-m">What it is about</h2>
          <VisitParts model={model} type={type} />
          {history}
        </div>
        <div class="govuk-grid-column-one-third">
          <SummaryList rows={factsOf({ visit, model, type })} noBorder />
        </div>
      </div>
    </Page>
  )
}

type Standing = Pick<Props, 'visit' | 'records' | 'may'>

function nextStep({
  visit,
  records,
  may,
  today,
}: Standing & { today: PlainDate }): { href: string; text: (record: string) => string } | undefined {
  const [newest] = records
  if (may.book && visit.status === 'booked' && visit.bookedFor <= today)
    return { href: `/visits/${visit.id}/held`, text: () => 'Say that it took place' }
  if (may.write && visit.status === 'held' && visit.mayHaveRecord && newest?.status !== 'issued')
    return {
      href: `/visits/${visit.id}/record/write`,
      text: (record) => (newest ? `Go on with the ${record}` : `Write the ${record}`),
    }
  if (may.read && newest) return { href: `/visits/${visit.id}/record`, text: (record) => `Read the ${record}` }
  return undefined
}

function tasksOf({ visit, model, type, records, may, frame }: VisitInModel & Standing & { frame: Frame }): Task[] {
  const [newest] = records
  const record = word(model, 'record')
  const isHeld = visit.status === 'held'
  const held: Task = {
    title: 'Hold it',
    ...(may.book && isActionOpen(visit, 'record-held') && { href: `/visits/${visit.id}/held` }),
    status:
      isHeld && visit.heldOn ? (
        `Held on ${showDate(visit.heldOn)}`
      ) : visit.status === 'cancelled' ? (
        <Tag colour="grey">Cancelled</Tag>
      ) : (
        <Tag colour="blue">To come</Tag>
      ),
  }
  const agreed: Task = {
    title: 'Agree the date',
    ...(may.book && isActionOpen(visit, 'move') && { href: `/visits/${visit.id}/move` }),
    status: `${showDate(visit.bookedFor)}, ${showDistance(visit.bookedFor, frame.today)}`,
  }
  if (!visit.mayHaveRecord)
    return [
      agreed,
      held,
      ...(type.record.holdOnly.includes('feedbackFormLeft')
        ? [
            {
              title: 'Leave the form',
              status: visit.formLeftOn ? `Left on ${showDate(visit.formLeftOn)}` : isHeld ? 'Not left' : 'Not yet',
            },
          ]
        : []),
    ]
  return [
    agreed,
    held,
    {
      title: `Write the ${record}`,
      ...(may.write && isHeld && newest?.status !== 'issued' && { href: `/visits/${visit.id}/record/write` }),
      status: newest ? (
        newest.status === 'issued' ? (
          'Done'
        ) : (
          <Tag colour="yellow">Draft</Tag>
        )
      ) : isHeld ? (
        <Tag colour="blue">To do</Tag>
      ) : (
        'Cannot start yet'
      ),
      cannotStartYet: !isHeld && !newest,
    },
    {
      title: 'Issue it',
      ...(may.write && newest?.status === 'draft' && { href: `/visits/${visit.id}/record/issue` }),
      status: newest?.status === 'issued' ? 'Done' : newest ? <Tag colour="blue">To do</Tag> : 'Cannot start yet',
      cannotStartYet: !newest,
    },
  ]
}

function factsOf({ visit, model, type }: VisitInModel) {
  const purposes = type.purposes.filter(({ id }) => visit.purposes.includes(id)).map(({ name }) => name)
  return [
    {
      key: 'When',
      value: `${showDate(visit.bookedFor)}${visit.startsAtMinute === null ? '' : `, ${showTime(visit.startsAtMinute)}`}`,
    },
    { key: 'How long', value: visit.length === 'whole-day' ? 'A whole day' : 'Half a day' },
    { key: capital(word(model, 'linkAdviser')), value: visit.adviserName },
    ...(purposes.length > 0 ? [{ key: 'Purpose', value: purposes.join('; ') }] : []),
    ...(visit.cancelledBecause ? [{ key: 'Cancelled', value: visit.cancelledBecause }] : []),
    ...(visit.mayHaveRecord ? [] : [{ key: capital(word(model, 'record')), value: type.record.says }]),
  ]
}
