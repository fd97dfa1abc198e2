import { Checkboxes } from '#govuk/checkboxes.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import { EntryList } from './entry-list.tsx'
import { RESTS_ON, type EntryContent, type EntryKind, type RecordEntry } from './record.ts'
import { ThemesToReview } from './themes/themes-to-review.tsx'
import { besideTicks } from './ticks.ts'
import { WriteAgenda } from './write-agenda.tsx'
import { WritePeople } from './write-people.tsx'
import type { WritingForm, WritingPart, WritingSection } from './writing-form.ts'

export type WritePartProps = {
  form: WritingForm
  part: WritingPart
  entries: readonly RecordEntry[]
  /** Texts between which the writer has to choose. */
  asides: readonly { id: string; section: string }[]
  answers: Answers
  findings: readonly Finding[]
  /** The mark by which a page that is posted shows whether anybody touched a line; none where no page is. */
  mark: (content: EntryContent) => string
}

/** What is written in one part of a record. */
export function WritePart(props: WritePartProps) {
  const { part, form, entries, asides, findings, mark } = props
  const { people = [] } = form
  const waiting = asides.filter(({ section }) => section === part.id)
  return (
    <>
      {waiting.map(({ id }) => (
        <InsetText>
          Another text of this section was kept.{' '}
          <a class="govuk-link" href={`/visits/${form.visitId}/record/asides/${id}`}>
            Choose which of the two stands
          </a>
        </InsetText>
      ))}
      <div data-beside={part.id} />
      {part.kind === 'agenda' && <WriteAgenda agenda={form.agenda} entries={entries} mark={mark} />}
      {part.kind === 'people' && (
        <>
          <WritePeople {...{ people, entries, findings, mark }} visit={form.words.visit} />
          <Lines {...props} entries={besideTicks(people, entries)} kind="governor" />
          <Lines {...props} kind="meeting" />
        </>
      )}
      {part.section && <WriteSection {...props} section={part.section} />}
      {part.kind === 'actions' && !part.section && <Lines {...props} kind="action" />}
    </>
  )
}

const LINES_OF = {
  evidence: 'evidence',
  recommendations: 'recommendation',
  actions: 'action',
  themes: 'theme',
} as const

function Lines({ part, form, entries, findings, mark, kind }: WritePartProps & { kind: EntryKind }) {
  const { words, owners, themes } = form
  return <EntryList {...{ words, owners, themes, findings, mark, entries, kind }} evidenceKinds={part.evidenceKinds} />
}

function WriteSection(props: WritePartProps & { section: WritingSection }) {
  const { section, form, answers, findings } = props
  const { id, entries, scale } = section
  const body = answers[`body.${id}`] ?? ''
  return (
    <div data-section={id} id={entries ? id : undefined}>
      <input type="hidden" name={`from.${id}`} value={answers[`from.${id}`]} />
      <input type="hidden" name={`was.${id}`} value={answers[`was.${id}`]} />
      {/* A list of lines has no prose; what was once written there is not lost. */}
      {(!entries || body !== '') && (
        <Textarea
          name={`body.${id}`}
          id={entries ? `${id}-prose` : id}
          label={<span class="govuk-visually-hidden">{section.title}</span>}
          hint={section.isRequired ? undefined : `Write it where the ${form.words.visit} touched it.`}
          rows={6}
          value={body}
          error={wrongWith(findings, id)}
        />
      )}
      {entries && wrongWith(findings, id) && <p class="govuk-error-message">{wrongWith(findings, id)}</p>}
      {entries === 'themes' && <ThemesToReview themes={form.themes} theme={form.words.theme} />}
      {entries && <Lines {...props} kind={LINES_OF[entries]} />}
      {scale && <Judgement scale={scale} section={id} answers={answers} findings={findings} />}
      <div class="wm-marks">
        {!entries && (
          <Checkboxes
            name={`rests.${id}`}
            id={`rests-${id}`}
            legend={
              <>
                <span class="govuk-visually-hidden">{section.title}: </span>What it rests on
              </>
            }
            legendClasses="wm-marks__legend"
            small
            choices={RESTS_ON.map((value) => ({ value, label: RESTING[value] }))}
            values={answersIn(answers[`rests.${id}`])}
          />
        )}
        <Checkboxes
          name={`skip.${id}`}
          id={`skip-${id}`}
          small
          choices={[{ value: 'yes', label: 'Not discussed' }]}
          values={answers[`skip.${id}`] === 'yes' ? ['yes'] : []}
        />
      </div>
    </div>
  )
}

const RESTING = { seen: 'Seen', told: 'Told', read: 'Read' } as const

type JudgementProps = {
  scale: readonly { value: number; label: string }[]
  section: string
  answers: Answers
  findings: readonly Finding[]
}

/** The judgement on the model's scale, which can be taken back. */
function Judgement({ scale, section, answers, findings }: JudgementProps) {
  return (
    <Radios
      name={`judgement.${section}`}
      id={`judgement-${section}`}
      legend="How do you judge it?"
      legendSize="s"
      inline
      small
      choices={[
        ...scale.map(({ value, label }) => ({ value: String(value), label: `${value} ${label}` })),
        { value: '', label: 'No judgement' },
      ]}
      value={answers[`judgement.${section}`] || ''}
      error={wrongWith(findings, `judgement-${section}`)}
    />
  )
}
