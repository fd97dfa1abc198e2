import { findPeople, findPersonByEmail } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Look } from '#work/work.ts'

/** Somebody by a whole name or an email address as it was typed; nobody, with why, where it is not one person. */
export async function findTypedPerson(
  look: Look,
  typed: string,
): Promise<{ person?: { id: string; name: string }; findings: Finding[] }> {
  if (typed.includes('@')) {
    const person = await findPersonByEmail(look, typed)
    return person ? { person, findings: [] } : { findings: [unknown(`Nobody here has the address ${typed}.`)] }
  }
  const { isExact, matches } = await findPeople(look, typed)
  const [person, second] = isExact ? matches : []
  if (person && !second) return { person, findings: [] }
  const near = matches.map(({ name }) => name).slice(0, 3)
  if (second) return { findings: [unknown(`More than one person is called ${typed}: enter the email address.`)] }
  return {
    findings: [unknown(`Nobody is called ${typed}.${near.length > 0 ? ` Is it ${near.join(', or ')}?` : ''}`)],
  }
}

const unknown = (says: string): Finding => ({
  ...{ kind: 'deciding-group', id: 'deciding-member-known', source: 'XX-03', says, weight: 'firm', field: 'name' },
})
