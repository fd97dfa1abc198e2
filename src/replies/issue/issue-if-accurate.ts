import { listRolesOver } from '#people/index.ts'
import { powersOf } from '#model/index.ts'
import { THE_SERVICE } from '#work/actor.ts'
import type { Look, Work } from '#work/work.ts'
import { getRecordToChange, type SentRecord } from '../get-record.ts'
import { issueNow } from './issue-now.ts'
import { whyRecordCannotBeIssued } from './issue-record.ts'

/**
 * What the school found accurate is issued at once by the service itself, where the model says so and whoever sent it may
 * still issue it: their sending it was the word to issue it as it stands. Else it waits for the next press. Part of the deed
 * that replies. Gives whether it was issued.
 */
export async function issueIfAccurate(work: Work, { visit, type, sending }: SentRecord): Promise<boolean> {
  if (type.record.reply.accurate !== 'issued') return false
  if (!(await mayStillIssue(work, sending.sentBy, visit.schoolId))) return false
  const service = asTheService(work)
  const found = await getRecordToChange(service, visit.id)
  if ((await whyRecordCannotBeIssued(service, found)).length > 0) return false
  await issueNow(service, found)
  return true
}

async function mayStillIssue(look: Look, personId: string, schoolId: string): Promise<boolean> {
  const roles = await listRolesOver(look, personId, schoolId, look.today)
  return roles.some((id) => {
    if (!look.model.roles.some((role) => role.id === id)) return false
    const { here, everywhere } = powersOf(look.model, id)
    return here.has('issue') || everywhere.has('issue')
  })
}

/** What follows of itself from a deed is done by the service, which is no person and reaches everything. */
function asTheService(work: Work): Work {
  const everything = { everything: true, schoolIds: new Set<string>() }
  const actor = { ...work.actor, personId: THE_SERVICE, name: work.actor.authorityName, roles: [] }
  return { ...work, actor, reach: () => everything, reasons: {}, kept: [] }
}
