import { readFileSync } from 'node:fs'
import { inTransaction } from '#db/database.ts'
import { foundService, type FoundedService } from '#set-up/index.ts'
import { newId } from '#shared/id.ts'
import { day, londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { lookOf, newSessionToken, type Session } from '#web/session.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { readModel, type ServiceModel } from '#model/index.ts'
import type { Look } from '#work/work.ts'
import { testDatabase, type TestDatabase } from './test-database.ts'

export type ModelName = 'st-helens' | 'norfolk' | 'wiltshire' | 'essex' | 'rotherham'

type Given = {
  model?: ModelName
  modelText?: string
  now?: string
  schoolYear?: number
  name?: string
  laCodes?: string[]
}

/** A service of a test's own, with an administrator. Thursday 12 November 2026 unless another moment is given. */
export type TestService = FoundedService & {
  db: TestDatabase
  now: Date
  today: PlainDate
  model: ServiceModel
  /** Adds somebody with a role, straight into the tables: what a test takes for granted. */
  addPerson: (person: NewPerson) => Promise<string>
  addSchool: (school?: NewSchool) => Promise<string>
  addGroup: (group: { kind: string; name?: string; schools?: string[] }) => Promise<string>
  /** The cookie of somebody who has signed in. */
  signIn: (personId: string) => Promise<string>
  /** Reads as a person, through the session and row-level security, as a request does. */
  look: <T>(personId: string, job: (look: Look) => Promise<T>, at?: { now?: string }) => Promise<T>
  /** Does as a person, and commits. */
  act: <T>(personId: string, job: (look: Look) => Promise<T>, at?: { now?: string }) => Promise<T>
}

export type NewPerson = {
  role: string
  name?: string
  email?: string | null
  school?: string
  group?: string
  startedOn?: string
  finishedOn?: string
  standing?: string
}

export type NewSchool = {
  urn?: string
  name?: string
  phase?: string
  type?: string
  status?: string
  town?: string
  postcode?: string
  resourcedProvision?: string
}

let urns = 900_000

export async function aService(given: Given = {}): Promise<TestService> {
  const db = await testDatabase()
  const now = new Date(given.now ?? '2026-11-12T08:40:00Z')
  const modelText = given.modelText ?? readFileSync(`models/${given.model ?? 'norfolk'}.yaml`, 'utf8')
  const { model } = readModel(modelText, 'test')
  if (!model) throw new Error('the model of this test has faults')
  const founded = await foundService(db.owner, {
    name: given.name ?? 'A test service',
    laCodes: given.laCodes ?? ['984'],
    modelText,
    administrator: { name: 'Ada Admin', email: `ada-${newId()}@example.test` },
    now,
    ...(given.schoolYear && { schoolYear: given.schoolYear }),
  })
  const { authorityId, modelVersionId } = founded
  const insert = async (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row)
    await db.owner.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    )
  }
  const moment = (at?: { now?: string }) => (at?.now ? new Date(at.now) : now)
  const inside = <T>(
    mode: 'read' | 'write',
    personId: string,
    job: (look: Look) => Promise<T>,
    at?: { now?: string },
  ) =>
    inTransaction(db.app, mode, async (trx, client) => {
      const today = londonDateOf(moment(at))
      const hash = await startSession(personId)
      const { rows } = await client.query<{ session: Session | null }>(
        'select access.open_session($1, $2, $3) as session',
        [hash, new Date(), today],
      )
      const session = rows[0]?.session
      if (!session) throw new Error('this person holds no session')
      const clock = { now: () => moment(at), today: () => today }
      return job(await lookOf({ models: shelf }, clock, trx, { ...session, hash }))
    })
  async function startSession(personId: string): Promise<Buffer> {
    const { hash } = await newSession(personId)
    return hash
  }
  async function newSession(personId: string) {
    const session = newSessionToken()
    await insert('access.sessions', {
      hash: session.hash,
      authority_id: authorityId,
      person_id: personId,
      has_second_factor: true,
      created_at: new Date(),
      last_seen_at: new Date(),
    })
    return session
  }
  return {
    ...founded,
    db,
    now,
    today: londonDateOf(now),
    model,
    async addPerson({ role, name = 'Pat Person', email, school, group, startedOn, finishedOn, standing }) {
      const id = newId()
      const kind = model.roles.find((each) => each.id === role)?.kind
      if (!kind) throw new Error(`the model has no role ${role}`)
      const address = email === undefined ? `p-${id}@example.test` : email
      await insert('people', { authority_id: authorityId, id, name, name_sorted: name.toLowerCase(), email: address })
      await insert('held_roles', {
        authority_id: authorityId,
        id: newId(),
        person_id: id,
        role,
        model_version_id: modelVersionId,
        kind,
        scope: school ? 'school' : group ? 'group' : 'authority',
        school_id: school ?? null,
        group_id: group ?? null,
        standing: standing ?? 'substantive',
        started_on: startedOn ?? '2000-01-01',
        finished_on: finishedOn ?? null,
      })
      return id
    },
    async addSchool(school = {}) {
      const id = newId()
      urns += 1
      const urn = school.urn ?? String(urns)
      const name = school.name ?? `School ${urn}`
      await insert('schools', {
        authority_id: authorityId,
        id,
        urn,
        la_code: '984',
        establishment_number: urn.slice(-4),
        name,
        name_sorted: name.toLowerCase(),
        search_text: `${name} ${urn} ${school.postcode ?? ''} ${school.town ?? ''}`.toLowerCase(),
        type_name: school.type ?? 'Community school',
        type_group_name: 'Local authority maintained schools',
        phase_name: school.phase ?? 'Primary',
        status: school.status ?? 'open',
        town: school.town ?? null,
        postcode: school.postcode ?? null,
        resourced_provision: school.resourcedProvision ?? null,
      })
      return id
    },
    async addGroup({ kind, name = 'A group', schools = [] }) {
      const id = newId()
      await insert('groups', { authority_id: authorityId, id, kind, name, name_sorted: name.toLowerCase() })
      for (const school of schools)
        await insert('group_memberships', {
          authority_id: authorityId,
          id: newId(),
          group_id: id,
          school_id: school,
          started_on: day('2000-01-01'),
        })
      return id
    },
    async signIn(personId) {
      return `waymark=${(await newSession(personId)).token}`
    },
    look: (personId, job, at) => inside('read', personId, job, at),
    act: (personId, job, at) => inside('write', personId, job, at),
  }
}

const shelf = openModelShelf()
