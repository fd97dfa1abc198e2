import { whyChangedMeanwhile } from '#history/index.ts'
import type { CollaborationKind, GroupKind } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Look, type Work } from '#work/work.ts'
import { findKind, getCollaborationsRule } from './collaboration-policy.ts'
import { whyIsOver } from './collaboration-rules.ts'
import { findCollaboration, findCollaborationToChange } from './collaboration-store.ts'
import type { WholeCollaboration } from './collaboration.ts'

/** A joint work that the person may know of. Throws NotFound. */
export async function getCollaboration(look: Look, id: string): Promise<WholeCollaboration> {
  getCollaborationsRule(look)
  return found(id, isId(id) ? await findCollaboration(look, id) : undefined)
}

/** One held for a deed. Throws NotFound; Refused where it has ended, or was changed since it was shown (asked only where that is said). */
export async function getToDo(work: Work, id: string, shown?: number): Promise<WholeCollaboration> {
  const joint = found(id, isId(id) ? await findCollaborationToChange(work, id) : undefined)
  const { revision } = joint
  const over = whyIsOver(joint)
  refuseIf(
    work,
    over.length > 0
      ? over
      : await whyChangedMeanwhile(work, { kind: 'collaboration', id, revision, shown: shown ?? revision }),
  )
  return joint
}

/** Its kind as the model of its birth has it, with the kind of group whose rules hold of its schools. Throws NotFound where neither that model nor today's knows it. */
export async function rulesOf(
  look: Look,
  joint: Pick<WholeCollaboration, 'kind' | 'modelVersionId'>,
): Promise<{ kind: CollaborationKind; groupKind: GroupKind | undefined; community: string }> {
  const model = await look.modelOf(joint.modelVersionId)
  const kind = findKind({ model }, joint.kind) ?? findKind(look, joint.kind)
  if (!kind) throw new NotFound('kind of joint work', joint.kind)
  return {
    kind,
    groupKind: model.groupKinds.find(({ id }) => id === kind.groupKind),
    community: (model.collaborations ?? getCollaborationsRule(look)).group,
  }
}

function found(id: string, joint: WholeCollaboration | undefined): WholeCollaboration {
  if (!joint) throw new NotFound('joint work', id)
  return joint
}
