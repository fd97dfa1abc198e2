import type { HouseRules } from '#handbook/index.ts'

/** What holds of past notes in every service, whatever its model. */
export const PAST_NOTE_RULES: HouseRules = {
  anchor: 'section.past-notes-in-every-service',
  title: () => 'Past notes, in every service',
  rules: [
    rule('past-notes-wait', 'Nothing is guessed: what is doubtful is laid to a school by a person, or left out.'),
    rule('past-notes-none', 'A folder is taken in where something of it is left to take.'),
    rule('past-notes-status', 'A folder is taken in once, and taken back once.'),
    rule('past-note-date', 'A past note was written on a day that has come.'),
  ],
}

function rule(id: string, says: string) {
  return { id, source: 'NF-02', weight: 'firm' as const, says: () => says }
}
