import type { FastifyInstance } from 'fastify'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { wrongWith } from '#web/form.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { latestByRole, listJudgements } from './capacity-store.ts'
import { getCapacityOf, judgeCapacity } from './judge-capacity.ts'
import { Judgements } from './judgements.tsx'
import { capacityForm } from './notice-form.ts'
import { rolesToJudgeIn } from './notice-policy.ts'

/** SH-68. Each who leads a case judges the school's capacity for improvement, apart from the other. */
export function capacityRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/cases/:caseId/capacity', {
    guard: toJudge,
    async show(seen, answers, findings) {
      const found = await toJudge(seen)
      const judged = latestByRole(await listJudgements(seen.look, [found.of.id]))
      return <CapacityPage {...found} {...{ frame: seen.frame, answers, findings, judged, model: seen.look.model }} />
    },
    schema: capacityForm,
    async act(work, judged, { params }) {
      const caseId = params.caseId ?? ''
      await judgeCapacity(work, { ...judged, caseId })
      return `/cases/${caseId}`
    },
  })
}

async function toJudge({ look, params }: Seen) {
  const found = await getCapacityOf(look, params.caseId ?? '')
  const roles = rolesToJudgeIn(look, found.capacity, found.of.schoolId)
  requireThat(roles.length > 0, look, `judge the capacity of ${found.of.schoolId}`)
  return { ...found, roles }
}

type Props = Shown & Awaited<ReturnType<typeof toJudge>> & Pick<Parameters<typeof Judgements>[0], 'model' | 'judged'>

function CapacityPage({ frame, answers, findings, of, capacity, roles, model, judged }: Props) {
  const points = model.scales.find(({ id }) => id === capacity.scale)?.points ?? []
  const [only] = roles
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title="Judge the capacity for improvement"
      caption={of.schoolName}
      breadcrumbs={[{ text: of.schoolName, href: `/cases/${of.id}` }]}
      button="Save"
      below={
        <>
          <h2 class="govuk-heading-m">As it was judged last</h2>
          <Judgements {...{ model, capacity, judged }} />
        </>
      }
    >
      <p class="govuk-hint">It creates nothing else. A later judgement stands beside an earlier one.</p>
      {roles.length === 1 ? (
        <input type="hidden" name="role" value={only} />
      ) : (
        <Radios
          name="role"
          legend="In which role do you judge?"
          legendSize="s"
          choices={roles.map((value) => ({ value, label: model.roles.find(({ id }) => id === value)?.name ?? value }))}
          value={answers.role}
          error={wrongWith(findings, 'role')}
        />
      )}
      <Radios
        name="value"
        legend="What is the school’s capacity for improvement?"
        legendSize="s"
        choices={points.map(({ value, label }) => ({
          value: String(value),
          label: `${value}, ${label.toLowerCase()}`,
        }))}
        value={answers.value}
        error={wrongWith(findings, 'value')}
      />
      <Textarea
        name="why"
        label="Why?"
        hint="Those who know of the case read it. Do not name pupils or members of staff."
        rows={4}
        value={answers.why}
        error={wrongWith(findings, 'why')}
      />
    </FormPage>
  )
}
