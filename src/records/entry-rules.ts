import { word, type FormSection, type ServiceModel, type VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { isBlank } from './blank-line.ts'
import { noDateSays } from './no-date-says.ts'
import type { RecordEntry } from './record.ts'
import type { EntrySave } from './save-rules.ts'
import { whyThemeLineCannotGo } from './themes/theme-rules.ts'

/** Whether a section that is a list of entries has any. */
export function hasEntries(section: FormSection, entries: readonly RecordEntry[]): boolean {
  if (!section.entries) return false
  const kind = KINDS_OF_LISTS[section.entries]
  return entries.some((entry) => entry.kind === kind && !isBlank(entry))
}

const KINDS_OF_LISTS = {
  evidence: 'evidence',
  recommendations: 'recommendation',
  actions: 'action',
  themes: 'theme',
} as const

/** Why the lines of a record cannot go to the school as they are; all reasons at once, each beside its line. */
export function whyEntriesCannotGo(
  entries: readonly RecordEntry[],
  type: VisitType,
  sections: readonly FormSection[],
  model: ServiceModel,
): Finding[] {
  const said = entries.filter((entry) => !isBlank(entry))
  return [
    ...said.flatMap((entry) => whyLineCannotGo(entry, sections, model)),
    ...whyNotAgreed(said, model),
    ...whyWithoutGovernors(entries, type),
  ]
}

function whyLineCannotGo(entry: RecordEntry, sections: readonly FormSection[], model: ServiceModel): Finding[] {
  if (entry.kind === 'evidence') return whyEvidenceCannotGo(entry, sections, model)
  if (entry.kind === 'action') return whyActionCannotGo(entry)
  if (entry.kind === 'theme') return whyThemeLineCannotGo(entry, model)
  if (entry.kind === 'governor' || entry.kind === 'meeting') return whyPeopleCannotGo(entry)
  return []
}

const ASKED = {
  governor: { subject: 'Enter which governor took part.', says: 'Enter for which part of it the governor was there.' },
  meeting: { subject: 'Enter with whom you met apart.', says: '' },
} as const

/** NF-12, NF-13. A governor by name or post and the part of the visit; a meeting apart by whom it was with. */
function whyPeopleCannotGo({ id, kind, subject, says }: RecordEntry): Finding[] {
  const asked = ASKED[kind === 'governor' ? 'governor' : 'meeting']
  const rule = kind === 'governor' ? 'governor-and-part' : 'meeting-apart'
  const source = kind === 'governor' ? 'NF-13' : 'NF-12'
  return (['subject', 'says'] as const)
    .filter((field) => asked[field] !== '' && { subject, says }[field].trim() === '')
    .map((field) => ({ kind: rule, id: rule, source, says: asked[field], field: `${id}-${field}`, weight: 'firm' }))
}

/** NF-78, WI-23, SH-84. Each piece of evidence has its kind, one that the form takes, and what was found. */
function whyEvidenceCannotGo(entry: RecordEntry, sections: readonly FormSection[], model: ServiceModel): Finding[] {
  const section = sections.find(({ entries }) => entries === 'evidence')
  const kinds = evidenceKindsOf(section, model)
  const source = section?.source ?? 'NF-78'
  const wrong = (id: string, says: string): Finding[] => [
    { kind: id, id, source, says, field: `${entry.id}-${id === 'evidence-kind' ? 'subject' : 'says'}`, weight: 'firm' },
  ]
  return [
    ...(kinds.some(({ id }) => id === entry.subject)
      ? []
      : wrong('evidence-kind', 'Choose the kind of each piece of evidence.')),
    ...(entry.says.trim() === '' ? wrong('evidence-finding', 'Enter what each piece of evidence showed.') : []),
  ]
}

/** The kinds of evidence that a section takes: those it names, or all of the model. */
export function evidenceKindsOf(section: FormSection | undefined, { evidenceKinds }: ServiceModel) {
  const named = section?.evidenceKinds ?? []
  return named.length === 0 ? evidenceKinds : evidenceKinds.filter(({ id }) => named.includes(id))
}

/** NF-07, NF-09. Each action says what will be done, by one owner, by one date; without a word of an owner it is the school's. */
function whyActionCannotGo({ id, says, due }: RecordEntry): Finding[] {
  const wrong = (field: string, text: string): Finding => ({
    ...{ kind: 'owner-and-date', id: 'owner-and-date', source: 'NF-07', weight: 'firm' },
    ...{ says: text, field: `${id}-${field}` },
  })
  return [
    ...(says.trim() === '' ? [wrong('says', 'Enter what will be done.')] : []),
    ...(due.trim() === '' ? [wrong('due', 'Enter by when it will be done.')] : whyNoDate({ id, due })),
  ]
}

/** NF-07. Why what was typed as the date of an action is none. Said where it is typed, and again before it goes to the school. */
export function whyNoDate({ id, due }: Pick<RecordEntry, 'id' | 'due'>): Finding[] {
  if (due.trim() === '' || toPlainDate(due)) return []
  const rule = { kind: 'owner-and-date', id: 'owner-and-date', source: 'NF-07', weight: 'firm' } as const
  return [{ ...rule, says: noDateSays(due), field: `${id}-due` }]
}

/** NF-27. Recommendations and action points arise from the visit and are agreed during it; one that was not asks for a reason. */
function whyNotAgreed(entries: readonly RecordEntry[], model: ServiceModel): Finding[] {
  const unmarked = entries.find(({ kind, isAgreed }) => !isAgreed && (kind === 'recommendation' || kind === 'action'))
  if (!unmarked) return []
  return [
    {
      ...{ kind: 'agreed-during-the-visit', id: 'agreed-during-the-visit', source: 'NF-27', weight: 'soft' },
      says: `What is recommended or to be done is agreed during the ${word(model, 'visit')}; something here is marked as not agreed.`,
      field: `${unmarked.id}-agreed`,
    },
  ]
}

/** NF-13. A visit of a kind in which governors are expected, and none took part: said in the model's words, and nobody is kept from going on. */
export function whyWithoutGovernors(entries: readonly RecordEntry[], { governors }: VisitType): Finding[] {
  if (!governors?.expected) return []
  if (entries.some((entry) => entry.kind === 'governor' && !isBlank(entry))) return []
  const { id, source, says, firm } = governors
  return [{ kind: 'without-governors', id, source, says, field: '_people', weight: firm ? 'firm' : 'mark' }]
}

/** NF-66. The lines that a kind of visit has room for: of the agenda its own items, a yes or no only where one is asked for, and no word. */
export function entriesOfForm(typed: readonly EntrySave[], { agenda }: VisitType): EntrySave[] {
  return typed.flatMap((entry): EntrySave[] => {
    if (entry.kind !== 'agenda') return [entry]
    const item = agenda.find(({ id }) => id === entry.subject)
    if (!item) return []
    const answer = item.answer === 'yes-no' ? (entry.answer ?? null) : null
    return [{ ...entry, answer, says: '', due: '', knownBy: '' }]
  })
}
