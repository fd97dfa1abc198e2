import type { PartKind } from './form-parts.ts'
import type { Owner } from './owner.ts'
import type { RecordEntry, RecordSection } from './record.ts'

/** What helps beside a part while it is written, under a heading of its own. */
export type Beside = {
  heading: string
  says?: string | undefined
  /** What somebody wrote before. */
  quote?: string | undefined
  lines?: readonly string[] | undefined
  /** Where to read on, while there is a connection. */
  more?: { text: string; href: string } | undefined
}

/** A section of the form as it is written: its prose or its lines, and the points on which it is judged. */
export type WritingSection = {
  id: string
  title: string
  isRequired: boolean
  entries: 'evidence' | 'recommendations' | 'actions' | 'themes' | undefined
  /** Undefined where the section is not judged. */
  scale: readonly { value: number; label: string }[] | undefined
}

/** A part of the record under its own heading. */
export type WritingPart = {
  id: string
  kind: PartKind
  title: string
  hint: string
  section: WritingSection | undefined
  evidenceKinds: readonly { id: string; name: string }[]
  beside: readonly Beside[]
}

/** An item of the agenda, with the line in which it is marked where nobody has marked it yet. */
export type AgendaItem = { id: string; item: string; text: string; isAsked: boolean }

/** Somebody of the school by their post, who stands ready to be ticked, with the line in which that is kept. */
export type PersonToTick = { id: string; kind: 'present' | 'governor'; post: string }

/** All that a page needs to have a record written in it, as data: on the service, or on a device without a connection. */
export type WritingForm = {
  visitId: string
  /** The authority's own words, ready for their sentences. */
  words: {
    visit: string
    record: string
    governor: string
    aGovernor: string
    anAction: string
    theme: string
    aTheme: string
  }
  parts: readonly WritingPart[]
  agenda: readonly AgendaItem[]
  /** With whom the visit was booked; left out where it was laid ready on a device before there were any. */
  people?: readonly PersonToTick[]
  owners: readonly Owner[]
  /** The themes of the visit's year that were not withdrawn. */
  themes: readonly { id: string; name: string; asks: string | null }[]
}

/** A record as it is written: what it is written in, and what stands in it so far. */
export type Writing = {
  form: WritingForm
  sections: readonly RecordSection[]
  entries: readonly RecordEntry[]
  /** Texts between which somebody has to choose. */
  asides: readonly { id: string; section: string }[]
}
