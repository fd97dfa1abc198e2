import { connected, type Installation } from '#installation/open-installation.ts'
import { readMark } from '#installation/mark.ts'
import { londonDateOf } from '#shared/plain-date.ts'

/** The kinds of user to begin with; the page has everyone. */
const FIRST = ['adviser', 'consultant-head', 'headteacher', 'head-of-service']

type Person = { authority_name: string; name: string; role: string; kind: string; due: number; places: number }

/** A line for each service of a demonstration, ten at most: three of its people with much to see, by name and role. */
export async function listDemonstrationLines(installation: Installation): Promise<string[]> {
  const people = await connected(installation.app, 'this installation', async (client) => {
    const { lastEventAt } = await readMark(client)
    if (!lastEventAt) return []
    const { rows } = await client.query<Person>('select * from access.list_demonstration_people($1)', [
      londonDateOf(lastEventAt),
    ])
    return rows
  })
  const services = [...new Set(people.map((person) => person.authority_name))]
  return services.slice(0, 10).map((service) => {
    const them = people
      .filter((person) => person.authority_name === service && FIRST.includes(person.kind))
      .sort(
        (one, other) =>
          FIRST.indexOf(one.kind) - FIRST.indexOf(other.kind) || other.due - one.due || other.places - one.places,
      )
    const firstOfKind = them.filter(({ kind }, at) => them.findIndex((each) => each.kind === kind) === at)
    const shown = firstOfKind.slice(0, 3).map(({ name, role }) => `${name} (${role.replaceAll('-', ' ')})`)
    return `  ${service}: ${shown.join(', ')}`
  })
}
