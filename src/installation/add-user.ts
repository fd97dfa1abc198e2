import type pg from 'pg'
import type { Config } from '#config.ts'
import { hashPassword, INVITATION_DAYS } from '#access/index.ts'
import { newId } from '#shared/id.ts'
import { newSessionToken } from '#web/session.ts'
import { clockOf } from './clock.ts'
import { findService, type FoundService } from './find-service.ts'
import { readMark } from './mark.ts'

type Owner = Pick<pg.Client, 'query'>

type NewUser = {
  email: string
  /** By its id or its name in the model. */
  role: string
  name: string | undefined
  service: string | undefined
  password: string | undefined
  /** Whether the second factor was lost, and is to be set up anew. */
  losesSecondFactor?: boolean
}

type Added = { name: string; roleName: string; serviceName: string; days: number; link: string | undefined }

/**
 * Gives somebody a role over a whole service and a way in: a link, or the password given. As the owner, whole or not at all.
 * Throws one sentence that says what to do.
 */
export async function addUser(owner: pg.Client, config: Config, user: NewUser): Promise<Added> {
  if (user.password !== undefined && (user.password.length < 12 || user.password.length > 200))
    throw new Error('A password has 12 to 200 characters; three words are easy to remember.')
  const passwordHash = user.password === undefined ? undefined : await hashPassword(user.password)
  await owner.query('begin')
  try {
    const service = await findService(owner, user.service)
    const role = findRole(service, user.role)
    const clock = clockOf(config, await readMark(owner))
    const at = { service, now: clock.now(), today: clock.today() }
    const person = await findOrAddPerson(owner, at, user)
    await giveRole(owner, at, person, role)
    if (user.losesSecondFactor) await clearSecondFactor(owner, at, person, user.email)
    const link = passwordHash
      ? await setPassword(owner, at, person, user.email, passwordHash)
      : await addLink(owner, at, person, user.email)
    await owner.query('commit')
    return { name: person.name, roleName: role.name, serviceName: service.name, days: INVITATION_DAYS, link }
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

type At = { service: FoundService; now: Date; today: string }
type Person = { id: string; name: string }
type Role = { id: string; name: string; kind: string }

function findRole({ model, name }: FoundService, asked: string): Role {
  const offered = model.roles.filter(({ tiedTo }) => tiedTo.includes('authority'))
  const wanted = asked.toLowerCase()
  const role = offered.find((each) => each.id === wanted || each.name.toLowerCase() === wanted)
  if (role) return role
  const isNarrower = model.roles.some((each) => each.id === wanted || each.name.toLowerCase() === wanted)
  throw new Error(
    `${isNarrower ? `${asked} is held for a school or group` : `${name} has no role ${asked}`}. Over the whole service there are: ${offered.map(({ id }) => id).join(', ')}.`,
  )
}

async function findOrAddPerson(owner: Owner, { service, now }: At, { email, name }: NewUser): Promise<Person> {
  const { rows } = await owner.query<Person>(
    'select id, name from people where authority_id = $1 and email = lower($2)',
    [service.authorityId, email],
  )
  if (rows[0]) return rows[0]
  if (!name?.trim()) throw new Error(`Nobody in ${service.name} has the address ${email}: give a name with --name.`)
  const person = { id: newId(), name: name.trim() }
  await owner.query(
    'insert into people (authority_id, id, name, name_sorted, email) values ($1, $2, $3, lower($3), lower($4))',
    [service.authorityId, person.id, person.name, email],
  )
  await logAs(owner, service, now, 'person.added', person, { person: { after: person.name } })
  return person
}

/** Somebody who holds the role today already keeps it. */
async function giveRole(owner: Owner, { service, now, today }: At, person: Person, role: Role): Promise<void> {
  const { rowCount } = await owner.query(
    `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, started_on)
     select $1, $2, $3, $4, $5, $6, 'authority', $7
     where not exists (select from held_roles where authority_id = $1 and person_id = $3 and role = $4 and scope = 'authority'
       and started_on <= $7 and (finished_on is null or $7 <= finished_on))`,
    [service.authorityId, newId(), person.id, role.id, service.modelVersionId, role.kind, today],
  )
  if (rowCount === 0) return
  const changes = { person: { after: person.name }, role: { after: role.name }, startedOn: { after: today } }
  await logAs(owner, service, now, 'person.role-given', person, changes)
}

/** The trace of what the operator does from outside: nobody of the service is its actor. */
async function logAs(
  owner: Owner,
  { authorityId }: FoundService,
  now: Date,
  name: string,
  person: Person,
  changes: object,
): Promise<void> {
  const event = newId()
  await owner.query(
    `with event as (insert into events (authority_id, id, at, name, audience, changes) values ($1, $2, $3, $4, 'see-register', $5)
       returning sequence)
     insert into event_subjects (authority_id, id, event_id, sequence, subject_kind, subject_id)
     select $1, $6, $2, sequence, 'person', $7 from event`,
    [authorityId, event, now, name, JSON.stringify(changes), newId(), person.id],
  )
}

async function setPassword(
  owner: Owner,
  { service }: At,
  person: Person,
  email: string,
  hash: string,
): Promise<undefined> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into access.accounts (id, email, password_hash, created_at) values ($1, lower($2), $3, clock_timestamp())
     on conflict (email) do update set password_hash = $3 returning id`,
    [newId(), email, hash],
  )
  await owner.query('delete from access.sessions where account_id = $1', [rows[0]!.id])
  await owner.query(
    'insert into access.standings (account_id, authority_id, person_id) values ($1, $2, $3) on conflict do nothing',
    [rows[0]!.id, service.authorityId, person.id],
  )
}

/** A link as an invitation holds it; for somebody with a password, one for a new password. Its days are the machine's. */
async function addLink(owner: Owner, { service }: At, person: Person, email: string): Promise<string> {
  const { token, hash } = newSessionToken()
  const { rows } = await owner.query<{ kind: 'invitation' | 'password' }>(
    `insert into access.links (hash, kind, authority_id, person_id, created_at, expires_at)
     select $1, case when exists (select from access.accounts where email = lower($2) and password_hash is not null)
         then 'password' else 'invitation' end,
       $3, $4, clock_timestamp(), clock_timestamp() + make_interval(days => $5)
     returning kind`,
    [hash, email, service.authorityId, person.id, INVITATION_DAYS],
  )
  return rows[0]?.kind === 'password' ? `/new-password/${token}` : `/invitation/${token}`
}

/** What the service itself cannot do for a sign-in that opens several services, or for its only administrator. */
async function clearSecondFactor(owner: Owner, { service, now }: At, person: Person, email: string): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    'update access.accounts set totp_wrapped = null where email = lower($1) returning id',
    [email],
  )
  if (!rows[0]) throw new Error(`Nobody signs in with ${email} yet, so that there is no second factor to clear.`)
  await owner.query('delete from access.sessions where account_id = $1', [rows[0].id])
  await logAs(owner, service, now, 'person.second-factor-cleared', person, {})
}
