import { showValue } from '#measures/index.ts'
import type { Measure } from '#model/index.ts'
import type { Wanted } from './target.ts'

const RANGE: Readonly<Record<Measure['kind'], readonly [number, number]>> = {
  share: [0, 100],
  mean: [0, 1000],
  progress: [-50, 50],
  count: [0, 100_000],
}

/** What a target is called: the measure, and the group where it is not all pupils. */
export function nameOf({ measure, group }: Pick<Wanted, 'measure' | 'group'>): string {
  return group.id === 'all' ? measure.name : `${measure.name}: ${group.name}`
}

/** The same in a few words. */
export function shortNameOf({ measure, group }: Pick<Wanted, 'measure' | 'group'>): string {
  return group.id === 'all' ? measure.short : `${measure.short}, ${group.short ?? group.name}`
}

/** Reads a typed target: its value, nothing where it is empty, or one sentence on what is wrong with it. */
export function readTarget(wanted: Wanted, typed: string): { value?: number; wrong?: string } {
  const text = typed.trim().replace('−', '-').replace(/\s*%$/, '')
  const { short, decimals, kind } = { ...wanted.measure, short: shortNameOf(wanted) }
  if (text === '') return {}
  if (/^-?\d+,\d+$/.test(text))
    return {
      wrong: `${short}: ${decimals === 0 ? 'enter it as a whole number, such as 84' : 'write it with a point, not a comma'}`,
    }
  if (!/^[-+]?\d{1,6}(\.\d{1,6})?$/.test(text)) return { wrong: `${short}: enter a number, such as 84` }
  const value = Number(text)
  const [least, most] = RANGE[kind]
  if (value < least || value > most) return { wrong: `${short}: enter a number from ${least} to ${most}` }
  if ((text.split('.')[1] ?? '').length > decimals)
    return {
      wrong: `${short}: enter it ${decimals === 0 ? 'as a whole number' : `with ${decimals} decimal${decimals === 1 ? '' : 's'} at most`}`,
    }
  return { value }
}

/** A value as it stands in a box to be changed. */
export const typedOf = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value)

export { showValue }
