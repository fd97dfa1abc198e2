// What a page and the service say to each other of a record that is written: types alone, for both sides.
export type { EntryContent, EntryKind, RecordEntry, RecordSection } from '../record.ts'
export type { TypedSave, TypedSaved } from '../save-wire.ts'
export type { Writing, WritingForm } from '../writing-form.ts'
