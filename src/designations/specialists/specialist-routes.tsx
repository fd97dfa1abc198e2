import type { FastifyInstance } from 'fastify'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { endSpecialistForm, specialistForm } from '../designation-form.ts'
import { getDesignationsRule, mayKeep, mayManage } from '../designation-policy.ts'
import { getSpecialist } from '../get-designation.ts'
import { designateSpecialist, designatingSchools, endSpecialist } from './designate-specialist.ts'
import { DesignateSpecialistPage, EndSpecialistPage, SpecialistsPage } from './specialist-pages.tsx'
import { listSpecialists } from './specialist-store.ts'

const DONE: Readonly<Record<string, string>> = { designated: 'The designation is recorded', ended: 'It has ended' }

/** Whom designated schools designate: all of them, another, and an end. */
export function specialistRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/designations/specialists', async ({ look, frame, query }) => {
    const rule = getDesignationsRule(look)
    const [specialists, by] = await Promise.all([listSpecialists(look), designatingSchools(look)])
    return (
      <SpecialistsPage
        {...{ frame, rule, specialists }}
        model={look.model}
        mayDesignate={by.length > 0}
        mayEnd={({ schoolId }) => mayManage(look, schoolId)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addForm(app, web, '/designations/specialists/new', {
    guard: toDesignate,
    async show(seen, answers, findings) {
      const { rule, by } = await toDesignate(seen)
      const { frame, look } = seen
      return (
        <DesignateSpecialistPage {...{ frame, rule, by, answers, findings }} model={look.model} today={look.today} />
      )
    },
    schema: specialistForm,
    async act(work, asked) {
      await designateSpecialist(work, asked)
      return `/designations/${asked.designationId ?? ''}?done=specialist`
    },
  })
  addForm(app, web, '/designations/specialists/:specialistId/end', {
    guard: toEnd,
    async show(seen, answers, findings) {
      const specialist = await toEnd(seen)
      const { frame, look } = seen
      const rule = getDesignationsRule(look)
      return (
        <EndSpecialistPage {...{ frame, rule, specialist, answers, findings }} model={look.model} today={look.today} />
      )
    },
    schema: endSpecialistForm,
    async act(work, { endedOn }, { params }) {
      await endSpecialist(work, params.specialistId ?? '', endedOn)
      return '/designations/specialists?done=ended'
    },
  })
}

async function toDesignate({ look }: Pick<Seen, 'look'>) {
  const rule = getDesignationsRule(look)
  const by = await designatingSchools(look)
  requireThat(mayKeep(look) || by.length > 0, look, 'designate a specialist')
  return { rule, by }
}

async function toEnd({ look, params }: Pick<Seen, 'look' | 'params'>) {
  const specialist = await getSpecialist(look, params.specialistId ?? '')
  requireThat(mayManage(look, specialist.schoolId), look, `end the designation of the specialist ${specialist.id}`)
  return specialist
}
