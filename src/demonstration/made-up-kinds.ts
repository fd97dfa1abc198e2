import { type Chance } from './chance.ts'

/** The kinds of school that a made-up authority is mixed from. */
export type MadeUpPhase = 'nursery' | 'primary' | 'secondary' | 'all-through' | 'special' | 'pru'

/** How many of each kind there are, in parts of any size. */
export type PhaseMix = Readonly<Partial<Record<MadeUpPhase, number>>>

/** About as in a shire county. */
export const ordinaryMix: PhaseMix = { nursery: 2, primary: 74, secondary: 14, 'all-through': 1, special: 6, pru: 3 }

/** What a kind of school is like: how the register calls it, how many years it teaches, and how large it is. */
export type SchoolKind = {
  readonly phase: MadeUpPhase
  readonly title: string
  readonly phaseName: string
  readonly ages: readonly [number, number]
  /** Classes in a year, from and to. */
  readonly forms: readonly [number, number]
  readonly classSize: number
  /** The first of the establishment numbers that such schools have. */
  readonly firstNumber: number
}

/** So many schools of each kind: the mix's parts of the whole, rounded so that they make it up. */
export function apportion(mix: PhaseMix, schools: number): readonly MadeUpPhase[] {
  const parts = (Object.entries(mix) as [MadeUpPhase, number][]).filter(([, part]) => part > 0)
  const whole = parts.reduce((sum, [, part]) => sum + part, 0)
  const shares = parts.map(([phase, part]) => ({ phase, exact: (part / whole) * schools }))
  const counts = new Map(shares.map(({ phase, exact }) => [phase, Math.floor(exact)]))
  let left = schools - [...counts.values()].reduce((sum, count) => sum + count, 0)
  for (const { phase } of shares.sort((a, b) => (b.exact % 1) - (a.exact % 1))) {
    if (left-- > 0) counts.set(phase, counts.get(phase)! + 1)
  }
  return [...counts].flatMap(([phase, count]) => Array<MadeUpPhase>(count).fill(phase))
}

/** A kind of school within its phase: a primary phase has infant and junior schools too. */
export function kindWithin(phase: MadeUpPhase, chance: Chance): SchoolKind {
  if (phase !== 'primary') return phase === 'secondary' && chance.happens(0.4) ? withSixthForm : kinds[phase]
  const lot = chance.share()
  return lot < 0.1 ? infant : lot < 0.2 ? junior : lot < 0.5 ? withNursery : kinds.primary
}

const primary = {
  phase: 'primary',
  title: 'Primary School',
  phaseName: 'Primary',
  classSize: 30,
  firstNumber: 2001,
} as const
const secondary = {
  phase: 'secondary',
  title: 'School',
  phaseName: 'Secondary',
  classSize: 30,
  firstNumber: 4001,
} as const
const infant: SchoolKind = { ...primary, title: 'Infant School', ages: [4, 7], forms: [1, 4] }
const junior: SchoolKind = { ...primary, title: 'Junior School', ages: [7, 11], forms: [1, 4] }
const withNursery: SchoolKind = { ...primary, ages: [3, 11], forms: [1, 3] }
const withSixthForm: SchoolKind = { ...secondary, ages: [11, 18], forms: [5, 9] }

const kinds: Readonly<Record<MadeUpPhase, SchoolKind>> = {
  nursery: {
    ...{ phase: 'nursery', title: 'Nursery School', phaseName: 'Nursery' },
    ...{ ages: [2, 5], forms: [1, 2], classSize: 26, firstNumber: 1001 },
  },
  primary: { ...primary, ages: [4, 11], forms: [1, 3] },
  secondary: { ...secondary, ages: [11, 16], forms: [4, 9] },
  'all-through': {
    ...{ phase: 'all-through', title: 'School', phaseName: 'All-through' },
    ...{ ages: [4, 18], forms: [3, 6], classSize: 30, firstNumber: 6901 },
  },
  special: {
    ...{ phase: 'special', title: 'School', phaseName: 'Not applicable' },
    ...{ ages: [3, 19], forms: [1, 1], classSize: 8, firstNumber: 7001 },
  },
  pru: {
    ...{ phase: 'pru', title: 'Pupil Referral Unit', phaseName: 'Not applicable' },
    ...{ ages: [5, 16], forms: [1, 1], classSize: 5, firstNumber: 1101 },
  },
}
