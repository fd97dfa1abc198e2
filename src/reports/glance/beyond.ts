import { hypothesisStandsOf } from '#hypotheses/index.ts'
import { behindAmong } from '#programmes/index.ts'
import { selfEvaluationStandsOf } from '#self-evaluation/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { targetStandsOf } from '#targets/index.ts'
import type { Look } from '#work/work.ts'
import { listAtAGlance, type GlanceLine } from './glance-store.ts'
import type { GlanceAsk } from './glance-ask.ts'

type Stands = { says: string; href: string | undefined }

/** What other rooms know of a school: which kinds of visit are behind, and how far what it writes and sets itself is. */
export type Beyond = {
  behind: readonly string[]
  targets: Stands | undefined
  hypotheses: Stands | undefined
  selfEvaluation: Stands | undefined
}

export type GlanceRow = GlanceLine & Beyond

/** NF-08. A stretch of the schools, each with where it stands in all that the service follows. */
export async function readAtAGlance(look: Look, ask: GlanceAsk, limit: number): Promise<GlanceRow[]> {
  const lines = await listAtAGlance(look, ask, limit)
  const ids = lines.map(({ id }) => id)
  const [behind, targets, hypotheses, evaluations] = await Promise.all([
    behindAmong(look, schoolYearOf(look.today), ids),
    targetStandsOf(look, ids),
    hypothesisStandsOf(look, ids),
    selfEvaluationStandsOf(look, ids),
  ])
  return lines.map((line) => ({
    ...line,
    behind: behind.get(line.id) ?? [],
    targets: targets.get(line.id),
    hypotheses: hypotheses.get(line.id),
    selfEvaluation: evaluations.get(line.id),
  }))
}
