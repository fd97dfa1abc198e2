import type { Finding } from '#shared/finding.ts'

/** Somewhere on the national grid, in metres, by what people call it. */
export type SetOut = { says: string; easting: number; northing: number }

/** A school of the register with its postcode and where it lies. */
export type PlaceOfPostcode = { postcode: string; easting: number; northing: number }

/** 'ls1 4ap' as 'LS1 4AP'; undefined for what has not the shape of a postcode. */
export function postcodeIn(text: string): string | undefined {
  const match = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$/.exec(text.trim().toUpperCase())
  return match ? `${match[1]} ${match[2]}` : undefined
}

/**
 * ES-13. Where a postcode lies, as near as the register knows: in the middle of its schools of that postcode, else of that sector ('LS1 4'), else of that district
 * ('LS1'). Undefined where it has none of these: the product holds no list of postcodes.
 */
export function whereIs(postcode: string, places: readonly PlaceOfPostcode[]): SetOut | undefined {
  for (const part of [postcode, postcode.slice(0, -2), postcode.slice(0, -3)]) {
    const near = places.filter((place) => place.postcode.startsWith(part))
    if (near.length > 0) return { says: postcode, easting: mean(near, 'easting'), northing: mean(near, 'northing') }
  }
  return undefined
}

const mean = (places: readonly PlaceOfPostcode[], of: 'easting' | 'northing') =>
  places.reduce((sum, place) => sum + place[of], 0) / places.length

/** ES-13. Nobody sets out from where the register knows no place. */
export function whyNoPlaceIsKnown(text: string, isPostcode: boolean): Finding {
  const says = isPostcode
    ? `The register has no school in the postcode area of ${text}. Enter a school near it instead.`
    : `The register does not say where ${text} lies. Enter its postcode, or another school near it.`
  return { kind: 'set-out-place', id: 'set-out-place', source: 'ES-13', says, field: 'place', weight: 'firm' }
}
