import { isId } from '#shared/id.ts'
import type { GroupKind } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { findGroupKind } from './group-kinds.ts'
import { findGroup, findGroupToChange } from './group-store.ts'
import type { Group } from './group.ts'

/** The group, for somebody who may know of it. Throws NotFound. */
export async function getGroup(look: Look, id: string): Promise<Group> {
  return found(id, isId(id) ? await findGroup(look, id) : undefined)
}

/** A group that people keep by hand, with its kind, held until the deed ends. Throws NotFound for the register's own. */
export async function getGroupToChange(work: Work, id: string): Promise<{ group: Group; kind: GroupKind }> {
  const group = found(id, isId(id) ? await findGroupToChange(work, id) : undefined)
  return { group, kind: kindByHand(work, group) }
}

/** The kind of a group that people keep by hand. Throws NotFound where an import keeps it. */
export function kindByHand(look: Look, group: Group): GroupKind {
  const kind = findGroupKind(look.model, group.kind)
  if (!kind) throw new NotFound('kind of group kept by hand', group.kind)
  return kind
}

function found(id: string, group: Group | undefined): Group {
  if (!group) throw new NotFound('group', id)
  return group
}
