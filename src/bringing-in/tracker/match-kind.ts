import { quoted } from '#files/index.ts'
import { closeness, nearest, plainHeading } from '#imports/index.ts'
import type { ServiceModel, VisitType } from '#model/index.ts'
import { refuseRow } from '../read-cells.ts'

/** A slip of the finger, and no other kind. */
const CLOSE = 0.85

/** The kind of visit that a cell names: by name, number ('Visit 4') or id, or close to its name. Throws Refused with the nearest. */
export function matchKind({ visitTypes, words }: ServiceModel, typed: string): VisitType {
  const plain = plainHeading(typed)
  const numbered = (number: number) => [`${number}`, `visit ${number}`, `${words.visit.one} ${number}`]
  const same = visitTypes.find(({ id, name, number }) =>
    [id, name, ...(number === undefined ? [] : numbered(number))].some((each) => plainHeading(each) === plain),
  )
  if (same) return same
  const close = visitTypes.filter(({ name }) => closeness(plainHeading(name), plain) >= CLOSE)
  if (close.length === 1) return close[0]!
  const near = nearest(
    typed,
    visitTypes.map(({ name }) => name),
  )
  return refuseRow(
    `${quoted(typed)} is no kind that this service has${near ? `. The nearest is ${near}` : ''}`,
    'visitType',
  )
}
