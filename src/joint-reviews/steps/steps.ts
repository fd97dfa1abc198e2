import { evidenceStep, strikeEvidenceStep } from './evidence-steps.tsx'
import { gatheredStep } from './gathered-step.tsx'
import { issueStep, metStep, reportStep } from './judging-steps.tsx'
import { exploredStep, questionsStep } from './question-steps.tsx'
import type { Step } from './step.ts'
import { restoreStep, strikeOutStep } from './strike-steps.tsx'
import { teamStep } from './team-step.tsx'

/** What can be done with a review, by the last part of its address, in the order in which it is done. */
export const STEPS: Readonly<Record<string, Step>> = {
  team: teamStep,
  gathered: gatheredStep,
  questions: questionsStep,
  explored: exploredStep,
  evidence: evidenceStep,
  'strike-evidence': strikeEvidenceStep,
  met: metStep,
  report: reportStep,
  issue: issueStep,
  'strike-out': strikeOutStep,
  restore: restoreStep,
}
