import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { keepIssued } from '#papers/index.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { listLatestAgreed } from '../at-visits/at-visit-store.ts'
import { printSelfEvaluation } from '../reading/print-self-evaluation.ts'
import { getSelfEvaluationToChange, type SelfEvaluationInModel } from '../get-self-evaluation.ts'
import { ofSchool } from '../self-evaluation-events.ts'
import { mayAdvise, mayComment, mayPutInForce, mayWriteFor } from '../self-evaluation-policy.ts'
import { whyCannotBeShared, whyNotOpenTo } from '../self-evaluation-rules.ts'
import {
  addComment,
  changeSelfEvaluation,
  findSelfEvaluation,
  listAreasWritten,
  retireInForce,
} from '../self-evaluation-store.ts'
import type { AreaWritten } from '../self-evaluation.ts'

/** SH-07. The school shares what it has written with its adviser, and stays its author. Throws NotFound, NotAllowed, Refused. */
export async function shareSelfEvaluation(work: Work, id: string, revision: number): Promise<void> {
  const found = await getSelfEvaluationToChange(work, id)
  const { held, model, framework } = found
  requireThat(mayWriteFor(work, held.schoolId), work, `share the self-evaluation ${id}`)
  const written = await listAreasWritten(work, id)
  refuseIf(work, [
    ...(await stale(work, found, revision)),
    ...whyNotOpenTo(held, 'share', model),
    ...whyCannotBeShared(held, written, framework.areas),
    ...(await askAboutWords(work, found, written)),
  ])
  await changeSelfEvaluation(work, id, { status: 'shared', shared_by: work.actor.personId, shared_at: work.now })
  await logEvent(work, {
    name: 'self-evaluation.shared',
    ...ofSchool(held),
    changes: { schoolYear: { after: held.schoolYear } },
  })
}

/** XX-06. The head says that it holds for the year; from then on it is fixed, and the one before stays to be read. Throws as above. */
export async function putInForce(work: Work, id: string, revision: number): Promise<void> {
  const found = await getSelfEvaluationToChange(work, id)
  const { held, model, framework } = found
  requireThat(mayPutInForce(work, held.schoolId), work, `put the self-evaluation ${id} in force`)
  const written = await listAreasWritten(work, id)
  refuseIf(work, [
    ...(await stale(work, found, revision)),
    ...whyNotOpenTo(held, 'put-in-force', model),
    ...whyCannotBeShared(held, written, framework.areas),
    ...(await askAboutWords(work, found, written)),
  ])
  await retireInForce(work, held.schoolId)
  const documentId = await keepIssued(work, {
    ...{ kind: 'self-evaluation', schoolId: held.schoolId, visitId: null, recordId: null, version: held.number },
    modelVersionId: held.modelVersionId,
    document: printSelfEvaluation(found, {
      ...{ organisation: work.actor.authorityName, on: work.now, isInForce: true, written },
      agreed: await listLatestAgreed(work, id),
    }),
  })
  await changeSelfEvaluation(work, id, {
    status: 'in-force',
    in_force_by: work.actor.personId,
    in_force_on: work.today,
    document_id: documentId,
  })
  await logEvent(work, {
    name: 'self-evaluation.in-force',
    ...ofSchool(held),
    changes: { schoolYear: { after: held.schoolYear } },
  })
}

type Said = { area: string | null; says: string }

/** SH-07. Adviser and school say something of what is shared; the text stays the school's. Throws NotFound, NotAllowed, Refused. */
export async function commentOn(work: Work, id: string, said: Said): Promise<void> {
  const { held, model, framework } = await getSelfEvaluationToChange(work, id)
  requireThat(mayComment(work, held.schoolId), work, `comment on the self-evaluation ${id}`)
  const title = framework.areas.find((area) => area.id === said.area)?.title
  refuseIf(work, [
    ...whyNotOpenTo(held, 'comment', model),
    ...(await askAboutNamesIn(work, held.schoolId, [{ where: 'your comment', text: said.says }])),
  ])
  await addComment(work, id, { area: title === undefined ? null : said.area, says: said.says })
  await logEvent(work, { name: 'self-evaluation.commented', ...ofSchool(held) })
}

/** Notes that whoever works with the school has opened what was shared, the first time. */
export async function noteRead(reader: Look, id: string): Promise<void> {
  const held = await findSelfEvaluation(reader, id)
  if (!held?.sharedAt || held.readAt || !mayAdvise(reader, held.schoolId)) return
  await changeSelfEvaluation(reader, id, { read_by: reader.actor.personId, read_at: reader.now })
}

function stale(work: Work, { held }: SelfEvaluationInModel, shown: number) {
  return whyChangedMeanwhile(work, { kind: 'school', id: held.schoolId, revision: held.revision, shown })
}

function askAboutWords(work: Work, { held, framework }: SelfEvaluationInModel, written: readonly AreaWritten[]) {
  const titles = new Map(framework.areas.map(({ id, title }) => [id, title]))
  const texts = written.map(({ area, body }) => ({ where: titles.get(area) ?? area, text: body }))
  return askAboutNamesIn(work, held.schoolId, texts)
}
