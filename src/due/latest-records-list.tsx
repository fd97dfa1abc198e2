import { Tag } from '#govuk/tag.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import { isNews, newRecordsOf } from './my-week-headline.ts'
import type { MyWeek } from './my-week-page.tsx'

/** The records that were issued last to somebody's schools; those that are new to them stand out. */
export function LatestRecords({ model, week, today }: { model: ServiceModel; week: MyWeek; today: PlainDate }) {
  const many = word(model, 'record', { form: 'many' })
  const fresh = new Set(week.makesVisits ? [] : newRecordsOf(week, today))
  return (
    <section>
      <h2 class="govuk-heading-m" id="records">
        Latest {many}
      </h2>
      {week.records.length === 0 ? (
        <p class="govuk-body">{capital(many)} that were issued to your schools will stand here, newest first.</p>
      ) : (
        <ul class="wm-rows wm-rows--3">
          {week.records.map((record) => (
            <li>
              <div>
                <a class="govuk-link wm-rows__what" href={`/visits/${record.visitId}/record`}>
                  {nameIn(week, record)}, {record.schoolName}
                </a>{' '}
                {fresh.has(record) && <Unread at={record.issuedAt} today={today} />}
              </div>
              <div class="wm-rows__when">issued {showDate(londonDateOf(record.issuedAt))}</div>
            </li>
          ))}
        </ul>
      )}
      {!week.makesVisits && <OtherPapers week={week} today={today} />}
      {!week.makesVisits && (week.wasSent || week.others.length > 0) && (
        <p class="govuk-body">
          <a class="govuk-link" href="/received">
            All that you were sent
          </a>
        </p>
      )}
    </section>
  )
}

/** What other rooms sent, under its own heading; what is not opened stands out. */
function OtherPapers({ week, today }: { week: MyWeek; today: PlainDate }) {
  return (
    <div id="received">
      {week.others.map(({ heading, items }) => (
        <section>
          <h3 class="govuk-heading-s">{heading}</h3>
          <ul class="wm-rows wm-rows--3">
            {items.slice(0, SHOWN).map(({ name, href, sentAt, openedAt }) => (
              <li>
                <div>
                  <a class="govuk-link wm-rows__what" href={href}>
                    {name}
                  </a>{' '}
                  {!openedAt && <Unread at={sentAt} today={today} />}
                </div>
                <div class="wm-rows__when">sent {showDate(londonDateOf(sentAt))}</div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Of each room no more than this stands on the first page. */
const SHOWN = 3

const Unread = ({ at, today }: { at: Date; today: PlainDate }) => (
  <Tag colour="blue">{isNews(at, today) ? 'New' : 'Not opened'}</Tag>
)

/** A visit's kind by its own model's word for it. */
export function nameIn(
  { modelOf }: MyWeek,
  { modelVersionId, visitType }: { modelVersionId: string; visitType: string },
): string {
  const model = modelOf(modelVersionId)
  const type = model.visitTypes.find(({ id }) => id === visitType)
  return type ? visitName(model, type) : visitType
}
