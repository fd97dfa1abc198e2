import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/** What a model says of a mission, for a model that says nothing of it. */
export const A_MISSION_RULE = `mission:
  id: our-mission
  says: It is tested.
  source: RO-05
  principles: [{ id: all-of-us, says: All of us., source: RO-09 }]
  foci: [{ id: reading-first, name: Reading, source: RO-06 }]
  measures:
    - { id: progress, name: Good progress, says: All make it., level: student, target: 100, counted: { by: share, of: students }, source: RO-01 }
    - { id: cohorts, name: Cohorts behind, says: None is., level: cohort, target: 0, counted: { by: number, of: cohorts }, source: RO-02 }
    - { id: moved-up, name: Moved up, says: All do., level: school, target: 100, source: RO-04,
        counted: { by: moved, of: schools, framework: overall, levels: [outstanding, good, requires-improvement, inadequate] } }
  figures: { id: totals-only, firm: true, says: They are totals., source: RO-03, by: [headteacher, data-officer], smallest: 6 }
  evaluated:
    id: evaluated-together
    firm: true
    says: Heads and others do.
    source: RO-99
    of:
      - { id: whole-strategy, name: Strategy, what: whole, about: All of it., source: RO-99 }
      - { id: one-activity, name: Activity, what: activity, about: One of it., source: RO-99 }
    heads: [headteacher]
    with: [consultant-head]
    phases: [primary]
    scale: sef-grades
    months: 12
  caseStudies: { id: says-what-it-added, firm: true, says: It says so., source: RO-22, by: [headteacher, link-adviser], kinds: [{ id: across, name: Across, source: RO-21 }] }
  presented: { id: is-presented, firm: true, says: It is., source: RO-100, by: [head-of-advisory-services], to: [{ id: forum-of-schools, name: Forum, source: RO-100 }] }
  overview: { id: seen-by-all-teams, says: They see it., source: RO-11, roles: [officer-of-another-team], groups: [disadvantaged], measures: [ks2-rwm-expected] }
  supportDays: { id: who-gives, says: Both give., source: RO-115, schools: [headteacher], service: [link-adviser] }
`

async function write({ db, authorityId }: TestService, table: string, row: Record<string, unknown>): Promise<string> {
  const all: Record<string, unknown> = { authority_id: authorityId, id: newId(), ...row }
  const names = Object.keys(all)
  await db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) on conflict do nothing`,
    Object.values(all),
  )
  return String(all.id)
}

/** The mission has begun, and a school has given a figure. Gives the id of the measure that is counted by levels. */
export async function aMission(service: TestService, school: string): Promise<string> {
  const { administratorId: by, model, modelVersionId } = service
  await write(service, 'mission_starts', { started_on: '2025-09-01', said_by: by, said_on: '2025-09-01' })
  await write(service, 'mission_figures', {
    ...{ model_version_id: modelVersionId, school_id: school, school_year: 2026, reached: 150, total: 200 },
    ...{
      measure: model.mission?.measures[0]?.id,
      rests_on: 'Assessment in June',
      given_by: by,
      given_on: '2026-10-01',
    },
  })
  return model.mission?.measures.find(({ counted }) => counted.by === 'moved')?.id ?? 'none'
}

let activities = 0

/** An evaluation of an activity of its own, open or concluded. */
export const aMissionEvaluation = async (service: TestService, isConcluded = false): Promise<string> => {
  const { administratorId: by, model, modelVersionId } = service
  const level = model.mission?.evaluated.of.find(({ what }) => what === 'activity')?.id
  const id = await write(service, 'mission_evaluations', {
    ...{
      model_version_id: modelVersionId,
      level,
      activity: `Activity ${(activities += 1)}`,
      opened_on: '2026-10-01',
      opened_by: by,
    },
    ...(isConcluded && { conclusion: 'It goes on.', concluded_on: '2026-11-01', concluded_by: by }),
  })
  const value = model.scales.find((scale) => scale.id === model.mission?.evaluated.scale)?.points[0]?.value
  await write(service, 'mission_judgements', {
    ...{
      evaluation_id: id,
      person_id: by,
      part: 'beside',
      phases: [],
      value,
      says: 'It works.',
      evidence: 'Figures of two years.',
      judged_on: '2026-10-02',
    },
  })
  if (isConcluded)
    await write(service, 'mission_followings', {
      ...{ evaluation_id: id, says: 'Two schools joined.', followed_on: '2026-11-03', written_by: by },
      written_on: '2026-11-03',
    })
  return id
}

/** A case study of a school, published by who looks after the service. */
export const aCaseStudy = (service: TestService, school: string): Promise<string> =>
  write(service, 'mission_case_studies', {
    ...{
      model_version_id: service.modelVersionId,
      kind: service.model.mission?.caseStudies.kinds[0]?.id,
      school_id: school,
    },
    ...{
      title: 'Writing together',
      says: 'Three schools met.',
      value_added: 'More write well.',
      sustained: 'They go on meeting.',
    },
    ...{ published_on: '2026-10-01', published_by: service.administratorId },
  })

/** A report of progress, presented or not. */
export async function aProgressOf(service: TestService, isPresented = false): Promise<string> {
  const { administratorId: by, model, modelVersionId } = service
  const id = await write(service, 'mission_reports', {
    ...{ model_version_id: modelVersionId, title: 'Progress', written_on: '2026-10-01', written_by: by },
    document: JSON.stringify({
      ...{ title: 'Progress', organisation: 'A service', facts: [], foot: 'Progress', dated: '2026-10-01' },
      blocks: [{ kind: 'paragraph', text: 'It goes well.' }],
    }),
  })
  if (isPresented)
    await write(service, 'mission_presentations', {
      ...{ report_id: id, body: model.mission?.presented.to[0]?.id, presented_on: '2026-10-02', presented_by: by },
    })
  return id
}
