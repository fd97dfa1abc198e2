import { z } from 'zod'
import type { RecordForm } from '#model/index.ts'
import type { Answers } from '#web/answers.ts'
import type { RecordSection } from './record.ts'

const LONGEST_SECTION = 20_000

/** What was posted of a record: every box, judgement and mark of its sections. */
export type SaveRecord = { revision: number; sections: RecordSection[]; next: 'write' | 'read' }

/** Reads `body.<section>`, `judgement.<section>` and `skip.<section>` of whatever sections were on the page. */
export const saveRecordForm = z.record(z.string(), z.string()).transform((answers, context): SaveRecord => {
  const named = Object.keys(answers).filter((name) => name.startsWith('body.'))
  const sections = named.map((name): RecordSection => {
    const section = name.slice('body.'.length)
    const body = (answers[name] ?? '').replaceAll('\r\n', '\n')
    if (body.length > LONGEST_SECTION)
      context.addIssue({
        code: 'custom',
        path: [section],
        message: `Write 20,000 characters or fewer in each section; this one has ${body.length}`,
      })
    const judgement = answers[`judgement.${section}`]
    return {
      section,
      body,
      judgement: judgement && /^-?\d{1,3}$/.test(judgement) ? Number(judgement) : null,
      isNotDiscussed: answers[`skip.${section}`] === 'yes',
    }
  })
  const revision = Number(answers.revision)
  if (!Number.isInteger(revision))
    context.addIssue({ code: 'custom', path: ['revision'], message: 'Load the page again and send it once more' })
  return { revision, sections, next: answers.next === 'read' ? 'read' : 'write' }
})

export const issueRecordForm = z.object({
  revision: z.coerce.number({ error: 'Load the page again and send it once more' }).int(),
})

export const correctRecordForm = z.object({
  because: z
    .string({ error: 'Enter what is corrected and why' })
    .trim()
    .min(1, 'Enter what is corrected and why')
    .max(500, 'Say it in 500 characters or fewer'),
})

/** The answers of a record's page as they stand, or as they were typed. */
export function recordAnswers(form: RecordForm, sections: readonly RecordSection[], typed: Answers): Answers {
  const kept = Object.fromEntries(
    form.sections.flatMap(({ id }) => {
      const section = sections.find((each) => each.section === id)
      return [
        [`body.${id}`, section?.body ?? ''],
        [
          `judgement.${id}`,
          section?.judgement === null || section?.judgement === undefined ? '' : String(section.judgement),
        ],
        [`skip.${id}`, section?.isNotDiscussed ? 'yes' : ''],
      ]
    }),
  )
  return 'revision' in typed ? { ...kept, ...typed } : kept
}
