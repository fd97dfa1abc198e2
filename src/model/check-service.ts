import { type Misfit } from './fault.ts'
import { idsOf } from './id-lists.ts'
import { mapsAt } from './values.ts'

/** Everything that a service says it gives, and that is of a strand where it has strands. */
const TAGGED = ['visitTypes.*.purposes.*', 'programmes.*', 'offers.*', 'need.purposes.*']

/** SH-11. In a service with strands, whatever names none of them: a purpose of a visit, a programme, an order, a purpose of support. */
export function checkService(raw: unknown): Misfit[] {
  const strands = idsOf(raw, 'strands')
  if (strands.length === 0) return []
  return TAGGED.flatMap((at) => mapsAt(raw, at))
    .filter(({ value }) => !Object.hasOwn(value, 'strand'))
    .map(({ path, value }) => ({
      path,
      wrong: `${String(value['name'] ?? value['id'])} names no strand`,
      right: `strand: one of ${strands.join(', ')}`,
    }))
}
