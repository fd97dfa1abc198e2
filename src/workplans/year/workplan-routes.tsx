import type { FastifyInstance } from 'fastify'
import { giverLines, mayIssueToAll, yearIn } from '#days/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { FormPage } from '#web/form-page.tsx'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { asShownForm, beforeForm, coreForm, sendForm, takeBackForm, totalForm } from '../workplan-form.ts'
import { mayKeepWorkplans, requireWorkplans } from '../workplan-policy.ts'
import { addCoreDays, takeBackCoreDays } from './core-days.ts'
import { getWorkplan, publishWorkplan, setWorkplan } from './keep-workplan.ts'
import { partnershipTotal } from './partnership-totals.ts'
import { sayDaysBefore } from './say-before.ts'
import { sendYear } from './send-year.ts'
import { CoreForm, WorkplanPage } from './workplan-page.tsx'
import { WorkplansPage } from './workplans-page.tsx'
import { readYear } from './year-of-workplans.ts'

const ONE = '/workplans/:workplanYear/:workplan'
const DONE: Readonly<Record<string, string>> = {
  sent: 'It is being sent: each school sees what is its own from now on',
  said: 'Saved',
  ready: 'Published in the team: no school sees it before it is sent',
  core: 'Allocated',
  back: 'Taken back',
}

/** The workplans of a year and each of them: for the team alone. */
export function workplanRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/workplans', (seen) => showAll(seen, {}, []))
  const toKeep = ({ look }: Seen) => Promise.resolve(requireToKeep(look))
  addDeed(app, web, '/workplans/send', {
    guard: toKeep,
    show: showAll,
    schema: sendForm,
    async act(work, { year: asked }) {
      const year = yearIn(work, asked)
      await sendYear(work, year)
      return `/workplans?year=${year}&done=sent`
    },
  })
  addDeed(app, web, '/workplans/before', {
    guard: toKeep,
    show: showAll,
    schema: beforeForm,
    async act(work, { year: asked, days }) {
      const year = yearIn(work, asked)
      await sayDaysBefore(work, year - 1, days)
      return `/workplans?year=${year}&done=said`
    },
  })
  addPage(app, web, ONE, (seen) => showOne(seen, {}, []))
  addDeed(app, web, `${ONE}/total`, {
    guard: toChange,
    show: showOne,
    schema: totalForm,
    async act(work, { days, revision }, seen) {
      const { year, id } = named(seen)
      await setWorkplan(work, year, id, { halfDays: days, revision })
      return `/workplans/${year}/${id}?done=said`
    },
  })
  addDeed(app, web, `${ONE}/ready`, {
    guard: toChange,
    show: showOne,
    schema: asShownForm,
    async act(work, { revision }, seen) {
      const { year, id } = named(seen)
      await publishWorkplan(work, year, id, revision)
      return `/workplans/${year}/${id}?done=ready`
    },
  })
  coreRoutes(app, web)
}

function coreRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, `${ONE}/core`, {
    guard: toChange,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const { year, id } = named(seen)
      const { model, found } = await getWorkplan(look, year, id)
      const { lines: givers } = await giverLines(look, year)
      return (
        <FormPage
          {...{ frame, answers, findings }}
          title="Allocate days to the core"
          caption={`${found.workplan.name}, ${showSchoolYear(year)}`}
          breadcrumbs={[
            { text: 'Workplans', href: `/workplans?year=${year}` },
            { text: found.workplan.name, href: `/workplans/${year}/${id}` },
          ]}
          button="Allocate"
        >
          <CoreForm {...{ model, givers, answers, findings }} />
        </FormPage>
      )
    },
    schema: coreForm,
    async act(work, { days, who }, seen) {
      const { year, id } = named(seen)
      await addCoreDays(work, year, id, { ...who, halfDays: days })
      return `/workplans/${year}/${id}?done=core`
    },
  })
  addDeed(app, web, `${ONE}/core/take-back`, {
    guard: toChange,
    show: showOne,
    schema: takeBackForm,
    async act(work, { allocation }, seen) {
      const { year, id } = named(seen)
      await takeBackCoreDays(work, year, id, allocation)
      return `/workplans/${year}/${id}?done=back`
    },
  })
}

/** The year and the workplan that an address names. Throws NotFound for a year that is none. */
function named({ look, params }: Seen) {
  const { workplanYear = '', workplan: id = '' } = params
  const year = yearIn(look, workplanYear)
  if (String(year) !== workplanYear) throw new NotFound('year of workplans', workplanYear)
  return { year, id }
}

function requireToKeep(look: Look): void {
  requireWorkplans(look)
  requireThat(mayKeepWorkplans(look), look, 'keep workplans')
}

async function toChange(seen: Seen) {
  const { year, id } = named(seen)
  await getWorkplan(seen.look, year, id)
  requireThat(mayKeepWorkplans(seen.look), seen.look, `change the workplan ${id}`)
}

async function showAll({ look, frame, query }: Seen, answers: Answers, findings: readonly Finding[]) {
  requireWorkplans(look)
  const year = yearIn(look, answers.year ?? query.year)
  const found = await readYear(look, year)
  const totals = { now: await partnershipTotal(look, year), before: await partnershipTotal(look, year - 1) }
  return (
    <WorkplansPage
      {...{ frame, year, found, totals, findings }}
      may={{ keep: mayKeepWorkplans(look), send: mayIssueToAll(look), seeAll: look.reach('see-days').everything }}
      done={DONE[query.done ?? '']}
    />
  )
}

async function showOne(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, query } = seen
  const { year, id } = named(seen)
  const { model, found } = await getWorkplan(look, year, id)
  const mayKeep = mayKeepWorkplans(look)
  const { lines: givers } = mayKeep ? await giverLines(look, year) : { lines: [] }
  return (
    <WorkplanPage
      {...{ frame, model, year, found, givers, mayKeep, answers, findings }}
      done={DONE[query.done ?? '']}
    />
  )
}
