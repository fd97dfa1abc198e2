import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/** Something else than a record that waits for somebody's check, as its room calls it. */
export type OtherToCheck = { href: string; name: string; authorName: string; dueOn: PlainDate | undefined }

/** What of a room waits for the check of whoever looks: said as a number of things, and where all of its kind stand. */
export type OtherChecks = {
  heading: string
  /** "2 annual reports": as the page's heading counts them. */
  says: string
  items: readonly OtherToCheck[]
  all: { href: string; text: string }
}

export type OtherChecksSource = (look: Look) => Promise<OtherChecks | undefined>

const sources: OtherChecksSource[] = []

/** Takes in what else than records waits for a check; the application calls it once for all rooms. */
export function learnOtherChecks(...rooms: readonly OtherChecksSource[]): void {
  for (const room of rooms) if (!sources.includes(room)) sources.push(room)
}

/** What else than records waits for the check of whoever looks, room by room. */
export async function listOtherChecks(look: Look): Promise<OtherChecks[]> {
  const found = await Promise.all(sources.map((source) => source(look)))
  return found.filter((each) => each !== undefined)
}
