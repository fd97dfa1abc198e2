import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { getStoredFile, MOST_BYTES, sendStored } from '#files/index.ts'
import { addPrinted, getIssued, picturesOf } from '#papers/index.ts'
import { listHoldersAt } from '#people/index.ts'
import { cleanText } from '#shared/clean-text.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addFile } from '#web/downloads.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import { addUploadDeed } from '#web/uploads.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { findDraft } from './draft-store.ts'
import { attachPiece } from './gather.ts'
import { getReview } from './get-review.ts'
import { keepTyped } from './keep-draft.ts'
import { mayReadEvidence } from './review-policy.ts'
import { ReviewPage } from './review-page.tsx'
import type { ReviewPanel } from './review-panel.ts'
import { STEPS } from './steps/steps.ts'

const ONE = '/reviews/:reviewId'
const anything = z.record(z.string(), z.string())

/** A review: its page, each of its steps, the drafts of what is typed in them, files that were gathered, and its report. */
export function reviewRoutes(app: FastifyInstance, web: Web, panels: readonly ReviewPanel[]): void {
  addPage(app, web, ONE, async ({ look, frame, params, query }) => {
    const found = await getReview(look, params.reviewId ?? '')
    const { review, kind } = found
    const on = review.issuedOn ?? look.today
    const leads = await listHoldersAt(look, [review.schoolId], [kind.lead, ...kind.supportedBy], { on })
    const more = await Promise.all(panels.map((panel) => panel(look, found)))
    return <ReviewPage {...found} {...{ frame, leads, more }} done={STEPS[query.done ?? '']?.done} />
  })
  addForm(app, web, `${ONE}/:reviewStep`, {
    guard: toDo,
    show: showStep,
    schema: anything,
    async act(work, answers, { params }) {
      const { reviewId: id = '', reviewStep: name = '' } = params
      const step = stepOf(name)
      await step.act(work, id, answers)
      return step.again ? `/reviews/${id}/${name}?done=${name}` : `/reviews/${id}?done=${name}`
    },
  })
  addDeed(app, web, `${ONE}/:reviewStep/keep`, {
    guard: toDo,
    show: showStep,
    schema: anything,
    isDraft: true,
    async act(work, answers, { params }) {
      await keepTyped(work, params.reviewId ?? '', params.reviewStep ?? '', answers)
      return `/reviews/${params.reviewId}/${params.reviewStep}`
    },
  })
  addUploadDeed(app, web, `${ONE}/files`, {
    guard: (seen) => toDo({ ...seen, params: { ...seen.params, reviewStep: 'gathered' } }),
    show: (seen, answers, findings) =>
      showStep({ ...seen, params: { ...seen.params, reviewStep: 'gathered' } }, answers, findings),
    schema: z.object({
      item: z.string().default(''),
      says: z
        .string()
        .transform(cleanText)
        .pipe(z.string().max(200, 'Say what it is in 200 characters or fewer'))
        .default(''),
    }),
    field: 'file',
    maxBytes: MOST_BYTES,
    async act(work, { item, says }, [file], { params }) {
      if (!file) throw new NotFound('file', '')
      await attachPiece(work, params.reviewId ?? '', { item, says, file })
      return `/reviews/${params.reviewId}/gathered?done=gathered`
    },
  })
  addFile(app, web, `${ONE}/files/:reviewFileId`, async ({ look, params }) => {
    const { whole, part } = await getReview(look, params.reviewId ?? '')
    const piece = mayReadEvidence(part) && whole.pieces.find(({ id }) => id === params.reviewFileId)
    if (!piece || !piece.fileId) throw new NotFound('file', params.reviewFileId ?? '')
    return sendStored(await getStoredFile(look, piece.fileId))
  })
  addPrinted(app, web, `${ONE}/report`, async ({ look, params }) => {
    const { review } = await getReview(look, params.reviewId ?? '')
    if (!review.documentId) throw new NotFound('report', review.id)
    const issued = await getIssued(look, review.documentId)
    const pictures = await picturesOf(look, issued)
    return { document: issued.content, pictures, fileName: `${issued.title} ${review.issuedOn ?? ''}` }
  })
}

function stepOf(name: string) {
  const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined
  if (!step) throw new NotFound('step', name)
  return step
}

async function toDo({ look, params }: Seen) {
  const found = await getReview(look, params.reviewId ?? '')
  const step = stepOf(params.reviewStep ?? '')

  requireThat(step.may(found.part), look, `do ${params.reviewStep} with the review ${found.review.id}`)
  return { found, step }
}

async function showStep(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { found, step } = await toDo(seen)
  const isFresh = Object.keys(answers).every((name) => name === 'done')
  const draft =
    step.isKept && isFresh ? await findDraft(seen.look, found.review.id, seen.params.reviewStep ?? '') : undefined
  return step.show({ ...found, seen, answers: draft?.answers ?? answers, findings, keptAt: draft?.keptAt })
}
