import { word, type ServiceModel, type VisitType } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { isBlank } from './blank-line.ts'
import type { FormPart } from './form-parts.ts'
import { linesOf, type Line } from './lines.ts'
import type { RecordEntry, RestsOn, VisitRecord } from './record.ts'
import { themeOfSubject } from './themes/theme.ts'

/** A part of a record as it is read: the same words on a page, in a Word file, in a PDF, and to those who answer line by line. */
export type ReadPart = {
  id: string
  title: string
  /** Paragraphs, each on a line of its own; empty where only a judgement or a mark was made. */
  text: string
  /** The same as it is commented on and answered, line by line. */
  lines: readonly Line[]
  isNotDiscussed: boolean
  judged: string | undefined
  restsOn: string | undefined
}

type Read = Pick<VisitRecord, 'sections' | 'entries'>
type Around = { model: ServiceModel; type: VisitType }

/** WI-27. Only the parts that a visit touched, in the order of the form, and those of which somebody has noted something. */
export function readParts(
  parts: readonly FormPart[],
  record: Read,
  around: Around,
  noted: readonly { section: string }[] = [],
): ReadPart[] {
  return parts
    .map((part) => readPart(part, record, around))
    .filter((part) => hasSomething(part) || noted.some(({ section }) => section === part.id))
}

function readPart({ id, kind, title, section }: FormPart, record: Read, around: Around): ReadPart {
  const written = record.sections.find((each) => each.section === section?.id)
  const scale = around.model.scales.find((each) => each.id === section?.judgement)
  const point = scale?.points.find(({ value }) => value === written?.judgement)
  const lines = kind === 'prose' ? [] : LINES_OF[kind](record.entries, around)
  const isWhole = ARE_WHOLE.includes(kind)
  const text = [written?.body.trim() ?? '', ...lines.map((line) => (isWhole ? line.replace(/\s*\n\s*/g, ' ') : line))]
    .filter((line) => line !== '')
    .join('\n')
  return {
    id,
    title,
    text,
    lines: linesOf(text, { whole: isWhole ? lines.length : 0 }),
    isNotDiscussed: written?.isNotDiscussed ?? false,
    judged: point && `Judged ${point.value}, ${point.label}`,
    restsOn: written && restsOnSays(written.restsOn),
  }
}

/** What is one line each, with all that is said of it: an action with its owner and date, a governor, an item of the agenda. */
const ARE_WHOLE: readonly FormPart['kind'][] = ['people', 'agenda', 'actions']

const LINES_OF: Record<
  Exclude<FormPart['kind'], 'prose'>,
  (entries: readonly RecordEntry[], around: Around) => string[]
> = {
  people: (entries) => [
    ...ofKind(entries, 'present').map(({ subject }) => sentence(subject)),
    ...ofKind(entries, 'governor').map(({ subject, says }) => sentence(says ? `${subject}, for ${says}` : subject)),
    ...ofKind(entries, 'meeting').map(({ subject, says }) =>
      sentence(`Apart with ${subject}${says ? `: ${says}` : ''}`),
    ),
  ],
  agenda: (entries, { type }) =>
    type.agenda.flatMap(({ id, text }) => {
      const entry = entries.find(({ kind, subject }) => kind === 'agenda' && subject === id)
      if (entry?.isNotDiscussed) return [`${text}: not discussed.`]
      return entry?.answer ? [`${text}: ${entry.answer}.`] : []
    }),
  evidence: (entries, { model }) =>
    ofKind(entries, 'evidence').map(({ subject, says }) => {
      const name = model.evidenceKinds.find(({ id }) => id === subject)?.name
      return name ? `${name}: ${says}` : says
    }),
  themes: (entries) =>
    ofKind(entries, 'theme').map(({ subject, says }) => {
      const theme = themeOfSubject(subject)
      return theme ? `${theme.name}: ${says}` : says
    }),
  recommendations: (entries, { model }) =>
    ofKind(entries, 'recommendation').map(({ says, isAgreed }) =>
      isAgreed ? says : `${sentence(says)} ${notAgreed(model)}`,
    ),
  actions: (entries, { model }) => ofKind(entries, 'action').map((entry) => actionSays(entry, model)),
}

const notAgreed = (model: ServiceModel) => `Not agreed during the ${word(model, 'visit')}.`

function actionSays({ says, ownedBy, ownerName, due, knownBy, isAgreed }: RecordEntry, model: ServiceModel): string {
  const who = ownerName
    ? `${ownerName}, ${ownedBy === 'service' ? 'the service' : 'the school'}`
    : SIDES[ownedBy ?? 'school']
  const date = toPlainDate(due)
  const when = date ? `, by ${showDate(date)}` : due ? `, by ${due}` : ''
  return [
    sentence(says),
    `${who}${when}.`,
    knownBy && sentence(`We shall know by: ${knownBy}`),
    isAgreed ? '' : notAgreed(model),
  ]
    .filter(Boolean)
    .join(' ')
}

const SIDES = { school: 'The school', service: 'The service' } as const

function ofKind(entries: readonly RecordEntry[], kind: RecordEntry['kind']): RecordEntry[] {
  return entries.filter((entry) => entry.kind === kind && !isBlank(entry))
}

const RESTING: Record<RestsOn, string> = { seen: 'seen', told: 'told', read: 'read' }

function restsOnSays(restsOn: readonly RestsOn[]): string | undefined {
  if (restsOn.length === 0) return undefined
  const words = (['seen', 'told', 'read'] as const)
    .filter((each) => restsOn.includes(each))
    .map((each) => RESTING[each])
  const [last, ...before] = [...words].reverse()
  return `Rests on what was ${before.length > 0 ? `${before.reverse().join(', ')} and ${last}` : last}.`
}

const sentence = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

function hasSomething({ text, isNotDiscussed, judged }: ReadPart): boolean {
  return text !== '' || isNotDiscussed || judged !== undefined
}
