import { showState, wordsIn } from './contents.ts'
import { partOf, readLine, readSection } from './fields.ts'
import { findNoDate, showWhetherDate } from './date-typed.ts'
import { addLine, isBegun, showSummary, takeOutLine } from './lines-in-place.ts'
import type { SaveQueue } from './save-queue.ts'

/** A record as it is written on a page: its parts, the form they stand in, and where what is typed goes. */
export type Desk = {
  page: HTMLElement
  form: HTMLFormElement
  queue: Pick<SaveQueue, 'typeSection' | 'typeEntry' | 'flush'>
}

/** Something was typed or ticked in the field of that name; `isOver` once its writer has gone on to another. */
export function typedIn({ page, form, queue }: Desk, name: string, isOver = false): void {
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
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement && name.endsWith('.due')) showWhetherDate(field, isOver)
  if (field instanceof Element || field instanceof RadioNodeList) countIn(page, sectionOf(field))
  const card = page.querySelector<HTMLElement>(`[data-entry="${CSS.escape(part.line)}"]`)
  if (!card) return
  if (!('new' in card.dataset)) return showSummary(card)
  const note = card.querySelector<HTMLElement>('[data-not-added]')
  if (note) note.hidden = !isBegun(card)
}

/** A press that adds a line or takes one out, done in place; false where it was another. */
export function changeLines(event: SubmitEvent, { page, form, queue }: Desk): boolean {
  const { name = '', value = '' } = (event.submitter as HTMLButtonElement | null) ?? {}
  const kind = name === 'next' ? /^add:([a-z]+)$/.exec(value)?.[1] : undefined
  if (!kind && name !== 'remove') return false
  event.preventDefault()
  const noDate = kind && findNoDate(page, kind)
  if (noDate) {
    noDate.focus()
    return true
  }
  const id = kind ? addLine(page, kind) : value
  const line = id && readLine(form, id)
  if (id && line) queue.typeEntry(id, kind ? line : { ...line, isRemoved: true })
  if (!kind) takeOutLine(page, value)
  countLines(page, kind ?? (line ? line.kind : ''))
  return true
}

function countLines(page: HTMLElement, kind: string): void {
  const list = [...page.querySelectorAll<HTMLElement>('[data-entries]')].find(({ dataset }) => dataset.entries === kind)
  countIn(page, list?.closest('.wm-section'))
}

/** A part that has lines says how many: those that were added, and what is ticked or answered of those that stand ready. */
function countIn(page: HTMLElement, section: Element | null | undefined): void {
  if (!section) return
  const added = section.querySelectorAll('[data-list] > [data-entry]').length
  const ticked = [...section.querySelectorAll<HTMLInputElement>('input:checked')].filter(({ name }) => isTick(name))
  const begun = [...section.querySelectorAll<HTMLElement>('[data-new]')].some(isBegun)
  const part = section.id.slice('part-'.length)
  showState(page, part, howMany(added + ticked.length, begun))
}

const isTick = (name: string) => /^e\.[0-9a-f-]{36}\.(subject|answer)$/.test(name)

const sectionOf = (field: Element | RadioNodeList): Element | null | undefined =>
  field instanceof Element ? field.closest('.wm-section') : (field[0] as Element | undefined)?.closest('.wm-section')

/** Undefined where there is none: the part says so in its own words. */
function howMany(lines: number, isOneBegun: boolean): string | undefined {
  if (lines === 0) return isOneBegun ? 'Begun' : undefined
  return isOneBegun ? `${lines} so far, one begun` : `${lines} so far`
}
