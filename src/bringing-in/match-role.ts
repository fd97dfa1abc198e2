import { quoted } from '#files/index.ts'
import { closeness, nearest, plainHeading } from '#imports/index.ts'
import type { Role, ServiceModel } from '#model/index.ts'
import { refuseRow } from './read-cells.ts'

/** A slip of the finger, and no other role. */
const CLOSE = 0.85

/** The role of the model that a cell names: by id, name, plural or close spelling. Throws Refused with the nearest. */
export function matchRole({ roles }: ServiceModel, typed: string): Role {
  if (typed === '') refuseRow('The role is missing', 'role')
  const plain = plainHeading(typed)
  const same = roles.find((role) => namesOf(role).some((name) => plainHeading(name) === plain))
  if (same) return same
  const close = roles
    .map((role) => ({ role, close: Math.max(...namesOf(role).map((name) => closeness(plainHeading(name), plain))) }))
    .filter((each) => each.close >= CLOSE)
    .sort((one, other) => other.close - one.close)
  const [best, second] = close
  if (best && best.close !== second?.close) return best.role
  const near = nearest(
    typed,
    roles.map(({ name }) => name),
  )
  return refuseRow(`${quoted(typed)} is no role of this service${near ? `. The nearest is ${near}` : ''}`, 'role')
}

/** The role by which a school has its adviser: that of which every school has one, else the first that advises a school. */
export function usualAdviserRole({ roles }: ServiceModel): Role {
  const advising = roles.filter(({ kind, tiedTo }) => kind === 'adviser' && tiedTo.includes('school'))
  const usual = advising.find(({ onePerSchool }) => onePerSchool) ?? advising[0]
  return usual ?? refuseRow('This service has no role of an adviser: name the role in each row', 'role')
}

function namesOf({ id, name, many }: Role): string[] {
  return [id, name, many ?? `${name}s`]
}
