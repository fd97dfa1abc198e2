import { toSchoolYear } from '#shared/school-year.ts'
import { type Misfit } from './fault.ts'
import { publishedIds } from './check-targets.ts'
import { idsOf } from './id-lists.ts'
import { suggest } from './nearest.ts'
import { mapsAt, textsAt } from './values.ts'

/** Everything that a service says it gives, and that is of a strand where it has strands. */
const TAGGED = ['visitTypes.*.purposes.*', 'programmes.*', 'offers.*', 'need.purposes.*']

/** SH-78, SH-82. Measures and purposes by which a strategy or an area is told apart, and that are nowhere. */
export function checkStrategies(raw: unknown): Misfit[] {
  const measures = [...publishedIds().measures, ...idsOf(raw, 'measures')]
  const purposes = textsAt(raw, 'visitTypes.*.purposes.*.id').map(({ value }) => value)
  return [
    ...unknown(raw, 'service.strategies.*.measures.*', measures, 'measure'),
    ...unknown(raw, 'service.areas.*.measures.*', measures, 'measure'),
    ...unknown(raw, 'service.strategies.*.visits.purposes.*', purposes, 'purpose of a visit'),
  ]
}

/** WI-02. A year of foci that is no school year, or that stands twice. */
function checkFoci(raw: unknown): Misfit[] {
  const years = textsAt(raw, 'service.foci.*.schoolYear')
  return years.flatMap(({ path, value }, at) => {
    if (/^\d{4}\/\d{2}$/.test(value) && toSchoolYear(value) === undefined)
      return [{ path, wrong: `${value} is not one school year`, right: 'two years that follow each other' }]
    if (years.findIndex((each) => each.value === value) < at)
      return [{ path, wrong: `${value} stands twice`, right: 'a school year has its foci once' }]
    return []
  })
}

const unknown = (raw: unknown, at: string, known: readonly string[], thing: string): Misfit[] =>
  textsAt(raw, at)
    .filter(({ value }) => !known.includes(value))
    .map(({ path, value }) => ({ path, wrong: `there is no ${thing} ${value}`, right: suggest(value, known) }))

/** What a service says of itself and that does not fit: years of foci, and what is of no strand. */
export const checkService = (raw: unknown): Misfit[] => [...checkFoci(raw), ...checkStrands(raw)]

/** SH-11. In a service with strands, whatever names none of them: a purpose of a visit, a programme, an order, a purpose of support. */
function checkStrands(raw: unknown): Misfit[] {
  const strands = idsOf(raw, 'strands')
  if (strands.length === 0) return []
  return TAGGED.flatMap((at) => mapsAt(raw, at))
    .filter(({ value }) => !Object.hasOwn(value, 'strand'))
    .map(({ path, value }) => ({
      path,
      wrong: `${String(value['name'] ?? value['id'])} names no strand`,
      right: `strand: one of ${strands.join(', ')}`,
    }))
}
