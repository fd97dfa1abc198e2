import type { HeldOfSchool } from '#work/held.ts'
import { findNeedReply, findReconsideration } from './answer-store.ts'
import { listDecisions } from './need-store.ts'
import { needName, purposeSays, whySays } from './need-words.ts'

/** What was decided on the need of a school, why, and what it answered; nothing that only a round knows. */
export const needHeldOf: HeldOfSchool = async (look, schoolId) => {
  const { need } = look.model
  if (!need) return { tables: [], files: [] }
  const decisions = await listDecisions(look, schoolId)
  const answers = await Promise.all(
    decisions.map(async ({ id }) => ({
      reply: await findNeedReply(look, id),
      again: await findReconsideration(look, id),
    })),
  )
  return {
    tables: [
      {
        name: 'Decisions on need',
        head: [
          ...['What', 'From', 'Why', 'For what', 'What would lower it', 'Next look', 'Decided by', 'Decided', 'Sent'],
          ...['Answer of the school', 'Asked to look again', 'What came of it', 'Struck out'],
        ],
        rows: decisions.map((each, at) => [
          ...[needName(need, each), each.startsOn, whySays(need, each)],
          ...[each.purposes.map((of) => purposeSays(need, of)).join('; '), each.loweredBy, each.nextLookOn],
          ...[each.decidedByName, each.decidedOn, each.sentOn],
          ...[answers[at]?.reply?.says ?? answers[at]?.reply?.answer ?? null, answers[at]?.again?.because ?? null],
          ...[answers[at]?.again?.answer ?? null, each.struckOutBecause],
        ]),
      },
    ],
    files: [],
  }
}
