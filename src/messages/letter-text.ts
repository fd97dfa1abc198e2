const PAGE = /waymark:(\/\S*)/g
const LINK = /https?:\/\/\S+/g

/**
 * A page of the service in the text of a message: it becomes a whole address when the message goes out, by the settings of that
 * day and never by a request.
 */
export function pageLink(path: string): string {
  return `waymark:${path}`
}

/** The text as it is sent. */
export function withAddresses(body: string, publicUrl: string): string {
  return body.replace(PAGE, (_whole, path: string) => `${publicUrl}${path}`)
}

/** A text with its addresses of one use taken out: whoever reads what was sent must not be able to use them. */
export function withoutSecrets(body: string): string {
  return body.replace(LINK, '(the address is only in the message itself)')
}

/** A text in pieces, so that a page can make its addresses into links. */
export function piecesOf(body: string): { text: string; isLink: boolean }[] {
  return body
    .split(/(https?:\/\/\S+)/)
    .filter((text) => text !== '')
    .map((text) => ({ text, isLink: /^https?:\/\//.test(text) }))
}
