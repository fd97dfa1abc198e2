import { sortInAddress, type Sort } from './sorting.ts'

/** Keeps the order of a list in its form, so that other filters are applied in the same one. */
export function SortKept({ sort, usual }: { sort: Sort; usual: Sort }) {
  const { sort: asked } = sortInAddress(sort, usual)
  return asked ? <input type="hidden" name="sort" value={asked} /> : null
}
