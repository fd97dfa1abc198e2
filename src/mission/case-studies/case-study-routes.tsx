import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findTypedSchools } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { aChoice, aLongText, anOptionalText, aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { Refused } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { namesOf } from '#model/index.ts'
import { getMissionRule } from '../mission-policy.ts'
import { CaseStudiesPage, CaseStudyPage, PublishPage, WithdrawPage } from './case-study-pages.tsx'
import { listCaseStudies } from './case-study-store.ts'
import type { CaseStudy } from './case-study.ts'
import { getCaseStudy, mayPublish, mayWithdraw, publishCaseStudy, withdrawCaseStudy } from './publish-case-study.ts'

const HOME = '/mission/case-studies'
const ROWS = 100
const DONE: Readonly<Record<string, string>> = { published: 'It is published', withdrawn: 'It is withdrawn' }

const publishForm = z.object({
  kind: aChoice('what kind of case study it is'),
  school: anOptionalText('the school'),
  title: aText('a title'),
  says: aLongText('what was done', 20_000),
  valueAdded: anOptionalText('what value it added', 5000),
  sustained: anOptionalText('how it goes on', 5000),
})

/** RO-21, RO-22. Examples of improvement. */
export function caseStudyRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, HOME, async (seen) => {
    const { look, frame, query } = seen
    const rule = getMissionRule(look)
    const kind = kindIn(seen)
    const after = query.after && isId(query.after) ? query.after : undefined
    const found = await listCaseStudies(look, { kind, after, limit: ROWS + 1 })
    const last = found.length > ROWS ? found[ROWS - 1] : undefined
    const next = last && `${HOME}?${new URLSearchParams({ ...(kind && { kind }), after: last.id }).toString()}`
    return (
      <CaseStudiesPage
        {...{ frame, rule, kind, next, studies: found.slice(0, ROWS), mayPublish: mayPublish(look) }}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addListFiles(app, web, HOME, (seen) => {
    getMissionRule(seen.look)
    return studiesToKeep(seen)
  })
  addForm(app, web, `${HOME}/publish`, {
    async guard({ look }) {
      requireThat(mayPublish(look), look, 'publish a case study')
    },
    show: async ({ look, frame }, answers, findings) => (
      <PublishPage {...{ frame, answers, findings, rule: getMissionRule(look) }} />
    ),
    schema: publishForm,
    async act(work, { school: typed, ...said }) {
      const { schools, findings } = typed
        ? await findTypedSchools(work, typed, 'school')
        : { schools: [], findings: [] }
      if (findings.length > 0) throw new Refused(findings)
      return `${HOME}/${await publishCaseStudy(work, said, schools[0]?.id ?? null)}?done=published`
    },
  })
  addPage(app, web, `${HOME}/:caseStudyId`, async ({ look, frame, params, query }) => {
    const study = await getCaseStudy(look, params.caseStudyId ?? '')
    const rule = (await look.modelOf(study.modelVersionId)).mission ?? getMissionRule(look)
    return (
      <CaseStudyPage {...{ frame, rule, study, mayWithdraw: mayWithdraw(look, study) }} done={DONE[query.done ?? '']} />
    )
  })
  addForm(app, web, `${HOME}/:caseStudyId/withdraw`, {
    guard: toWithdraw,
    async show(seen, answers, findings) {
      return <WithdrawPage {...{ frame: seen.frame, answers, findings }} study={await toWithdraw(seen)} />
    },
    schema: z.object({ because: aLongText('why it is withdrawn', 500) }),
    async act(work, { because }, { params }) {
      await withdrawCaseStudy(work, params.caseStudyId ?? '', because)
      return `${HOME}?done=withdrawn`
    },
  })
}

const kindIn = ({ look, query }: Pick<Seen, 'look' | 'query'>): string | undefined =>
  getMissionRule(look).caseStudies.kinds.find(({ id }) => id === query.kind)?.id

async function toWithdraw({ look, params }: Pick<Seen, 'look' | 'params'>): Promise<CaseStudy> {
  const study = await getCaseStudy(look, params.caseStudyId ?? '')
  requireThat(mayWithdraw(look, study), look, `withdraw the case study ${study.id}`)
  return study
}

function studiesToKeep(seen: Seen): ListFile<CaseStudy> {
  const { kinds } = getMissionRule(seen.look).caseStudies
  const kind = kindIn(seen)
  return {
    name: 'Case studies',
    columns: [
      { head: 'Case study', cell: ({ title }) => title },
      { head: 'Kind', cell: (each) => namesOf(kinds, [each.kind]).join() },
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'What was done', cell: ({ says }) => says },
      { head: 'Value added', cell: ({ valueAdded }) => valueAdded },
      { head: 'How it goes on', cell: ({ sustained }) => sustained },
      { head: 'Published', isDay: true, cell: ({ publishedOn }) => publishedOn },
    ],
    read: (look, after) => listCaseStudies(look, { kind, after: after?.id, limit: ROWS_OF_A_PART }),
  }
}
