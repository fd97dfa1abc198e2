import type { PlainDate } from '#shared/plain-date.ts'

/** An entry waits for the head of its school, stands in the directory, or was taken out of it. */
export type PracticeStatus = 'put-forward' | 'agreed' | 'withdrawn'

/** From which statuses each thing is done with an entry. */
const OPEN_FOR = {
  change: ['put-forward', 'agreed'],
  agree: ['put-forward'],
  check: ['agreed'],
  withdraw: ['put-forward', 'agreed'],
} as const satisfies Readonly<Record<string, readonly PracticeStatus[]>>
export type PracticeAction = keyof typeof OPEN_FOR

export const isOpenFor = ({ status }: { status: PracticeStatus }, action: PracticeAction) =>
  (OPEN_FOR[action] as readonly PracticeStatus[]).includes(status)

/** What is said of something that a school is good at. */
export type PracticeSaid = {
  kind: string
  aspect: string
  phases: readonly string[]
  strength: string
  about: string
  evidence: string | null
  contact: string
}

/** An entry of the directory as it stands. */
export type Practice = PracticeSaid & {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  status: PracticeStatus
  putForwardByName: string
  putForwardOn: PlainDate
  agreedOn: PlainDate | null
  checkedOn: PlainDate | null
  withdrawnOn: PlainDate | null
  withdrawnBecause: string | null
  revision: number
}

/** What something of a list of the model is called; its id where the model no longer has it. */
export const nameIn = (items: readonly { id: string; name: string }[] | undefined, id: string) =>
  items?.find((each) => each.id === id)?.name ?? id
