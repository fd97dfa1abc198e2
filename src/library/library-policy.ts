import type { Power } from '#model/index.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Audience, LibraryDocument } from './library-document.ts'

const POWER_TO_READ: Readonly<Record<Audience, Power | undefined>> = {
  all: undefined,
  schools: 'read-as-school',
  governors: 'read-as-governor',
  staff: 'read-as-staff',
}

/** Who publishes. */
export const mayKeepLibrary = (look: Look) => isAnywhere(look.reach('keep-library'))

/** As which readers somebody reads the library. */
export function audiencesOf(look: Look): Audience[] {
  return (Object.keys(POWER_TO_READ) as Audience[]).filter((audience) => {
    const power = POWER_TO_READ[audience]
    return !power || isAnywhere(look.reach(power))
  })
}

/** What is published for somebody; what is of one school is for who reads what is written of that school. */
export function mayReadDocument(
  look: Look,
  { audience, schoolId, updatedAt, isForComment }: Pick<LibraryDocument, 'audience' | 'schoolId'> & Out,
): boolean {
  if (schoolId !== null && !isWithin(look.reach('read-records'), schoolId)) return false
  if (mayKeepLibrary(look)) return true
  return audiencesOf(look).includes(audience) && (updatedAt !== null || isForComment)
}

type Out = Pick<LibraryDocument, 'updatedAt' | 'isForComment'>
