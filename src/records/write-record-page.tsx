import type { ComponentChildren } from 'preact'
import { Button } from '#govuk/button.tsx'
import { word, type RecordForm } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showTimeOfDay } from '#shared/show-date.ts'
import { visitName, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Aside } from './aside-store.ts'
import { isBlank } from './entry-rules.ts'
import { partsOf, type FormPart } from './form-parts.ts'
import type { RecordEntry } from './record.ts'
import { WritePart } from './write-parts.tsx'

/** What stands beside a part of the page while it is written, under a heading of its own. */
export type Beside = { heading: string; content: ComponentChildren }

type Props = VisitInModel & {
  frame: Frame
  form: RecordForm
  version: number
  /** Who is writing. */
  writerId: string
  /** When the draft was saved last, in words; undefined before the first save. */
  saved: string | undefined
  beside: (part: FormPart) => readonly Beside[]
  entries: readonly RecordEntry[]
  /** How many documents go with it so far. */
  attached: number
  /** Texts between which the writer has to choose. */
  asides: readonly Aside[]
  answers: Answers
  findings: readonly Finding[]
}

/** The whole record on one long page: a part a heading, contents at the side, help beside each. */
export function WriteRecordPage(props: Props) {
  const { frame, visit, model, type, form, writerId, saved, attached, findings } = props
  const record = word(model, 'record')
  const name = visitName(model, type)
  const parts = partsOf(form, type, model)
  return (
    <Page
      frame={frame}
      title={`Write the ${record}`}
      findings={findings}
      scripts={[frame.assets.writing]}
      breadcrumbs={[
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: name, href: `/visits/${visit.id}` },
        { text: `Write the ${record}` },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {visit.schoolName}, {name}, {showDate(visit.heldOn ?? visit.bookedFor)}
        </span>{' '}
        Write the {record}
      </h1>
      <Form frame={frame} action={frame.path}>
        <div
          class="wm-write"
          data-writing
          data-visit={visit.id}
          data-writer={writerId}
          data-key={frame.sealingKey()}
          data-at={showTimeOfDay(frame.now)}
        >
          <nav class="wm-contents" aria-label={`Parts of the ${record}`}>
            <ol>
              {parts.map((part, at) => (
                <li>
                  <a class="govuk-link" href={`#part-${part.id}`}>
                    {at + 1} {part.title}
                    <small data-state={part.id}>{stateOf(props, part)}</small>
                  </a>
                </li>
              ))}
            </ol>
          </nav>
          <div>
            <div class="wm-save">
              <p role="status" data-save-line>
                <strong>{saved ?? 'Not saved yet'}</strong>
              </p>
              <Button kind="secondary" name="next" value="write">
                Save
              </Button>
              <Button name="next" value="read">
                Save and preview
              </Button>
            </div>
            <div data-left />
            {parts.map((part, at) => (
              <section class="wm-section" id={`part-${part.id}`} aria-labelledby={`${part.id}-heading`}>
                <div>
                  <h2 class="govuk-heading-m" id={`${part.id}-heading`}>
                    {at + 1} {part.title}
                  </h2>
                  <WritePart {...props} part={part} />
                </div>
                <aside class="wm-help" aria-label={`Help with ${part.title}`}>
                  <h3>Hint</h3>
                  <p>{part.hint}</p>
                  {props.beside(part).map(({ heading, content }) => (
                    <>
                      <h3>{heading}</h3>
                      {content}
                    </>
                  ))}
                </aside>
              </section>
            ))}
            <Button kind="secondary" name="next" value="attach">
              {attached === 0 ? 'Save and attach a document' : `Save and see what is attached (${attached})`}
            </Button>
          </div>
        </div>
      </Form>
    </Page>
  )
}

const KINDS_IN = {
  people: ['governor', 'meeting'],
  agenda: ['agenda'],
  evidence: ['evidence'],
  recommendations: ['recommendation'],
  actions: ['action'],
  prose: [],
} as const

/** How far a part is: how many words, or how many lines. */
function stateOf({ answers, entries }: Props, { id, kind }: FormPart): string {
  if (answers[`skip.${id}`] === 'yes') return 'Not discussed'
  const kinds: readonly string[] = KINDS_IN[kind]
  const lines = entries.filter((entry) => kinds.includes(entry.kind) && !isBlank(entry)).length
  if (lines > 0) return `${lines} so far`
  const words = (answers[`body.${id}`] ?? '').split(/\s+/).filter(Boolean).length
  if (words === 0) return 'Not started'
  return words === 1 ? '1 word' : `${words} words`
}
