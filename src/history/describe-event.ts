import type { ServiceModel } from '#model/index.ts'
import { capital } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { londonDateOf, toPlainDate } from '#shared/plain-date.ts'
import type { Change } from './event.ts'
import type { EventSentence, EventSentences, FieldWords, PastEvent, Told } from './past-event.ts'

const kinds = new Map<string, (model: ServiceModel) => string>()
const sentences = new Map<string, EventSentence>()
const fields = new Map<string, FieldWords>()
const news = new Set<string>()
const recorded = new Set<string>()

/** Takes in how each room says its events; the application calls it once, with all of them. */
export function learnSentences(...rooms: readonly EventSentences[]): void {
  for (const room of rooms) {
    for (const [kind, label] of Object.entries(room.kinds)) kinds.set(kind, label)
    for (const name of room.news ?? []) news.add(name)
    for (const name of room.recorded ?? []) recorded.add(name)
    for (const [name, sentence] of Object.entries(room.sentences)) sentences.set(name, sentence)
    for (const kind of Object.keys(room.kinds))
      for (const [field, words] of Object.entries(room.fields ?? {})) fields.set(`${kind}.${field}`, words)
  }
}

/** One sentence on an event. One that no room has taught is said plainly, from its name. */
export function describeEvent(event: PastEvent, model: ServiceModel): Told {
  if (event.wordsGoneAt) return { says: wordsGone(event.name, event.wordsGoneAt, model) }
  const told = sentences.get(event.name)?.(event, model) ?? plainly(event.name)
  return typeof told === 'string' ? { says: told } : told
}

/** The names of the events that the rooms have taught to be news of a school. */
export const listNews = (): string[] => [...news]

/** WI-09. The names of the events by which something was recorded of a school or sent to it, as the rooms have taught them. */
export const listRecordedNames = (): string[] => [...recorded]

/** The kinds of event by which a history can be filtered, in the authority's words. */
export function listKinds(model: ServiceModel): { kind: string; label: string }[] {
  return [...kinds].map(([kind, label]) => ({ kind, label: capital(label(model)) }))
}

/** One field of a change in words: what it is called, what it was, and what it became. */
export function describeChange({ name, changes }: PastEvent, field: string, model: ServiceModel) {
  const { before, after } = changes[field] ?? ({} as Change)
  const words = fields.get(`${name.split('.')[0]}.${field}`)
  const show = (value: unknown) => (isNothing(value) ? 'nothing' : (words?.show?.(value, model) ?? showValue(value)))
  return { label: words?.label ?? capital(unjoined(field)), before: show(before), after: show(after) }
}

/** XX-06. What is left of an event whose words were disposed of: of what it was. */
function wordsGone(name: string, on: Date, model: ServiceModel): string {
  const [kind = ''] = name.split('.')
  const label = kinds.get(kind)?.(model) ?? unjoined(kind)
  return `${capital(label)}: what was said here was disposed of on ${showShortDate(londonDateOf(on))}.`
}

function plainly(name: string): string {
  const [kind = '', deed = ''] = name.split('.')
  return capital(`${unjoined(kind)} ${unjoined(deed)}.`)
}

/** 'is_recognised', 'record-issued' and 'startedOn' as people would write them. */
function unjoined(text: string): string {
  return text.replaceAll(/[-_]/g, ' ').replaceAll(/([a-z])([A-Z])/g, (_, end: string, start: string) => {
    return `${end} ${start.toLowerCase()}`
  })
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function showValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(showValue).join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  const date = toPlainDate(String(value))
  return date ? showShortDate(date) : String(value)
}
