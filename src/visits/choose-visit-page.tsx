import { word, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { visitName } from './visit-name.ts'

type School = { id: string; name: string }
type ChooseProps = {
  frame: Frame
  model: ServiceModel
  school: School
  /** This school year's visits of the school, which were not cancelled. */
  others: readonly { visitType: string; on: PlainDate }[]
}

/** The model's programme: which kind of visit is to be booked, and which the school has had this year. */
export function ChooseVisitPage({ frame, model, school, others }: ChooseProps) {
  const visit = word(model, 'visit')
  const nameOf = (id: string) => model.calendar.terms.find((term) => term.id === id)?.name ?? id
  return (
    <Page
      frame={frame}
      title={`Book a ${visit}`}
      breadcrumbs={[{ text: school.name, href: `/schools/${school.id}` }, { text: `Book a ${visit}` }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{school.name}</span> Which {visit} do you want to book?
      </h1>
      <ul class="wm-rows wm-rows--3">
        {model.visitTypes.map((type) => {
          const had = others.filter((other) => other.visitType === type.id)
          return (
            <li>
              <div>
                <a class="govuk-link wm-rows__what" href={`/schools/${school.id}/visits/book/${type.id}`}>
                  {visitName(model, type)}
                </a>
                <div>{type.about ?? type.agenda[0]?.text}</div>
              </div>
              <div class="wm-rows__when">
                {type.terms.map(nameOf).join(', ')}
                {had.length > 0 && <div>This year: {had.map(({ on }) => showShortDate(on)).join(', ')}</div>}
              </div>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}
