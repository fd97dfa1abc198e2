import { v7 } from 'uuid'

/** A new id. Version 7 sorts by the time it was made, so that new rows lie together in an index. */
export function newId(): string {
  return v7()
}

/** Whether a text from an address or a form has the shape of an id; what has not can name nothing. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
}
