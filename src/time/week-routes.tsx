import type { FastifyInstance } from 'fastify'
import { listAllocations } from '#days/index.ts'
import { findTypedSchools } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { requireThat, type Work } from '#work/work.ts'
import { EntryPage } from './entry/entry-page.tsx'
import { addTime, changeTime } from './entry/write-entry.ts'
import { getPersonOfTime } from './person-of-time.ts'
import { confirmForm, entryForm, openForm } from './time-form.ts'
import { mayKeepTimeOf, maySeeTimeOf, requireTime } from './time-policy.ts'
import { confirmWeek, openWeek } from './week/confirm-week.ts'
import { placeOfWeek, WeekPage } from './week/week-page.tsx'
import { toWeek } from './week/week.ts'
import { weekOf } from './week/weeks-of.ts'

const DONE: Readonly<Record<string, string>> = { opened: 'Opened again', saved: 'Saved' }

/** One week of one person: read, confirmed, opened again, and its time changed and added. */
export function weekRoutes(app: FastifyInstance, web: Web): void {
  const url = '/people/:personId/weeks/:week'
  addPage(app, web, url, (seen) => showWeek(seen, {}, []))
  const deed = { guard: toKeep, show: showWeek }
  addDeed(app, web, `${url}/confirm`, {
    ...deed,
    schema: confirmForm,
    async act(work, { shown }, seen) {
      const { person, startsOn } = await toKeep(seen)
      await confirmWeek(work, person.id, startsOn, shown)
      return '/time?done=confirmed'
    },
  })
  addDeed(app, web, `${url}/open`, {
    ...deed,
    schema: openForm,
    async act(work, { because }, seen) {
      const { person, startsOn } = await toKeep(seen)
      await openWeek(work, person.id, startsOn, because)
      return `${placeOfWeek(person.id, startsOn)}?done=opened`
    },
  })
  entryRoutes(app, web, `${url}/entries`)
}

function entryRoutes(app: FastifyInstance, web: Web, url: string): void {
  const entryIn = (answers: Answers, { query }: Seen) => answers.entry ?? query.entry
  addForm(app, web, url, {
    guard: toKeep,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const { person, startsOn } = await toKeep(seen)
      const key = entryIn(answers, seen)
      const [week, allocations] = await Promise.all([
        weekOf(look, person.id, startsOn),
        listAllocations(look, { schoolYear: schoolYearOf(startsOn), personIds: [person.id] }),
      ])
      const entry = key === undefined ? undefined : week.entries.find((each) => each.key === key)
      if (key !== undefined && !entry) throw new NotFound('time', key)
      return <EntryPage {...{ frame, answers, findings, person, week, entry, allocations, model: look.model }} />
    },
    schema: entryForm,
    async act(work, said, seen) {
      const { person, startsOn } = await toKeep(seen)
      if ('entry' in said) await changeTime(work, person.id, startsOn, said.entry, said)
      else await addTime(work, person.id, startsOn, { ...said, schoolId: await schoolMeant(work, said.school) })
      return `${placeOfWeek(person.id, startsOn)}?done=saved`
    },
  })
}

async function schoolMeant(work: Work, typed: string | null): Promise<string | null> {
  if (typed === null) return null
  const { schools, findings } = await findTypedSchools(work, typed, 'school')
  const [school] = schools
  if (!school || schools.length > 1 || findings.length > 0) throw new Refused(findings)
  return school.id
}

async function toSee({ look, params }: Seen) {
  requireTime(look)
  const { personId = '', week = '' } = params
  const startsOn = toWeek(week)
  if (!startsOn || !isId(personId) || !maySeeTimeOf(look, personId)) throw new NotFound('week', week)
  return { person: await getPersonOfTime(look, personId), startsOn }
}

async function toKeep(seen: Seen) {
  const found = await toSee(seen)
  requireThat(mayKeepTimeOf(seen.look, found.person.id), seen.look, `keep the time of ${found.person.id}`)
  return found
}

async function showWeek(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, query } = seen
  const { person, startsOn } = await toSee(seen)
  const week = await weekOf(look, person.id, startsOn)
  const mayKeep = mayKeepTimeOf(look, person.id)
  return (
    <WeekPage
      {...{ frame, answers, findings, person, week, mayKeep, model: look.model }}
      done={DONE[query.done ?? '']}
    />
  )
}
