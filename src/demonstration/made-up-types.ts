import { type Chance } from './chance.ts'
import { type MadeUpPhase } from './made-up-kinds.ts'

/** A type of establishment as the register names and numbers it, with its group. */
export type EstablishmentType = {
  readonly name: string
  readonly code: string
  readonly group: string
  readonly groupCode: string
}

const maintained = { group: 'Local authority maintained schools', groupCode: '4' }
const academies = { group: 'Academies', groupCode: '10' }
const free = { group: 'Free Schools', groupCode: '11' }
const special = { group: 'Special schools', groupCode: '5' }

/** The register's types that made-up schools have. */
export const types = {
  community: { name: 'Community school', code: '01', ...maintained },
  aided: { name: 'Voluntary aided school', code: '02', ...maintained },
  controlled: { name: 'Voluntary controlled school', code: '03', ...maintained },
  foundation: { name: 'Foundation school', code: '05', ...maintained },
  communitySpecial: { name: 'Community special school', code: '07', ...special },
  pru: { name: 'Pupil referral unit', code: '14', ...maintained },
  nursery: { name: 'Local authority nursery school', code: '15', ...maintained },
  sponsored: { name: 'Academy sponsor led', code: '28', ...academies },
  converter: { name: 'Academy converter', code: '34', ...academies },
  free: { name: 'Free schools', code: '35', ...free },
  freeSpecial: { name: 'Free schools special', code: '36', ...free },
  alternative: { name: 'Academy alternative provision converter', code: '42', ...academies },
  specialConverter: { name: 'Academy special converter', code: '44', ...academies },
} as const satisfies Record<string, EstablishmentType>

/** A type that a school of this phase may have, the commoner ones more often. */
export function typeWithin(phase: MadeUpPhase, chance: Chance): EstablishmentType {
  const lot = chance.share()
  if (phase === 'nursery') return types.nursery
  if (phase === 'pru') return lot < 0.7 ? types.pru : types.alternative
  if (phase === 'special')
    return lot < 0.6 ? types.communitySpecial : lot < 0.9 ? types.specialConverter : types.freeSpecial
  const academyShare = phase === 'primary' ? 0.4 : 0.75
  if (chance.happens(academyShare)) return lot < 0.7 ? types.converter : lot < 0.93 ? types.sponsored : types.free
  if (phase !== 'primary') return lot < 0.6 ? types.community : lot < 0.8 ? types.aided : types.foundation
  return lot < 0.55 ? types.community : lot < 0.75 ? types.controlled : lot < 0.95 ? types.aided : types.foundation
}

/** Whether a school of this type is a trust's. */
export function isAcademy(type: EstablishmentType): boolean {
  return type.group === academies.group || type.group === free.group
}

/** The register's code for the name of a type, and for its group. */
export function codesOfType(name: string | null): { readonly code: string; readonly groupCode: string } {
  return byName.get(name ?? '') ?? { code: '', groupCode: '' }
}

const byName = new Map<string, EstablishmentType>(Object.values(types).map((type) => [type.name, type]))
