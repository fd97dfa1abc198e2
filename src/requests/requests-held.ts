import type { HeldOfSchool } from '#work/held.ts'
import { requestLines } from './request-lines.ts'
import { listRequests } from './request-store.ts'

const MOST = 5000

/** What a school asked for and how it was answered, as far as whoever asks may know of it. */
export const requestsHeldOf: HeldOfSchool = async (look, schoolId) => {
  if (!look.model.requests) return { tables: [], files: [] }
  const lines = requestLines(look, await listRequests(look, { schoolId, limit: MOST }))
  return {
    tables: [
      {
        name: 'Requests',
        head: ['Asked', 'By', 'What', 'Tried', 'Reason', 'How it stands', 'Answered', 'Answer', 'Led by'],
        rows: lines.map((each) => [
          ...[each.askedOn, each.askedByName, each.asks, each.tried, each.reasonName, each.stands],
          ...[each.answeredOn, each.answer, each.leadName],
        ]),
      },
    ],
    files: [],
  }
}
