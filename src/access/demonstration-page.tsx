import type { Finding } from '#shared/finding.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { DemonstrationPerson } from './access-store.ts'

/** Somebody whom one may look as, with the role as the model names it and its place among the model's roles. */
export type Shown = DemonstrationPerson & { roleName: string; order: number }

type Props = {
  frame: Frame
  people: readonly Shown[]
  /** Whether everyone of one service is listed, not one person of each role. */
  isWhole: boolean
  findings: readonly Finding[]
}

/** Of more services than this only those with most to see are shown, and the others a page away. */
const A_FEW = 10

/** Whom one may look as, service by service, those with most to see first: a press, and one is in. */
export function DemonstrationPage({ frame, people, isWhole, findings }: Props) {
  const services = [...new Set(people.map(({ authority_id }) => authority_id))].map((id) =>
    people.filter(({ authority_id }) => authority_id === id),
  )
  return (
    <Page frame={frame} title="Look as anyone" findings={findings}>
      <h1 class="govuk-heading-l">Look as anyone</h1>
      <p class="govuk-body">
        This is a demonstration: its schools and people are made up, and nobody needs a password. Choose whose work to
        see.
      </p>
      {isWhole && (
        <p class="govuk-body">
          <a class="govuk-link" href="/demonstration">
            All services
          </a>
        </p>
      )}
      {!isWhole && services.length > 1 && <Contents services={services} />}
      {services.map((them) => (
        <Service frame={frame} people={them} isWhole={isWhole} isBrief={services.length > A_FEW} />
      ))}
    </Page>
  )
}

function Contents({ services }: { services: readonly (readonly Shown[])[] }) {
  return (
    <ul class="govuk-list">
      {services.map(([first]) => (
        <li>
          <a class="govuk-link" href={`#service-${first?.authority_id}`}>
            {first?.authority_name}
          </a>
        </li>
      ))}
    </ul>
  )
}

type OfService = { frame: Frame; people: readonly Shown[]; isWhole: boolean; isBrief: boolean }

function Service({ frame, people, isWhole, isBrief }: OfService) {
  const [{ authority_id: id, authority_name: name } = { authority_id: '', authority_name: '' }] = people
  const first = isWhole ? [] : mostToSee(people)
  const rest = people.filter((person) => !first.includes(person)).sort((one, other) => one.order - other.order)
  return (
    <section class="govuk-!-margin-top-8" aria-labelledby={`service-${id}`}>
      <h2 class="govuk-heading-m" id={`service-${id}`}>
        {name}
      </h2>
      <Form frame={frame} action="/demonstration">
        {first.length > 0 && <People people={first} />}
        {first.length > 0 && !isBrief && <h3 class="govuk-heading-s">One of each other role in {name}</h3>}
        {!isBrief && <People people={rest} />}
      </Form>
      {!isWhole && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/demonstration?service=${id}`}>
            Everyone in {name}
          </a>
        </p>
      )}
    </section>
  )
}

function People({ people }: { people: readonly Shown[] }) {
  return (
    <ul class="wm-rows wm-rows--3">
      {people.map((person) => (
        <li>
          <div>
            <button
              class="wm-link-button"
              type="submit"
              name="who"
              value={`${person.authority_id} ${person.person_id}`}
            >
              {person.name}
            </button>
            <div>
              {person.roleName}
              {placeOf(person)}
            </div>
          </div>
          <div class="wm-rows__when">{whatToSee(person)}</div>
        </li>
      ))}
    </ul>
  )
}

/** An adviser with work due, a head with a new record, who leads the service and who looks after it. */
function mostToSee(people: readonly Shown[]): Shown[] {
  const best = (kinds: readonly string[], by: (person: Shown) => number) =>
    people
      .filter(({ kind }) => kinds.includes(kind))
      .sort((one, other) => by(other) - by(one) || other.places - one.places)
      .slice(0, 1)
  return [
    ...best(['adviser', 'consultant-head'], ({ due }) => due),
    ...best(['headteacher'], ({ issued, due }) => issued - due),
    ...best(['head-of-service'], () => 0),
    ...best(['service-administrator'], () => 0),
  ]
}

function placeOf({ place_name, places }: Shown): string {
  if (!place_name) return ''
  return places === 1 ? `, ${place_name}` : `, ${place_name} and ${places - 1} more`
}

function whatToSee({ due, issued, kind }: Shown): string {
  if (due > 0) return `${due} to do`
  if (issued > 0 && kind !== 'clerk' && kind !== 'responsible-body-officer')
    return issued === 1 ? 'a new record' : `${issued} new records`
  return ''
}
