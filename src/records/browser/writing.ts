import { newId } from '#shared/id.ts'
import { showBeside } from './beside-notes.ts'
import { followContents } from './contents.ts'
import { findNoDate } from './date-typed.ts'
import { dividePastes } from './divide-paste.ts'
import { readRevisions } from './fields.ts'
import { sayIsOpen, sendLeftBehind } from './left-behind.ts'
import { showIn } from './save-line.ts'
import { openSaveQueue, type Around, type SaveQueue } from './save-queue.ts'
import { sender } from './send-save.ts'
import { showArrived, showStays } from './show-left.ts'
import { changeLines, typedIn, type Desk } from './typed-in.ts'
import { openUnsentStore } from './unsent-store.ts'
import { nothingUnsent } from './unsent.ts'

// The page on which a record or a report of a year is written. Without this it works by its buttons; with it, it saves itself as one types.
const root = document.querySelector<HTMLElement>('[data-writing]')
const form = root?.closest('form')
if (root && form) void begin(root, form)

async function begin(page: HTMLElement, form: HTMLFormElement): Promise<void> {
  // What is written, and the address under which it is read, saved and chosen between.
  const { visit: visitId = '', place = `/visits/${visitId}/record`, writer = '', key = '', at = '' } = page.dataset
  const token = form.querySelector<HTMLInputElement>('input[name=_csrf]')?.value ?? ''
  const sitting = newId()
  sayIsOpen(sitting)
  followContents(page)
  dividePastes(page)
  const store = await openUnsentStore(key)
  const around: Around = {
    send: sender(`${place}/saves`, token),
    keep: store.keep,
    forget: store.forget,
    after(ms, job) {
      const timer = setTimeout(job, ms)
      return () => clearTimeout(timer)
    },
    now: () => performance.now(),
    newId,
    tell: showIn(
      page.querySelector<HTMLElement>('[data-save-line]')!,
      `/sign-in?next=${encodeURIComponent(location.pathname)}`,
    ),
    hear: (saved) => showBeside(page, place, saved),
  }
  const queue = openSaveQueue(nothingUnsent({ sitting, writer, visitId, ...readRevisions(form) }), at, around)
  const desk: Desk = { page, form, queue }
  let isTouched = false
  const hear = (event: Event) => {
    isTouched = true
    typedIn(desk, (event.target as HTMLInputElement).name ?? '', event.type === 'change')
  }
  form.addEventListener('input', hear)
  form.addEventListener('change', hear)
  form.addEventListener('submit', (event) => void press(event, desk, place))
  leaveSafely(queue)
  page.dataset.writing = 'ready'
  await sendLeftBehind({
    ...{ store, around, writer, visitId, at },
    arrived: () => (isTouched ? showArrived(page) : location.reload()),
    stays: (unsent, says, throwAway) => showStays(page, unsent, says, throwAway),
  })
}

/** The page's own buttons: save, save and read, add a line, take one out. Any other sends the form as it is. */
async function press(event: SubmitEvent, desk: Desk, place: string): Promise<void> {
  if (changeLines(event, desk)) return
  const { name = '', value = '' } = (event.submitter as HTMLButtonElement | null) ?? {}
  if (name !== 'next' || (value !== 'write' && value !== 'read')) return
  event.preventDefault()
  const noDate = findNoDate(desk.page)
  if (noDate) noDate.focus()
  if ((await desk.queue.flush()) && value === 'read' && !noDate) location.assign(place)
}

/** What was typed a moment ago is sent on the way out; a warning stands only where the service could not be reached. */
function leaveSafely(queue: SaveQueue): void {
  addEventListener('beforeunload', (event) => {
    if (!queue.isAllSent() && !queue.isWell()) event.preventDefault()
  })
  addEventListener('pagehide', () => void queue.flush(true))
  addEventListener('online', () => void queue.flush())
  document.addEventListener('visibilitychange', () => void queue.flush(document.visibilityState === 'hidden'))
}
