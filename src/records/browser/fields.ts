import { ENTRY_KINDS, blankEntry, RESTS_ON, type EntryKind } from '../record.ts'
import type { SectionContent } from '../save-rules.ts'
import type { TypedEntry } from './unsent.ts'

/** What a form says in the fields of one name: the typed text, or the values of what is ticked. */
function valuesOf(form: HTMLFormElement, name: string): string[] {
  return new FormData(form).getAll(name).map(String)
}

/** A section as it stands on the page. */
export function readSection(form: HTMLFormElement, section: string): SectionContent {
  const [judgement = ''] = valuesOf(form, `judgement.${section}`)
  const rests = valuesOf(form, `rests.${section}`)
  return {
    body: (valuesOf(form, `body.${section}`)[0] ?? '').replaceAll('\r\n', '\n'),
    judgement: judgement === '' ? null : Number(judgement),
    isNotDiscussed: valuesOf(form, `skip.${section}`).includes('yes'),
    restsOn: RESTS_ON.filter((each) => rests.includes(each)),
  }
}

/** A line as it stands on the page; undefined where there is none of that id. */
export function readLine(form: HTMLFormElement, id: string): TypedEntry | undefined {
  const value = (field: string) => valuesOf(form, `e.${id}.${field}`)[0] ?? ''
  const kind = ENTRY_KINDS.find((each): each is EntryKind => each === value('kind'))
  if (!kind) return undefined
  const [side = 'school', ...name] = value('owner').split(':')
  const answer = value('answer')
  return {
    ...blankEntry(kind),
    ...{ kind, place: Number(value('place')), subject: value('subject'), says: value('says') },
    isAgreed: value('agreed') === 'yes',
    ...(kind === 'action' && { ownedBy: side === 'service' ? ('service' as const) : ('school' as const) }),
    ...(kind === 'action' && { ownerName: name.join(':') || null }),
    ...{ due: value('due'), knownBy: value('knownBy') },
    isNotDiscussed: answer.startsWith('skip'),
    answer: answer === 'yes' || answer === 'no' ? answer : null,
  }
}

/** Which part of the record a field of the page belongs to. */
export function partOf(name: string): { section: string } | { line: string } | undefined {
  const section = /^(?:body|judgement|skip|rests)\.(.+)$/.exec(name)?.[1]
  if (section) return { section }
  const line = /^e\.([0-9a-f-]{36})\./.exec(name)?.[1]
  return line ? { line } : undefined
}

/** The revision of each section and line with which the page came. */
export function readRevisions(form: HTMLFormElement) {
  const sectionRevisions: Record<string, number> = {}
  const entryRevisions: Record<string, number> = {}
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith('from.')) sectionRevisions[name.slice('from.'.length)] = Number(value)
    const line = /^e\.([0-9a-f-]{36})\.from$/.exec(name)?.[1]
    if (line) entryRevisions[line] = Number(value)
  }
  return { sectionRevisions, entryRevisions }
}
