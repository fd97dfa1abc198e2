import type { ComponentChildren } from 'preact'
import { isBlank } from './blank-line.ts'
import { mendingSays, NoteAbovePart } from './note-to-mend.tsx'
import type { NoteToMend } from './notes-to-mend.ts'
import { WritePart, type WritePartProps } from './write-parts.tsx'
import type { Beside, WritingPart } from './writing-form.ts'

type Props = Omit<WritePartProps, 'part'> & {
  /** Where the words are, in a sentence. */
  saved: string
  /** What the page's script is told. */
  marks: Readonly<Record<`data-${string}`, string>>
  /** What others said of it, to be mended; none on a device. */
  notes?: readonly NoteToMend[]
  /** What can be pressed beside that sentence. */
  buttons: ComponentChildren
  /** What stands below the parts. */
  children?: ComponentChildren
}

/** The whole record to write: a part a heading, contents at the side, help beside each. */
export function WritingDesk(props: Props) {
  const { form, saved, marks, buttons, children, notes = [], answers, findings } = props
  const notesOf = (part: string | undefined) =>
    notes
      .filter((note) => note.part === part)
      .map((note) => <NoteAbovePart note={note} answers={answers} findings={findings} />)
  return (
    <div class="wm-write" data-visit={form.visitId} {...marks}>
      <nav class="wm-contents" aria-label={`Parts of the ${form.words.record}`}>
        <ol>
          {form.parts.map((part, at) => (
            <li>
              <a class="govuk-link" href={`#part-${part.id}`}>
                {at + 1} {part.title}
                <small data-state={part.id} data-none={NOTHING[part.kind] ?? NOT_STARTED}>
                  {stateOf(props, part)}
                </small>
                <ToMend says={mendingSays(notes, part.id)} />
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        <div class="wm-save">
          <p role="status" data-save-line>
            <strong>{saved}</strong>
          </p>
          {buttons}
        </div>
        <div data-left />
        {notesOf(undefined)}
        {form.parts.map((part, at) => (
          <section class="wm-section" id={`part-${part.id}`} aria-labelledby={`${part.id}-heading`}>
            <div>
              <h2 class="govuk-heading-m" id={`${part.id}-heading`}>
                {at + 1} {part.title}
              </h2>
              {notesOf(part.id)}
              <WritePart {...props} part={part} />
            </div>
            <aside class="wm-help" aria-label={`Help with ${part.title}`}>
              <h3>Hint</h3>
              <p>{part.hint}</p>
              {part.beside.map((each) => (
                <HelpBeside {...each} />
              ))}
            </aside>
          </section>
        ))}
        {children}
      </div>
    </div>
  )
}

function ToMend({ says }: { says: string | undefined }) {
  return says ? <small class="wm-contents__mend">{says}</small> : null
}

function HelpBeside({ heading, says, quote, lines, more }: Beside) {
  return (
    <>
      <h3>{heading}</h3>
      {says && <p>{says}</p>}
      {quote && <p class="wm-quote">{quote}</p>}
      {lines && lines.length > 0 && (
        <ul class="govuk-list">
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      {more && (
        <p>
          <a class="govuk-link" href={more.href}>
            {more.text}
          </a>
        </p>
      )}
    </>
  )
}

const NOT_STARTED = 'Not started'
/** What is said of a part with nothing in it, where that can be all there is to say. */
const NOTHING: Readonly<Partial<Record<WritingPart['kind'], string>>> = { agenda: 'Nothing marked' }

const KINDS_IN = {
  people: ['present', 'governor', 'meeting'],
  agenda: ['agenda'],
  evidence: ['evidence'],
  recommendations: ['recommendation'],
  actions: ['action'],
  themes: ['theme'],
  prose: [],
} as const

/** How far a part is: how many words, or how many lines. */
function stateOf({ answers, entries }: Props, { id, kind }: WritingPart): string {
  if (answers[`skip.${id}`] === 'yes') return 'Not discussed'
  const kinds: readonly string[] = KINDS_IN[kind]
  const lines = entries.filter((entry) => kinds.includes(entry.kind) && !isBlank(entry)).length
  if (lines > 0) return `${lines} so far`
  const words = (answers[`body.${id}`] ?? '').split(/\s+/).filter(Boolean).length
  if (words === 0) return NOTHING[kind] ?? NOT_STARTED
  return words === 1 ? '1 word' : `${words} words`
}
