import { newId } from '#shared/id.ts'
import { addDays } from '#shared/plain-date.ts'
import { aNeedDecision } from './a-need.ts'
import type { TestService } from './a-service.ts'

/** What a model says of cases that says nothing of them: a way out with each kind of stage. */
export const A_PATHWAY = `pathways:
  - id: way-out
    name: Way out
    says: A school finds its way out.
    source: SH-32
    opensWith: [much]
    stages:
      - { id: looking, kind: review, name: Looking, lead: link-adviser, says: One looks., source: SH-33 }
      - { id: planning, kind: plan, name: Planning, lead: link-adviser, says: One plans., source: SH-45 }
      - { id: helping, kind: support, name: Helping, lead: consultant, handOver: true, says: One helps., source: SH-57 }
      - { id: seeing, kind: monitoring, name: Seeing, lead: link-adviser, says: One sees., source: SH-62 }
    inOrder: { id: no-stage-skipped, firm: true, says: No stage is skipped., source: SH-32 }
    team:
      id: helpers
      says: They help together.
      source: SH-57
      invites: [{ id: school, name: The school, roles: [headteacher], required: true, source: SH-59 }]
      furtherDates: { id: helpers-meet-again, firm: true, says: They meet again., source: SH-60 }
    access:
      { id: asked-through-one, through: link-adviser, to: [consultant], kind: programme, firm: true, says: One asks through one., source: SH-61 }
    celebration: { id: celebrated-first, firm: true, title: What went well, says: What went well comes first., source: SH-66 }
    reviews:
      id: looked-at-again
      says: One looks again.
      source: SH-62
      subjects: [Reading]
      ledBy: { id: not-by-the-helpers, firm: true, says: Whoever helps does not look., source: SH-62 }
      further: { id: further-looks-say-why, firm: true, says: It says why., source: SH-64 }
    evaluations:
      id: evaluated-on-agreed-days
      firm: true
      name: Evaluation
      title: Evaluations
      says: It is evaluated on agreed days.
      source: WI-72
      lead: link-adviser
      parts: [{ id: seen-so-far, title: Seen so far, required: true, source: WI-72 }]
      standings: [{ id: moves, name: It moves }, { id: stands-still, name: It stands still }]
      external: { id: evaluated-from-outside, firm: true, name: Evaluation from outside, says: Somebody from outside may., source: WI-76 }
    reports:
      id: told-each-term
      says: Governors are told each term.
      source: SH-65
      parts: [{ id: so-far, title: So far, required: true, source: SH-65 }]
      goesTo: [headteacher]
`

/** The case that goes on at a school, of which a review and a plan are done and nobody has taken over; opened by a decision where there is none. Gives its id. */
export async function aCase(service: TestService, schoolId: string): Promise<string> {
  const of = [service.authorityId, schoolId]
  const open = async () => {
    const { rows } = await service.db.owner.query<{ id: string; opened_on: string; pathway: string }>(
      'select id, opened_on::text, pathway from improvement_cases where authority_id = $1 and school_id = $2 and ended_on is null',
      of,
    )
    return rows[0]
  }
  const asked = service.model.pathways.find(({ opensOnRequest }) => opensOnRequest)
  if (!(await open()) && asked)
    await insert(service, 'improvement_cases', {
      ...{ school_id: schoolId, model_version_id: service.modelVersionId, pathway: asked.id },
      ...{ opened_on: service.today, opened_by: service.administratorId },
    })
  if (!(await open())) await aNeedDecision(service, schoolId)
  const found = await open()
  if (!found) throw new Error('no decision on need opens a case in this model')
  const { stages } = service.model.pathways.find(({ id }) => id === found.pathway) ?? { stages: [] }
  for (const { id, kind } of stages.slice(0, 2))
    await service.db.owner.query(
      `insert into case_stages (authority_id, id, case_id, stage, kind, began_on, finished_on)
       values ($1, $2, $3, $4, $5, $6, $6) on conflict do nothing`,
      [service.authorityId, newId(), found.id, id, kind, found.opened_on],
    )
  return found.id
}

/** A meeting of the team of a case, each on another day. */
export const aCaseMeeting = (service: TestService, caseId: string) =>
  insert(service, 'case_meetings', {
    ...{ case_id: caseId, meets_on: addDays(service.today, 20 + meetings++), added_by: service.administratorId },
  })

let meetings = 0

/** A further review of a case that is to come, each on another day. */
export const aCaseReview = (service: TestService, caseId: string) =>
  insert(service, 'case_reviews', {
    ...{ case_id: caseId, kind: 'further', due_on: addDays(service.today, 40 + reviews++), because: 'Writing.' },
    ...{ added_by: service.administratorId, added_on: service.today },
  })

let reviews = 0

/** An evaluation of a case that was agreed and is to come, each on another day. */
export const aCaseEvaluation = (service: TestService, caseId: string) =>
  insert(service, 'case_evaluations', {
    ...{ case_id: caseId, is_external: false, due_on: addDays(service.today, 60 + evaluations++) },
    ...{ agreed_with: 'The head', agreed_on: service.today, agreed_by: service.administratorId },
    added_on: service.today,
  })

let evaluations = 0

/** One that was written, kept as a document. */
export async function aWrittenEvaluation(service: TestService, caseId: string): Promise<string> {
  const { rows } = await service.db.owner.query<{ school_id: string }>(
    'select school_id from improvement_cases where authority_id = $1 and id = $2',
    [service.authorityId, caseId],
  )
  const content = { title: 'Evaluation', organisation: 'Us', facts: [], foot: '', dated: '2026-11-02', blocks: [] }
  const document = await insert(service, 'issued_documents', {
    ...{ kind: 'evaluation', school_id: rows[0]?.school_id, version: 1, title: 'Evaluation' },
    ...{ model_version_id: service.modelVersionId, issued_at: service.now, issued_by: service.administratorId },
    ...{ content: JSON.stringify(content), checksum: '' },
  })
  const due = addDays(service.today, -30 - evaluations++)
  return insert(service, 'case_evaluations', {
    ...{ case_id: caseId, is_external: false, due_on: due, agreed_with: 'The head', agreed_on: due, added_on: due },
    ...{ agreed_by: service.administratorId, held_on: due, written_by: service.administratorId, written_on: due },
    ...{ parts: '{}', standing: 'moves', document_id: document },
  })
}

/** What was told to the governors of a case at the end of the last school year, issued; its term as addresses have it. */
export async function aProgressReport(service: TestService, caseId: string): Promise<string> {
  const { authorityId, modelVersionId, administratorId: by } = service
  const { rows } = await service.db.owner.query<{ school_id: string; reported: boolean }>(
    `select school_id, exists (select from progress_reports r where r.case_id = c.id) as reported
     from improvement_cases c where authority_id = $1 and id = $2`,
    [authorityId, caseId],
  )
  const term = service.model.calendar.terms[0]?.id ?? ''
  if (rows[0] && !rows[0].reported) {
    const content = { title: 'A report', organisation: 'Us', facts: [], foot: '', dated: '2026-11-02', blocks: [] }
    const document = await insert(service, 'issued_documents', {
      ...{ kind: 'progress-report', school_id: rows[0].school_id, version: 1, title: 'A report' },
      ...{ model_version_id: modelVersionId, issued_at: service.now, issued_by: by, checksum: '' },
      content: JSON.stringify(content),
    })
    await insert(service, 'progress_reports', {
      ...{ case_id: caseId, school_year: 2026, term, due_on: '2026-12-18', celebration: 'Reading rises.' },
      ...{ written_by: by, issued_on: '2026-11-02', issued_by: by, document_id: document },
    })
  }
  return `2026-${term}`
}

/** What a head asked of specialists in a case, that waits for its answer. */
export const aSpecialistRequest = (service: TestService, caseId: string) =>
  insert(service, 'specialist_requests', {
    ...{ case_id: caseId, asks: 'Help with reading.', asked_by: service.administratorId, asked_on: service.today },
  })

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
