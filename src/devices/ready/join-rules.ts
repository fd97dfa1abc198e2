import { word, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Visit } from '#visits/index.ts'

/**
 * XX-05. Why what was written without a connection is not taken as it is, though whoever wrote it may know of the visit: it
 * was called off meanwhile, or is another's now. The words stay on the device, and it is said whom to talk to.
 */
export function whyWordsAreNotTaken(
  { status, adviserName }: Pick<Visit, 'status' | 'adviserName'>,
  mayWrite: boolean,
  model: ServiceModel,
): Finding[] {
  const visit = word(model, 'visit')
  const says =
    status === 'cancelled'
      ? `This ${visit} was called off meanwhile. If it took place all the same, have it booked again and copy your words there.`
      : mayWrite
        ? undefined
        : `This ${visit} is ${adviserName}’s now. Copy your words and pass them on, or have it given back to you.`
  if (!says) return []
  return [{ kind: 'words-not-taken', id: 'words-not-taken', source: 'XX-05', says, weight: 'firm' }]
}
