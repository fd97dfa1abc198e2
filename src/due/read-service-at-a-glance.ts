import type { Due } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { lateByKind } from './late/late-by.ts'
import type { ServiceAtAGlance } from './service-at-a-glance.tsx'
import { listWorries } from './worries/list-worries.ts'
import { shownOf } from './worries/shown-of.ts'

/** So many schools stand on the first page; all of them on their own. */
const SHOWN = 8

/** What whoever answers for the service sees first, from what is due in it. */
export async function readServiceAtAGlance(look: Look, dues: readonly Due[]): Promise<ServiceAtAGlance> {
  const worries = await listWorries(look)
  return {
    worries: worries.length,
    rows: await shownOf(look, worries.slice(0, SHOWN), dues),
    late: lateByKind(dues, look.today),
  }
}
