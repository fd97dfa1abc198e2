import { type Misfit } from './fault.ts'
import { idsOf } from './id-lists.ts'
import { nationalFrameworks } from './national-frameworks.ts'
import { suggest } from './nearest.ts'
import { mapsAt, textsAt, valueAt } from './values.ts'

/** What does not fit in what the model says of self-evaluation. */
export function checkSelfEvaluation(raw: unknown): Misfit[] {
  return [
    ...mapsAt(raw, 'selfEvaluation.frameworks.*').flatMap(checkFramework),
    ...checkProtocols(raw),
    ...checkVisits(raw),
  ]
}

type Framework = ReturnType<typeof mapsAt>[number]

function checkFramework({ path, value }: Framework): Misfit[] {
  const { national, from, until } = value
  const known = nationalFrameworks().map(({ id }) => id)
  const unknown =
    typeof national === 'string' && !known.includes(national)
      ? [
          {
            path: [...path, 'national'],
            wrong: `there is no national framework ${national}`,
            right: suggest(national, known),
          },
        ]
      : []
  const missing = national === undefined ? ['name', 'areas', 'scale'].filter((key) => !(key in value)) : []
  const isBackwards = typeof from === 'string' && typeof until === 'string' && until < from
  return [
    ...unknown,
    ...missing.map((key) => ({
      path,
      wrong: `a framework of the service’s own has no ${key}`,
      right: `${key}, or national`,
    })),
    ...(isBackwards
      ? [{ path: [...path, 'until'], wrong: `it ends on ${until}, before it begins`, right: `${from} or later` }]
      : []),
  ]
}

/** Each version begins after the one before it, so that on every day one is in force. */
function checkProtocols(raw: unknown): Misfit[] {
  const days = textsAt(raw, 'selfEvaluation.protocols.*.from')
  return days.flatMap(({ path, value }, at) => {
    const before = days[at - 1]?.value
    if (before === undefined || before < value) return []
    return [
      { path, wrong: `the version begins on ${value}, not after the one before it`, right: `a day after ${before}` },
    ]
  })
}

function checkVisits(raw: unknown): Misfit[] {
  const looked = [...mapsAt(raw, 'selfEvaluation.visits.*'), ...mapsAt(raw, 'selfEvaluation.agreedPoints')]
  return looked.flatMap(({ path, value }) => {
    const at = idsOf(raw, 'visitTypes').indexOf(String(value['visit']))
    if (at < 0) return []
    if (valueAt(raw, ['visitTypes', at, 'record', 'keep']) === 'forbidden')
      return [
        { path: [...path, 'visit'], wrong: 'nothing may be written of this visit', right: 'a visit with a record' },
      ]
    const form = idsOf(raw, 'recordForms').indexOf(String(valueAt(raw, ['visitTypes', at, 'record', 'form'])))
    const section = value['section']
    const sections = textsAt(raw, `recordForms.${form}.sections.*.id`).map((each) => each.value)
    if (typeof section !== 'string' || sections.includes(section)) return []
    return [
      { path: [...path, 'section'], wrong: `its record has no section ${section}`, right: suggest(section, sections) },
    ]
  })
}
