import { z } from 'zod'
import { answersIn, type Answers } from '#web/answers.ts'
import { aLongText, aRevision } from '#web/text-answers.ts'
import type { ReportOutcome } from './annual-report-rules.ts'
import type { TypedReport } from './save-report.ts'

const MOST = 50_000
const BODY = 'body.'

/** What was typed under each section, under `body.<section>`. */
export const saveReportForm = z.record(z.string(), z.string()).transform((answers: Answers, context): TypedReport => {
  const revision = aRevision.safeParse(answers.revision)
  if (!revision.success) context.addIssue({ code: 'custom', message: 'Load the page again before you save' })
  const sections = Object.entries(answers).flatMap(([name, text = '']) => {
    if (!name.startsWith(BODY)) return []
    const section = name.slice(BODY.length)
    if (text.length > MOST)
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `Write ${MOST.toLocaleString('en-GB')} characters or fewer`,
      })
    // A null character cannot be stored, and no other control character is ever meant.
    return [
      {
        section,
        body: text
          .replaceAll('\r\n', '\n')
          .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
          .trim(),
      },
    ]
  })
  return { revision: revision.success ? revision.data : 0, sections }
})

export const revisionForm = z.object({ revision: aRevision })

/** Passed or returned, with the criteria that are met. */
export const checkReportForm = z
  .object({
    outcome: z.enum(['passed', 'returned'], { error: 'Choose whether it passes or goes back' }),
    met: z.string().default(''),
    says: z.string().trim().max(2000, 'Write 2,000 characters or fewer').default(''),
  })
  .transform(({ outcome, met, says }): ReportOutcome => ({ outcome, met: answersIn(met), says }))

/** Why what was issued is corrected. */
export const correctReportForm = z.object({ because: aLongText('why it is corrected', 500) })
