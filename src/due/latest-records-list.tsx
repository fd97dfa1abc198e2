import { Tag } from '#govuk/tag.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import { newRecordsOf } from './my-week-headline.ts'
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
                {fresh.has(record) && <Tag colour="blue">New</Tag>}
              </div>
              <div class="wm-rows__when">issued {showDate(londonDateOf(record.issuedAt))}</div>
            </li>
          ))}
        </ul>
      )}
      {!week.makesVisits && (
        <p class="govuk-body">
          <a class="govuk-link" href="/received">
            All that you were sent
          </a>
        </p>
      )}
    </section>
  )
}

/** A visit's kind by its own model's word for it. */
export function nameIn(
  { modelOf }: MyWeek,
  { modelVersionId, visitType }: { modelVersionId: string; visitType: string },
): string {
  const model = modelOf(modelVersionId)
  const type = model.visitTypes.find(({ id }) => id === visitType)
  return type ? visitName(model, type) : visitType
}
