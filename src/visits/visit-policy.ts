import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { peopleActedFor } from '#work/actor.ts'
import type { Visit } from './visit.ts'

type AtASchool = Pick<Visit, 'schoolId'>

/** Who may know of a school's visits at all. */
export const maySeeVisits = (look: Look, { schoolId }: AtASchool) => isWithin(look.reach('see-school'), schoolId)

/** Who may book, move and cancel a visit, and say that it took place. */
export const mayBook = (look: Look, { schoolId }: AtASchool) => isWithin(look.reach('book'), schoolId)

/** Of a visit writes the person who made it, or whoever acts for them. */
export const mayWriteOf = (look: Look, visit: Pick<Visit, 'schoolId' | 'adviserId'>) =>
  isWithin(look.reach('write'), visit.schoolId) && peopleActedFor(look.actor).includes(visit.adviserId)
