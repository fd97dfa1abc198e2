import { Pagination } from '#govuk/pagination.tsx'
import { Tag } from '#govuk/tag.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { showDate, showMoment } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { listOthersReceived } from './other-received.ts'
import type { Received } from './receipt-store.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  modelOf: (versionId: string) => ServiceModel
  received: readonly Received[]
  /** How many are not opened, exactly up to a thousand. */
  unopened: number
  /** What other rooms sent, each under its heading. */
  others: Awaited<ReturnType<typeof listOthersReceived>>
  olderAt: string | undefined
}

/** What somebody was sent, newest first: what they have not opened stands out. */
export function ReceivedPage({ frame, model, modelOf, received, unopened, others, olderAt }: Props) {
  const many = word(model, 'record', { form: 'many' })
  const title = headingOf(model, received.length, unopened)
  return (
    <Page frame={frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {received.length === 0 ? (
        <p class="govuk-body">
          {capital(many)} that are issued and sent to you will stand here, newest first. Until then{' '}
          <a class="govuk-link" href="/visits">
            see the {word(model, 'visit', { form: 'many' })} of your school
          </a>
          .
        </p>
      ) : (
        <ul class="wm-rows wm-rows--3">
          {received.map((each) => (
            <li>
              <div>
                <a class="govuk-link wm-rows__what" href={`/visits/${each.visitId}/record?version=${each.version}`}>
                  {nameOf(modelOf(each.modelVersionId), each)}, {each.schoolName}
                </a>
                <div>
                  {showDate(each.on)}, by {each.authorName}
                  {each.version > 1 && `. A correction: version ${each.version}`}
                </div>
              </div>
              <div class="wm-rows__when">
                sent at {showMoment(each.sentAt)}
                <br />
                {each.openedAt ? `opened at ${showMoment(each.openedAt)}` : <Tag colour="blue">Not opened</Tag>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {others.map(({ heading, items }) => (
        <section>
          <h2 class="govuk-heading-m">{heading}</h2>
          <ul class="wm-rows">
            {items.map(({ name, href, sentAt, openedAt }) => (
              <li>
                <a class="govuk-link wm-rows__what" href={href}>
                  {name}
                </a>
                <div class="wm-rows__when">
                  sent at {showMoment(sentAt)}
                  <br />
                  {openedAt ? `opened at ${showMoment(openedAt)}` : <Tag colour="blue">Not opened</Tag>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pagination next={olderAt ? { href: olderAt, text: 'Older' } : undefined} />
    </Page>
  )
}

function headingOf(model: ServiceModel, shown: number, unopened: number): string {
  const record = (count: number) => word(model, 'record', { count })
  if (shown === 0) return `You were sent no ${word(model, 'record', { form: 'many' })} yet`
  if (unopened === 0) return `You have opened every ${record(1)} that you were sent`
  if (unopened > 1000) return `More than 1,000 ${record(1000)} wait to be opened`
  return `${unopened} ${record(unopened)} ${unopened === 1 ? 'waits' : 'wait'} to be opened`
}

function nameOf(model: ServiceModel, { visitType }: Received): string {
  const type = model.visitTypes.find(({ id }) => id === visitType)
  return type ? visitName(model, type) : visitType
}
