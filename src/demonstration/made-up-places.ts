import { type Chance } from './chance.ts'
import { townName } from './made-up-names.ts'

/** A made-up town: where it lies on the National Grid, in metres, and how poor it is. */
export type Town = {
  readonly name: string
  readonly easting: number
  readonly northing: number
  /** The percentage of pupils with free school meals that its schools lie around. */
  readonly percentageFsm: number
  /** 'ZZ14': no postcode begins so. */
  readonly outwardCode: string
}

/** The towns of one authority, a few miles from each other, the first the largest. */
export function townsOf(chance: Chance, schools: number): readonly Town[] {
  const centre = { easting: chance.whole(360_000, 560_000), northing: chance.whole(150_000, 500_000) }
  const names = new Set<string>()
  const count = Math.max(2, Math.min(40, Math.round(schools / 7)))
  while (names.size < count) names.add(townName(chance))
  const area = chance.whole(1, 50)
  return [...names].map((name, index) => ({
    name,
    easting: Math.round(centre.easting + chance.around() * 18_000),
    northing: Math.round(centre.northing + chance.around() * 18_000),
    percentageFsm: 6 + chance.share() * 34,
    outwardCode: `ZZ${area + index}`,
  }))
}

/** The town of the next school: the first ones have the most. */
export function townForSchool(chance: Chance, towns: readonly Town[]): Town {
  return towns[Math.floor(chance.share() ** 1.6 * towns.length)]!
}

/** A point near the middle of a town. */
export function pointIn(town: Town, chance: Chance): { easting: number; northing: number } {
  return {
    easting: Math.round(town.easting + chance.around() * 2_500),
    northing: Math.round(town.northing + chance.around() * 2_500),
  }
}

/** A whole postcode of the town. */
export function postcodeIn(town: Town, chance: Chance): string {
  return `${town.outwardCode} ${chance.whole(1, 9)}${chance.one(letters)}${chance.one(letters)}`
}

const letters = [...'ABDEFGHJLNPQRSTUWXYZ']
