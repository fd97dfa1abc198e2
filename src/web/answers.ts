import type { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import { Refused } from '#work/failures.ts'

/** What a form or an address carried, each answer as text; several under one name are joined by a new line. */
export type Answers = Record<string, string>

export function readAnswers(body: unknown): Answers {
  const pairs = Object.entries((body ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : String(value)]),
  )
}

/** The answers that were ticked under one name. */
export function answersIn(joined: string | undefined): string[] {
  return (joined ?? '').split('\n').filter((each) => each !== '')
}

/** Reads the shape of what was posted. Throws Refused with a sentence for each field that is not right. */
export function readForm<T>(schema: z.ZodType<T>, answers: Answers): T {
  const read = schema.safeParse(answers)
  if (read.success) return read.data
  const findings: Finding[] = read.error.issues.map(({ path, message }) => ({
    kind: 'form',
    id: `form-${String(path[0] ?? 'whole')}`,
    source: 'XX-15',
    says: message,
    ...(path.length > 0 && { field: String(path[0]) }),
    weight: 'firm',
  }))
  throw new Refused(findings)
}

/** The reasons given for going ahead of soft rules, by the rule's id. */
export function readReasons(answers: Answers): Record<string, string> {
  const given = Object.entries(answers).filter(([name]) => name.startsWith('reason.'))
  return Object.fromEntries(given.map(([name, text]) => [name.slice('reason.'.length), text.slice(0, 2000)]))
}
