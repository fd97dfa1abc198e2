import { beginStage, findLiveCase, finishStage, handOver } from '#cases/index.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, requireThat, type Work } from '#work/work.ts'
import { aService, type TestService } from './a-service.ts'
import { browse, type Browser } from './browse.ts'

/** The answers of a day in a form. */
export const on = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** A case as story 4.1 tells it, with everybody of it by their first name. */
export type CaseOfParrBrook = {
  service: TestService
  school: string
  /** A school that has no case. */
  other: string
  caseId: string
  who: Record<string, string>
  as: (person: string, on: string) => Promise<Browser>
  /** Does as somebody, on a day, what a test takes for granted. */
  doAs: (person: string, now: string, does: (work: Work) => Promise<void>) => Promise<void>
  /** Adds a row, straight into its table. Gives its id. */
  add: (table: string, row: Record<string, unknown>) => Promise<string>
}

const TERMS = [
  ['autumn', '2004-09-06', '2004-12-17'],
  ['spring', '2005-01-04', '2005-03-24'],
  ['summer', '2005-04-11', '2005-07-22'],
] as const

/** Parr Brook Primary came into significant support on 17 September 2004 and so has a case, none of whose stages has begun. */
export async function aCaseOfParrBrook(): Promise<CaseOfParrBrook> {
  const service = await aService({ model: 'st-helens', now: '2004-09-17T09:00:00Z', schoolYear: 2004 })
  const school = await service.addSchool({ name: 'Parr Brook Primary', phase: 'Primary' })
  const other = await service.addSchool({ name: 'Sutton Hey Primary', phase: 'Primary' })
  const people: [key: string, role: string, name: string, at?: string][] = [
    ['farah', 'director', 'Farah Officer'],
    ['ann', 'link-adviser', 'Ann Link', school],
    ['brian', 'school-improvement-adviser', 'Brian Lead', school],
    ['carol', 'lead-consultant', 'Carol Literacy', school],
    ['nina', 'primary-consultant', 'Nina Numeracy', school],
    ['derek', 'headteacher', 'Derek Head', school],
    ['eve', 'chair-of-governors', 'Eve Chair', school],
    ['olive', 'headteacher', 'Olive Other', other],
  ]
  const who: Record<string, string> = {}
  for (const [key, role, name, at] of people)
    who[key] = await service.addPerson({ role, name, ...(at && { school: at }) })
  const add: CaseOfParrBrook['add'] = async (table, row) => {
    const all: Record<string, unknown> = { authority_id: service.authorityId, id: newId(), ...row }
    const names = Object.keys(all)
    const values = names.map((_, at) => `$${at + 1}`).join(', ')
    await service.db.owner.query(`insert into ${table} (${names.join(', ')}) values (${values})`, Object.values(all))
    return String(all.id)
  }
  for (const [term, from, until] of TERMS)
    await add('terms', { school_year: 2004, term, started_on: from, finished_on: until })
  const as = (person: string, date: string) => browse(service, who[person] ?? '', { now: `${date}T09:00:00Z` })
  const said = { level: '4', reason: 'vulnerable', ...on('startsOn', '2004-09-17') }
  const saved = await (await as('farah', '2004-09-17')).submit(`/schools/${school}/need/decide/significant`, said)
  if (saved.errors.length > 0) throw new Error(saved.errors.join())
  const found = await service.look(who.farah ?? '', (look) => findLiveCase(look, school))
  const doAs: CaseOfParrBrook['doAs'] = (person, now, does) =>
    service.act(
      who[person] ?? '',
      (look) =>
        doWork(look, async (work) => {
          requireThat(true, work, 'bring a case to where a test begins')
          await does(work)
        }),
      { now: `${now}T09:00:00Z` },
    )
  return { service, school, other, caseId: found?.id ?? '', who, as, doAs, add }
}

/** Its review and plan are done, and its Link Adviser has taken it over with its support on 15 November 2004. */
export async function hasSupport({ school, caseId, doAs }: CaseOfParrBrook): Promise<void> {
  await doAs('brian', '2004-11-15', async (work) => {
    await beginStage(work, caseId, 'review', day('2004-09-20'))
    await finishStage(work, caseId, 'review', day('2004-10-22'))
    await finishStage(work, caseId, 'plan', day('2004-11-08'))
    const found = await findLiveCase(work, school)
    await handOver(work, caseId, { on: day('2004-11-15'), revision: found?.revision ?? 0 })
  })
}

/** Its plan, agreed on 8 November 2004, with these success criteria. Gives its id. */
export async function hasPlan(
  { service, school, caseId, who, add }: CaseOfParrBrook,
  criteria: readonly { id: string; objectiveId: null; says: string }[],
): Promise<string> {
  const content = { title: 'A plan', organisation: 'Us', facts: [], foot: '', dated: '2004-11-08', blocks: [] }
  const document = await add('issued_documents', {
    ...{ kind: 'plan', school_id: school, version: 1, title: 'A plan', model_version_id: service.modelVersionId },
    ...{ issued_at: service.now, issued_by: who.brian, content: JSON.stringify(content), checksum: '' },
  })
  return add('plans', {
    ...{ school_id: school, case_id: caseId, model_version_id: service.modelVersionId, status: 'agreed' },
    ...{ begun_on: '2004-11-01', begun_by: who.brian, mid_point_on: '2005-01-20', document_id: document },
    ...{ agreed_on: '2004-11-08', service_agreed_on: '2004-11-08', service_agreed_by: who.brian },
    ...{ school_agreed_on: '2004-11-08', school_agreed_by: who.derek },
    content: JSON.stringify({ criteria: { revision: 1, lines: criteria } }),
  })
}
