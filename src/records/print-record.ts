import { sizeSays } from '#files/index.ts'
import { capital, keepingFor, keptUntil, word } from '#model/index.ts'
import { blocksOfText, type Block, type PrintedDocument } from '#print/index.ts'
import { figuresBlocks, type KeptFigures } from '#profiles/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import { partsOf } from './form-parts.ts'
import { readParts } from './read-parts.ts'
import type { VisitRecord } from './record.ts'
import type { VisitWithRecord } from './visit-with-record.ts'

type Found = VisitWithRecord & { record: VisitRecord }
export type Printing = {
  /** Whose record it is: the name beside the crest. */
  organisation: string
  /** The day on which it is issued, or, for what is not issued, printed. */
  on: Date
  isIssued: boolean
  /** What the school replied, where it was asked. */
  reply?: PrintedReply | undefined
  /** What other rooms say of the visit, such as what came of its hypotheses. */
  parts?: readonly Block[]
  /** The figures of the school as they stood at the visit. */
  figures?: KeptFigures | undefined
}

/** What the school replied, as it stands in an issued record: in a line, of the whole, and beside lines of its parts. */
export type PrintedReply = {
  inShort: string
  says: string
  beside: readonly { section: string; quoted: string; says: readonly string[] }[]
}

/** The record as a document: what it says, in the order in which its page says it. */
export function printRecord(
  found: Found,
  { organisation, on, isIssued, reply, parts = [], figures }: Printing,
): PrintedDocument {
  const { visit, model, type, record } = found
  const called = capital(word(model, 'record'))
  const day = londonDateOf(on)
  const keeping = keepingFor(model, 'record')
  const until = keptUntil(keeping, visit.heldOn ?? visit.bookedFor)
  const marking = [keeping?.marking, isIssued ? undefined : 'Not issued'].filter(Boolean).join(' · ')
  const state = isIssued
    ? `version ${record.version} · issued ${showShortDate(day)}`
    : `not issued · ${showShortDate(day)}`
  return {
    title: called,
    subtitle: visit.schoolName,
    organisation,
    facts: [
      { name: capital(word(model, 'visit')), value: visitName(model, type) },
      { name: 'Date', value: showDate(visit.heldOn ?? visit.bookedFor) },
      { name: capital(word(model, 'linkAdviser')), value: visit.adviserName },
      ...(record.authorId === visit.adviserId ? [] : [{ name: 'Written by', value: record.authorName }]),
      isIssued
        ? { name: 'Issued', value: `${showDate(day)}, version ${record.version}` }
        : { name: 'State', value: `Not issued; printed on ${showDate(day)}` },
      ...(reply ? [{ name: 'Reply of the school', value: reply.inShort }] : []),
      ...(record.correctsBecause ? [{ name: 'Corrects', value: record.correctsBecause }] : []),
      ...(keeping?.marking ? [{ name: 'Marking', value: keeping.marking }] : []),
      ...(until ? [{ name: 'Kept until', value: showDate(until) }] : []),
    ],
    ...(marking && { marking }),
    foot: `${called} · ${state}`,
    dated: day,
    blocks: [...recordBlocks(found, reply), ...wordsOfTheSchool(reply), ...parts, ...figuresBlocks(figures)],
  }
}

/** What was written of a visit, part by part, as its page has it: entries of one kind as a list, prose as it was typed. */
export function recordBlocks(
  { model, type, form, record }: Pick<Found, 'model' | 'type' | 'form' | 'record'>,
  reply?: PrintedReply,
): Block[] {
  const parts = partsOf(form, type, model)
  const beside = reply?.beside ?? []
  const written = readParts(parts, record, { model, type }, beside).flatMap(
    ({ id, title, text, isNotDiscussed, judged, restsOn }) => {
      const isProse = parts.find((part) => part.id === id)?.kind === 'prose'
      const lines = text.split(/\n+/).filter((line) => line.trim() !== '')
      const said: Block[] = isProse || lines.length < 2 ? blocksOfText(text) : [{ kind: 'list', items: lines }]
      return [
        { kind: 'heading', level: 1, text: title },
        ...(isNotDiscussed ? [{ kind: 'paragraph', text: 'Not discussed.', tone: 'quiet' } as const] : []),
        ...said,
        ...(judged ? [{ kind: 'paragraph', text: judged, tone: 'strong' } as const] : []),
        ...(restsOn && text !== '' ? [{ kind: 'paragraph', text: restsOn, tone: 'quiet' } as const] : []),
        ...beside.filter(({ section }) => section === id).flatMap(besideBlocks),
      ] satisfies Block[]
    },
  )
  return [...written, ...attachedBlocks(record)]
}

/** What goes with it, by its names: the files themselves are had beside it. */
function attachedBlocks({ attachments }: Pick<VisitRecord, 'attachments'>): Block[] {
  if (attachments.length === 0) return []
  const items = attachments.map(({ title, fileName, kind, bytes }) => {
    const file = title === fileName ? '' : `${fileName}, `
    return `${title} (${file}${sizeSays({ kind, bytes })})`
  })
  return [
    { kind: 'heading', level: 1, text: 'Attached' },
    { kind: 'list', items },
  ]
}

function besideBlocks({ quoted, says }: PrintedReply['beside'][number]): Block[] {
  return [...(quoted === '' ? [] : [`“${quoted}”`]), ...says].map((text) => ({
    kind: 'paragraph',
    text,
    tone: 'quote',
  }))
}

function wordsOfTheSchool(reply: PrintedReply | undefined): Block[] {
  if (!reply?.says) return []
  return [{ kind: 'heading', level: 1, text: 'The school’s own words' }, ...blocksOfText(reply.says)]
}
