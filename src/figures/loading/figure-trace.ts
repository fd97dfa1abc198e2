import { logEvent } from '#history/index.ts'
import type { Work } from '#work/work.ts'
import type { DataSet } from '../data-set.ts'

/** Leaves the trace of a deed on a file of figures: what it was, of which year and source. */
export async function traceFigures(
  work: Work,
  name: string,
  { id, title, year, counts }: Pick<DataSet, 'id' | 'title' | 'year'> & { counts?: DataSet['counts'] },
): Promise<void> {
  const schools = counts?.schools === undefined ? {} : { schools: { before: null, after: counts.schools } }
  await logEvent(work, {
    name,
    subjects: [
      { kind: 'data-set', id },
      { kind: 'authority', id: work.actor.authorityId },
    ],
    audience: 'load-data',
    changes: { title: { before: null, after: title }, year: { before: null, after: year }, ...schools },
  })
}
