import { isId } from '#shared/id.ts'
import { REVIEW_STATUSES, type ReviewStatus } from './review.ts'

/** What a list of reviews is asked for in its address. */
export type ReviewList = { schoolId?: string; status?: ReviewStatus; after?: string }

/** Reads it; what names nothing is left out. */
export function readReviewList(query: Readonly<Record<string, string>>): ReviewList {
  const { school = '', status = '', after = '' } = query
  return {
    ...(isId(school) && { schoolId: school }),
    ...((REVIEW_STATUSES as readonly string[]).includes(status) && { status: status as ReviewStatus }),
    ...(isId(after) && { after }),
  }
}

/** What a list asks for, as its address says it. */
export function askIn({ schoolId, status }: ReviewList): Record<string, string> {
  return { ...(schoolId && { school: schoolId }), ...(status && { status }) }
}

/** The address of such a list. */
export function addressOfReviews(list: ReviewList): string {
  const query = new URLSearchParams({ ...askIn(list), ...(list.after && { after: list.after }) }).toString()
  return `/reviews${query ? `?${query}` : ''}`
}
