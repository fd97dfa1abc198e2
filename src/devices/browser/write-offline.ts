import { newId } from '#shared/id.ts'
import {
  changeLines,
  dividePastes,
  followContents,
  nothingUnsent,
  openSaveQueue,
  saysOf,
  showBeside,
  typedIn,
  type Desk,
  type SaveState,
} from '#records/browser/index.ts'
import { aroundStore } from './join.ts'
import { revisionsOf } from './overlay.ts'
import type { KeptWords, SealedStore } from './sealed-store.ts'
import { SAY_HELD_FIRST } from './visit-sender.ts'
import type { ReadyVisit } from '../ready/ready.ts'

type Given = {
  store: SealedStore
  visit: ReadyVisit
  kept: KeptWords | undefined
  /** When the service was last reached, as it says it. */
  at: string
  /** The service did not take what was written: it may have shut this device out. */
  refused: () => void
}

/** The page on which a record is written from this device: what is typed is sealed here at once, and sent when that can be. */
export function writeOffline(
  place: HTMLElement,
  { store, visit, kept, at, refused }: Given,
): { leave: () => Promise<void> } {
  const page = place.querySelector<HTMLElement>('[data-offline-writing]')!
  const form = page.closest('form')!
  const { visitId } = visit
  const [, writer = ''] = store.owner.owner.split('.')
  const unsent = kept?.unsent ?? nothingUnsent({ sitting: newId(), writer, visitId, ...revisionsOf(visit.writing) })
  const line = page.querySelector<HTMLElement>('[data-save-line]')!
  const queue = openSaveQueue(unsent, at, {
    ...aroundStore(store, visitId, (state) => {
      showState(line, state)
      if (state.how === 'refused') refused()
    }),
    hear: (saved) => {
      showBeside(page, `/visits/${visitId}/record`, saved)
      place.querySelector('[data-held]')?.remove()
    },
  })
  const desk: Desk = { page, form, queue }
  followContents(page)
  dividePastes(page)
  const hear = (event: Event) => {
    const { name } = event.target as HTMLInputElement
    if (SAYS_HELD.includes(name)) return void sayHere(store, visitId, unsent, heldOnIn(form)).then(() => queue.flush())
    typedIn(desk, name ?? '', event.type === 'change')
  }
  form.addEventListener('input', hear)
  form.addEventListener('change', (event) => {
    if (!SAYS_HELD.includes((event.target as HTMLInputElement).name)) hear(event)
  })
  form.addEventListener('submit', (event) => {
    if (changeLines(event, desk)) return
    event.preventDefault()
    void queue.flush()
  })
  const onLine = () => void queue.flush()
  addEventListener('online', onLine)
  if (kept) void queue.flush()
  page.dataset.offlineWriting = 'ready'
  return {
    async leave() {
      removeEventListener('online', onLine)
      await queue.flush()
    },
  }
}

/** The fields that say that the visit took place: as it was booked, or on another day. */
const SAYS_HELD = ['held', 'held-day']

/** The day on which it is said to have taken place; null where nothing is said. */
function heldOnIn(form: HTMLFormElement): string | null {
  const other = form.querySelector<HTMLSelectElement>('select[name=held-day]')?.value
  const asBooked = form.querySelector<HTMLInputElement>('input[name=held]')
  return other || (asBooked?.checked ? asBooked.value : null)
}

/** It is said here that the visit took place: kept with the words, and told before them. */
async function sayHere(
  store: SealedStore,
  visitId: string,
  unsent: KeptWords['unsent'],
  heldOn: string | null,
): Promise<void> {
  const before = await store.words.find(visitId)
  await store.words.keep({ visitId, unsent: before?.unsent ?? structuredClone(unsent), refused: null, heldOn })
}

function showState(line: HTMLElement, state: SaveState): void {
  const says =
    state.how === 'refused' && state.says === SAY_HELD_FIRST
      ? `Saved on this device. ${SAY_HELD_FIRST}`
      : saysOf(state)?.replace('on this computer', 'on this device')
  if (!says || line.textContent?.trim() === says) return
  const strong = document.createElement('strong')
  strong.textContent = says
  line.replaceChildren(strong)
  if (state.how !== 'signed-out') return
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = '/sign-in?next=%2Foffline'
  link.textContent = 'Sign in again'
  line.append(' ', link)
}
