import type { RecordEntry } from './record.ts'
import type { PersonToTick } from './writing-form.ts'

/** The line of each who stands ready, as it is held: by its own id, or, where it was written by hand or copied, by the post it names. */
export function linesOfTicks(people: readonly PersonToTick[], entries: readonly RecordEntry[]) {
  return people.map((person) => ({
    person,
    held:
      entries.find(({ id }) => id === person.id) ??
      entries.find(({ kind, subject }) => kind === person.kind && subject.trim() === person.post),
  }))
}

/** The lines beside the ticks: what is held of everyone else. */
export function besideTicks(people: readonly PersonToTick[], entries: readonly RecordEntry[]): RecordEntry[] {
  const ticked = new Set(linesOfTicks(people, entries).map(({ held }) => held?.id))
  return entries.filter(({ id }) => !ticked.has(id))
}
