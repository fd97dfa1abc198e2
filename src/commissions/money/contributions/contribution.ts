import type { PlainDate } from '#shared/plain-date.ts'

/** What a school adds in money or in kind, or people who count as a resource in kind: money in pence, time in minutes. */
export type Contribution = {
  id: string
  schoolYear: number
  schoolId: string | null
  schoolName: string | null
  /** Which people, by the model's id. */
  personnel: string | null
  what: string
  who: string | null
  pence: number
  minutes: number
  /** What it is worth, where somebody says so, and on what that rests. */
  valuePence: number | null
  valueRestsOn: string | null
  lineId: string | null
  givenOn: PlainDate
  recordedByName: string
  takenBackOn: PlainDate | null
}

/** What is typed of one. */
export type ContributionSaid = Pick<
  Contribution,
  'schoolYear' | 'what' | 'who' | 'pence' | 'minutes' | 'valuePence' | 'valueRestsOn' | 'givenOn'
>
