import { createHash } from 'node:crypto'
import { z } from 'zod'
import { cleanText } from '#shared/clean-text.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { readTypedEntries, whyTooLong } from './entry-form.ts'
import { RESTS_ON, type RecordSection } from './record.ts'
import type { SaveRecord } from './save-record.ts'
import type { SectionContent, SectionSave } from './save-rules.ts'

/** In characters: a whole record pasted into one section is still kept. */
export const LONGEST_SECTION = 200_000

const LONGEST_ANSWER = 1000

export const tooLong = (length: number) =>
  `Write 200,000 characters or fewer in each section; this one has ${length.toLocaleString('en-GB')}`

/** What was posted of a record's page, with where its writer wants to go next: on, to read it, or to a place of the page. */
export type PostedRecord = SaveRecord & {
  next: 'write' | 'read' | 'attach' | 'divide' | { place: string }
  /** What nobody touched, with what it says: a text that is divided may go on into it. */
  untouched: readonly SectionSave[]
  /** What was written into the boxes of notes of others, by their fields. */
  mended: Readonly<Record<string, string>>
}

const LOAD_AGAIN = 'Load the page again and send it once more'

/** Reads `body.<section>`, `judgement.<section>`, `skip.<section>`, `rests.<section>` of whatever sections were on the page, and its lines. */
export const saveRecordForm = z.record(z.string(), z.string()).transform((answers, context): PostedRecord => {
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const one = (name: string) => answers[name] ?? ''
  const named = Object.keys(answers).filter((name) => /^(body|skip)\./.test(name) || name.startsWith('from.'))
  const ids = [...new Set(named.map((name) => name.slice(name.indexOf('.') + 1)))]
  const untouched: SectionSave[] = []
  const sections = ids.flatMap((section): SectionSave[] => {
    const body = cleanText(one(`body.${section}`))
    if (body.length > LONGEST_SECTION) wrong(section, tooLong(body.length))
    const judgement = one(`judgement.${section}`)
    const content: SectionContent = {
      body,
      judgement: /^-?\d{1,3}$/.test(judgement) ? Number(judgement) : null,
      isNotDiscussed: one(`skip.${section}`) === 'yes',
      restsOn: RESTS_ON.filter((what) => answersIn(answers[`rests.${section}`]).includes(what)),
    }
    const fromRevision = Number(one(`from.${section}`) || '0')
    if (!Number.isInteger(fromRevision)) wrong(section, LOAD_AGAIN)
    // As it stood when the page was made: nobody wrote here, whatever others wrote meanwhile.
    const isUntouched = one(`was.${section}`) === markOf(content)
    if (isUntouched) untouched.push({ section, ...content, fromRevision })
    return isUntouched ? [] : [{ section, ...content, fromRevision }]
  })
  const touched = readTypedEntries(answers).filter(({ isTouched }) => isTouched)
  for (const entry of touched) {
    for (const { field, says } of whyTooLong(entry)) wrong(`${entry.id}-${field}`, says)
    if (entry.fromRevision < 0) wrong(entry.id, LOAD_AGAIN)
  }
  const mended = Object.fromEntries(
    Object.entries(answers)
      .filter(([name]) => name.startsWith('answer.'))
      .map(([name, text]) => [name, cleanText(text).trim()]),
  )
  for (const [name, text] of Object.entries(mended))
    if (text.length > LONGEST_ANSWER)
      wrong(name.replace('.', '-'), `Write 1,000 characters or fewer; this has ${text.length}`)
  const entries = touched.map(({ isTouched: _, ...entry }) => entry)
  return { sections, untouched, entries, mended, next: nextOf(one('next'), answers) }
})

/** After a line was added or taken out, the same place of the page. */
function nextOf(next: string, answers: Answers): PostedRecord['next'] {
  if (next === 'read' || next === 'attach' || next === 'divide') return next
  const kind = answers.remove ? answers[`e.${answers.remove}.kind`] : /^add:([a-z]+)$/.exec(next)?.[1]
  return kind && /^[a-z]+$/.test(kind) ? { place: `add-${kind}` } : 'write'
}

/** A short mark of what a section says, by which a page that comes back shows whether anybody wrote in it. */
export function markOf({ body, judgement, isNotDiscussed, restsOn }: SectionContent): string {
  const content = JSON.stringify([body, judgement, isNotDiscussed, [...restsOn].sort()])
  return createHash('sha256').update(content).digest('base64url').slice(0, 12)
}

export const correctRecordForm = z.object({
  because: z
    .string({ error: 'Enter what is corrected and why' })
    .trim()
    .min(1, 'Enter what is corrected and why')
    .max(500, 'Say it in 500 characters or fewer'),
})

/** The answers of a record's page as they stand, or as they were typed. */
export function recordAnswers(
  form: { sections: readonly { id: string }[] },
  sections: readonly RecordSection[],
  typed: Answers,
): Answers {
  const kept = Object.fromEntries(
    form.sections.flatMap(({ id }) => {
      const { revision = 0, ...content } = sections.find((each) => each.section === id) ?? NOTHING_YET
      return [
        [`body.${id}`, content.body],
        [`judgement.${id}`, content.judgement === null ? '' : String(content.judgement)],
        [`skip.${id}`, content.isNotDiscussed ? 'yes' : ''],
        [`rests.${id}`, content.restsOn.join('\n')],
        [`from.${id}`, String(revision)],
        [`was.${id}`, markOf(content)],
      ]
    }),
  )
  const hasTyped = Object.keys(typed).some((name) => name.startsWith('from.'))
  // A box that was unticked is not posted at all.
  const ticked = hasTyped
    ? Object.fromEntries(
        form.sections.flatMap(({ id }) => [
          [`skip.${id}`, ''],
          [`rests.${id}`, ''],
        ]),
      )
    : {}
  return { ...kept, ...ticked, ...typed }
}

const NOTHING_YET: SectionContent & { revision?: number } = {
  body: '',
  judgement: null,
  isNotDiscussed: false,
  restsOn: [],
}
