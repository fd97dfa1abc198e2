import type { Finding } from '#shared/finding.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { DemonstrationPerson } from './access-store.ts'

type Props = { frame: Frame; people: readonly DemonstrationPerson[]; findings: readonly Finding[] }

/** Everyone whom one may look as, service by service: a press, and one is in. */
export function DemonstrationPage({ frame, people, findings }: Props) {
  const services = groupByService(people)
  return (
    <Page frame={frame} title="Look as anyone" findings={findings}>
      <h1 class="govuk-heading-l">Look as anyone</h1>
      <p class="govuk-body">
        This is a demonstration: its schools and people are made up, and nobody needs a password. Choose a service, and
        whose work to see.
      </p>
      {[...services].map(([name, them]) => (
        <section aria-label={name}>
          <h2 class="govuk-heading-m">{name}</h2>
          <Form frame={frame} action="/demonstration">
            <ul class="wm-rows">
              {them.map((person) => (
                <li>
                  <span>
                    <button
                      class="wm-link-button"
                      type="submit"
                      name="who"
                      value={`${person.authority_id} ${person.person_id}`}
                    >
                      {person.name}
                    </button>{' '}
                    {person.role.replaceAll('-', ' ')}
                    {person.school_name && `, ${person.school_name}`}
                  </span>
                </li>
              ))}
            </ul>
          </Form>
        </section>
      ))}
    </Page>
  )
}

function groupByService(people: readonly DemonstrationPerson[]): Map<string, DemonstrationPerson[]> {
  const services = new Map<string, DemonstrationPerson[]>()
  for (const person of people)
    services.set(person.authority_name, [...(services.get(person.authority_name) ?? []), person])
  return services
}
