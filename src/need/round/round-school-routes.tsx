import type { FastifyInstance } from 'fastify'
import { flagsOfSchool } from '#flags/index.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { ChooseCategoryPage } from '../decide-pages.tsx'
import { listHeldEvidence } from '../evidence-store.ts'
import { categoryOf } from '../need.ts'
import { mayDecideNeed, mayProposeNeed } from '../need-policy.ts'
import { findDecision } from '../need-store.ts'
import { periodOn } from '../periods.ts'
import { getSchoolInRound } from './get-round.ts'
import { agreeNeed, proposeNeed } from './round-deeds.ts'
import { agreeForm, proposeForm } from './round-form.ts'
import { AgreePage, ProposePage } from './round-form-pages.tsx'
import { RoundSchoolPage } from './round-school-page.tsx'
import { findAgreed, findProposal, listLines } from './round-store.ts'

const AT = '/need/rounds/:needRoundId/schools/:schoolId'

const DONE: Record<string, string> = {
  proposed: 'Your proposal is saved: those who decide read it, the school does not',
  agreed: 'Agreed: nobody outside knows of it until all letters go',
}

/** A school in a round: proposed, read side by side, decided by the meeting. */
export function roundSchoolRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, AT, async (seen) => {
    const { look, frame, query } = seen
    const found = await inRound(seen)
    const { round, school } = found
    const now = nowOf(found, look.today)
    const may = { propose: mayProposeNeed(look, school.id), decide: mayDecideNeed(look, school.id) }
    const waiting = may.decide ? await findAgreed(look, round.id, school.id) : undefined
    const [proposal, lines, flags, current, agreed] = await Promise.all([
      findProposal(look, round.id, school.id),
      listLines(look, round.id, school.id),
      flagsOfSchool(look, school.id),
      now.decisionId ? findDecision(look, now.decisionId) : undefined,
      waiting ? findDecision(look, waiting.id) : undefined,
    ])
    return (
      <RoundSchoolPage
        {...found}
        {...{ frame, model: look.model, now, current, agreed, proposal, lines, flags, may }}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addForm(app, web, `${AT}/propose`, {
    guard: toPropose,
    async show(seen, answers, findings) {
      const found = await toPropose(seen)
      const proposal = await findProposal(seen.look, found.round.id, found.school.id)
      return <ProposePage {...found} {...{ frame: seen.frame, answers, findings, proposal }} />
    },
    schema: proposeForm,
    async act(work, proposed, { params }) {
      const { needRoundId = '', schoolId = '' } = params
      await proposeNeed(work, needRoundId, schoolId, { ...proposed, visitId: proposed.visitId })
      return `/need/rounds/${needRoundId}/schools/${schoolId}?done=proposed`
    },
  })
  addPage(app, web, `${AT}/decide`, async (seen) => {
    const { look, frame } = seen
    const found = await toDecide(seen)
    const flags = await flagsOfSchool(look, found.school.id)
    const under = `/need/rounds/${found.round.id}/schools/${found.school.id}/decide`
    const now = nowOf(found, look.today)
    const title = 'What does the meeting decide?'
    return <ChooseCategoryPage {...found} {...{ frame, model: look.model, now, flags, under, title }} />
  })
  addForm(app, web, `${AT}/decide/:needCategory`, {
    guard: toDecideIn,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const found = await toDecideIn(seen)
      const held = await listHeldEvidence(look, found.school.id)
      const now = nowOf(found, look.today)
      return <AgreePage {...found} {...{ frame, answers, findings, model: look.model, now, held }} />
    },
    schema: agreeForm,
    async act(work, typed, { params }) {
      const { needRoundId = '', schoolId = '', needCategory = '' } = params
      await agreeNeed(work, needRoundId, schoolId, { ...typed, category: needCategory })
      return `/need/rounds/${needRoundId}/schools/${schoolId}?done=agreed`
    },
  })
}

const inRound = ({ look, params }: Seen) => getSchoolInRound(look, params.needRoundId ?? '', params.schoolId ?? '')

type Found = Awaited<ReturnType<typeof inRound>>

function nowOf({ periods }: Found, today: Seen['look']['today']) {
  const now = periodOn(periods, today)
  if (!now) throw new Error('a school is in no category')
  return now
}

async function toPropose(seen: Seen) {
  const found = await inRound(seen)
  requireThat(mayProposeNeed(seen.look, found.school.id), seen.look, `propose for ${found.school.id}`)
  return found
}

async function toDecide(seen: Seen) {
  const found = await inRound(seen)
  requireThat(mayDecideNeed(seen.look, found.school.id), seen.look, `decide on the need of ${found.school.id}`)
  return found
}

async function toDecideIn(seen: Seen) {
  const found = await toDecide(seen)
  const category = categoryOf(found.need, seen.params.needCategory ?? '')
  if (!category) throw new NotFound('category', seen.params.needCategory ?? '')
  return { ...found, category }
}
