import { findPeople, findPersonByEmail } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Look } from '#work/work.ts'
import { own } from '../designation-rules.ts'

/** Whom somebody typed, by whole name or email address, with what stands against it. */
export async function findTypedPerson(
  look: Look,
  typed: string,
  field = 'person',
): Promise<{ person: { id: string; name: string } | undefined; findings: Finding[] }> {
  const byEmail = typed.includes('@') ? await findPersonByEmail(look, typed.trim()) : undefined
  if (byEmail) return { person: byEmail, findings: [] }
  const { isExact, matches } = await findPeople(look, typed)
  const [first] = matches
  if (isExact && first && matches.length === 1) return { person: first, findings: [] }
  const says =
    isExact && matches.length > 1
      ? `More than one person is called ${typed}. Enter the email address`
      : `There is nobody called ${typed}. Enter a whole name or an email address`
  return { person: undefined, findings: [own('designation-person', 'XX-15', says, field)] }
}
