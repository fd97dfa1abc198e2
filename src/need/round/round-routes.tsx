import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isId } from '#shared/id.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { needRuleOf } from '../need-of.ts'
import { mayCompareNeed } from '../need-policy.ts'
import { getRound, getSchoolToSay } from './get-round.ts'
import { minuteRound, openRound, pressSend, sayForTeam, withdrawRound } from './round-deeds.ts'
import { lineForm, minutesForm, openForm, withdrawForm } from './round-form.ts'
import { MinutesPage, OpenRoundPage, SendPage } from './hold-round-pages.tsx'
import { LinePage, LinesPage } from './round-form-pages.tsx'
import { RoundPage } from './round-pages.tsx'
import { mayHoldRound, maySayAnywhere, requireRounds } from './round-policy.ts'
import { countRound, listRoundSchools, SHOWN } from './round-schools-store.ts'
import { listRounds, listSchoolsToSay } from './round-store.ts'
import { RoundsPage } from './rounds-page.tsx'

const ONE = '/need/rounds/:needRoundId'
const ROWS = 50

const DONE: Record<string, string> = {
  opened: 'The round is open: advisers and teams find it in their lists',
  minuted: 'The minutes are saved',
  pressed: 'The letters are on their way',
  said: 'Saved',
  withdrawn: 'The round is withdrawn: nothing of it is sent',
}

/** Rounds: opened, looked over, minuted, sent; and the lines of teams. */
export function roundRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/need/rounds', async ({ look, frame }) => {
    requireRounds(look)
    const rounds = await listRounds(look)
    return <RoundsPage {...{ frame, rounds, mayHold: mayHoldRound(look), mayCompare: mayCompareNeed(look) }} />
  })
  addForm(app, web, '/need/rounds/open', {
    guard: toHold,
    show: async (seen, answers, findings) => {
      await toHold(seen)
      return <OpenRoundPage {...{ frame: seen.frame, answers, findings }} />
    },
    schema: openForm,
    async act(work, typed) {
      return `/need/rounds/${await openRound(work, typed)}?done=opened`
    },
  })
  addPage(app, web, ONE, (seen) => showRound(seen))
  addDeed(app, web, ONE, {
    guard: toHoldOne,
    show: showRound,
    schema: withdrawForm,
    async act(work, typed, { params }) {
      await withdrawRound(work, params.needRoundId ?? '', typed)
      return `/need/rounds/${params.needRoundId}?done=withdrawn`
    },
  })
  addPage(app, web, `${ONE}/lines`, async ({ look, frame, params, query }) => {
    const round = await getRound(look, params.needRoundId ?? '')
    if (!maySayAnywhere(look)) throw new NotFound('round', round.id)
    const schools = await listSchoolsToSay(look, round.id)
    return <LinesPage {...{ frame, round, schools, done: DONE[query.done ?? ''] }} />
  })
  addForm(app, web, `${ONE}/schools/:schoolId/line`, {
    guard: toSay,
    async show(seen, answers, findings) {
      return <LinePage {...await toSay(seen)} {...{ frame: seen.frame, answers, findings }} />
    },
    schema: lineForm,
    async act(work, line, { params }) {
      await sayForTeam(work, params.needRoundId ?? '', params.schoolId ?? '', line)
      return `/need/rounds/${params.needRoundId}/lines?done=said`
    },
  })
  addForm(app, web, `${ONE}/minutes`, {
    guard: toHoldOne,
    async show(seen, answers, findings) {
      return <MinutesPage {...{ frame: seen.frame, answers, findings, round: await toHoldOne(seen) }} />
    },
    schema: minutesForm,
    async act(work, minutes, { params }) {
      await minuteRound(work, params.needRoundId ?? '', minutes)
      return `/need/rounds/${params.needRoundId}?done=minuted`
    },
  })
  addForm(app, web, `${ONE}/send`, {
    guard: toHoldOne,
    async show(seen, answers, findings) {
      const round = await toHoldOne(seen)
      const { decided, sent } = await countRound(seen.look, round.id)
      return <SendPage {...{ frame: seen.frame, answers, findings, round, ready: decided - sent }} />
    },
    schema: z.object({}),
    async act(work, _typed, { params }) {
      await pressSend(work, params.needRoundId ?? '')
      return `/need/rounds/${params.needRoundId}?done=pressed`
    },
  })
}

/** A round as those who propose or decide see it, also where it was to be withdrawn and that was refused. */
async function showRound(seen: Seen, answers: Answers = {}, findings: readonly Finding[] = []) {
  const { look, frame, params, query } = seen
  const round = await getRound(look, params.needRoundId ?? '')
  if (!mayCompareNeed(look)) throw new NotFound('round', round.id)
  const show = SHOWN.find((each) => each === query.show) ?? 'all'
  const after = query.after && isId(query.after) ? query.after : undefined
  const need = needRuleOf(look)
  const [counts, found] = await Promise.all([
    countRound(look, round.id),
    listRoundSchools(look, need, round.id, { show, after, limit: ROWS + 1 }),
  ])
  const rows = found.slice(0, ROWS)
  const next = found.length > ROWS ? rows.at(-1)?.schoolId : undefined
  const may = { mayHold: mayHoldRound(look), maySay: maySayAnywhere(look) }
  return (
    <RoundPage
      {...{ frame, answers, findings, model: look.model, need, round, counts, rows, show, next, ...may }}
      done={DONE[query.done ?? '']}
    />
  )
}

async function toHold({ look }: Seen) {
  requireRounds(look)
  requireThat(mayHoldRound(look), look, 'hold a round')
  return Promise.resolve()
}

async function toHoldOne(seen: Seen) {
  const round = await getRound(seen.look, seen.params.needRoundId ?? '')
  await toHold(seen)
  return round
}

const toSay = ({ look, params }: Seen) => getSchoolToSay(look, params.needRoundId ?? '', params.schoolId ?? '')
