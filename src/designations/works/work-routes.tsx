import type { FastifyInstance } from 'fastify'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { workForm } from '../designation-form.ts'
import { getDesignationsRule, mayManage } from '../designation-policy.ts'
import { getDesignation } from '../get-designation.ts'
import { changeWork, getWork, recordWork } from './keep-works.ts'
import { WorkPage } from './work-page.tsx'

/** The work of a designated school: another piece of it, and one said anew. */
export function workRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/designations/:designationId/work', {
    guard: toManage,
    async show(seen, answers, findings) {
      const of = await toManage(seen)
      return <WorkPage {...{ frame: seen.frame, answers, findings, ...of }} work={undefined} today={seen.look.today} />
    },
    schema: workForm,
    async act(work, said, { params }) {
      await recordWork(work, params.designationId ?? '', said)
      return `/designations/${params.designationId ?? ''}?done=work`
    },
  })
  addForm(app, web, '/designations/:designationId/work/:designationWorkId', {
    guard: toManageWork,
    async show(seen, answers, findings) {
      const of = await toManageWork(seen)
      return <WorkPage {...{ frame: seen.frame, answers, findings, ...of }} today={seen.look.today} />
    },
    schema: workForm,
    async act(work, said, { params }) {
      const { designationId = '', designationWorkId: workId = '' } = params
      await changeWork(work, { designationId, workId }, said)
      return `/designations/${designationId}?done=work`
    },
  })
}

async function toManage({ look, params }: Pick<Seen, 'look' | 'params'>) {
  const each = await getDesignation(look, params.designationId ?? '')
  requireThat(mayManage(look, each.schoolId), look, `record work of the designation ${each.id}`)
  return { rule: getDesignationsRule(look), each }
}

async function toManageWork(seen: Pick<Seen, 'look' | 'params'>) {
  const of = await toManage(seen)
  return { ...of, work: await getWork(seen.look, of.each, seen.params.designationWorkId ?? '') }
}
