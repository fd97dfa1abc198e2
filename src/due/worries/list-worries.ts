import { caseRows, listLiveCases, mayCompareCases } from '#cases/index.ts'
import { listInterventions, maySeeInterventions } from '#interventions/index.ts'
import { listNeediest } from '#need/index.ts'
import { listNotices } from '#notices/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { listTeams } from '#support-teams/index.ts'
import type { Look } from '#work/work.ts'
import { worriesFrom, type Reason, type Worry } from './worry.ts'

/** So many of each kind are looked at: a service that worries about more has no list of worries. */
const MOST = 500

/** Who sees which schools worry the service: whoever sees its reports and all its schools. */
export const seesWorries = (look: Look) => look.reach('see-reports').everything && look.reach('see-school').everything

/** SH-16, SH-32, NF-20, NF-23. The schools that worry the service, the most first: what each room knows of it, within what somebody may know. Bounded queries. */
export async function listWorries(look: Look): Promise<Worry[]> {
  const [needs, ...reasons] = await Promise.all([
    listNeediest(look, MOST),
    casesOf(look),
    noticesOf(look),
    interventionsOf(look),
    teamsOf(look),
  ])
  return worriesFrom(needs, reasons.flat())
}

async function casesOf(look: Look): Promise<Reason[]> {
  if (!mayCompareCases(look)) return []
  const rows = await caseRows(look, await listLiveCases(look, MOST))
  return rows.map(({ id, schoolId, schoolName, stage }) => ({
    ...{ schoolId, schoolName, says: `Stage ${stage}`, href: `/cases/${id}` },
  }))
}

async function noticesOf(look: Look): Promise<Reason[]> {
  const { notices } = look.model
  if (notices.length === 0) return []
  return (await listNotices(look, { status: 'issued', limit: MOST })).map((each) => ({
    ...{ schoolId: each.schoolId, schoolName: each.schoolName },
    says: `${notices.find(({ id }) => id === each.kind)?.name ?? each.kind}${each.complyBy ? `, by ${showShortDate(each.complyBy)}` : ''}`,
    href: `/notices/${each.id}`,
  }))
}

async function interventionsOf(look: Look): Promise<Reason[]> {
  const { interventions } = look.model
  if (interventions.length === 0) return []
  const seen = (await listInterventions(look, { status: 'open', limit: MOST })).filter(({ schoolId }) =>
    maySeeInterventions(look, schoolId),
  )
  return seen.map((each) => ({
    ...{ schoolId: each.schoolId, schoolName: each.schoolName },
    says: interventions.find(({ id }) => id === each.kind)?.name ?? each.kind,
    href: `/interventions/${each.id}`,
  }))
}

async function teamsOf(look: Look): Promise<Reason[]> {
  const { supportTeams } = look.model
  if (!supportTeams) return []
  return (await listTeams(look, { status: 'live', limit: MOST })).map((each) => ({
    ...{ schoolId: each.schoolId, schoolName: each.schoolName },
    says: `${supportTeams.kinds.find(({ id }) => id === each.kind)?.name ?? each.kind}, since ${showShortDate(each.startedOn)}`,
    href: `/support-teams/${each.id}`,
  }))
}
