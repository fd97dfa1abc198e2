export const ACTIVITY_ANSWERS = ['confirmed', 'asked-to-change'] as const

/** What a school says of an activity that was proposed to it. */
export type ActivityAnswer = (typeof ACTIVITY_ANSWERS)[number]

/** Something that the person who makes a visit wants to look at or into, and that the school confirms before. */
export type Activity = {
  id: string
  /** What of the school's part it is confirmed for, by the model's id. */
  item: string
  says: string
  proposedAt: Date
  proposedBy: string
  /** Null while it waits for the school. */
  answer: ActivityAnswer | null
  answerSays: string | null
  answeredAt: Date | null
  answeredBy: string | null
  revision: number
}
