import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { yearsToChoose } from './period.ts'
import { getStrategy, mayWriteReport } from './strategy-policy.ts'
import { findWords, keepWords } from './words-store.ts'

/** SH-78. Who leads a strategy writes beside its figures of a year. Throws NotFound, NotAllowed, Refused. */
export async function writeWords(
  work: Work,
  strategyId: string,
  { year, words, revision }: { year: number; words: string; revision: number },
): Promise<void> {
  const strategy = getStrategy(work, strategyId)
  requireThat(mayWriteReport(work, strategy), work, `write of ${strategyId}`)
  refuseIf(work, yearsToChoose(work).includes(year) ? [] : [own('strategy-year', 'Choose a school year of the list')])
  const isKept = await keepWords(work, { strategy: strategyId, schoolYear: year, words, revision })
  const by = isKept ? undefined : (await findWords(work, strategyId, year))?.writtenByName
  const says = `${by ?? 'Somebody'} changed this while you had it open. Load the page again to see what it says now, then send your change if it is still right.`
  refuseIf(work, isKept ? [] : [own('strategy-changed-meanwhile', says)])
  await logEvent(work, {
    name: 'strategy.written',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-reports',
    changes: { strategy: { after: strategy.name } },
  })
}

const own = (id: string, says: string): Finding => ({ kind: 'strategy', id, source: 'SH-78', says, weight: 'firm' })
