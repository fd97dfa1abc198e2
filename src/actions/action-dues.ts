import { capital, word } from '#model/index.ts'
import { addDays } from '#shared/plain-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { listDatedActions, type DatedAction } from './due-actions-store.ts'

/** An action that is due later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28

/**
 * NF-07, XX-10. What was agreed and is not done: to the people of a school what the school owns, to an adviser what the service owns
 * of their visits; of one school both, and of the whole service what the service owns.
 */
export const actionDues: DueSource = {
  name: 'actions',
  async list(look, { people, schoolId }) {
    const until = addDays(look.today, DAYS_AHEAD)
    const within = look.reach('see-school')
    if (schoolId) return duesOf(look, await listDatedActions(look, { within, until, schoolId }))
    if (!people) return duesOf(look, await listDatedActions(look, { within, until, ownedBy: 'service' }))
    const [school, service] = await Promise.all([
      schoolsOwn(look, until),
      isAnywhere(look.reach('write'))
        ? listDatedActions(look, { within: look.reach('write'), until, ownedBy: 'service', adviserIds: people })
        : [],
    ])
    return duesOf(look, [...school, ...service])
  },
}

/** Whoever may speak for every school looks after the service, and answers for none. */
async function schoolsOwn(look: Look, until: DatedAction['dueOn']): Promise<DatedAction[]> {
  const within = look.reach('propose-date')
  if (within.everything || !isAnywhere(within)) return []
  return listDatedActions(look, { within, until, ownedBy: 'school' })
}

function duesOf(look: Look, actions: readonly DatedAction[]): Due[] {
  const action = word(look.model, 'action')
  return actions.map((each) => ({
    kind: 'action',
    plainly: `${capital(action)} to finish`,
    what: each.says,
    because: `${capital(action)} agreed with ${each.schoolName}.`,
    href: `/schools/${each.schoolId}/actions`,
    page: `/schools/${each.schoolId}/actions`,
    ownerId: each.ownedBy === 'service' ? (each.adviserId ?? undefined) : undefined,
    ownerName: each.ownerName ?? (each.ownedBy === 'school' ? 'The school' : (each.adviserName ?? 'The service')),
    schoolId: each.schoolId,
    schoolName: each.schoolName,
    dueOn: each.dueOn,
  }))
}
