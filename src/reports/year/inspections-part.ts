import { inspectionsOfYear, MONTHS_UP_TO_THE_NEXT } from '#inspections/index.ts'
import { concernName } from '#figures/index.ts'
import { measuresOf } from '#measures/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { listedForInspection } from '#self-evaluation/index.ts'
import { counted, sentence, type ReadPart } from './year-part.ts'

const YEARS = MONTHS_UP_TO_THE_NEXT / 12

/** ES-29. Inspections that were, and those to be expected by the service's own list where it keeps one, or by how long ago the last one was. */
export const inspectionsPart: ReadPart = async (look, { schoolYear, from, to }) => {
  if (!look.reach('see-reports').everything) return undefined
  const [{ inspected, expected, unknown, all }, listed] = await Promise.all([
    inspectionsOfYear(look, from, to),
    listedForInspection(look, schoolYear),
  ])
  if (all === 0) return undefined
  const [publication] = measuresOf(look.model).inspections
  const concernSays = (id: string) => (publication ? concernName(publication, id) : id)
  const held = unknown === all ? 'no inspection is held' : undefined
  const own = listed ?? []
  const ready = own.filter(({ evaluatedOn }) => evaluatedOn !== null && evaluatedOn <= to).length
  const came = own.filter(({ schoolId }) => inspected.some((each) => each.schoolId === schoolId)).length
  const foreseen =
    own.length > 0
      ? `${own.length} ${own.length === 1 ? 'is' : 'are'} on the service’s own list, of which ${came} ${came === 1 ? 'was' : 'were'} inspected and ${ready} evaluated for it`
      : `at ${expected} an inspection is to be expected`
  return {
    id: 'inspections',
    about: 'Inspections',
    says: held
      ? sentence(held)
      : `${sentence(counted(inspected.length, 'school'))} ${inspected.length < 2 ? 'was' : 'were'} inspected this year; ${foreseen}`,
    ...(inspected.length > 0 && {
      table: {
        head: ['School', 'Inspected', 'Concern'],
        rows: inspected.map(({ schoolId, schoolName, on, concern }) => [
          { text: schoolName, href: `/schools/${schoolId}/inspections` },
          showShortDate(on),
          concern ? concernSays(concern) : 'none',
        ]),
        shares: [5, 2.6, 3],
      },
    }),
    source: [
      `From the newest file of inspections, up to ${showShortDate(to)}.`,
      own.length > 0
        ? `Expected by the service’s own list of the year; at ${expected} the last was ${YEARS} years ago or more.`
        : `To be expected where the last was ${YEARS} years ago or more.`,
      ...(unknown > 0 ? [`Of ${counted(unknown, 'school')} none is held.`] : []),
    ].join(' '),
    more: { href: '/schools/inspections', text: 'All inspections' },
  }
}
