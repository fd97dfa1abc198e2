/** Something that the service writes to one person. */
export type Message = {
  id: string
  toPersonId: string
  toName: string
  address: string
  subject: string
  body: string
  createdAt: Date
  /** Null while it waits to be sent. */
  sentAt: Date | null
}

/** A text with its addresses of one use taken out: whoever reads what was sent must not be able to use them. */
export function withoutLinks(body: string): string {
  return body.replace(/https?:\/\/\S+/g, '(the address is only in the message itself)')
}

/** A text in pieces, so that a page can make its addresses into links. */
export function piecesOf(body: string): { text: string; isLink: boolean }[] {
  return body
    .split(/(https?:\/\/\S+)/)
    .filter((text) => text !== '')
    .map((text) => ({ text, isLink: /^https?:\/\//.test(text) }))
}
