import { z } from 'zod'
import { answersIn } from '#web/answers.ts'
import { aLongText, aRevision } from '#web/text-answers.ts'
import type { ReportOutcome } from './annual-report-rules.ts'

/** Which state of a report was on the page. */
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
