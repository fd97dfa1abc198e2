import { type LinkRow, type SchoolRow } from '#imports/register-file/index.ts'
import { day, type PlainDate } from '#shared/plain-date.ts'
import { type Chance, chanceOf } from './chance.ts'
import { withHistory } from './made-up-history.ts'
import { apportion, ordinaryMix, type PhaseMix } from './made-up-kinds.ts'
import { trustName } from './made-up-names.ts'
import { townsOf } from './made-up-places.ts'
import { madeUpSchool, type Trust } from './made-up-school.ts'

/** What to make up for one authority. */
export type MadeUpAuthority = {
  readonly laCode: string
  readonly laName: string
  /** How many schools are not closed. About two for every five of them come on top: what they were before, closed. */
  readonly schools: number
  readonly phaseMix?: PhaseMix
}

/** A register of schools that do not exist, in the shape in which the published one is read, with its links. */
export type MadeUpRegister = { readonly schools: readonly SchoolRow[]; readonly links: readonly LinkRow[] }

/** URNs from here on are given to no school; there are a hundred thousand of them. */
export const firstMadeUpUrn = 900_000

/** The register of one made-up authority: the same for the same seed, whatever the day it is made. */
export function madeUpRegister(
  authority: MadeUpAuthority & { readonly seed: string; readonly firstUrn?: number; readonly on?: PlainDate },
): MadeUpRegister {
  const {
    seed,
    laCode,
    laName,
    schools: count,
    phaseMix = ordinaryMix,
    firstUrn = firstMadeUpUrn,
    on = extractOn,
  } = authority
  const chance = chanceOf(`${seed} ${laCode}`)
  const towns = townsOf(chance, count)
  const trusts = trustsOf(chance, count, firstUrn)
  const setting = { chance, laCode, laName, towns, trusts, on, takenNames: new Set<string>() }
  const schools = apportion(phaseMix, count).map((phase, order) =>
    madeUpSchool(setting, phase, firstUrn + order, order),
  )
  return withHistory(schools, { chance, on, nextUrn: firstUrn + count })
}

/** The register of several made-up authorities, as one file of them would be: no URN twice. */
export function madeUpRegisterOfMany(seed: string, authorities: readonly MadeUpAuthority[]): MadeUpRegister {
  const schools: SchoolRow[] = []
  const links: LinkRow[] = []
  for (const authority of authorities) {
    const made = madeUpRegister({ ...authority, seed, firstUrn: firstMadeUpUrn + schools.length })
    for (const school of made.schools) schools.push({ ...school, line: schools.length + 2 })
    for (const link of made.links) links.push({ ...link, line: links.length + 2 })
  }
  return { schools, links }
}

/** Authorities that do not exist, with numbers that none has in England: at most a hundred, sharing the schools evenly. */
export function madeUpAuthorities(count: number, schools: number): readonly MadeUpAuthority[] {
  return Array.from({ length: count }, (_, index) => ({
    laCode: String(100 + index),
    laName: `${authorityBeginnings[index % 20]!}${authorityEnds[Math.floor(index / 20) % 5]!}`,
    schools: Math.floor(schools / count) + (index < schools % count ? 1 : 0),
  }))
}

function trustsOf(chance: Chance, schools: number, firstUrn: number): readonly Trust[] {
  const count = Math.max(1, Math.round(schools / 18))
  return Array.from({ length: count }, (_, index) => {
    return { name: trustName(chance), uid: String(firstUrn + index), schools: chance.happens(0.85) ? 2 : 1 }
  })
}

/** A demonstration's first day lies in the autumn after this. */
const extractOn = day('2026-09-01')
const authorityBeginnings =
  'West East North South Nether Upper Lower Great Mid Long High Old New Hither Further Inner Outer Broad Deep Fair'.split(
    ' ',
  )
const authorityEnds = ['march', 'fold', 'marl', 'weald', 'strand']
