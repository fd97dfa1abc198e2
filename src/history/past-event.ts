import type { ServiceModel } from '#model/index.ts'
import type { Change, Override, Subject } from './event.ts'

/** A deed as it is read afterwards: who, when, for whom, and what changed. */
export type PastEvent = {
  id: string
  /** Its place in the order of all events; two can bear one moment. */
  sequence: number
  at: Date
  /** The deed in the past: 'visit.booked'. */
  name: string
  /** Null where the service itself did it. */
  who: string | null
  actingFor: string | null
  changes: Readonly<Record<string, Change>>
  overrides: readonly Override[]
  subjects: readonly Subject[]
  /** When what it said was disposed of, past its date. */
  wordsGoneAt?: Date | null
}

/** What a timeline says of an event: one sentence, perhaps with the document, and whether it was a decision or a letter. */
export type Told = { says: string; link?: { text: string; href: string }; isKey?: boolean }

/** Says an event in one sentence, in the authority's words. */
export type EventSentence = (event: PastEvent, model: ServiceModel) => string | Told

/** What people call a field of a change, and how its value is read; without `show`, as it stands. */
export type FieldWords = { label: string; show?: (value: unknown, model: ServiceModel) => string }

/** What one room teaches the history: how its events are said, filtered and read field by field. */
export type EventSentences = {
  /** What the filter calls the events whose name begins so: 'visit' for 'visit.booked'. */
  kinds: Readonly<Record<string, (model: ServiceModel) => string>>
  sentences: Readonly<Record<string, EventSentence>>
  /** Which of them somebody who works with the school would want to have heard: they stand on a first page. */
  news?: readonly string[]
  /** WI-09. Which of them are a concern, note or judgement that was recorded, or something that was sent: its head reads them all on one page. */
  recorded?: readonly string[]
  fields?: Readonly<Record<string, FieldWords>>
}

/** The record of that kind which an event touched, if it touched one. */
export function subjectOf(event: PastEvent, kind: Subject['kind']): string | undefined {
  return event.subjects.find((subject) => subject.kind === kind)?.id
}

/** A field's value after the deed, as text for a sentence. */
export function after(event: PastEvent, field: string): string {
  return String(event.changes[field]?.after ?? '')
}

/** A field's value before the deed, as text for a sentence. */
export function before(event: PastEvent, field: string): string {
  return String(event.changes[field]?.before ?? '')
}
