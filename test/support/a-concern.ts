import { counterpartsOf, raiseConcern, type Raised } from '#concerns/index.ts'
import { addDays } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import type { TestService } from './a-service.ts'

/** What a model says of concerns that says nothing of them: nothing else waits for one. */
export const A_CONCERNS_RULE = `concerns:
  id: never-unawares
  firm: true
  says: A concern is talked about first.
  source: WI-08
  talkedWith: [headteacher]
  aboutTheHead: [chair-of-governors]
  kinds: [{ id: plain, name: Plain, says: It is said., source: WI-08 }, { id: grave, name: Grave, says: It is grave., source: WI-71, serious: true }]
  before: { categories: [], notices: false }
  inConfidence: { id: opens-in-the-end, firm: true, says: It is opened., source: WI-09, months: 6 }
`

let count = 0

/** A concern that was talked about yesterday with whoever is head, or with somebody who is not known here where nobody is. Gives its id. */
export async function aConcern(service: TestService, school: string, given: Partial<Raised> = {}): Promise<string> {
  count += 1
  const talkedOn = given.talkedOn ?? addDays(service.today, -1)
  return service.act(service.administratorId, async (look) => {
    const known = (await counterpartsOf(look, school)).find(
      ({ role, startedOn, finishedOn }) =>
        look.model.concerns?.talkedWith.includes(role) && startedOn <= talkedOn && (finishedOn ?? talkedOn) >= talkedOn,
    )
    return doWork(look, (work) =>
      raiseConcern(work, school, {
        ...{ title: `Reading in year ${count}`, aboutTheHead: false, kind: null, talkedOn },
        ...{
          withPerson: known?.personId,
          withName: known ? null : 'Somebody who leads it',
          said: 'Results have fallen.',
        },
        ...given,
      }),
    )
  })
}

/** The same before something that waits for it, where the model lets it wait and nothing was talked about by that day. */
export async function talkedAboutBy(service: TestService, school: string, on: string): Promise<void> {
  const { rows } = await service.db.owner.query(
    'select 1 from concerns where school_id = $1 and first_talked_on <= $2',
    [school, on],
  )
  if (service.model.concerns && rows.length === 0)
    await aConcern(service, school, { talkedOn: addDays(on as Raised['talkedOn'] & string, -1) })
}

/** Something that was given in confidence and is open to the school since two days, or not yet for as long. Gives its id. */
export async function aConfidence(service: TestService, school: string, as: 'open' | 'kept' = 'open'): Promise<string> {
  const opens = addDays(service.today, as === 'open' ? -2 : 2)
  const { rows } = await service.db.owner.query<{ id: string }>(
    `insert into confidences (authority_id, id, school_id, model_version_id, says, written_on, written_by, promised_on, opens_on)
     values ($1, gen_random_uuid(), $2, $3, 'The chair is about to resign.', $4, $5, $6, $6) returning id`,
    [service.authorityId, school, service.modelVersionId, addDays(service.today, -9), service.administratorId, opens],
  )
  return rows[0]?.id ?? ''
}
