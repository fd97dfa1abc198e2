import { publishedIds } from './check-targets.ts'
import { type Misfit } from './fault.ts'
import { idsOf } from './id-lists.ts'
import { suggest } from './nearest.ts'
import { TRIGGER_TESTS } from './triggers-schema.ts'
import { mapsAt, textsAt } from './values.ts'

/** What does not fit between triggers, or the mission, and what is measured: a measure that nobody knows, none or two tests in one, a group beside itself. */
export function checkTriggers(raw: unknown): Misfit[] {
  const measures = [...publishedIds().measures, ...idsOf(raw, 'measures')]
  const groups = [...publishedIds().groups, ...idsOf(raw, 'pupilGroups')]
  return [
    ...unknown(raw, 'triggers.of.*.measure', measures, 'measure'),
    ...unknown(raw, 'mission.foci.*.measure', measures, 'measure'),
    ...unknown(raw, 'mission.measures.*.counted.measure', measures, 'measure'),
    ...unknown(raw, 'mission.overview.measures.*', measures, 'measure'),
    ...unknown(raw, 'mission.overview.groups.*', groups, 'group of pupils'),
    ...unknown(raw, 'triggers.of.*.pupils', groups, 'group of pupils'),
    ...unknown(raw, 'triggers.of.*.gap.to', groups, 'group of pupils'),
    ...notOneTest(raw),
    ...besideItself(raw),
    ...lowestEstimate(raw),
  ]
}

function unknown(raw: unknown, at: string, known: readonly string[], thing: string): Misfit[] {
  return textsAt(raw, at)
    .filter(({ value }) => !known.includes(value))
    .map(({ path, value }) => ({ path, wrong: `there is no ${thing} ${value}`, right: suggest(value, [...known]) }))
}

function notOneTest(raw: unknown): Misfit[] {
  return mapsAt(raw, 'triggers.of.*').flatMap(({ path, value }) => {
    const tests = TRIGGER_TESTS.filter((test) => value[test] !== undefined)
    if (tests.length === 1) return []
    const wrong = tests.length === 0 ? 'it says nothing to notice' : `it says ${tests.join(' and ')} at once`
    return [{ path, wrong, right: `one of ${TRIGGER_TESTS.join(', ')}` }]
  })
}

function besideItself(raw: unknown): Misfit[] {
  return mapsAt(raw, 'triggers.of.*').flatMap(({ path, value }) => {
    const [gap] = mapsAt(value, 'gap')
    const own = value['pupils'] ?? 'all'
    return gap && gap.value['to'] === own
      ? [
          {
            path: [...path, 'gap', 'to'],
            wrong: `the group ${String(own)} is set beside itself`,
            right: 'another group',
          },
        ]
      : []
  })
}

/** Estimates are of the service's own schools alone: among what would they be the lowest? */
function lowestEstimate(raw: unknown): Misfit[] {
  return mapsAt(raw, 'triggers.of.*').flatMap(({ path, value }) =>
    value['lowest'] !== undefined && value['figures'] === 'estimate'
      ? [
          {
            path: [...path, 'lowest'],
            wrong: 'no estimate is set among all schools',
            right: 'below, above, falling or gap',
          },
        ]
      : [],
  )
}
