import type { Look } from '#work/work.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { sortedName } from '#schools/index.ts'
import { refuse } from './collaboration-rules.ts'
import { findNamedSchools, type NamedSchool } from './named-store.ts'

/** Whether a school is open as the register has it. */
export const standsOpen = ({ status }: Pick<NamedSchool, 'status'>) =>
  status === 'open' || status === 'proposed-to-close'

/** The schools that were ticked or typed, each once; a line that names none, or several, is a finding. */
export async function namedSchools(
  look: Look,
  ids: readonly string[],
  typed: string,
  field = 'others',
): Promise<{ schools: NamedSchool[]; findings: Finding[] }> {
  const ticked = ids.filter(isId)
  const lines = [...new Set(typed.split('\n').map((line) => line.trim()))].filter((line) => line !== '').slice(0, 200)
  if (ticked.length === 0 && lines.length === 0) return { schools: [], findings: [] }
  const known = await findNamedSchools(look, ticked, lines)
  const meant = lines.map((line) => ({
    line,
    schools: known.filter(({ urn, name }) => urn === line || sortedName(name) === sortedName(line)),
  }))
  const wanted = new Set([...ticked, ...meant.flatMap(({ schools }) => (schools.length === 1 ? [schools[0]!.id] : []))])
  return {
    schools: known.filter(({ id }) => wanted.has(id)),
    findings: meant
      .filter(({ schools }) => schools.length !== 1)
      .map(({ line, schools }) =>
        refuse(
          'joint-school-known',
          'XX-15',
          schools.length === 0
            ? `There is no school ${line}. Write its URN or its whole name`
            : `More than one school is called ${line}. Write the URN: ${schools.map(({ urn }) => urn).join(' or ')}`,
          field,
        ),
      ),
  }
}
