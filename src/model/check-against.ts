import { ID_LISTS, idsOf, type IdList } from './id-lists.ts'
import { type ServiceModel } from './service-model.ts'
import { suggest } from './nearest.ts'

/** An id that something open still uses: 'open visits' use the visit type 'data-analysis'. */
export type IdInUse = { readonly list: IdList; readonly id: string; readonly usedBy: string }

/** What a new model would take away from under what is open: ids never change, and one in use is not dropped. */
export function checkAgainst(
  next: ServiceModel,
  inUse: readonly IdInUse[],
): { list: IdList; id: string; wrong: string; right: string }[] {
  return inUse.flatMap(({ list, id, usedBy }) => {
    const known = idsOf(next, list)
    if (known.includes(id)) return []
    const wrong = `the model no longer has the ${ID_LISTS[list].thing} ${id}, which ${usedBy} use`
    return [{ list, id, wrong, right: `keep ${id}; its name may change (the file has ${suggest(id, known)})` }]
  })
}
