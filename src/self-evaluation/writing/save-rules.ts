import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import type { AreaWritten } from '../self-evaluation.ts'

/** A text as it is compared and kept, whichever way a browser ends its lines. */
export const asKept = (text: string) => text.replaceAll('\r\n', '\n').trim()

type Typed = { says: string; was: string; grade: number | null }

/**
 * What a save comes to. Written over what its writer saw, it is kept; what says nothing new is not; what was typed over words that
 * somebody has changed meanwhile waits until its writer has seen them.
 */
export function divideAreaSave(
  before: Pick<AreaWritten, 'body' | 'grade'> | undefined,
  { says, was, grade }: Typed,
): 'write' | 'nothing' | 'overtaken' {
  const held = before?.body ?? ''
  if (held === says) return (before?.grade ?? null) === grade ? 'nothing' : 'write'
  return held === was ? 'write' : 'overtaken'
}

/** XX-05. Two people at once: who comes second sees what the first wrote beside what they typed, and neither is lost. */
export function whyOvertaken({ savedByName, savedAt }: Pick<AreaWritten, 'savedByName' | 'savedAt'>): Finding[] {
  return [
    {
      kind: 'changed-meanwhile',
      id: 'changed-meanwhile',
      source: 'XX-05',
      says: `${savedByName} changed this at ${showMoment(savedAt)}, while you had it open. Both texts are below: put into yours what you want to keep of theirs, and save again.`,
      field: 'says',
      weight: 'firm',
    },
  ]
}
