import { newId } from '#shared/id.ts'
import { openSaveQueue, type SaveState, type Sent } from '#records/browser/save-queue.ts'
import { nothingUnsent } from '#records/browser/unsent.ts'
import type { TypedSave } from '#records/save-wire.ts'

export type Writer = {
  /** Types a word at the end of what they have before them. */
  type: (word: string) => void
  /** Waits until the service has all of it; false where it does not take it. */
  finish: () => Promise<boolean>
  words: readonly string[]
  /** How it stood, each time it changed. */
  states: readonly SaveState[]
}

type Given = {
  visitId: string
  writer: string
  section: string
  /** What the page showed when it was opened. */
  from?: { body: string; revision: number }
  send: (save: TypedSave) => Promise<Sent>
  /** How much quicker than a person's page this one saves. */
  quicker?: number
}

/** Somebody who types into a section of a record: the very queue that runs in their browser, without a browser. */
export function aWriter({
  visitId,
  writer,
  section,
  from = { body: '', revision: 0 },
  send,
  quicker = 1,
}: Given): Writer {
  const words: string[] = []
  const states: SaveState[] = []
  let body = from.body
  const unsent = nothingUnsent({
    ...{ sitting: newId(), writer, visitId },
    ...{ sectionRevisions: { [section]: from.revision }, entryRevisions: {} },
  })
  const queue = openSaveQueue(unsent, '', {
    send,
    keep: () => Promise.resolve(true),
    forget: () => Promise.resolve(),
    after(ms, job) {
      const timer = setTimeout(job, ms / quicker)
      return () => clearTimeout(timer)
    },
    now: () => performance.now() * quicker,
    newId,
    tell: (state) => states.push(state),
    hear: () => undefined,
  })
  return {
    words,
    states,
    type(word) {
      words.push(word)
      body = body === '' ? word : `${body} ${word}`
      queue.typeSection(section, { body, judgement: null, isNotDiscussed: false, restsOn: [] })
    },
    finish: () => queue.flush(),
  }
}
