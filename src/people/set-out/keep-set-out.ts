import { logEvent } from '#history/index.ts'
import { Refused } from '#work/failures.ts'
import { requireThat, type Work } from '#work/work.ts'
import { pick } from '../choose.tsx'
import { mayKeepPeople } from '../people-policy.ts'
import { getPersonToChange } from '../person/person-store.ts'
import { findSchools } from '../places-store.ts'
import { postcodeIn, whereIs, whyNoPlaceIsKnown, type SetOut } from './set-out-rules.ts'
import { findSpotOfSchool, keepSetOutOf, listPlacesOfDistrict } from './set-out-store.ts'

/** What a form says of it: a postcode or a school, or nothing, so that it is the middle of their schools again. */
export type SetOutAsked = { place: string | null; placeId: string | undefined }

/** ES-13. Keeps from where somebody sets out to schools. Throws NotAllowed, NotFound, Refused. */
export async function keepSetOut(work: Work, personId: string, { place, placeId }: SetOutAsked): Promise<void> {
  const person = await getPersonToChange(work, personId)
  requireThat(mayKeepPeople(work), work, `say from where ${personId} sets out`)
  await keepSetOutOf(work, person.id, place === null ? null : await findPlace(work, place, placeId))
  // Where somebody lives is no matter of the history: only that it was said, and when.
  await logEvent(work, {
    name: place === null ? 'person.set-out-cleared' : 'person.set-out-kept',
    subjects: [{ kind: 'person', id: person.id }],
    audience: 'keep-people',
  })
}

async function findPlace(work: Work, place: string, placeId: string | undefined): Promise<SetOut> {
  const postcode = postcodeIn(place)
  if (postcode !== undefined) {
    const found = whereIs(postcode, await listPlacesOfDistrict(work, postcode.slice(0, -4)))
    if (!found) throw new Refused([whyNoPlaceIsKnown(postcode, true)])
    return found
  }
  const school = pick(place, placeId, await findSchools(work, place), 'place')
  const spot = await findSpotOfSchool(work, school.id)
  if (!spot) throw new Refused([whyNoPlaceIsKnown(school.name, false)])
  return spot
}
