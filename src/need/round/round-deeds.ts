import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { sendJob } from '#jobs/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { findVisit, holdSchool } from '#visits/index.ts'
import { isId } from '#shared/id.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { withUsual, whyCannotBeDecided } from '../decide-need.ts'
import type { Wanted } from '../need.ts'
import { categoryOf, usualLevel } from '../need.ts'
import { mayDecideNeed, mayProposeNeed } from '../need-policy.ts'
import { own, whyLevelIsWrong } from '../need-rules.ts'
import { addDecision, markStruckOut } from '../need-store.ts'
import { needName } from '../need-words.ts'
import { getRound, getSchoolInRound, getSchoolToSay } from './get-round.ts'
import { mayHoldRound } from './round-policy.ts'
import { roundEvent } from './round-events.ts'
import { whyLettersCannotGo, whyMinutesAreWrong, whyRoundCannotOpen, whyRoundIsOver } from './round-rules.ts'
import { countRound } from './round-schools-store.ts'
import {
  addRound,
  findAgreed,
  findProposal,
  holdRound,
  listRounds,
  saveLine,
  saveProposal,
  setMinutes,
  setPressed,
  setWithdrawn,
  type NewRound,
} from './round-store.ts'
import type { Colour } from './round.ts'
import { SEND_NEED_LETTERS } from './send-letters.ts'

/** Somebody who decides over the whole service opens the round of a year. Throws NotAllowed, Refused. Gives its id. */
export async function openRound(work: Work, round: NewRound): Promise<string> {
  requireThat(mayHoldRound(work), work, 'open a round')
  refuseIf(work, whyRoundCannotOpen(round, await listRounds(work), work.today))
  const id = await addRound(work, round)
  await logEvent(work, roundEvent('opened', { id, ...round }, undefined, 'propose-need'))
  return id
}

export type Proposed = {
  category: string
  level: number | null
  says: string
  visitId: string | undefined
  revision: number
}

/** An adviser proposes for a school, once or anew until the letters go; perhaps at the end of a visit. The school never sees it. Throws NotFound, NotAllowed, Refused. */
export async function proposeNeed(work: Work, roundId: string, schoolId: string, proposed: Proposed): Promise<void> {
  const { school } = await getSchoolInRound(work, roundId, schoolId)
  requireThat(mayProposeNeed(work, school.id), work, `propose for ${school.id}`)
  await holdRound(work, roundId)
  const { round, need } = await getSchoolInRound(work, roundId, schoolId)
  const before = await findProposal(work, roundId, schoolId)
  const category = categoryOf(need, proposed.category)
  const level = proposed.level ?? (need.levels && category ? usualLevel(category) : null)
  const visit = proposed.visitId && isId(proposed.visitId) ? await findVisit(work, proposed.visitId) : undefined
  const shown = before && proposed.revision !== before.revision
  refuseIf(work, [
    ...whyRoundIsOver(round),
    ...(category
      ? whyLevelIsWrong(need, category, level)
      : [own('need-category-known', 'SH-16', 'Choose one of the categories of the model.', 'category')]),
    ...(shown
      ? [own('need-proposed-meanwhile', 'XX-05', `${before.by} has proposed meanwhile. Load the page again.`)]
      : []),
    ...(await askAboutNamesIn(work, schoolId, [{ where: 'why', field: 'says', text: proposed.says }])),
  ])
  const { says } = proposed
  const visitId = visit?.schoolId === schoolId ? visit.id : null
  await saveProposal(work, { roundId, schoolId, category: proposed.category, level, says, visitId })
  const name = needName(need, { category: proposed.category, level })
  await logEvent(work, roundEvent('proposed', round, schoolId, 'propose-need', { category: { after: name } }))
}

/** A team adds its line and its colour on a school. Throws NotFound, Refused. */
export async function sayForTeam(
  work: Work,
  roundId: string,
  schoolId: string,
  line: { team: string; colour: Colour; says: string },
): Promise<void> {
  const { round, teams } = await getSchoolToSay(work, roundId, schoolId)
  const team = teams.find(({ id }) => id === line.team)
  requireThat(teams.length > 0, work, `speak for a team of ${schoolId}`)
  refuseIf(work, [
    ...whyRoundIsOver(round),
    ...(team ? [] : [own('need-team-known', 'SH-16', 'Choose a team for which you speak.', 'team')]),
    ...(await askAboutNamesIn(work, schoolId, [{ where: 'the line', field: 'says', text: line.says }])),
  ])
  await saveLine(work, { roundId, schoolId, ...line })
  await logEvent(
    work,
    roundEvent('said', round, schoolId, 'propose-need', { team: { after: team?.name ?? line.team } }),
  )
}

/** The meeting decides on a school: nobody outside sees it until all letters go. A decision made anew takes the place of the one before. Throws NotFound, NotAllowed, Refused. */
export async function agreeNeed(
  work: Work,
  roundId: string,
  schoolId: string,
  typed: Omit<Wanted, 'startsOn'>,
): Promise<string> {
  await getSchoolInRound(work, roundId, schoolId)
  requireThat(mayDecideNeed(work, schoolId), work, `decide on the need of ${schoolId}`)
  await holdRound(work, roundId)
  await holdSchool(work, schoolId)
  const { round, ...found } = await getSchoolInRound(work, roundId, schoolId)
  const wanted = withUsual(found, { ...typed, startsOn: round.startsOn })
  const over = whyRoundIsOver(round)
  refuseIf(work, over.length > 0 ? over : await whyCannotBeDecided(work, found, wanted))
  const before = await findAgreed(work, roundId, schoolId)
  if (before) await markStruckOut(work, before.id, 'Decided anew in the round')
  const { modelVersionId } = work
  const id = await addDecision(work, { ...wanted, schoolId, modelVersionId, standing: 'agreed', roundId })
  const name = needName(found.need, wanted)
  await logEvent(work, roundEvent('agreed', round, schoolId, 'designate', { category: { after: name } }))
  return id
}

/** What the meeting said, and when it was. Throws NotFound, NotAllowed, Refused. */
export async function minuteRound(
  work: Work,
  roundId: string,
  { metOn, minutes, revision: shown }: { metOn: PlainDate; minutes: string; revision: number },
): Promise<void> {
  await getRound(work, roundId)
  requireThat(mayHoldRound(work), work, 'minute a round')
  await holdRound(work, roundId)
  const round = await getRound(work, roundId)
  const { revision } = round
  const stale = await whyChangedMeanwhile(work, { kind: 'need-round', id: roundId, revision, shown })
  refuseIf(work, [...stale, ...whyRoundIsOver(round), ...whyMinutesAreWrong(metOn, round, work.today)])
  await setMinutes(work, roundId, { metOn, minutes })
  await logEvent(work, roundEvent('minuted', round, undefined, 'propose-need', { metOn: { after: metOn } }))
}

/** A round that was opened in error is withdrawn, with why: nothing of it is sent, what was proposed stays to be read. Throws NotFound, NotAllowed, Refused. */
export async function withdrawRound(
  work: Work,
  roundId: string,
  { because, revision: shown }: { because: string; revision: number },
): Promise<void> {
  await getRound(work, roundId)
  requireThat(mayHoldRound(work), work, 'withdraw a round')
  await holdRound(work, roundId)
  const round = await getRound(work, roundId)
  const over = whyRoundIsOver(round)
  const stale = await whyChangedMeanwhile(work, {
    ...{ kind: 'need-round', id: roundId, revision: round.revision, shown },
  })
  refuseIf(work, over.length > 0 ? over : stale)
  await setWithdrawn(work, roundId, because)
  await logEvent(work, roundEvent('withdrawn', round, undefined, 'propose-need', { because: { after: because } }))
}

/** All letters go, at one press: each of them later, once. Throws NotFound, NotAllowed, Refused. */
export async function pressSend(work: Work, roundId: string): Promise<void> {
  await getRound(work, roundId)
  requireThat(mayHoldRound(work), work, 'send the letters of a round')
  await holdRound(work, roundId)
  const round = await getRound(work, roundId)
  refuseIf(work, whyLettersCannotGo(round, await countRound(work, roundId)))
  await setPressed(work, roundId)
  await sendJob(work, SEND_NEED_LETTERS, { roundId })
  await logEvent(work, roundEvent('pressed', round, undefined, 'propose-need'))
}
