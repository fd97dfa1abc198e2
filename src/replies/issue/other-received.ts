import type { Look } from '#work/work.ts'

/** Something else that somebody was sent than a record, as its room calls it. */
export type OtherReceived = { id: string; name: string; href: string; sentAt: Date; openedAt: Date | null }

/** What a room sent to whoever looks, under its own heading, the newest first. */
export type ReceivedSource = (look: Look) => Promise<{ heading: string; items: readonly OtherReceived[] }>

const sources: ReceivedSource[] = []

/** What other rooms send to people stands beside the records that they were sent. */
export function learnReceived(...rooms: readonly ReceivedSource[]): void {
  for (const room of rooms) if (!sources.includes(room)) sources.push(room)
}

/** What somebody was sent beside records; a room that sent nothing is left out. */
export async function listOthersReceived(look: Look) {
  const found = await Promise.all(sources.map((source) => source(look)))
  return found.filter(({ items }) => items.length > 0)
}
