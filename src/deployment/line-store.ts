import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'
import type { Deployment, DeploymentLine } from './deployment.ts'

type LineToKeep = Pick<
  DeploymentLine,
  'schoolId' | 'groupId' | 'dueByTerm' | 'servedById' | 'personId' | 'isPinned' | 'whyNobody' | 'against'
>

/** Writes the lines of a proposal, all at once. */
export async function addLines(look: Look, deploymentId: string, kept: readonly LineToKeep[]): Promise<void> {
  if (kept.length === 0) return
  await look.db
    .insertInto('deployment_lines')
    .values(
      kept.map((line) => ({
        ...{ authority_id: look.actor.authorityId, id: newId(), deployment_id: deploymentId },
        ...{ school_id: line.schoolId, group_id: line.groupId, due_by_term: [...line.dueByTerm] },
        ...{ served_by: line.servedById, person_id: line.personId, is_pinned: line.isPinned },
        ...{ why_nobody: line.whyNobody, against: JSON.stringify(line.against) },
      })),
    )
    .execute()
}

type LineChange = Pick<DeploymentLine, 'id' | 'personId' | 'isPinned' | 'whyNobody' | 'against'>

/** Writes who is proposed for each of some lines, in one query whatever their number. */
export async function changeLines(look: Look, changes: readonly LineChange[]): Promise<void> {
  if (changes.length === 0) return
  await sql`
    update deployment_lines l
    set person_id = c."personId", is_pinned = c."isPinned", why_nobody = c."whyNobody", against = c.against
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      as c (id uuid, "personId" uuid, "isPinned" boolean, "whyNobody" text, against jsonb)
    where l.id = c.id`.execute(look.db)
}

/** Writes that a line was adopted. */
export async function markAdopted(look: Look, id: string): Promise<void> {
  await look.db.updateTable('deployment_lines').set({ adopted_at: look.now }).where('id', '=', id).execute()
}

type Moved = Partial<Pick<Deployment, 'status' | 'cost' | 'greedyCost' | 'bound' | 'seconds' | 'because'>> & {
  adoptedById?: string
}

/** Writes how far a proposal is. */
export async function moveDeployment(look: Look, id: string, moved: Moved): Promise<void> {
  const { status, cost, greedyCost, bound, seconds, because, adoptedById } = moved
  await look.db
    .updateTable('deployments')
    .set((eb) => ({
      ...(status !== undefined && { status }),
      ...(cost !== undefined && { cost }),
      ...(greedyCost !== undefined && { greedy_cost: greedyCost }),
      ...(bound !== undefined && { bound }),
      ...(seconds !== undefined && { took_seconds: seconds }),
      ...(because !== undefined && { because }),
      ...(adoptedById !== undefined && { adopted_by: adoptedById, adopted_at: look.now }),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
