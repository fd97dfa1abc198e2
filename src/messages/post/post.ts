/** A message as it goes out. */
export type Letter = {
  messageId: string
  toName: string
  toAddress: string
  subject: string
  text: string
  calendar?: { method: 'REQUEST' | 'CANCEL'; file: string }
}

/** The way on which messages leave the machine. */
export type Post = {
  by: 'smtp' | 'notify'
  /** The address from which messages come, where it is known here. */
  from?: string
  /** Throws Undeliverable where another try is no use, and NotTaken where it is. */
  send: (letter: Letter, from: { name: string }) => Promise<void>
  /** What came back lately of what was taken, by message id, with the reason; undefined where this way cannot say. */
  listReturned?: () => Promise<{ messageId: string; because: string }[]>
  close: () => void
}

/** The message will not arrive, however often it is tried. Its message says why, in plain words and without an address. */
export class Undeliverable extends Error {}

/** The message was not taken this time. Its message says why, in plain words and without an address. */
export class NotTaken extends Error {}
