import { fundsOfYear, putIntoFund, putLineRight } from '#funds/index.ts'
import { logEvent } from '#history/index.ts'
import { namesOf } from '#model/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import { THE_SERVICE } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { findTheSchool } from '../../commission/pay-schools.ts'
import { getCommissioning, mayContribute, maySeeYear } from '../../commissions-policy.ts'
import { moneyEvent } from '../money-events.ts'
import { whyCannotBeInKind, whyCannotContribute, whyCannotUndo } from './contribution-rules.ts'
import {
  addContribution,
  findContributionToChange,
  listContributions,
  takeBackContributionRow,
} from './contribution-store.ts'
import type { Contribution, ContributionSaid } from './contribution.ts'

/** RO-18. Records what a school adds to the common sources, in money or in kind: money and days go into their fund. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function recordContribution(
  work: Work,
  { school: typed, ...said }: ContributionSaid & { school: string },
): Promise<string> {
  const rule = getCommissioning(work).contributions
  if (!rule) throw new NotFound('page', 'contributions')
  requireThat(mayContribute(work), work, 'record a contribution')
  const school = await findTheSchool(work, typed)
  const fund = await findFundOf(work, rule.fund, said.schoolYear)
  refuseIf(work, [
    ...whyCannotContribute(said, { ...fund, today: work.today }),
    ...(await askAboutNamesIn(work, school.id, textsOf(said))),
  ])
  return writeContribution(
    work,
    fund.id,
    { ...said, what: said.what || 'Money', schoolId: school.id, personnel: null },
    school.name,
  )
}

/** RO-17. Records people of the service who count as a resource in kind: their days go into their fund. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function recordPersonnel(
  work: Work,
  { personnel, ...said }: ContributionSaid & { personnel: string },
): Promise<string> {
  const rule = getCommissioning(work).personnel
  if (!rule) throw new NotFound('page', 'people in kind')
  requireThat(mayContribute(work), work, 'record people in kind')
  const fund = await findFundOf(work, rule.fund, said.schoolYear)
  refuseIf(work, [
    ...whyCannotBeInKind(rule, personnel, said, { ...fund, today: work.today }),
    ...(await askAboutNamesIn(work, THE_SERVICE, textsOf(said))),
  ])
  const name = namesOf(rule.of, [personnel]).join()
  return writeContribution(work, fund.id, { ...said, what: said.what || name, schoolId: null, personnel }, name)
}

/** What was recorded in error is no contribution: what it put into its fund is taken out by a further line. Throws NotFound, NotAllowed, Refused. */
export async function takeBackContribution(work: Work, id: string, because: string): Promise<void> {
  await getContribution(work, id)
  requireThat(mayContribute(work), work, `take back the contribution ${id}`)
  const contribution = await findContributionToChange(work, id)
  if (!contribution) throw new NotFound('contribution', id)
  refuseIf(work, [
    ...whyCannotUndo(contribution),
    ...(await askAboutNamesIn(work, contribution.schoolId ?? THE_SERVICE, [
      { where: 'why', field: 'because', text: because },
    ])),
  ])
  if (contribution.lineId) await putLineRight(work, contribution.lineId, { because, fundId: null, function: null })
  await takeBackContributionRow(work, id, because)
  const of = { id, title: contribution.what, schoolId: contribution.schoolId }
  await logEvent(work, moneyEvent('contribution', 'taken-back', of, { because: { after: because } }))
}

/** One contribution, for who sees the money of a year. Throws NotFound. */
export async function getContribution(look: Look, id: string): Promise<Contribution> {
  getCommissioning(look)
  const [found] = isId(id) && (await maySeeYear(look)) ? await listContributions(look, { id }) : []
  if (!found) throw new NotFound('contribution', id)
  return found
}

type Whole = ContributionSaid & Pick<Contribution, 'schoolId' | 'personnel'>

async function writeContribution(work: Work, fundId: string | undefined, said: Whole, from: string): Promise<string> {
  const { pence, minutes, schoolId } = said
  const none = { phase: null, perPupilPence: null, pupils: null }
  const put = { ...none, pence, minutes, says: `${from}: ${said.what}`.slice(0, 200), ...(schoolId && { schoolId }) }
  const lineId = fundId && (pence > 0 || minutes > 0) ? await putIntoFund(work, fundId, put) : null
  const id = await addContribution(work, { ...said, lineId })
  const changes = { ...(pence > 0 && { pence: { after: pence } }), ...(minutes > 0 && { minutes: { after: minutes } }) }
  await logEvent(work, moneyEvent('contribution', 'recorded', { id, title: said.what, schoolId }, changes))
  return id
}

/** The fund of a school year into which it goes. */
async function findFundOf(work: Work, source: string, schoolYear: number) {
  const fund = (await fundsOfYear(work, schoolYear)).find((each) => each.source === source)
  const fundName = namesOf(work.model.funds?.of ?? [], [source]).join()
  return { id: fund?.id, hasFund: fund !== undefined, fundName }
}

const textsOf = ({ what, who, valueRestsOn }: ContributionSaid) => [
  { where: 'what is given', field: 'what', text: what },
  { where: 'who gives it', field: 'who', text: who ?? '' },
  { where: 'on what its value rests', field: 'valueRestsOn', text: valueRestsOn ?? '' },
]
