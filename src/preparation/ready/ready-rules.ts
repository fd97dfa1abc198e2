import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'

type Mark = { at: Date; by: string }

/** NF-74. Somebody has marked the visit as ready before. */
export function alreadyReady(mark: Mark | undefined): Finding[] {
  return mark ? [own('ready-already', `${mark.by} marked it as ready at ${showMoment(mark.at)}.`)] : []
}

/** NF-74. There is no mark to take back. */
export function notReadyYet(mark: Mark | undefined): Finding[] {
  return mark ? [] : [own('not-ready', 'The visit is not marked as ready.')]
}

function own(id: string, says: string): Finding {
  return { kind: id, id, source: 'NF-74', says, weight: 'firm' }
}
