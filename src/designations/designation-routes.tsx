import type { FastifyInstance } from 'fastify'
import { listGradedSchools } from '#inspections/index.ts'
import { measuresOf } from '#measures/index.ts'
import { maySeeSchool } from '#schools/index.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { bidRoutes } from './bids/bid-routes.tsx'
import { listBids, listBidSteps } from './bids/bid-store.ts'
import { candidatesOf } from './candidates/candidate-rules.ts'
import { CandidatesPage } from './candidates/candidates-page.tsx'
import { CorrectPage, DesignatePage, EndDesignationPage } from './designation-form-pages.tsx'
import { correctForm, designateForm, endDesignationForm } from './designation-form.ts'
import { DesignationPage } from './designation-page.tsx'
import { getDesignationsRule, mayKeep, mayManage } from './designation-policy.ts'
import { phasesAsTheyStand } from './designation-rules.ts'
import { listDesignations } from './designation-store.ts'
import { isStanding } from './designation.ts'
import { DesignationsPage } from './designations-page.tsx'
import { getBid, getDesignation } from './get-designation.ts'
import { correctDesignation, designateSchool, endDesignation } from './keep-designations.ts'
import { licenceRoutes } from './licences/licence-routes.tsx'
import { specialistRoutes } from './specialists/specialist-routes.tsx'
import { listSpecialists } from './specialists/specialist-store.ts'
import { workRoutes } from './works/work-routes.tsx'
import { countWorks, listWork } from './works/work-store.ts'

const DONE: Readonly<Record<string, string>> = {
  designated: 'The designation is recorded',
  corrected: 'The designation is corrected',
  ended: 'The designation has ended',
  work: 'The work is saved',
  specialist: 'The designation is recorded',
}

/** Designated schools: the list, one of them, candidates, and what leads there and away. */
export function designationRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/designations', async ({ look, frame, query }) => {
    const rule = getDesignationsRule(look)
    const [all, bids] = await Promise.all([listDesignations(look), listBids(look)])
    const works = await countWorks(
      look,
      all.map(({ id }) => id),
    )
    const standing = all.filter((each) => isStanding(each, look.today))
    return (
      <DesignationsPage
        {...{ frame, rule, works, standing }}
        model={look.model}
        phases={phasesAsTheyStand(rule, look.model, standing, bids)}
        before={all.filter((each) => !standing.includes(each))}
        mayKeep={mayKeep(look)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addPage(app, web, '/designations/candidates', async ({ look, frame }) => {
    const rule = getDesignationsRule(look)
    const [graded, standing] = await Promise.all([
      listGradedSchools(look),
      listDesignations(look, { isStanding: true }),
    ])
    return (
      <CandidatesPage
        {...{ frame, rule }}
        model={look.model}
        publications={measuresOf(look.model).inspections}
        under={candidatesOf(rule, graded)}
        designated={new Set(standing.map(({ schoolId }) => schoolId))}
        mayKeep={mayKeep(look)}
      />
    )
  })
  addForm(app, web, '/designations/new', {
    guard: async (seen) => toKeep(seen),
    async show(seen, answers, findings) {
      const rule = toKeep(seen)
      const { look, frame } = seen
      const bids = (await listBids(look)).filter(({ status }) => status === 'successful')
      return <DesignatePage {...{ frame, answers, findings, rule, bids }} model={look.model} today={look.today} />
    },
    schema: designateForm,
    act: async (work, asked) => `/designations/${await designateSchool(work, asked)}?done=designated`,
  })
  bidRoutes(app, web)
  specialistRoutes(app, web)
  licenceRoutes(app, web)
  addPage(app, web, '/designations/:designationId', async (seen) => showOne(seen))
  workRoutes(app, web)
  addForm(app, web, '/designations/:designationId/change', {
    guard: toEnd,
    async show(seen, answers, findings) {
      const { rule, each } = await toEnd(seen)
      const { look, frame } = seen
      const bids = (await listBids(look)).filter(({ status }) => status === 'successful')
      return <CorrectPage {...{ frame, answers, findings, rule, each, bids }} model={look.model} today={look.today} />
    },
    schema: correctForm,
    async act(work, asked, { params }) {
      await correctDesignation(work, params.designationId ?? '', asked)
      return `/designations/${params.designationId ?? ''}?done=corrected`
    },
  })
  addForm(app, web, '/designations/:designationId/end', {
    guard: toEnd,
    async show(seen, answers, findings) {
      const { rule, each } = await toEnd(seen)
      const { look, frame } = seen
      const specialists = await listSpecialists(look, { designationId: each.id, isStanding: true })
      return (
        <EndDesignationPage
          {...{ frame, answers, findings, rule, each }}
          specialists={specialists.length}
          today={look.today}
        />
      )
    },
    schema: endDesignationForm,
    async act(work, asked, { params }) {
      await endDesignation(work, params.designationId ?? '', asked)
      return `/designations/${params.designationId ?? ''}?done=ended`
    },
  })
}

async function showOne({ look, frame, params, query }: Seen) {
  const each = await getDesignation(look, params.designationId ?? '')
  const [works, specialists, bid, steps] = await Promise.all([
    listWork(look, each.id),
    listSpecialists(look, { designationId: each.id }),
    each.bidId ? getBid(look, each.bidId) : undefined,
    each.bidId ? listBidSteps(look, each.bidId) : [],
  ])
  const may = {
    ...{ keep: mayKeep(look), manage: mayManage(look, each.schoolId), open: maySeeSchool(look, each.schoolId) },
    openSchool: (id: string) => maySeeSchool(look, id),
  }
  return (
    <DesignationPage
      {...{ frame, each, works, specialists, may }}
      rule={getDesignationsRule(look)}
      model={look.model}
      bid={bid && { of: bid, steps }}
      today={look.today}
      done={DONE[query.done ?? '']}
    />
  )
}

function toKeep({ look }: Pick<Seen, 'look'>) {
  const rule = getDesignationsRule(look)
  requireThat(mayKeep(look), look, 'record a designation')
  return rule
}

async function toEnd(seen: Pick<Seen, 'look' | 'params'>) {
  const each = await getDesignation(seen.look, seen.params.designationId ?? '')
  return { rule: toKeep(seen), each }
}
