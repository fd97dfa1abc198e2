import type { Finding } from '#shared/finding.ts'
import type { Review } from './review.ts'
import { own } from './both-sides/rule-findings.ts'

/**
 * XX-05. Why a piece of evidence that was written without a connection is not taken, though whoever wrote it may know of the
 * review: it was issued or struck out meanwhile, or they are not on its team any more. The words stay on the device.
 */
export function whyEvidenceIsNotTaken(
  { status }: Pick<Review, 'status'>,
  isOnTeam: boolean,
  /** What a review is called. */
  review: string,
): Finding[] {
  const says =
    status === 'issued'
      ? `This ${review} was issued meanwhile: nothing more is entered in it. Copy your words and pass them on to whoever led it.`
      : status === 'struck-out'
        ? `This ${review} was struck out meanwhile. If it goes on after all, send this again; else copy your words.`
        : isOnTeam
          ? undefined
          : `You are not on the team of this ${review} any more. Copy your words and pass them on to whoever leads it.`
  return says ? [own('words-not-taken', 'XX-05', says)] : []
}

/** XX-05. A piece has a number of its own; one that another piece bears already is refused. */
export function whyNumberIsTaken(isTaken: boolean): Finding[] {
  if (!isTaken) return []
  return [own('words-not-taken', 'XX-05', 'Its number is another piece’s. Copy your words into a new one.')]
}
