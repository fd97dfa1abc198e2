import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getSelfEvaluationToChange } from '../get-self-evaluation.ts'
import { mayWriteFor } from '../self-evaluation-policy.ts'
import { whyGradeCannotBe, whyNotOpenTo } from '../self-evaluation-rules.ts'
import { keepEarlierWords, listAreasWritten, writeArea } from '../self-evaluation-store.ts'
import { divideAreaSave, whyOvertaken } from './save-rules.ts'

/** What somebody typed of an area, over the words that they had before them. */
export type AreaSave = { says: string; was: string; grade: number | null }

/**
 * SH-04. Keeps what the school has written of an area so far. What another wrote meanwhile is never written over unseen, and what is
 * written over is kept. Throws NotFound, NotAllowed, Refused.
 */
export async function saveArea(work: Work, id: string, areaId: string, typed: AreaSave): Promise<void> {
  const { held, model, framework } = await getSelfEvaluationToChange(work, id)
  requireThat(mayWriteFor(work, held.schoolId), work, `write the self-evaluation ${id}`)
  const area = framework.areas.find((each) => each.id === areaId)
  if (!area) throw new NotFound('area of the self-evaluation', areaId)
  const before = (await listAreasWritten(work, id)).find((each) => each.area === areaId)
  const outcome = divideAreaSave(before, typed)
  refuseIf(work, [
    ...whyNotOpenTo(held, 'write', model),
    ...whyGradeCannotBe(area, typed.grade),
    ...(outcome === 'overtaken' && before ? whyOvertaken(before) : []),
  ])
  if (outcome === 'nothing') return
  const isAnothers =
    before && before.savedBy !== work.actor.personId && before.body !== '' && before.body !== typed.says
  if (isAnothers) await keepEarlierWords(work, id, before)
  await writeArea(work, id, { area: areaId, body: typed.says, grade: typed.grade })
}
