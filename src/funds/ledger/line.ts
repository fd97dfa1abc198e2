import type { PlainDate } from '#shared/plain-date.ts'

export const LINE_KINDS = ['put-in', 'drawn', 'worked'] as const
/** put-in: to a fund · drawn: money of a fund for a school · worked: somebody's time, of a fund or of none. */
export type LineKind = (typeof LINE_KINDS)[number]

/** One line of the ledger: it is never changed; a line that corrects another says so. Money in pence, time in minutes. */
export type Line = {
  id: string
  kind: LineKind
  /** The day in whose year and term it counts, and the day on which it happened. */
  countsOn: PlainDate
  happenedOn: PlainDate
  fundId: string | null
  fundName: string | null
  schoolId: string | null
  schoolName: string | null
  phase: string | null
  personId: string | null
  personName: string | null
  visitId: string | null
  entryId: string | null
  allocationId: string | null
  dayKind: string | null
  part: string | null
  function: string | null
  isInSchool: boolean | null
  minutes: number
  pence: number
  purpose: string | null
  says: string | null
  perPupilPence: number | null
  pupils: number | null
  unfundedFund: string | null
  unfundedBecause: string | null
  correctsId: string | null
  because: string | null
  groupId: string | null
  /** Whether a further line has taken it back. */
  isTakenBack: boolean
}

/** What is written of a line; what is left out is nothing. */
export type NewLine = Pick<Line, 'kind' | 'countsOn' | 'happenedOn'> &
  Partial<Omit<Line, 'id' | 'fundName' | 'schoolName' | 'personName' | 'isTakenBack' | 'kind'>>

/** The line that takes another back: all of it once more, below none. It counts on a day that is open. */
export function reversalOf(line: Line, countsOn: PlainDate, because: string): NewLine {
  const { kind, happenedOn, fundId, schoolId, phase, personId, visitId, entryId, allocationId, dayKind } = line
  const { part, isInSchool, purpose, says, perPupilPence, pupils, unfundedFund, unfundedBecause, groupId } = line
  return {
    ...{ kind, countsOn, happenedOn, fundId, schoolId, phase, personId, visitId, entryId, allocationId, dayKind },
    ...{ part, isInSchool, purpose, says, perPupilPence, pupils, unfundedFund, unfundedBecause, groupId },
    ...{ function: line.function, minutes: -line.minutes, pence: -line.pence, correctsId: line.id, because },
  }
}
