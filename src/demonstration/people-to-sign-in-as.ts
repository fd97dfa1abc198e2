import { connected, type Installation } from '#installation/open-installation.ts'

/** The kinds of user to begin with; the page has everyone. */
const FIRST = ['head-of-service', 'adviser', 'consultant-head', 'group-lead', 'headteacher']

type Person = { authority_name: string; name: string; role: string; kind: string }

/** A line for each service of a demonstration: three of its people, by name and role. */
export async function listDemonstrationLines(installation: Installation): Promise<string[]> {
  const people = await connected(installation.app, 'this installation', async (client) => {
    const { rows } = await client.query<Person>('select * from access.list_demonstration_people()')
    return rows
  })
  const services = [...new Set(people.map((person) => person.authority_name))]
  return services.map((service) => {
    const them = people
      .filter((person) => person.authority_name === service && FIRST.includes(person.kind))
      .sort((one, other) => FIRST.indexOf(one.kind) - FIRST.indexOf(other.kind))
    const firstOfKind = them.filter(({ kind }, at) => them.findIndex((each) => each.kind === kind) === at)
    const shown = firstOfKind.slice(0, 3).map(({ name, role }) => `${name} (${role.replaceAll('-', ' ')})`)
    return `  ${service}: ${shown.join(', ')}`
  })
}
