import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { getStoredFile, MOST_BYTES, sendStored } from '#files/index.ts'
import { getSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addFile } from '#web/downloads.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import { addUpload } from '#web/uploads.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { offeredOn } from '../framework.ts'
import { getSelfEvaluation } from '../get-self-evaluation.ts'
import { mayPutInForce, mayWriteFor } from '../self-evaluation-policy.ts'
import { listAreasWritten, listComments, listEarlierWords } from '../self-evaluation-store.ts'
import { isOpenTo } from '../self-evaluation.ts'
import { attachOwnTool, beginSelfEvaluation, phaseIn } from './begin.ts'
import { AttachToolPage, BeginPage } from './begin-page.tsx'
import { figuresOfArea } from './figures-of-area.tsx'
import { areaForm, beginForm, stepForm } from './forms.ts'
import { saveArea } from './save-area.ts'
import { putInForce, shareSelfEvaluation } from './share.ts'
import { InForcePage, SharePage } from './step-pages.tsx'
import { WriteAreaPage } from './write-area-page.tsx'

const ONE = '/self-evaluations/:selfEvaluationId'
const idIn = ({ params }: Pick<Seen, 'params'>) => params.selfEvaluationId ?? ''

/** A school writes of itself: begins, writes area by area, attaches a tool of its own, shares, and puts in force. */
export function writeRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/self-evaluation/begin', {
    guard: toBegin,
    async show(seen, answers, findings) {
      const school = await toBegin(seen)
      const { frame, look } = seen
      const offered = offeredOn(look.model, look.today, phaseIn(look, school))
      return <BeginPage {...{ frame, answers, findings, school, offered }} model={look.model} />
    },
    schema: beginForm,
    async act(work, asked, { params }) {
      const id = await beginSelfEvaluation(work, params.schoolId ?? '', asked)
      return asked.ownTool ? `/self-evaluations/${id}/file` : `/self-evaluations/${id}`
    },
  })

  addForm(app, web, `${ONE}/areas/:areaId`, {
    guard: toWrite,
    show: writeArea,
    schema: areaForm,
    isDraft: true,
    async act(work, typed, seen) {
      await saveArea(work, idIn(seen), seen.params.areaId ?? '', typed)
      return `/self-evaluations/${idIn(seen)}?done=saved#area-${seen.params.areaId}`
    },
  })
  addDeed(app, web, `${ONE}/areas/:areaId/keep`, {
    guard: toWrite,
    show: writeArea,
    schema: areaForm,
    isDraft: true,
    async act(work, typed, seen) {
      await saveArea(work, idIn(seen), seen.params.areaId ?? '', typed)
      return `/self-evaluations/${idIn(seen)}/areas/${seen.params.areaId}?done=kept`
    },
  })

  addUpload(app, web, `${ONE}/file`, {
    guard: toAttach,
    async show(seen, answers, findings) {
      return <AttachToolPage {...await toAttach(seen)} frame={seen.frame} answers={answers} findings={findings} />
    },
    schema: z.object({}),
    field: 'file',
    maxBytes: MOST_BYTES,
    async act(work, _value, file, seen) {
      await attachOwnTool(work, idIn(seen), file)
      return `/self-evaluations/${idIn(seen)}?done=attached`
    },
  })
  addFile(app, web, `${ONE}/own-tool`, async (seen) => {
    const { held } = await getSelfEvaluation(seen.look, idIn(seen))
    if (held.fileId === null) throw new NotFound('file of the self-evaluation', held.id)
    return sendStored(await getStoredFile(seen.look, held.fileId))
  })

  addForm(app, web, `${ONE}/share`, {
    guard: toShare,
    async show(seen, answers, findings) {
      return <SharePage {...await toShare(seen)} frame={seen.frame} answers={answers} findings={findings} />
    },
    schema: stepForm,
    async act(work, { revision }, seen) {
      await shareSelfEvaluation(work, idIn(seen), revision)
      return `/self-evaluations/${idIn(seen)}?done=shared`
    },
  })
  addForm(app, web, `${ONE}/in-force`, {
    guard: toPutInForce,
    async show(seen, answers, findings) {
      return <InForcePage {...await toPutInForce(seen)} frame={seen.frame} answers={answers} findings={findings} />
    },
    schema: stepForm,
    async act(work, { revision }, seen) {
      await putInForce(work, idIn(seen), revision)
      return `/self-evaluations/${idIn(seen)}?done=in-force`
    },
  })
}

async function toBegin({ look, params }: Seen) {
  const school = await getSchool(look, params.schoolId ?? '')
  requireThat(mayWriteFor(look, school.id), look, 'evaluate this school')
  if (!look.model.selfEvaluation) throw new NotFound('self-evaluation of', school.id)
  return school
}

async function toWrite(seen: Seen) {
  const found = await getSelfEvaluation(seen.look, idIn(seen))
  requireThat(mayWriteFor(seen.look, found.held.schoolId), seen.look, 'write this self-evaluation')
  const area = found.framework.areas.find(({ id }) => id === seen.params.areaId)
  if (!area) throw new NotFound('area of the self-evaluation', seen.params.areaId ?? '')
  return { ...found, area }
}

async function toAttach(seen: Seen) {
  const found = await getSelfEvaluation(seen.look, idIn(seen))
  requireThat(mayWriteFor(seen.look, found.held.schoolId), seen.look, 'write this self-evaluation')
  return found
}

async function toShare(seen: Seen) {
  const found = await toAttach(seen)
  return { ...found, written: await listAreasWritten(seen.look, found.held.id) }
}

async function toPutInForce(seen: Seen) {
  const found = await getSelfEvaluation(seen.look, idIn(seen))
  requireThat(mayPutInForce(seen.look, found.held.schoolId), seen.look, 'put this self-evaluation in force')
  return { ...found, written: await listAreasWritten(seen.look, found.held.id) }
}

async function writeArea(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, query } = seen
  const found = await toWrite(seen)
  const { held, area } = found
  const [written, comments, earlier, figures] = await Promise.all([
    listAreasWritten(look, held.id),
    listComments(look, held.id),
    listEarlierWords(look, held.id, area.id),
    figuresOfArea(look, area, held.schoolId),
  ])
  return (
    <WriteAreaPage
      {...{ ...found, frame, findings, earlier, figures }}
      // What was kept comes back by its address; what was typed only with the form that was refused.
      answers={findings.length > 0 ? answers : {}}
      before={written.find((each) => each.area === area.id)}
      comments={comments.filter((each) => each.area === area.id)}
      isOpen={isOpenTo(held, 'write')}
      done={query.done === 'kept' ? 'Kept. Nobody outside the school sees a draft' : undefined}
    />
  )
}
