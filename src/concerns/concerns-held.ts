import type { HeldOfSchool } from '#work/held.ts'
import { idsOfSchool } from './ask-concerns.ts'
import { standingSays } from './concern.ts'
import { listConcerns, listTalks } from './concern-store.ts'
import { listConfidences } from './confidence-store.ts'

/** WI-09. The concerns of a school with what was said of them; of what was given in confidence only what is open to it, whoever asks. */
export const concernsHeldOf: HeldOfSchool = async (look, schoolId) => {
  const rule = look.model.concerns
  if (!rule) return { tables: [], files: [] }
  const ids = await idsOfSchool(look, schoolId)
  const concerns = await listConcerns(look, ids, { struckOut: true })
  const talks = await Promise.all(
    concerns.map(async ({ id, title }) => (await listTalks(look, id)).map((talk) => ({ ...talk, title }))),
  )
  const open = await listConfidences(look, ids, { open: true })
  return {
    tables: [
      {
        name: 'Concerns',
        head: [
          'What it is about',
          'How it stands',
          'First talked about',
          'Recorded',
          'By',
          'Closed',
          'What came of it',
        ],
        rows: concerns.map((each) => [
          ...[each.title, standingSays(rule, each), each.firstTalkedOn, each.recordedOn],
          ...[each.recordedByName ?? each.raisedByName, each.closedOn, each.cameOf],
        ]),
      },
      {
        name: 'Conversations about concerns',
        head: ['Concern', 'On', 'With', 'What was said', 'Entered by'],
        rows: talks.flat().map((each) => [each.title, each.talkedOn, each.withName, each.said, each.addedByName]),
      },
      {
        name: 'What was given in confidence and is open',
        head: ['Open from', 'Written', 'By', 'What it says'],
        rows: open.map((each) => [each.opensOn, each.writtenOn, each.writtenByName, each.says]),
      },
    ],
    files: [],
  }
}
