import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { flagsOfSchool } from '#flags/index.ts'
import { word } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { Reasons } from '#web/form.tsx'
import { FormPage } from '#web/form-page.tsx'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { crumbsTo } from '#schools/index.ts'
import { showDate } from '#shared/show-date.ts'
import { ChooseCategoryPage, DecidePage } from './decide-pages.tsx'
import { decideNeed } from './decide-need.ts'
import { declinePutForward, findPutForward, limitFinding } from './decline-put-forward.ts'
import { listEvidence, listHeldEvidence } from './evidence-store.ts'
import { decideForm } from './need-form.ts'
import { NeedPage } from './need-page.tsx'
import { mayDecideNeed } from './need-policy.ts'
import { listDeclined, listDeclinedOf, listDecisions, revisionOfNeed } from './need-store.ts'
import { needWord } from './need-words.ts'
import { categoryOf } from './need.ts'
import { limitOf, periodOn } from './periods.ts'
import { getSchoolOfNeed } from './school-of-need.ts'

const AT = '/schools/:schoolId/need'

const DONE: Record<string, string> = {
  decided: 'Decided: the headteacher and the chair of governors have a letter',
  declined: 'Declined: your reason is kept',
}

/** The need of one school: how it stands, decided, declined. */
export function schoolNeedRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, AT, async (seen) => {
    const { look, frame, query } = seen
    const found = await getSchoolOfNeed(look, seen.params.schoolId ?? '')
    const { school, need, periods } = found
    const now = nowOf(found, look.today)
    const [decisions, declines, flags] = await Promise.all([
      listDecisions(look, school.id),
      listDeclinedOf(look, school.id),
      flagsOfSchool(look, school.id),
    ])
    const current = decisions.find(({ id }) => id === now.decisionId)
    const evidence = await listEvidence(look, school.id, current?.evidence ?? [])
    const limit = limitOf(need, periods, await listDeclined(look, [school.id]), look.today)
    const put = await findPutForward(look, found)
    const mayDecide = mayDecideNeed(look, school.id)
    const declined = declines.filter(({ decisionId }) => decisionId === current?.id)
    return (
      <NeedPage
        {...found}
        {...{ frame, model: look.model, now, decisions, evidence, limit, put, declined, flags, mayDecide }}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addPage(app, web, `${AT}/decide`, async (seen) => {
    const { look, frame } = seen
    const found = await toDecide(seen)
    const flags = await flagsOfSchool(look, found.school.id)
    const under = `/schools/${found.school.id}/need/decide`
    const now = nowOf(found, look.today)
    const title = `Which ${word(look.model, 'needCategory')} is it to be in?`
    return <ChooseCategoryPage {...found} {...{ frame, model: look.model, now, flags, under, title }} />
  })
  addForm(app, web, `${AT}/decide/:needCategory`, {
    guard: toDecideIn,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const { category, ...found } = await toDecideIn(seen)
      const [held, revision] = await Promise.all([
        listHeldEvidence(look, found.school.id),
        revisionOfNeed(look, found.school.id),
      ])
      const now = nowOf(found, look.today)
      return (
        <DecidePage {...found} {...{ frame, answers, findings, model: look.model, now, category, held, revision }} />
      )
    },
    schema: decideForm,
    async act(work, typed, { params }) {
      const schoolId = params.schoolId ?? ''
      await decideNeed(work, schoolId, { ...typed, category: params.needCategory ?? '' })
      return `/schools/${schoolId}/need?done=decided`
    },
  })
  addForm(app, web, `${AT}/decline`, {
    guard: toDecline,
    async show(seen, answers, findings) {
      const { school, need, put } = await toDecline(seen)
      const finding = limitFinding(need, put)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title="Decline what is put forward"
          caption={school.name}
          breadcrumbs={[...crumbsTo(school), { text: needWord(seen.look.model), href: `/schools/${school.id}/need` }]}
          button="Decline"
        >
          <p class="govuk-body">
            {finding.says} The last day was {showDate(put.lastDay)}. You can decline it for a reason; it is put forward
            again once the same time has passed.
          </p>
          {findings.length === 0 && <Reasons findings={[finding]} answers={answers} />}
        </FormPage>
      )
    },
    schema: z.object({}),
    async act(work, _typed, { params }) {
      await declinePutForward(work, params.schoolId ?? '')
      return `/schools/${params.schoolId}/need?done=declined`
    },
  })
}

const nowOf = ({ periods }: Awaited<ReturnType<typeof getSchoolOfNeed>>, today: Seen['look']['today']) => {
  const now = periodOn(periods, today)
  if (!now) throw new Error('a school is in no category')
  return now
}

async function toDecide({ look, params }: Seen) {
  const found = await getSchoolOfNeed(look, params.schoolId ?? '')
  requireThat(mayDecideNeed(look, found.school.id), look, `decide on the need of ${found.school.id}`)
  return found
}

async function toDecideIn(seen: Seen) {
  const found = await toDecide(seen)
  const category = categoryOf(found.need, seen.params.needCategory ?? '')
  if (!category) throw new NotFound('category', seen.params.needCategory ?? '')
  return { ...found, category }
}

async function toDecline(seen: Seen) {
  const found = await toDecide(seen)
  const put = await findPutForward(seen.look, found)
  if (!put) throw new NotFound('what is put forward', found.school.id)
  return { ...found, put }
}
