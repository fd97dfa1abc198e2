import { type Misfit, type Path } from './fault.ts'
import { idsOf } from './id-lists.ts'
import { isMap, mapsAt, valuesAt } from './values.ts'

const AMOUNTS = ['days', 'perSchool', 'bySize', 'visits']
const OF_GROUPS = ['perSchool', 'bySize']

/** What does not fit within a model's days: a due of no amount or two, of a school by its size, or of a visit without a length. */
export function checkDays(raw: unknown): Misfit[] {
  return mapsAt(raw, 'days.due.*').flatMap(({ path, value }) => [
    ...amountMisfits(path, value),
    ...boundMisfits(raw, path, value),
    ...visitMisfits(raw, path, value),
    ...sizeMisfits(path, value),
  ])
}

function amountMisfits(path: Path, value: Record<string, unknown>): Misfit[] {
  const given = AMOUNTS.filter((key) => Object.hasOwn(value, key))
  if (given.length !== 1)
    return [
      {
        path,
        wrong: given.length === 0 ? 'what is due has no amount' : `what is due has ${given.join(' and ')}`,
        right: `one of ${AMOUNTS.join(', ')}`,
      },
    ]
  const [amount = ''] = given
  if (OF_GROUPS.includes(amount) && !Object.hasOwn(value, 'group'))
    return [{ path: [...path, amount], wrong: `${amount} is for groups`, right: 'group: a kind of group of this file' }]
  return []
}

function boundMisfits(raw: unknown, path: Path, value: Record<string, unknown>): Misfit[] {
  const categories = idsOf(raw, 'needCategories')
  const misfits: Misfit[] = []
  if (value.bounded === true && Object.hasOwn(value, 'group'))
    misfits.push({ path: [...path, 'bounded'], wrong: 'bounded is for what a school is due', right: 'no group' })
  if (categories.length === 0 && valuesAt(value, 'onlyFor.*.categories').length > 0)
    misfits.push({ path: [...path, 'onlyFor'], wrong: 'the model has no categories of need', right: 'a section need' })
  return misfits
}

function visitMisfits(raw: unknown, path: Path, value: Record<string, unknown>): Misfit[] {
  if (typeof value.visits !== 'string') return []
  const type = mapsAt(raw, 'visitTypes.*').find(({ value: each }) => each.id === value.visits)?.value
  if (!type || (isMap(type.length) && isMap(type.atMost))) return []
  return [
    {
      path: [...path, 'visits'],
      wrong: `${value.visits} has no length or no atMost`,
      right: 'both, so that its days can be counted',
    },
  ]
}

function sizeMisfits(path: Path, value: Record<string, unknown>): Misfit[] {
  const bands = valuesAt(value, 'bySize.*').map(({ value: band }) => (isMap(band) ? band.upTo : undefined))
  return bands.flatMap((upTo, at) => {
    const before = at === 0 ? 0 : bands[at - 1]
    const isLast = at === bands.length - 1
    if (upTo === undefined ? isLast : typeof before === 'number' && typeof upTo === 'number' && upTo > before) return []
    return [{ path: [...path, 'bySize', at], wrong: 'the sizes do not rise', right: 'upTo above the one before it' }]
  })
}
