import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/** What a model says of plans that says nothing of them: an adviser drafts, the head comments and agrees. */
export const A_PLAN = `plans:
  id: what-both-do
  says: It says what both do.
  source: SH-45
  drafting:
    { id: written-by-advisers, firm: true, lead: link-adviser, with: [consultant], comments: [headteacher], says: Advisers write it., source: SH-45 }
  parts:
    - { id: goals, kind: objectives, title: Goals, source: SH-49 }
    - { id: steps, kind: actions, title: Steps, source: SH-50 }
    - { id: signs, kind: criteria, title: Signs, source: SH-51 }
    - { id: means, kind: resources, title: Means, source: SH-52 }
    - { id: hours, kind: time, title: Hours, source: SH-53 }
  agreement:
    - { id: advisers-agree, side: service, by: [link-adviser], firm: true, says: Advisers agree it., source: SH-46 }
    - { id: heads-agree, side: school, by: [headteacher], firm: true, says: Heads agree it., source: SH-46 }
  judged:
    id: two-counts
    firm: true
    says: It is judged on two counts.
    source: SH-54
    counts: [{ id: given, name: What was given }, { id: done, name: What was done }]
    standings: [{ id: well, name: Well, on: track }, { id: not-well, name: Not well, on: none }]
  checks: [{ id: looked-at, name: A look, says: It is looked at., source: SH-55, by: [link-adviser], everyWeeks: 6 }]
`

const CRITERION = '0192f0c0-0000-7000-8000-00000000c001'
const OBJECTIVE = '0192f0c0-0000-7000-8000-00000000c002'

const CONTENT = {
  objectives: { revision: 1, lines: [{ id: OBJECTIVE, says: 'Reading rises in every year.' }] },
  actions: {
    revision: 1,
    lines: (['school', 'service'] as const).map((side, at) => ({
      ...{ id: `0192f0c0-0000-7000-8000-00000000c01${at}`, side, objectiveId: OBJECTIVE, says: 'Ten minutes a day' },
      ...{ who: side === 'school' ? 'Headteacher' : 'Ruth Adeyemi', whoId: null, dueOn: '2027-01-29' },
    })),
  },
  criteria: {
    revision: 1,
    lines: [{ id: CRITERION, objectiveId: OBJECTIVE, says: 'Eight in ten read at their age.' }],
  },
  resources: {
    revision: 1,
    lines: [{ id: '0192f0c0-0000-7000-8000-00000000c003', says: 'Books', fundId: null, fund: null, pence: 40_000 }],
  },
}

/** A plan of a school, in a status in which it has none yet, else the one that it has. Gives its id. */
export async function aPlan(
  service: TestService,
  schoolId: string,
  status: 'draft' | 'agreed' = 'draft',
): Promise<string> {
  const { rows } = await service.db.owner.query<{ id: string }>(
    'select id from plans where authority_id = $1 and school_id = $2 and status = $3',
    [service.authorityId, schoolId, status],
  )
  if (rows[0]) return rows[0].id
  const by = service.administratorId
  const agreed = {
    ...{ agreed_on: '2026-10-05', service_agreed_on: '2026-10-05', service_agreed_by: by },
    ...{
      school_agreed_on: '2026-10-05',
      school_agreed_by: by,
      document_id: await aDocument(service, schoolId, status),
    },
  }
  const plan = await insert(service, 'plans', {
    ...{ school_id: schoolId, model_version_id: service.modelVersionId, status, begun_on: '2026-10-01', begun_by: by },
    ...{ content: JSON.stringify(CONTENT), drawn: '{}', mid_point_on: '2026-12-10' },
    ...(status === 'agreed' && agreed),
  })
  if (status === 'agreed') {
    const check = { plan_id: plan, kind: 'looked-at', held_on: '2026-11-02', says: 'It goes on.', held_by: by }
    const id = await insert(service, 'plan_checks', check)
    const [first] = service.model.plans?.judged?.counts ?? []
    const standing = service.model.plans?.judged?.standings[0]?.id
    const of = { check_id: id, criterion_id: CRITERION, counted_as: first?.id }
    if (standing) await insert(service, 'plan_judgements', { ...of, standing })
  }
  return plan
}

/** Something that was said of a draft and waits. */
export const aPlanComment = (service: TestService, planId: string) =>
  insert(service, 'plan_comments', {
    ...{ plan_id: planId, part: service.model.plans?.parts[0]?.id ?? 'goals', says: 'Why reading?' },
    ...{ said_by: service.administratorId, said_at: service.now },
  })

async function aDocument(service: TestService, schoolId: string, status: string): Promise<string | null> {
  if (status !== 'agreed') return null
  const content = { title: 'A plan', organisation: 'Us', facts: [], foot: '', dated: '2026-10-05', blocks: [] }
  return insert(service, 'issued_documents', {
    ...{ kind: 'plan', school_id: schoolId, version: 1, title: 'A plan', model_version_id: service.modelVersionId },
    ...{ issued_at: service.now, issued_by: service.administratorId, content: JSON.stringify(content), checksum: '' },
  })
}

async function insert({ db, authorityId }: TestService, table: string, row: Record<string, unknown>): Promise<string> {
  const id = newId()
  const all: Record<string, unknown> = { authority_id: authorityId, id, ...row }
  const names = Object.keys(all)
  await db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return id
}
