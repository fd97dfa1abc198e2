import type { ServiceModel } from '#model/index.ts'
import type { PurposeCount } from '#visits/index.ts'

/** How many visits a strand has had, each counted once however many of its purposes are of that strand. */
export type StrandVisits = { held: number; booked: number }

/** SH-11. Of visits counted by their purposes, those with a purpose of a strand, each under the model that it keeps. */
export function visitsOfStrand(
  counts: readonly PurposeCount[],
  strandId: string,
  modelOf: (modelVersionId: string) => ServiceModel,
): StrandVisits {
  const ofStrand = counts.filter(({ modelVersionId, visitType, purposes }) =>
    modelOf(modelVersionId)
      .visitTypes.find(({ id }) => id === visitType)
      ?.purposes.some(({ id, strand }) => strand === strandId && purposes.includes(id)),
  )
  return {
    held: ofStrand.reduce((sum, { held }) => sum + held, 0),
    booked: ofStrand.reduce((sum, { booked }) => sum + booked, 0),
  }
}
