import type { Seen } from '#web/routes.ts'
import type { DataSet } from './data-set.ts'
import { requireLoadFigures } from './figure-policy.ts'
import { getDataSet } from './loading/data-set-store.ts'

/** The file, for those who load figures; who may not is turned away before it is looked for. */
export async function getGuarded({ look, params }: Seen): Promise<DataSet> {
  requireLoadFigures(look)
  return getDataSet(look, params.dataSetId ?? '')
}
