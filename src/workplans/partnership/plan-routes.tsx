import type { FastifyInstance } from 'fastify'
import { dayIn, yearIn } from '#days/index.ts'
import { listHoldersAt } from '#people/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { agreeForm, doingForm, removeForm, sizeForm, useForm } from '../workplan-form.ts'
import { sumDays } from '../workplan.ts'
import { addUse, agreeUses, getToPlan, headsOf, removeItem } from './agree-uses.ts'
import { decideOnSize, getToDecide } from './decide-size.ts'
import { getPartnership, type Partnership } from './get-partnership.ts'
import { itemsOf } from './items-of.ts'
import { AgreePage, DoingPage, RemovePage, SizePage, UsePage } from './plan-forms.tsx'
import { PlanPage, type WorksWith } from './plan-page.tsx'
import { latestAgreements, latestSizes, listUses } from './partnership-store.ts'
import { getToDo, recordDoing } from './record-doing.ts'

const PLAN = '/groups/:groupId/plan'
const DONE: Readonly<Record<string, string>> = {
  added: 'Added',
  removed: 'Taken out',
  agreed: 'Kept: the headteachers agreed',
  done: 'Kept',
  decided: 'Kept: it is decided',
}

const groupIn = ({ params }: Pick<Seen, 'params'>) => params.groupId ?? ''
const yearOf = (seen: Seen, typed?: string) => yearIn(seen.look, typed ?? seen.query.year)
const back = (seen: Seen, year: number, done: string) => `/groups/${groupIn(seen)}/plan?year=${year}&done=${done}`

/** What a partnership agrees of its days: for the team, and for its schools once they were sent. */
export function planRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, PLAN, async (seen) => {
    const { look, frame, query } = seen
    const year = yearOf(seen)
    const found = await getPartnership(look, groupIn(seen), year)
    const asked = { groupIds: [found.group.id], schoolYear: year }
    const [uses, [agreement], items, team, [decided]] = await Promise.all([
      listUses(look, asked),
      latestAgreements(look, asked),
      itemsOf(look, found, showShortDate),
      teamOf(look, found),
      latestSizes(look, asked),
    ])
    return <PlanPage {...{ frame, found, uses, agreement, items, team, decided }} done={DONE[query.done ?? '']} />
  })
  usesRoutes(app, web)
  addForm(app, web, `${PLAN}/done/:planItem`, {
    guard: (seen) => getToDo(seen.look, groupIn(seen), yearOf(seen), seen.params.planItem ?? ''),
    async show(seen, answers, findings) {
      const item = seen.params.planItem ?? ''
      const { item: named, ...found } = await getToDo(seen.look, groupIn(seen), yearOf(seen, answers.year), item)
      const all = await getPartnership(seen.look, groupIn(seen), found.schoolYear)
      return <DoingPage {...{ frame: seen.frame, answers, findings, found: all, item: named }} />
    },
    schema: doingForm,
    async act(work, { year: typed, school, ...said }, seen) {
      const year = yearOf(seen, typed)
      await recordDoing(work, groupIn(seen), year, seen.params.planItem ?? '', { ...said, schoolId: school ?? null })
      return back(seen, year, 'done')
    },
  })
  addForm(app, web, `${PLAN}/size`, {
    guard: (seen) => getToDecide(seen.look, groupIn(seen), yearOf(seen)),
    async show(seen, answers, findings) {
      const found = await getToDecide(seen.look, groupIn(seen), yearOf(seen, answers.year))
      return <SizePage {...{ frame: seen.frame, answers, findings, found }} />
    },
    schema: sizeForm,
    async act(work, { year: typed, ...decided }, seen) {
      const year = yearOf(seen, typed)
      await decideOnSize(work, groupIn(seen), year, decided)
      return back(seen, year, 'decided')
    },
  })
}

function usesRoutes(app: FastifyInstance, web: Web): void {
  const toPlan = (seen: Seen) => getToPlan(seen.look, groupIn(seen), yearOf(seen))
  addForm(app, web, `${PLAN}/uses`, {
    guard: toPlan,
    async show(seen, answers, findings) {
      const { found, uses } = await planned(seen, answers.year)
      return <UsePage {...{ frame: seen.frame, answers, findings, found }} left={found.allocated - sumDays(uses)} />
    },
    schema: useForm,
    async act(work, { year: typed, days, ...use }, seen) {
      const year = yearOf(seen, typed)
      await addUse(work, groupIn(seen), year, { ...use, halfDays: days })
      return back(seen, year, 'added')
    },
  })
  addForm(app, web, `${PLAN}/items/:planItem/remove`, {
    guard: toPlan,
    async show(seen, answers, findings) {
      const { found, uses } = await planned(seen, answers.year)
      const use = uses.find(({ id }) => id === seen.params.planItem)
      const item = found.items.find(({ id }) => id === seen.params.planItem)
      if (!use && !item) throw new NotFound('item of the plan', seen.params.planItem ?? '')
      return <RemovePage {...{ frame: seen.frame, answers, findings, found, use, item }} />
    },
    schema: removeForm,
    async act(work, { year: typed }, seen) {
      const year = yearOf(seen, typed)
      await removeItem(work, groupIn(seen), year, seen.params.planItem ?? '')
      return back(seen, year, 'removed')
    },
  })
  addForm(app, web, `${PLAN}/agree`, {
    guard: toPlan,
    async show(seen, answers, findings) {
      const { found, uses } = await planned(seen, answers.year)
      const heads = await headsOf(seen.look, found, seen.look.today)
      return <AgreePage {...{ frame: seen.frame, answers, findings, found, uses, heads }} />
    },
    schema: agreeForm,
    async act(work, { year: typed, ...agreeing }, seen) {
      const year = yearOf(seen, typed)
      await agreeUses(work, groupIn(seen), year, agreeing)
      return back(seen, year, 'agreed')
    },
  })
}

async function planned(seen: Seen, typed: string | undefined) {
  const found = await getToPlan(seen.look, groupIn(seen), yearOf(seen, typed))
  const uses = await listUses(seen.look, { groupIds: [found.group.id], schoolYear: found.schoolYear })
  return { found, uses }
}

/** ES-18, ES-69. Who of the team works with a partnership in its year: seen by schools once it was sent. */
async function teamOf(
  look: Look,
  { group, model, memberIds, schoolYear, isOpen, may }: Partnership,
): Promise<WorksWith[]> {
  if (!isOpen && !may.seeDays) return []
  const led = model.groupKinds.find(({ id }) => id === group.kind)?.ledBy?.anyOf ?? model.workplans?.team ?? []
  const held = await listHoldersAt(look, memberIds, led, { on: dayIn(look, schoolYear) })
  return held.filter(
    ({ personId, role }, at) => held.findIndex((each) => each.personId === personId && each.role === role) === at,
  )
}
