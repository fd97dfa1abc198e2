import type { FastifyInstance } from 'fastify'
import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import type { Answers } from '#web/answers.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import { requireThat } from '#work/work.ts'
import { stepForm } from '../asking/asking-routes.tsx'
import { getRecord } from '../get-record.ts'
import { mayIssue } from '../reply-policy.ts'
import { IssuePage } from './issue-page.tsx'
import { issueRecord, whyRecordCannotBeIssued } from './issue-record.ts'
import { countUnopened, listReceived } from './receipt-store.ts'
import { listOthersReceived } from './other-received.ts'
import { ReceivedPage } from './received-page.tsx'
import { listRecipients, whoIsMissing } from './recipients.ts'

const A_PAGE = 50
const MOST_COUNTED = 1001

/** Issuing a record, and the list of what somebody was sent. */
export function issueRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/visits/:visitId/record/issue', {
    guard: toIssue,
    show,
    schema: stepForm,
    async act(work, { revision }, { params }) {
      await issueRecord(work, params.visitId ?? '', { revision })
      return `/visits/${params.visitId}/record?done=issued`
    },
  })

  addPage(app, web, '/received', async ({ look, frame, query }) => {
    if (!isAnywhere(look.reach('read-records'))) throw new NotFound('page', 'what somebody was sent')
    const [found, unopened, others] = await Promise.all([
      listReceived(look, afterIn(query.after), A_PAGE + 1),
      countUnopened(look, MOST_COUNTED),
      query.after ? [] : listOthersReceived(look),
    ])
    const received = found.slice(0, A_PAGE)
    const models = new Map<string, ServiceModel>()
    for (const { modelVersionId } of received) models.set(modelVersionId, await look.modelOf(modelVersionId))
    const last = found.length > A_PAGE ? received.at(-1) : undefined
    return (
      <ReceivedPage
        frame={frame}
        model={look.model}
        modelOf={(id) => models.get(id) ?? look.model}
        received={received}
        unopened={unopened}
        others={others}
        olderAt={last && `/received?after=${last.sentAt.toISOString()}_${last.recordId}`}
      />
    )
  })
}

async function toIssue({ look, params }: Seen) {
  const found = await getRecord(look, params.visitId ?? '')
  requireThat(mayIssue(look, found.visit), look, 'issue this record')
  return found
}

async function show(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame } = seen
  const found = await toIssue(seen)
  const recipients = await listRecipients(look, found.visit.schoolId, found.type)
  const missing = whoIsMissing(recipients, look.model, found.type)
  const standing = (await whyRecordCannotBeIssued(look, found)).filter(({ weight }) => weight === 'firm')
  const shown = { ...found, today: look.model, recipients, missing, standing }
  return <IssuePage {...shown} frame={frame} answers={answers} findings={findings} />
}

/** The last row of the page before: when it was sent, and its id. What is neither begins at the newest. */
function afterIn(text: string | undefined) {
  const [moment = '', recordId = ''] = (text ?? '').split('_')
  const sentAt = new Date(moment)
  return isId(recordId) && !Number.isNaN(sentAt.getTime()) ? { sentAt, recordId } : undefined
}
