import type { CommunicationsRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** What schools were told: of one of the model's types, to one of its audiences. */
export type Communication = {
  id: string
  modelVersionId: string
  type: string
  audience: string
  title: string
  says: string
  sentOn: PlainDate
  sentByName: string
}

export type NewCommunication = Pick<Communication, 'type' | 'audience' | 'title' | 'says'>

/** What became of it at a school: a letter went, one waits, or why none reached anybody. */
export const REACHES = ['reached', 'waits', 'came-back', 'no-address', 'nobody'] as const
export type Reached = (typeof REACHES)[number]

export const REACHED_SAYS: Readonly<Record<Reached, string>> = {
  reached: 'Reached',
  waits: 'The letter waits to be sent',
  'came-back': 'The letter did not arrive',
  'no-address': 'Nobody there has an address',
  nobody: 'Nobody is named there',
}

/** A school with what became of it there. */
export type SchoolTold = { schoolId: string; schoolName: string; reached: Reached; people: number }

/** An audience of the model by its id. */
export const audienceOf = ({ audiences }: Pick<CommunicationsRule, 'audiences'>, id: string) =>
  audiences.find((each) => each.id === id)

/** The key under which somebody is written to once. */
export const keyOfLetter = (communicationId: string, personId: string): string =>
  `communication ${communicationId} ${personId}`
