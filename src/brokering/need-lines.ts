import type { BrokeringRule } from '#model/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { isSeen } from './get-help.ts'
import { kindOf } from './help-rules.ts'
import { isLive, type HelpNeed } from './help.ts'
import { listMatchesOf } from './match-store.ts'
import { listNeeds, type NeedsAsked } from './need-store.ts'
import { standsOf, type NeedLine } from './needs-page.tsx'

/** Needs each with the match that goes on, or else the last one: of the matches only those that the person may know of. One query. */
export async function linesOf(look: Look, needs: readonly HelpNeed[]): Promise<NeedLine[]> {
  const matches = await listMatchesOf(
    look,
    needs.map(({ id }) => id),
  )
  return needs.map((need) => {
    const own = matches.filter((match) => match.needId === need.id && isSeen(look, need, match))
    return { ...need, match: own.find(isLive) ?? own[0] }
  })
}

/** The list as a file. */
export function needsToKeep(rule: BrokeringRule, asked: Omit<NeedsAsked, 'limit'>): ListFile<NeedLine> {
  return {
    name: 'Help between schools',
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'What is needed', cell: ({ title }) => title },
      { head: 'Kind', cell: ({ kind }) => kindOf(rule, kind)?.name ?? kind },
      { head: 'Said', cell: ({ saidOn }) => saidOn, isDay: true },
      { head: 'Days', cell: ({ halfDays }) => halfDays / 2 },
      { head: 'How it stands', cell: standsOf },
      { head: 'From', cell: ({ match }) => match?.startsOn ?? null, isDay: true },
      { head: 'Until', cell: ({ match }) => match?.endsOn ?? null, isDay: true },
      { head: 'Days worked', cell: ({ match }) => (match ? match.worked / 2 : null) },
      { head: 'Cost in pounds', cell: ({ match }) => (match ? match.pence / 100 : null) },
      { head: 'What changed', cell: ({ match }) => match?.changed ?? null },
    ],
    read: async (look, last) =>
      linesOf(look, await listNeeds(look, { ...asked, after: last?.id ?? asked.after, limit: ROWS_OF_A_PART })),
  }
}
