import { listHoldersToday, rolesWith } from '#people/index.ts'
import type { Look } from '#work/work.ts'

const NAMED = 5

/** RO-75. Who loads the service's figures, by name; whoever keeps the service only where nobody else does. */
export async function listLoaders(look: Look): Promise<string[]> {
  const held = await listHoldersToday(look, rolesWith(look.model, 'load-data'), NAMED)
  const keepers = new Set(look.model.roles.filter(({ kind }) => kind === 'service-administrator').map(({ id }) => id))
  const others = held.filter(({ role }) => !keepers.has(role))
  return [...new Set((others.length > 0 ? others : held).flatMap(({ names }) => names))].sort()
}
