import type { Finding } from '#shared/finding.ts'
import type { Look } from '#work/work.ts'
import type { RecordWithChecks } from './get-check.ts'

/** What a later room holds the check of a record back for, where it does: asked before one passes. */
export type CheckRule = (look: Look, found: RecordWithChecks) => Promise<readonly Finding[]>

const taught = new Map<string, CheckRule>()

/** Takes in what other rooms hold a check back for, by the name of each; the application calls it once. */
export function learnCheckRules(rules: Readonly<Record<string, CheckRule>>): void {
  for (const [name, rule] of Object.entries(rules)) taught.set(name, rule)
}

/** All that holds a record back from passing today. */
export async function whyHeldBack(look: Look, found: RecordWithChecks): Promise<Finding[]> {
  const findings = await Promise.all([...taught.values()].map((rule) => rule(look, found)))
  return findings.flat()
}
