import type { FastifyInstance } from 'fastify'
import { listOfResponsibleBody, whoAnswers } from '#interventions/index.ts'
import { addPrinted, getIssued, picturesOf } from '#papers/index.ts'
import { isId } from '#shared/id.ts'
import { readForm } from '#web/answers.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { heardUntil } from './after-issue.ts'
import { listRepresentations, listServed, listTold } from './after-issue-store.ts'
import { getNotice, getSchoolOfNotice, kindIn, type NoticeInModel } from './get-notice.ts'
import { judgementsFor } from './issue-notice.ts'
import { isOpenFor } from './notice.ts'
import { asPosted, letterForm, writtenForm } from './notice-form.ts'
import { NoticePage } from './notice-page.tsx'
import { mayIssueNotices } from './notice-policy.ts'
import { isOpenAt, whyNoNoticeAt } from './notice-rules.ts'
import { nextStep, NOTICE_STEPS, stepNamed, type NoticeStepName } from './notice-steps.ts'
import { listToTell } from './tell-of-notice.ts'
import { LetterPage, WritePage } from './write-page.tsx'
import { writeLetter } from './write-letter.ts'
import { changeNotice, draftNotice } from './write-notice.ts'

const ONE = '/notices/:noticeId'

/** Notices: written as drafts or, where they are not open, as letters; issued, served, answered, settled, withdrawn. */
export function noticeRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/notices/:noticeKind', {
    guard: toBegin,
    async show(seen, answers, findings) {
      const { school, kind, at } = await toBegin(seen)
      const shown = { frame: seen.frame, answers, school, kind }
      if (at.isOpen && !isOpenAt(kind, at)) {
        const people = (await listOfResponsibleBody(seen.look, school.id)).map(({ name }) => name)
        return <LetterPage {...shown} {...{ findings, people }} usualTo={await whoAnswers(seen.look, school)} />
      }
      const wrong = findings.length > 0 ? findings : whyNoNoticeAt(kind, at)
      return <WritePage {...shown} findings={wrong} />
    },
    schema: asPosted,
    async act(work, posted, seen) {
      const { school, kind, at } = await toBegin(seen)
      const isLetter = 'says' in posted && at.isOpen && !isOpenAt(kind, at)
      const id = isLetter
        ? await writeLetter(work, school.id, kind.id, readForm(letterForm, posted))
        : await draftNotice(work, school.id, kind.id, readForm(writtenForm(kind), { revision: '0', ...posted }))
      return `/notices/${id}?done=${isLetter ? 'written' : 'drafted'}`
    },
  })
  addPage(app, web, ONE, async ({ look, frame, params, query }) => {
    const found = await getNotice(look, params.noticeId ?? '')
    return (
      <NoticePage
        {...found}
        {...await around(look, found)}
        {...{ frame, findings: [] }}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addForm(app, web, `${ONE}/write`, {
    guard: toWrite,
    async show(seen, answers, findings) {
      const { notice, kind } = await toWrite(seen)
      const school = { id: notice.schoolId, name: notice.schoolName }
      return <WritePage {...{ frame: seen.frame, answers, findings, school, kind, notice }} />
    },
    schema: asPosted,
    async act(work, posted, seen) {
      const { notice, kind } = await toWrite(seen)
      await changeNotice(work, notice.id, readForm(writtenForm(kind), posted))
      return `/notices/${notice.id}?done=drafted`
    },
  })
  addForm(app, web, `${ONE}/:noticeStep`, {
    guard: toStep,
    async show(seen, answers, findings) {
      const { found, step } = await toStep(seen)
      const { look, frame } = seen
      const { judged, said } = await around(look, found)
      const people = (await listToTell(look, found.notice.schoolId, found.kind)).map(({ name }) => name)
      const isService = mayIssueNotices(look, found.notice.schoolId)
      const toAnswer = said.find((each) => each.answer === null)
      return <step.Page {...found} {...{ frame, answers, findings, judged, people, isService, toAnswer }} />
    },
    schema: asPosted,
    async act(work, posted, seen) {
      const { found, step, name } = await toStep(seen)
      await step.act(work, found.notice.id, posted)
      return `/notices/${found.notice.id}?done=${name}`
    },
  })
  addPrinted(app, web, `${ONE}/notice`, async ({ look, params }) => {
    const { notice } = await getNotice(look, params.noticeId ?? '')
    if (!notice.documentId) throw new NotFound('what was issued', notice.id)
    const issued = await getIssued(look, notice.documentId)
    const pictures = await picturesOf(look, issued)
    return { document: issued.content, pictures, fileName: `${issued.title} ${notice.issuedOn ?? ''}` }
  })
}

const DONE: Record<string, string> = {
  drafted: 'The draft is saved',
  written: 'The letter is sent',
  ...Object.fromEntries(Object.entries(NOTICE_STEPS).map(([name, { done }]) => [name, done])),
}

async function toBegin({ look, params }: Seen) {
  const schoolId = params.schoolId ?? ''
  const kind = kindIn(look.model, params.noticeKind ?? '')
  if (!isId(schoolId)) throw new NotFound('school', schoolId)
  const found = await getSchoolOfNotice(look, schoolId, kind)
  requireThat(mayIssueNotices(look, schoolId), look, `write a notice to ${schoolId}`)
  return { ...found, kind }
}

async function toWrite({ look, params }: Seen) {
  const found = await getNotice(look, params.noticeId ?? '')
  requireThat(mayIssueNotices(look, found.notice.schoolId), look, `change the notice ${found.notice.id}`)
  return found
}

async function toStep({ look, params }: Seen) {
  const { name, step } = stepNamed(params.noticeStep ?? '')
  const found = await getNotice(look, params.noticeId ?? '')
  requireThat(step.may(look, found), look, `${name} the notice ${found.notice.id}`)
  return { found, step, name }
}

/** What stands around a notice on its pages, and what whoever looks can do with it now. */
async function around(look: Look, found: NoticeInModel) {
  const { notice } = found
  const [judged, told, served, said, until] = await Promise.all([
    judgementsFor(look, found),
    listTold(look, notice.id),
    listServed(look, notice.id),
    listRepresentations(look, notice.id),
    heardUntil(look, found),
  ])
  const isToAnswer = said.some(({ answer }) => answer === null)
  const next = nextStep(notice, { isToAnswer, isServed: served.some(({ isCopy }) => !isCopy) })
  const steps = (Object.keys(NOTICE_STEPS) as NoticeStepName[])
    .filter((name) => isOpenFor(notice, name) && NOTICE_STEPS[name].may(look, found))
    .filter((name) => name !== 'answer' || isToAnswer)
    .sort((one, other) => Number(other === next) - Number(one === next))
  const mayWrite = isOpenFor(notice, 'write') && mayIssueNotices(look, notice.schoolId)
  return { judged, told: told.map(({ name }) => name), served, said, heardUntil: until, steps, mayWrite }
}
