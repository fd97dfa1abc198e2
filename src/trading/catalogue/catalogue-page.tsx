import type { Offer, ServiceModel } from '#model/index.ts'
import { crumbsTo } from '#schools/index.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { SchoolFacts } from '#visits/index.ts'
import { isTypeFor } from '#visits/index.ts'
import type { SchoolToOrder } from '../school-to-order.ts'
import { costSays } from './catalogue-entry.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  school: SchoolToOrder
  facts: SchoolFacts
  /** What is carried on from where the reader came: a visit, an action. */
  carried: string
  /** Whether the reader orders for the school, rather than recommends to it or looks on. */
  mayOrder: boolean
  /** Whether the reader says that the school recruits a headteacher. */
  mayRecord: boolean
}

/** What the service offers, with what each thing costs this school. */
export function CataloguePage({ frame, model, school, facts, carried, mayOrder, mayRecord }: Props) {
  const heading = mayOrder ? 'What your school can order' : 'What the school can order'
  const costs = ({ onlyFor, ...offer }: Offer) =>
    onlyFor && !isTypeFor({ onlyFor }, facts)
      ? 'Not for this school'
      : costSays({ ...offer, onlyFor }, facts, frame.today)
  return (
    <Page frame={frame} title={`${heading}: ${school.name}`} breadcrumbs={crumbsTo(school, heading)}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{school.name}</span> {heading}
      </h1>
      <ListTable
        caption={heading}
        rows={model.offers}
        columns={[
          {
            head: 'What',
            isName: true,
            width: 'one-third',
            cell: (offer) => (
              <a class="govuk-link" href={`/schools/${school.id}/catalogue/${offer.id}${carried}`}>
                {offer.name}
              </a>
            ),
          },
          { head: 'What it is', cell: (offer) => offer.says },
          { head: 'What it costs this school', isLabelled: true, width: 'one-quarter', cell: costs },
        ]}
      />
      <NeverCharged {...{ model, school }} />
      {mayOrder && model.trading?.demand && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/schools/${school.id}/demand`}>
            Say what your school would order
          </a>
        </p>
      )}
      {mayRecord && model.offers.some(({ free }) => free) && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/schools/${school.id}/recruitments/record`}>
            Record the recruitment of a headteacher
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/orders?school=${school.id}`}>
          What was ordered
        </a>
      </p>
    </Page>
  )
}

/** ES-65. What the school has without a charge: it is not ordered. */
function NeverCharged({ model, school }: Pick<Props, 'model' | 'school'>) {
  const core = model.trading?.core
  if (!core) return null
  return (
    <>
      <h2 class="govuk-heading-m">Never charged</h2>
      <p class="govuk-body">{core.says}</p>
      <ul class="govuk-list govuk-list--bullet">
        {core.of.map(({ id, name }) => (
          <li>
            <a class="govuk-link" href={`/schools/${school.id}/catalogue/${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
