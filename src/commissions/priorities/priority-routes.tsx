import type { FastifyInstance } from 'fastify'
import { decisionsOn } from '#deciding-group/index.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { addListFiles, ROWS_OF_A_PART } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { getCommissioning, mayCommission, mayJudge, mayRecommend, maySeeYear } from '../commissions-policy.ts'
import { becauseForm, priorityChangeForm, priorityForm } from '../commissions-form.ts'
import { listCommissions } from '../commission/commission-store.ts'
import { listFundsToChoose, yearsToChoose } from './choices.ts'
import { changePriority, getPriority, PRIORITY, recommendPriority, withdrawPriority } from './keep-priority.ts'
import { PrioritiesPage } from './priorities-page.tsx'
import { prioritiesToKeep } from './priorities-list.ts'
import { PriorityFormPage, WithdrawPriorityPage } from './priority-form-pages.tsx'
import { PriorityPage } from './priority-page.tsx'
import { balanceBetween, whatIsMissing } from './priority-rules.ts'
import { listCriteria, listPriorities } from './priority-store.ts'
import { PRIORITY_STATUSES } from './priority.ts'

const ROWS = 50
const ONE = '/priorities/:priorityId'
export const priorityIdOf = ({ params }: Pick<Seen, 'params'>) => params.priorityId ?? ''

const DONE: Readonly<Record<string, string>> = {
  saved: 'It is saved',
  withdrawn: 'It is withdrawn',
  judged: 'The judgement is recorded',
}

/** RO-07, RO-78, RO-82, RO-114. The priorities of the partnership: listed, recommended, changed while nothing is decided. */
export function priorityRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/priorities', async ({ look, frame, query }) => {
    const rule = getCommissioning(look)
    const asked = askedOf(look, query)
    const after = query.after && isId(query.after) ? query.after : undefined
    const all = await listPriorities(look, asked)
    const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0
    const shown = all.slice(from, from + ROWS)
    const last = all.length > from + ROWS ? shown.at(-1) : undefined
    const filters = { year: query.year ?? '', horizon: asked.horizon ?? '', status: asked.status ?? '' }
    const more = new URLSearchParams({ ...filters, ...(last && { after: last.id }) })
    return (
      <PrioritiesPage
        {...{ frame, rule, priorities: shown, asked: filters, sides: balanceBetween(rule, all) }}
        years={await yearsToChoose(look)}
        next={last && `/priorities?${more}`}
        mayRecommend={mayRecommend(look)}
        seesMoney={await maySeeYear(look)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addListFiles(app, web, '/priorities', ({ look, query }) => {
    const rule = getCommissioning(look)
    return prioritiesToKeep(rule, (reader, after) =>
      listPriorities(reader, { ...askedOf(look, query), after: after?.id, limit: ROWS_OF_A_PART }),
    )
  })
  addForm(app, web, '/priorities/new', {
    guard: toRecommend,
    async show({ look, frame }, answers, findings) {
      const [years, funds] = [await yearsToChoose(look), await listFundsToChoose(look)]
      return (
        <PriorityFormPage
          {...{ frame, answers, findings, years, funds, priority: undefined }}
          rule={getCommissioning(look)}
        />
      )
    },
    schema: priorityForm,
    act: async (work, said) => `/priorities/${await recommendPriority(work, said)}?done=saved`,
  })
  addPage(app, web, ONE, showPriority)
  addForm(app, web, `${ONE}/change`, {
    guard: toChange,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const priority = await toChange(seen)
      const [years, funds] = [await yearsToChoose(look), await listFundsToChoose(look)]
      return (
        <PriorityFormPage {...{ frame, answers, findings, years, funds, priority }} rule={getCommissioning(look)} />
      )
    },
    schema: priorityChangeForm,
    async act(work, said, seen) {
      await changePriority(work, priorityIdOf(seen), said)
      return `/priorities/${priorityIdOf(seen)}?done=saved`
    },
  })
  addForm(app, web, `${ONE}/withdraw`, {
    guard: toChange,
    async show(seen, answers, findings) {
      return <WithdrawPriorityPage {...{ answers, findings, frame: seen.frame, priority: await toChange(seen) }} />
    },
    schema: becauseForm,
    async act(work, value, seen) {
      await withdrawPriority(work, priorityIdOf(seen), value)
      return `/priorities/${priorityIdOf(seen)}?done=withdrawn`
    },
  })
}

async function showPriority({ look, frame, params, query }: Seen) {
  const rule = getCommissioning(look)
  const priority = await getPriority(look, priorityIdOf({ params }))
  const [criteria, commissions, decisions] = [
    await listCriteria(look, [priority.id]),
    await listCommissions(look, { priorityId: priority.id }),
    await decisionsOn(look, PRIORITY, [priority.id]),
  ]
  return (
    <PriorityPage
      {...{ frame, rule, priority, criteria, commissions, decisions, model: look.model }}
      missing={whatIsMissing(rule, priority, criteria)}
      mayRecommend={mayRecommend(look)}
      mayCommission={mayCommission(look)}
      mayJudge={await mayJudge(look)}
      maySeePaid={await maySeeYear(look)}
      done={DONE[query.done ?? '']}
    />
  )
}

function askedOf(look: Look, query: Readonly<Record<string, string>>) {
  const { horizons } = getCommissioning(look)
  const year = Number(query.year)
  return {
    schoolYear: Number.isInteger(year) && year >= 1990 && year <= 2199 ? year : undefined,
    horizon: horizons.find(({ id }) => id === query.horizon)?.id,
    status: PRIORITY_STATUSES.find((each) => each === query.status),
  }
}

async function toRecommend({ look }: Seen): Promise<void> {
  await Promise.resolve(getCommissioning(look))
  requireThat(mayRecommend(look), look, `recommend a priority in ${schoolYearOf(look.today)}`)
}

async function toChange({ look, params }: Seen) {
  const priority = await getPriority(look, priorityIdOf({ params }))
  requireThat(mayRecommend(look), look, `change the priority ${priority.id}`)
  return priority
}
