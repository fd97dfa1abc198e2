import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Misfit } from './fault.ts'
import { idsOf } from './id-lists.ts'
import { suggest } from './nearest.ts'
import { TARGET_STEPS } from './targets-schema.ts'
import { mapsAt, textsAt, valueAt } from './values.ts'

/** What does not fit between the targets, what is measured, and the order of their steps. */
export function checkTargets(raw: unknown): Misfit[] {
  return [
    ...unknown(raw, 'targets.of.*.measure', [...publishedIds().measures, ...idsOf(raw, 'measures')], 'measure'),
    ...unknown(
      raw,
      'measures.measures.*.togetherOf.*',
      [...publishedIds().measures, ...idsOf(raw, 'measures')],
      'measure',
    ),
    ...unknown(raw, 'targets.of.*.pupils', [...publishedIds().groups, ...idsOf(raw, 'pupilGroups')], 'group of pupils'),
    ...twice(raw),
    ...outOfOrder(raw),
    ...noSuchSection(raw),
  ]
}

function unknown(raw: unknown, at: string, known: readonly string[], thing: string): Misfit[] {
  return textsAt(raw, at)
    .filter(({ value }) => !known.includes(value))
    .map(({ path, value }) => ({ path, wrong: `there is no ${thing} ${value}`, right: suggest(value, [...known]) }))
}

function twice(raw: unknown): Misfit[] {
  const all = mapsAt(raw, 'targets.of.*').map(({ path, value }) => ({
    path,
    key: `${String(value['measure'])} of ${String(value['pupils'] ?? 'all')}`,
  }))
  return all
    .filter(({ key }, at) => all.findIndex((other) => other.key === key) < at)
    .map(({ path, key }) => ({ path, wrong: `the target ${key} stands twice`, right: 'each measure and group once' }))
}

function outOfOrder(raw: unknown): Misfit[] {
  const steps = textsAt(raw, 'targets.steps.*.id')
  const places = steps.map(({ value }) => (TARGET_STEPS as readonly string[]).indexOf(value))
  const wrong = steps.filter((_, at) => at > 0 && (places[at] ?? 0) <= (places[at - 1] ?? 0))
  const first = steps[0]
  return [
    ...(first && first.value !== 'proposed' ? [first] : []).map(({ path, value }) => ({
      path,
      wrong: `the first step is ${value}`,
      right: 'proposed, from which the others follow',
    })),
    ...wrong.map(({ path, value }) => ({
      path,
      wrong: `the step ${value} does not come after the one before it`,
      right: `the order ${TARGET_STEPS.join(', ')}`,
    })),
  ]
}

/** The section beside which targets stand is one of the record of the visit at which they are set. */
function noSuchSection(raw: unknown): Misfit[] {
  const section = valueAt(raw, ['targets', 'setAt', 'section'])
  const at = idsOf(raw, 'visitTypes').indexOf(String(valueAt(raw, ['targets', 'setAt', 'visitType'])))
  if (typeof section !== 'string' || at < 0) return []
  const form = idsOf(raw, 'recordForms').indexOf(String(valueAt(raw, ['visitTypes', at, 'record', 'form'])))
  const sections = textsAt(raw, `recordForms.${form}.sections.*.id`).map((each) => each.value)
  if (sections.includes(section)) return []
  const path = ['targets', 'setAt', 'section']
  return [{ path, wrong: `its record has no section ${section}`, right: suggest(section, sections) }]
}

let read: { measures: string[]; groups: string[] } | undefined

/** What is measured everywhere, by its ids. */
export function publishedIds() {
  if (read) return read
  const text = readFileSync(new URL('../../measures/measures.yaml', import.meta.url), 'utf8')
  const found = parse(text) as { measures: { id: string }[]; groups: { id: string }[] }
  read = { measures: found.measures.map(({ id }) => id), groups: found.groups.map(({ id }) => id) }
  return read
}
