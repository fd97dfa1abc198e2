import type { FastifyInstance } from 'fastify'
import { getPerson, listRolesOf } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { firstDayOf, lastDayOf } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { listAllocations } from '../allocation/allocation-store.ts'
import { findCapacity, listCapacities } from '../capacity/capacity-store.ts'
import { changeCapacity, setCapacity } from '../capacity/keep-capacity.ts'
import { capacityForm, yearIn } from '../days-form.ts'
import { daysRuleOf, mayKeepCapacity, maySeeYearOf } from '../days-policy.ts'
import { requireDays } from '../service/days-routes.tsx'
import { giverLines } from '../service/giver-lines.ts'
import { CapacityPage } from './capacity-page.tsx'
import { PersonYearPage } from './person-year-page.tsx'
import { sumVisitsAtSchools } from './person-year-store.ts'

/** A person's year, and what they have to give in it. */
export function personDaysRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/people/:personId/days', async (seen) => {
    const { look, frame, query } = seen
    const person = await toSee(seen)
    const year = yearIn(look, query.year)
    const asked = { schoolYear: year, personIds: [person.id] }
    const [{ terms, lines }, capacities, allocations, visits] = await Promise.all([
      giverLines(look, year, [person.id]),
      listCapacities(look, asked),
      listAllocations(look, asked),
      sumVisitsAtSchools(look, person.id, year),
    ])
    const line = lines[0] ?? nothingOf(person, terms.length)
    const done = query.done === 'saved' ? 'Saved' : undefined
    return (
      <PersonYearPage
        {...{ frame, year, person, line, terms, capacities, allocations, visits, done }}
        model={look.model}
        mayKeep={mayKeepCapacity(look)}
      />
    )
  })
  addForm(app, web, '/people/:personId/days/capacity', {
    guard: toKeep,
    async show(seen, answers, findings) {
      return showCapacity(seen, await toKeep(seen), undefined, answers, findings)
    },
    schema: capacityForm,
    async act(work, { year: asked, revision: _none, ...wanted }, { params }) {
      const year = yearIn(work, asked)
      await setCapacity(work, params.personId ?? '', year, wanted)
      return `/people/${params.personId}/days?year=${year}&done=saved`
    },
  })
  addForm(app, web, '/capacities/:capacityId', {
    guard: toChange,
    async show(seen, answers, findings) {
      const capacity = await toChange(seen)
      const person = { id: capacity.personId, name: capacity.personName }
      return showCapacity(seen, person, capacity, answers, findings)
    },
    schema: capacityForm,
    async act(work, { revision, year: _asked, ...wanted }, seen) {
      const capacity = await toChange(seen)
      await changeCapacity(work, capacity.id, wanted, revision ?? 0)
      return `/people/${capacity.personId}/days?year=${capacity.schoolYear}&done=saved`
    },
  })
}

async function toSee({ look, params }: Seen) {
  requireDays(look)
  const personId = params.personId ?? ''
  if (!maySeeYearOf(look, personId)) throw new NotFound('days of the person', personId)
  return getPerson(look, personId)
}

async function toKeep(seen: Seen) {
  const person = await toSee(seen)
  requireThat(mayKeepCapacity(seen.look), seen.look, `say what ${person.id} has to give`)
  return person
}

async function toChange({ look, params }: Seen) {
  daysRuleOf(look)
  const { capacityId = '' } = params
  const capacity = isId(capacityId) ? await findCapacity(look, capacityId) : undefined
  if (!capacity || !maySeeYearOf(look, capacity.personId)) throw new NotFound('capacity', capacityId)
  requireThat(mayKeepCapacity(look), look, `change what ${capacity.personId} has to give`)
  return capacity
}

async function showCapacity(
  { look, frame, query }: Seen,
  person: { id: string; name: string },
  capacity: Awaited<ReturnType<typeof findCapacity>>,
  answers: Answers,
  findings: readonly Finding[],
) {
  const year = capacity?.schoolYear ?? yearIn(look, answers.year ?? query.year)
  const held = (await listRolesOf(look, [person.id])).map(({ role }) => role)
  const usual = daysRuleOf(look).capacity.usual.find(({ role }) => held.includes(role))
  return (
    <CapacityPage
      {...{ frame, answers, findings, person, year, capacity }}
      usual={usual && usual.days * 2}
      from={firstDayOf(year)}
      to={lastDayOf(year)}
    />
  )
}

/** The line of somebody of whom nothing is known in a year. */
function nothingOf({ id, name }: { id: string; name: string }, terms: number) {
  const none = Array.from({ length: terms }, () => 0)
  const standing = { capacity: undefined, allocated: 0, capacityByTerm: none, allocatedByTerm: none }
  return {
    ...{ personId: id, name, roles: [], titles: '', standing, stands: 'unknown' as const },
    ...{ booked: 0, held: 0, bookedByTerm: none, heldByTerm: none },
  }
}
