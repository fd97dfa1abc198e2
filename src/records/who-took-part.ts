import type { KindOfUser, ServiceModel } from '#model/index.ts'
import type { Visit } from '#visits/index.ts'
import { chosenEntryId } from './entry-form.ts'
import type { PersonToTick } from './writing-form.ts'

/** With whom a visit is booked: the kinds of user of the school who stand ready to be ticked, each by the name of their post. */
const READY: readonly KindOfUser[] = ['headteacher', 'senior-leader', 'chair-of-governors']

/** NF-13. Of whom it is said for which part of the visit they were there: a line like any other governor's. */
const GOVERNORS: readonly KindOfUser[] = ['chair-of-governors']

/** The posts of a school that stand ready to be ticked as having taken part, each with the line in which that is kept. */
export function peopleToTick(model: ServiceModel, { id: visitId }: Pick<Visit, 'id'>, version: number): PersonToTick[] {
  return READY.flatMap((kind) =>
    model.roles
      .filter((role) => role.kind === kind && role.tiedTo.includes('school'))
      .map(({ id, name }) => ({
        id: chosenEntryId(visitId, version, `present ${id}`),
        kind: GOVERNORS.includes(kind) ? ('governor' as const) : ('present' as const),
        post: name,
      })),
  )
}
