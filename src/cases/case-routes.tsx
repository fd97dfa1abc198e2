import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { listTimeline, readTimelineAsk } from '#history/index.ts'
import type { PathwayStage } from '#model/index.ts'
import { standingOfSchool } from '#need/index.ts'
import { getSchool, isOpen, STATUS_WORDS } from '#schools/index.ts'
import { withDates } from '#web/date-answer.ts'
import { addListFiles } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { aDay, aRevision } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { CasePage, type CaseShown } from './case-page.tsx'
import { besideCases, momentsOf, type CasePanel } from './case-panel.ts'
import { maySeeCase, requireCases } from './case-policy.ts'
import { caseRows } from './case-rows.ts'
import { countCases, listCases, listCasesById } from './case-store.ts'
import type { CaseStanding } from './case-standing.tsx'
import { stageNext, stageNow } from './case.ts'
import { CasesPage } from './cases-page.tsx'
import { casesToKeep } from './cases-to-keep.ts'
import { findCase, pathwayOf } from './get-case.ts'
import { HandOverPage } from './hand-over-page.tsx'
import { leadsOn } from './leads.ts'
import { handOver, mayHandOver } from './move-case.ts'

const ROWS = 50
const ONE = '/cases/:caseId'

/** Cases: all of them, one with everything that its stages hold, and its hand-over. */
export function caseRoutes(app: FastifyInstance, web: Web, panels: readonly CasePanel[]): void {
  addPage(app, web, '/cases', async ({ look, frame, query }) => {
    requireCases(look)
    const isOver = query.over === 'yes'
    const [found, counts] = await Promise.all([
      listCases(look, { isOver, after: query.after, limit: ROWS + 1 }),
      countCases(look),
    ])
    const rows = await caseRows(look, found.slice(0, ROWS))
    const beside = isOver
      ? []
      : await besideCases(
          look,
          rows.map(({ schoolId }) => schoolId),
        )
    return (
      <CasesPage
        {...{ frame, isOver, rows, counts, beside }}
        next={found.length > ROWS ? rows.at(-1)?.id : undefined}
      />
    )
  })
  addListFiles(app, web, '/cases', ({ look, query }) => {
    requireCases(look)
    return casesToKeep(query.over === 'yes')
  })
  addPage(app, web, ONE, async ({ look, frame, params, query }) => {
    const shown = await showCase(look, params.caseId ?? '')
    const { of } = shown
    const knowsNeed = maySeeCase(look, of.schoolId)
    const shownTo = panels.filter(({ isForTeam }) => knowsNeed || isForTeam)
    const [main, side, school, timeline, mayDo] = await Promise.all([
      shownBy(shownTo, 'main', look, of),
      shownBy(shownTo, 'side', look, of),
      getSchool(look, of.schoolId),
      listTimeline(look, { kind: 'case', ids: [of.id], schoolIds: [of.schoolId] }, readTimelineAsk(query)),
      mayHandOver(look, of),
    ])
    const schoolSays = isOpen(school) ? undefined : `The school: ${STATUS_WORDS[school.status].toLowerCase()}.`
    const done = query.done === 'begun' ? 'The stage has begun' : undefined
    const standing = await standingOf(look, shown)
    return (
      <CasePage
        {...shown}
        {...{ frame, main, side, timeline, knowsNeed, mayHandOver: mayDo, schoolSays, standing, done }}
      />
    )
  })
  addForm(app, web, `${ONE}/hand-over`, {
    guard: toHandOver,
    async show(seen, answers, findings) {
      return <HandOverPage {...await toHandOver(seen)} {...{ frame: seen.frame, answers, findings }} />
    },
    schema: withDates(['on'], z.object({ on: aDay('the day on which it begins'), revision: aRevision })),
    async act(work, typed, { params }) {
      await handOver(work, params.caseId ?? '', typed)
      return `/cases/${params.caseId}?done=begun`
    },
  })
}

async function shownBy(panels: readonly CasePanel[], place: CasePanel['place'], look: Look, of: CaseShown['of']) {
  const all = await Promise.all(panels.filter((each) => each.place === place).map(({ show }) => show(look, of)))
  return all.flatMap((each) => each ?? [])
}

async function showCase(look: Look, id: string): Promise<CaseShown> {
  const of = await findCase(look, id)
  const { model, pathway } = await pathwayOf(look, of)
  const [leads, all] = await Promise.all([leadsOn(look, of.schoolId, pathway), momentsOf(look, [of])])
  const moments = maySeeCase(look, of.schoolId) ? all : all.filter(({ kind }) => kind !== 'notice')
  return { of, model, pathway, leads, moments }
}

/** WI-72, WI-77. The category in which a case goes on, and the cases beside it on its road. */
async function standingOf(look: Look, { of, pathway }: CaseShown): Promise<CaseStanding> {
  const ids = [of.followsId, of.followedById].filter((id) => id !== null)
  const others = await Promise.all(
    (await listCasesById(look, ids)).map(async (each) => ({
      ...each,
      name: (await pathwayOf(look, each)).pathway.name,
    })),
  )
  const isOfNeed = of.endedOn === null && pathway.opensWith.length > 0
  return {
    need: isOfNeed ? await standingOfSchool(look, of.schoolId) : undefined,
    before: others.find(({ id }) => id === of.followsId),
    after: others.find(({ id }) => id === of.followedById),
  }
}

async function toHandOver({ look, params }: Seen): Promise<CaseShown & { stage: PathwayStage }> {
  const shown = await showCase(look, params.caseId ?? '')
  const stage = stageNext(shown.pathway, shown.of)
  requireThat(await mayHandOver(look, shown.of), look, `hand over the case ${shown.of.id}`)
  if (!stage || !stageNow(shown.of)?.finishedOn) throw new NotFound('next stage', shown.of.id)
  return { ...shown, stage }
}
