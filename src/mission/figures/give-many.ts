import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { THE_SERVICE } from '#work/actor.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getMissionRule, reachAsGiver } from '../mission-policy.ts'
import { whyCannotBeGiven } from './figure-rules.ts'
import { listByUrn, writeFigures } from './many-store.ts'
import { readLines } from './read-lines.ts'

type Given = { measure: string; schoolYear: SchoolYear; lines: string; restsOn: string }

/**
 * RO-01 to RO-03. Whoever gives the figures of the whole service gives those of a measure and a year at once, from a file of the service's own: a school
 * a line. All of it or nothing. Throws NotFound, NotAllowed, Refused. Gives how many.
 */
export async function giveMany(
  work: Work,
  { measure: measureId, schoolYear, lines: text, restsOn }: Given,
): Promise<number> {
  const rule = getMissionRule(work)
  requireThat(reachAsGiver(work).everything, work, 'give the figures of all schools')
  const measure = rule.measures.find(({ id }) => id === measureId)
  const { lines, findings } = readLines(text)
  const schools = await listByUrn(
    work,
    lines.map(({ urn }) => urn),
  )
  const unknown = lines.filter(({ urn }) => !schools.has(urn)).map(({ urn }) => urn)
  const perLine = lines.flatMap((line) =>
    whyCannotBeGiven(measure, { ...line, schoolYear }, work.today).map((each) => ({
      ...each,
      says: each.field === 'reached' || each.field === 'total' ? `${line.urn}: ${each.says}` : each.says,
      field: each.field === 'reached' || each.field === 'total' ? 'lines' : (each.field ?? 'lines'),
    })),
  )
  refuseIf(work, [
    ...findings,
    ...(unknown.length > 0 ? [unknownSchools(unknown)] : []),
    ...perLine.filter((each, at) => perLine.findIndex(({ says }) => says === each.says) === at).slice(0, 10),
    ...(await askAboutNamesIn(work, THE_SERVICE, [{ where: 'what they rest on', field: 'restsOn', text: restsOn }])),
  ])
  const rows = lines.map(({ urn, reached, total }) => ({ schoolId: schools.get(urn) ?? '', reached, total }))
  await writeFigures(work, { measure: measureId, schoolYear, restsOn }, rows)
  await logEvent(work, {
    name: 'mission.figures-given',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-reports',
    changes: {
      measure: { after: measure?.name },
      year: { after: showSchoolYear(schoolYear) },
      schools: { after: rows.length },
    },
  })
  return rows.length
}

const unknownSchools = (urns: readonly string[]): Finding => ({
  ...{ kind: 'mission', id: 'mission-line-school', source: 'RO-01', weight: 'firm', field: 'lines' },
  says: `There is no open school with the URN ${urns.slice(0, 5).join(', ')}`,
})
