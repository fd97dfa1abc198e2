import { GROUND_SAYS, INTERVENTION_GROUNDS } from '#model/index.ts'
import type { HeldOfSchool } from '#work/held.ts'
import { listInterventions } from './intervention-store.ts'
import { interventionLines } from './interventions-to-keep.ts'
import { INTERVENTION_SAYS } from './intervention.ts'

const MOST = 5000

/** What governing bodies and the service did at a school, on what it rests, and the concerns that were written in its place. */
export const interventionsHeldOf: HeldOfSchool = async (look, schoolId) => {
  const lines = await interventionLines(look, await listInterventions(look, { schoolId, limit: MOST }))
  const grounds = INTERVENTION_GROUNDS.map((ground) => GROUND_SAYS[ground])
  return {
    tables: [
      {
        name: 'Interventions',
        head: ['What', 'From', 'How it stands', 'Says', ...grounds, 'Ended', 'What came of it', 'Struck out'],
        rows: lines.map((each) => [
          ...[each.what, each.startedOn, INTERVENTION_SAYS[each.status], each.says],
          ...INTERVENTION_GROUNDS.map((ground) => each.grounds[ground] ?? null),
          ...[each.endedOn, each.cameOf, each.struckOutBecause],
        ]),
      },
    ],
    files: [],
  }
}
