import { newId } from '#shared/id.ts'
import { showBeside } from './beside-notes.ts'
import { dividePastes } from './divide-paste.ts'
import { followContents, showState, wordsIn } from './contents.ts'
import { partOf, readLine, readRevisions, readSection } from './fields.ts'
import { sayIsOpen, sendLeftBehind } from './left-behind.ts'
import { addLine, showSummary, takeOutLine } from './lines-in-place.ts'
import { showIn } from './save-line.ts'
import { openSaveQueue, type Around, type SaveQueue } from './save-queue.ts'
import { sender } from './send-save.ts'
import { showArrived, showStays } from './show-left.ts'
import { openUnsentStore } from './unsent-store.ts'
import { nothingUnsent } from './unsent.ts'

// The page on which a record is written. Without this it works by its buttons; with it, it saves itself as one types.
const root = document.querySelector<HTMLElement>('[data-writing]')
const form = root?.closest('form')
if (root && form) void begin(root, form)

async function begin(page: HTMLElement, form: HTMLFormElement): Promise<void> {
  const { visit: visitId = '', writer = '', key = '', at = '' } = page.dataset
  const record = `/visits/${visitId}/record`
  const token = form.querySelector<HTMLInputElement>('input[name=_csrf]')?.value ?? ''
  const sitting = newId()
  sayIsOpen(sitting)
  followContents(page)
  dividePastes(page)
  const store = await openUnsentStore(key)
  const around: Around = {
    send: sender(`${record}/saves`, token),
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
    hear: (saved) => showBeside(page, visitId, saved),
  }
  const queue = openSaveQueue(nothingUnsent({ sitting, writer, visitId, ...readRevisions(form) }), at, around)
  let isTouched = false
  const hear = (event: Event) => {
    isTouched = true
    typed(page, form, queue, (event.target as HTMLInputElement).name ?? '')
  }
  form.addEventListener('input', hear)
  form.addEventListener('change', hear)
  form.addEventListener('submit', (event) => void press(event, page, form, queue, record))
  leaveSafely(queue)
  page.dataset.writing = 'ready'
  await sendLeftBehind({
    ...{ store, around, writer, visitId, at },
    arrived: () => (isTouched ? showArrived(page) : location.reload()),
    stays: (unsent, says, throwAway) => showStays(page, unsent, says, throwAway),
  })
}

function typed(page: HTMLElement, form: HTMLFormElement, queue: SaveQueue, name: string): void {
  const part = partOf(name)
  if (!part) return
  if ('section' in part) {
    const content = readSection(form, part.section)
    queue.typeSection(part.section, content)
    if (form.elements.namedItem(`body.${part.section}`))
      showState(page, part.section, content.isNotDiscussed ? 'Not discussed' : wordsIn(content.body))
    return
  }
  const line = readLine(form, part.line)
  if (line) queue.typeEntry(part.line, line)
  const card = page.querySelector<HTMLElement>(`[data-entry="${CSS.escape(part.line)}"]:not([data-new])`)
  if (card) showSummary(card)
}

/** The page's own buttons: save, save and read, add a line, take one out. Any other sends the form as it is. */
async function press(
  event: SubmitEvent,
  page: HTMLElement,
  form: HTMLFormElement,
  queue: SaveQueue,
  record: string,
): Promise<void> {
  const { name = '', value = '' } = (event.submitter as HTMLButtonElement | null) ?? {}
  const kind = name === 'next' ? /^add:([a-z]+)$/.exec(value)?.[1] : undefined
  if (!kind && name !== 'remove' && !(name === 'next' && (value === 'write' || value === 'read'))) return
  event.preventDefault()
  if (kind) {
    const id = addLine(page, kind)
    const line = id && readLine(form, id)
    if (id && line) queue.typeEntry(id, line)
    countLines(page, kind)
  } else if (name === 'remove') {
    const line = readLine(form, value)
    if (line) queue.typeEntry(value, { ...line, isRemoved: true })
    takeOutLine(page, value)
    countLines(page, line?.kind ?? '')
  } else if ((await queue.flush()) && value === 'read') location.assign(record)
}

function countLines(page: HTMLElement, kind: string): void {
  const list = [...page.querySelectorAll<HTMLElement>('[data-entries]')].find(({ dataset }) => dataset.entries === kind)
  const section = list?.closest('.wm-section')
  const lines = section?.querySelectorAll('[data-list] > [data-entry]').length ?? 0
  if (section) showState(page, section.id.slice('part-'.length), lines === 0 ? 'Not started' : `${lines} so far`)
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
