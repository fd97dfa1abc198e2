import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import { requireThat, type Look } from '#work/work.ts'
import {
  allocateDays,
  changeAllocation,
  getPlace,
  placeOf,
  withdrawAllocation,
  type Place,
} from '../allocation/allocate-days.ts'
import { findAllocation } from '../allocation/allocation-store.ts'
import { allocationForm, changeAllocationForm, ofYear, raiseForm, withdrawForm, yearIn } from '../days-form.ts'
import { daysRuleOf, mayRaise, maySeeDaysOf } from '../days-policy.ts'
import { listGivers } from '../capacity/capacity-store.ts'
import { raiseDue } from '../due/raise-due.ts'
import { dueOfSchools } from '../due/reckon.ts'
import { giverLines } from '../service/giver-lines.ts'
import { newestStatements } from '../statement/statement-store.ts'
import { AllocationPage } from './allocation-page.tsx'
import { PlacePage } from './place-page.tsx'
import { shownOf } from './place-shown.ts'
import { RaisePage } from './raise-page.tsx'
import { WithdrawPage } from './withdraw-page.tsx'

const DONE: Readonly<Record<string, string>> = {
  allocated: 'Allocated',
  changed: 'Saved',
  withdrawn: 'Taken back',
  raised: 'Raised',
}

/** What a school or a group is due, and who gives it. */
export function placeRoutes(app: FastifyInstance, web: Web): void {
  for (const [url, read] of [
    ['/schools/:schoolId/days', ({ params }: Seen): Place => ({ schoolId: params.schoolId ?? '' })],
    ['/groups/:groupId/days', ({ params }: Seen): Place => ({ groupId: params.groupId ?? '' })],
  ] as const) {
    addPage(app, web, url, async (seen) => {
      const year = yearIn(seen.look, seen.query.year)
      await requireSent(seen.look, read(seen), year)
      const shown = await shownOf(seen.look, read(seen), year)
      return <PlacePage {...shown} frame={seen.frame} done={DONE[seen.query.done ?? '']} />
    })
    addForm(app, web, `${url}/allocate`, {
      guard: (seen) => toAllocate(seen.look, read(seen)),
      async show(seen, answers, findings) {
        const place = await toAllocate(seen.look, read(seen))
        return showAllocation(seen, { ...place, href: hrefOf(read(seen)) }, undefined, answers, findings)
      },
      schema: z.intersection(allocationForm, ofYear),
      async act(work, { year: asked, ...wanted }, seen) {
        const year = yearIn(work, asked)
        await allocateDays(work, read(seen), year, wanted)
        return `${hrefOf(read(seen))}/days?year=${year}&done=allocated`
      },
    })
  }
  allocationRoutes(app, web)
  raiseRoutes(app, web)
}

function allocationRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/allocations/:allocationId', {
    guard: toChange,
    async show(seen, answers, findings) {
      const { allocation, place } = await toChange(seen)
      return showAllocation(seen, place, allocation, answers, findings)
    },
    schema: changeAllocationForm,
    async act(work, { revision, ...wanted }, seen) {
      const { allocation, place } = await toChange(seen)
      await changeAllocation(work, allocation.id, wanted, revision)
      return `${place.href}/days?year=${allocation.schoolYear}&done=changed`
    },
  })
  addForm(app, web, '/allocations/:allocationId/withdraw', {
    guard: toChange,
    async show(seen, answers, findings) {
      return <WithdrawPage {...await toChange(seen)} {...{ frame: seen.frame, answers, findings }} />
    },
    schema: withdrawForm,
    async act(work, { revision, because }, seen) {
      const { allocation, place } = await toChange(seen)
      await withdrawAllocation(work, allocation.id, because, revision)
      return `${place.href}/days?year=${allocation.schoolYear}&done=withdrawn`
    },
  })
}

function raiseRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/days/raise', {
    guard: toRaise,
    async show(seen, answers, findings) {
      const year = yearIn(seen.look, answers.year ?? seen.query.year)
      const { school, dues } = await toRaise(seen)
      const [due] = await dueOfSchools(seen.look, { schoolYear: year, ids: [school.id] })
      const lines = (due?.lines ?? []).filter((line) => dues.some(({ id }) => id === line.due.id))
      return <RaisePage {...{ frame: seen.frame, answers, findings, school, year, lines }} />
    },
    schema: z.intersection(raiseForm, ofYear),
    async act(work, { year: asked, ...wanted }, { params }) {
      const year = yearIn(work, asked)
      await raiseDue(work, params.schoolId ?? '', year, wanted)
      return `/schools/${params.schoolId}/days?year=${year}&done=raised`
    },
  })
}

const hrefOf = ({ schoolId, groupId }: Place) =>
  schoolId !== undefined ? `/schools/${schoolId}` : `/groups/${groupId}`

/** What is prepared of a year to come is seen by the service alone until the school was sent it. Throws NotFound. */
async function requireSent(look: Look, { schoolId }: Place, year: SchoolYear): Promise<void> {
  if (year <= schoolYearOf(look.today) || isAnywhere(look.reach('read-as-staff'))) return
  const sent = schoolId && isId(schoolId) ? await newestStatements(look, year, [schoolId]) : new Map()
  if (sent.size === 0) throw new NotFound('days of the year to come at', schoolId ?? 'a group')
}

async function toAllocate(look: Look, at: Place) {
  const place = await getPlace(look, at)
  requireThat(place.may, look, `allocate days to ${place.id}`)
  return place
}

async function toChange({ look, params }: Seen) {
  const { allocationId = '' } = params
  daysRuleOf(look)
  const allocation = isId(allocationId) ? await findAllocation(look, allocationId) : undefined
  if (!allocation || allocation.withdrawnOn !== null) throw new NotFound('allocation', allocationId)
  const at = placeOf(allocation)
  return { allocation, place: { ...(await toAllocate(look, at)), href: hrefOf(at) } }
}

async function toRaise({ look, params }: Seen) {
  const school = await getPlace(look, { schoolId: params.schoolId ?? '' })
  if (!maySeeDaysOf(look, school.id)) throw new NotFound('days of the school', school.id)
  const dues = daysRuleOf(look).due.filter((due) => mayRaise(look, due, school.id))
  requireThat(dues.length > 0, look, `raise what ${school.id} is due`)
  return { school, dues }
}

async function showAllocation(
  { look, frame, query }: Seen,
  place: { id: string; name: string; href: string },
  allocation: Awaited<ReturnType<typeof findAllocation>>,
  answers: Answers,
  findings: readonly Finding[],
) {
  const year = allocation?.schoolYear ?? yearIn(look, answers.year ?? query.year)
  const rule = daysRuleOf(look)
  const [{ lines }, seers] = await Promise.all([
    giverLines(look, year),
    rule.needNamed ? listGivers(look, { schoolYear: year, roles: rule.needNamed.seenBy }) : [],
  ])
  const isTeam = rule.capacity.bounds.some(({ of }) => of === 'team')
  const teamLeft = lines.reduce((sum, { standing }) => sum + (standing.capacity ?? 0) - standing.allocated, 0)
  return (
    <AllocationPage
      {...{ frame, answers, findings, year, place, allocation, model: look.model }}
      givers={lines}
      seers={seers.filter(({ roles }) => roles.length > 0).map(({ personId, name }) => ({ id: personId, name }))}
      teamLeft={isTeam ? teamLeft : undefined}
    />
  )
}
