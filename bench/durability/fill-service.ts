import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { readModel } from '#model/index.ts'
import { foundService } from '#set-up/index.ts'
import { newId } from '#shared/id.ts'
import { newSessionToken } from '#web/session.ts'

/** A visit that was held and of which nothing is written yet, with everybody who has a part in its record. */
export type VisitToWrite = {
  id: string
  schoolName: string
  /** The sections of its record, by their ids. */
  sections: readonly string[]
  adviser: string
  checker: string
  head: string
  adviserId: string
  adviserEmail: string
  headEmail: string
  chairEmail: string
  isIssuedWhenAccurate: boolean
}

export type FilledService = { authorityId: string; visits: VisitToWrite[] }

const TYPE = 'data-analysis'

/**
 * A service with a school for each visit, its adviser in turn one of so many; filled as the owner. Cookies stand for people who have
 * signed in.
 */
export async function fillService(
  owner: pg.Client,
  { advisers, visits }: { advisers: number; visits: number },
): Promise<FilledService> {
  const modelText = readFileSync('models/norfolk.yaml', 'utf8')
  const { model } = readModel(modelText, 'norfolk')
  const type = model?.visitTypes.find(({ id }) => id === TYPE)
  const form = model?.recordForms.find(({ id }) => id === type?.record.form)
  const chair = model?.roles.find(({ kind }) => kind === 'chair-of-governors')
  if (!model || !type || !form || !chair) throw new Error('the model is not what this bench expects')
  const now = new Date()
  const { authorityId, modelVersionId } = await foundService(owner, {
    name: 'Durability',
    laCodes: ['984'],
    modelText,
    administrator: { name: 'Ada Admin', email: 'ada@example.test' },
    now,
  })
  const add = (table: string, names: string, rows: unknown[][]) => addRows(owner, table, names, rows)
  const people: unknown[][] = []
  const roles: unknown[][] = []
  const sessions: unknown[][] = []

  const giveRole = (personId: string, role: { id: string; kind: string }, school: string | null) => {
    const scope = school ? 'school' : 'authority'
    roles.push([authorityId, newId(), personId, role.id, modelVersionId, role.kind, scope, school, '2020-09-01'])
  }
  const addPerson = (name: string, email: string) => {
    const id = newId()
    people.push([authorityId, id, name, name.toLowerCase(), email])
    const { token, hash } = newSessionToken()
    sessions.push([hash, authorityId, id, true, now, now])
    return { id, email, cookie: `waymark=${token}` }
  }
  const roleOf = (id: string) => model.roles.find((role) => role.id === id)!
  const writers = Array.from({ length: advisers }, (_, at) => {
    const checker = addPerson(`Checker ${at}`, `checker-${at}@example.test`)
    giveRole(checker.id, roleOf('quality-assurer'), null)
    return { adviser: addPerson(`Adviser ${at}`, `adviser-${at}@example.test`), checker }
  })
  const heldOn = new Date(now.getTime() - 5 * 86_400_000).toISOString().slice(0, 10)
  const schools: unknown[][] = []
  const visitRows: unknown[][] = []
  const made = Array.from({ length: visits }, (_, at): VisitToWrite => {
    const { adviser, checker } = writers[at % advisers]!
    const [school, id] = [newId(), newId()]
    const urn = String(700_000 + at)
    const schoolName = `Hollin School ${urn}`
    schools.push([
      authorityId,
      school,
      urn,
      '984',
      String(at),
      schoolName,
      schoolName.toLowerCase(),
      schoolName,
      'open',
    ])
    visitRows.push([
      authorityId,
      id,
      school,
      modelVersionId,
      TYPE,
      true,
      adviser.id,
      'half-day',
      'held',
      heldOn,
      heldOn,
    ])
    const head = addPerson(`Head ${urn}`, `head-${urn}@example.test`)
    const governor = addPerson(`Chair ${urn}`, `chair-${urn}@example.test`)
    giveRole(adviser.id, roleOf('link-adviser'), school)
    giveRole(head.id, roleOf('headteacher'), school)
    giveRole(governor.id, chair, school)
    return {
      ...{ id, schoolName, adviser: adviser.cookie, checker: checker.cookie, head: head.cookie },
      ...{ adviserId: adviser.id, adviserEmail: adviser.email, headEmail: head.email, chairEmail: governor.email },
      sections: form.sections.map((section) => section.id),
      isIssuedWhenAccurate: type.record.reply.accurate === 'issued',
    }
  })
  await add(
    'schools',
    'authority_id, id, urn, la_code, establishment_number, name, name_sorted, search_text, status',
    schools,
  )
  await add('people', 'authority_id, id, name, name_sorted, email', people)
  await add(
    'held_roles',
    'authority_id, id, person_id, role, model_version_id, kind, scope, school_id, started_on',
    roles,
  )
  await add(
    'visits',
    'authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, status, booked_for, held_on',
    visitRows,
  )
  await add('access.sessions', 'hash, authority_id, person_id, has_second_factor, created_at, last_seen_at', sessions)
  await owner.query('analyze')
  return { authorityId, visits: made }
}

/** Many rows at once, a few hundred to a statement. */
async function addRows(owner: pg.Client, table: string, names: string, rows: unknown[][]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    const some = rows.slice(from, from + 500)
    const width = some[0]?.length ?? 0
    const places = some.map(
      (_, row) => `(${Array.from({ length: width }, (__, at) => `$${row * width + at + 1}`).join()})`,
    )
    await owner.query(`insert into ${table} (${names}) values ${places.join()}`, some.flat())
  }
}
