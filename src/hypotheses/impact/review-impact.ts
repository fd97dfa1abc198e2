import { logEvent } from '#history/index.ts'
import { mayPrepare, ofVisit } from '#preparation/index.ts'
import { askAboutNamesIn, findNewestRecord } from '#records/index.ts'
import { newId } from '#shared/id.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getWithImpactNow, listLinesOfImpact } from './get-impact.ts'
import { whyImpactCannotBe } from './impact-rules.ts'
import { keepImpact } from './impact-store.ts'
import type { TypedImpact } from './impact.ts'

/** NF-45, XX-12. Writes in brief what the work behind the latest results achieved, one by one. Throws NotFound, NotAllowed, Refused. */
export async function reviewImpact(work: Work, visitId: string, typed: readonly TypedImpact[]): Promise<void> {
  const found = await getWithImpactNow(work, visitId)
  const { visit, model } = found
  requireThat(mayPrepare(work, visit), work, `review impact at the visit ${visitId}`)
  const lines = await listLinesOfImpact(work, found)
  // What is as it was is not written again.
  const changed = typed.filter(
    ({ key, says, title }) =>
      title !== undefined || says !== (lines.find((each) => each.key === key)?.entry?.says ?? ''),
  )
  const record = await findNewestRecord(work, visitId)
  const texts = changed.map(({ key, says, title = '' }) => ({
    where: 'what difference it made',
    field: `says.${key}`,
    text: `${title}\n${says}`,
  }))
  refuseIf(work, [
    ...whyImpactCannotBe(lines, changed, record?.status === 'issued', model),
    ...(await askAboutNamesIn(work, visit.schoolId, texts)),
  ])
  for (const { key, says, title } of changed) {
    const known = lines.find((each) => each.key === key)?.title
    await keepImpact(work, visitId, {
      key: title === undefined ? key : `own.${newId()}`,
      title: title ?? known ?? '',
      says,
    })
  }
  await logEvent(work, {
    name: 'hypotheses.impact-reviewed',
    ...ofVisit(visit),
    audience: 'read-records',
    changes: { impact: { after: changed.length } },
  })
}
