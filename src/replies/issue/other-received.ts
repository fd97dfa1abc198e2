import type { Look } from '#work/work.ts'

/** Something else that somebody was sent than a record, as its room calls it. */
export type OtherReceived = { id: string; name: string; href: string; sentAt: Date; openedAt: Date | null }

/** What a room sent to whoever looks, under its own heading and by its own word for so many, the newest first. */
export type OthersReceived = { heading: string; called: (count: number) => string; items: readonly OtherReceived[] }

export type ReceivedSource = (look: Look) => Promise<OthersReceived>

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
