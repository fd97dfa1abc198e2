import type { TypedSave, TypedSaved } from '../save-wire.ts'
import type { SectionContent } from '../save-rules.ts'
import { hasTyped, isAllSent, putBack, takeTyped, type TypedEntry, type Unsent } from './unsent.ts'

/** What became of sending a save. `away`: no answer, or none that counts; it goes again under the same id. */
export type Sent =
  | { how: 'saved'; saved: TypedSaved }
  | { how: 'away'; retryAfterMs?: number | undefined }
  | { how: 'signed-out' | 'somebody-else' }
  | { how: 'refused'; says: string }

/** How it stands, for the line at the top of the page. `since` and `at` are the service's time of day. */
export type SaveState =
  | { how: 'saved'; at: string }
  | { how: 'typed' }
  | { how: 'away' | 'signed-out'; since: string; isKept: boolean }
  | { how: 'somebody-else'; isKept: boolean }
  | { how: 'refused'; says: string; isKept: boolean }

/** Everything impure that the queue needs: the service, this computer, a clock, and whoever shows how it stands. */
export type Around = {
  send: (save: TypedSave, isLast: boolean) => Promise<Sent>
  /** Keeps what is unsent on this computer; false where that cannot be. */
  keep: (unsent: Unsent) => Promise<boolean>
  forget: (sitting: string) => Promise<void>
  after: (ms: number, job: () => void) => () => void
  /** Milliseconds of any clock that goes on. */
  now: () => number
  newId: () => string
  tell: (state: SaveState) => void
  /** What the service made of a save, before the next is sent. */
  hear: (saved: TypedSaved) => void
}

export type SaveQueue = {
  typeSection: (section: string, content: SectionContent) => void
  typeEntry: (id: string, entry: TypedEntry) => void
  /** Sends now what there is. True once everything is with the service. */
  flush: (isLast?: boolean) => Promise<boolean>
  isAllSent: () => boolean
  /** Whether the last answer was that all is well, so that nobody need be warned of what was typed a moment ago. */
  isWell: () => boolean
}

const PAUSE = 1000
const LONGEST_WAIT = 4000
const KEEP_WITHIN = 250
const BACK_OFF = [1000, 2000, 4000, 8000, 15_000, 30_000]

/**
 * Saves what is typed about a second after the last word, and every four seconds at the latest. One save at a time, each
 * under its own id: one that is not acknowledged goes again as it was, and what is typed meanwhile waits for the next. All
 * of it is kept on this computer until the service has it.
 */
export function openSaveQueue(unsent: Unsent, reachedAt: string, around: Around): SaveQueue {
  let reached = reachedAt
  let failures = 0
  let typedFirst: number | undefined
  let isKept = false
  let isWell = true
  let sending: Promise<boolean> | undefined
  let stopTimer = () => {}
  let stopKeeping = () => {}

  function typed(): void {
    keepSoon()
    typedFirst ??= around.now()
    // While the service is away the next attempt is set already.
    if (failures > 0) return
    around.tell({ how: 'typed' })
    sendAfter(Math.max(0, Math.min(PAUSE, typedFirst + LONGEST_WAIT - around.now())))
  }

  function sendAfter(ms: number): void {
    stopTimer()
    stopTimer = around.after(ms, () => void send({}))
  }

  function keepSoon(): void {
    stopKeeping()
    stopKeeping = around.after(KEEP_WITHIN, () => void keepNow())
  }

  async function keepNow(): Promise<void> {
    stopKeeping()
    if (isAllSent(unsent)) await around.forget(unsent.sitting).catch(() => undefined)
    else isKept = await around.keep(structuredClone(unsent)).catch(() => false)
  }

  /** One at a time: whoever asks while one is on its way is next. */
  async function send(how: { isWhole?: boolean; isLast?: boolean }): Promise<boolean> {
    while (sending) await sending
    sending = sendNow(how).finally(() => (sending = undefined))
    return sending
  }

  async function sendNow({ isWhole, isLast = false }: { isWhole?: boolean; isLast?: boolean }): Promise<boolean> {
    stopTimer()
    while (!isAllSent(unsent)) {
      if (!unsent.sent) {
        takeTyped(unsent, around.newId())
        typedFirst = undefined
      }
      // On the way out there is no time to write it down first.
      if (!isLast) await keepNow()
      const answer = await around.send(unsent.sent!, isLast)
      isWell = answer.how === 'saved'
      if (answer.how !== 'saved') {
        await fail(answer)
        return false
      }
      const wasAway = failures > 0
      failures = 0
      reached = answer.saved.at
      takeOver(answer.saved)
      around.hear(answer.saved)
      // What waited while the service was away goes right after: until it has arrived, not all is saved.
      if (hasTyped(unsent.typed) && (isWhole || wasAway)) continue
      around.tell({ how: 'saved', at: reached })
      if (hasTyped(unsent.typed)) {
        sendAfter(PAUSE)
        break
      }
    }
    await keepNow()
    return isAllSent(unsent)
  }

  /** Goes on from what the service has; where it put a text beside a newer one, from what this page saw. */
  function takeOver({ sections, entries }: TypedSaved): void {
    unsent.sent = null
    for (const [section, { revision }] of Object.entries(sections)) unsent.sectionRevisions[section] = revision
    for (const [id, { revision, id: copy }] of Object.entries(entries)) {
      unsent.entryRevisions[copy ?? id] = revision
      const typedSince = unsent.typed.entries[id]
      if (!copy || !typedSince) continue
      delete unsent.typed.entries[id]
      unsent.typed.entries[copy] = typedSince
    }
  }

  async function fail(answer: Exclude<Sent, { how: 'saved' }>): Promise<void> {
    if (answer.how === 'refused') putBack(unsent)
    await keepNow()
    if (answer.how === 'refused') return around.tell({ how: 'refused', says: answer.says, isKept })
    if (answer.how === 'somebody-else') return around.tell({ how: 'somebody-else', isKept })
    around.tell({ how: answer.how, since: reached, isKept })
    const pause = BACK_OFF[Math.min(failures, BACK_OFF.length - 1)]!
    failures += 1
    sendAfter(Math.max(pause, answer.how === 'away' ? (answer.retryAfterMs ?? 0) : 0))
  }

  return {
    typeSection(section, content) {
      unsent.typed.sections[section] = content
      typed()
    },
    typeEntry(id, entry) {
      unsent.typed.entries[id] = entry
      typed()
    },
    flush: (isLast = false) => send({ isWhole: true, isLast }),
    isAllSent: () => isAllSent(unsent),
    isWell: () => isWell,
  }
}
