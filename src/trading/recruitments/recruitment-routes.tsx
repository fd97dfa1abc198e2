import type { FastifyInstance } from 'fastify'
import { crumbsTo } from '#schools/index.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { addForm } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { recruitmentForm } from '../order-form.ts'
import { mayRecordRecruitment } from '../order-policy.ts'
import { getSchoolToOrder, type SchoolToOrder } from '../school-to-order.ts'
import { recordRecruitment, requireFreeDays } from './record-recruitment.ts'

/** ES-63. That a school recruits a headteacher. */
export function recruitmentRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/recruitments/record', {
    async guard({ look, params }) {
      const school = await getSchoolToOrder(look, params.schoolId ?? '')
      requireFreeDays(look)
      requireThat(mayRecordRecruitment(look, school.id), look, 'record a recruitment')
    },
    async show({ look, frame, params }, answers, findings) {
      const school = await getSchoolToOrder(look, params.schoolId ?? '')
      return <RecruitmentPage {...{ frame, answers, findings, school }} />
    },
    schema: recruitmentForm,
    async act(work, { beganOn }, { params }) {
      const schoolId = params.schoolId ?? ''
      await recordRecruitment(work, schoolId, beganOn)
      const offer = work.model.offers.find(({ free }) => free)
      return `/schools/${schoolId}/catalogue${offer ? `/${offer.id}` : ''}`
    },
  })
}

function RecruitmentPage({ school, ...shown }: Shown & { school: SchoolToOrder }) {
  return (
    <FormPage
      {...shown}
      title="When did the recruitment of a headteacher begin?"
      caption={school.name}
      breadcrumbs={[...crumbsTo(school), { text: 'To order', href: `/schools/${school.id}/catalogue` }]}
      button="Record it"
    >
      <DayInput
        name="beganOn"
        label="The day on which governors began it"
        hint="Each recruitment has its own free day. Nobody is named."
        {...shown}
      />
    </FormPage>
  )
}
