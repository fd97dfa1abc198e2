import type { PoolClient } from 'pg'

/** Every call to the functions of the schema `access`: the app role can reach none of its tables. */

type Client = Pick<PoolClient, 'query'>

export type Account = { id: string; password_hash: string | null; totp_wrapped: string | null; totp_last_step: number }

export async function findAccount(client: Client, email: string): Promise<Account | undefined> {
  const { rows } = await client.query<Account>('select * from access.find_account($1)', [email])
  return rows[0]
}

export async function findAccountOfSession(
  client: Client,
  hash: Buffer,
): Promise<(Account & { email: string }) | undefined> {
  const { rows } = await client.query<Account & { email: string }>('select * from access.find_account_of_session($1)', [
    hash,
  ])
  return rows[0]
}

export async function startSession(client: Client, hash: Buffer, accountId: string): Promise<void> {
  await client.query('select access.start_session($1, $2, false, $3)', [hash, accountId, new Date()])
}

type Replacement = { secondFactor?: boolean; authorityId?: string }

/** Gives a session a new id, and with it a second factor or another service. False when the account has no such service. */
export async function replaceSession(client: Client, old: Buffer, next: Buffer, change: Replacement): Promise<boolean> {
  const { rows } = await client.query<{ replaced: boolean }>(
    'select access.replace_session($1, $2, $3, $4, $5) as replaced',
    [old, next, change.secondFactor ?? false, change.authorityId ?? null, new Date()],
  )
  return rows[0]?.replaced ?? false
}

export type Place = { authority_id: string; authority_name: string; person_name: string }

/** The services in which an account may stand, by name. */
export async function listStandings(client: Client, hash: Buffer): Promise<Place[]> {
  const { rows } = await client.query<Place>('select * from access.list_standings($1)', [hash])
  return rows
}

export async function endSession(client: Client, hash: Buffer): Promise<void> {
  await client.query('select access.end_session($1)', [hash])
}

export async function endAllSessions(client: Client, hash: Buffer, moment: Date): Promise<void> {
  await client.query('select access.end_all_sessions($1, $2)', [hash, moment])
}

/** Whether a code's step is newer than the last one used: each code works once. */
export async function useTotpStep(client: Client, accountId: string, step: number): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>('select access.use_totp_step($1, $2) as used', [
    accountId,
    step,
  ])
  return rows[0]?.used ?? false
}

export async function keepTotp(client: Client, hash: Buffer, wrapped: string, step: number): Promise<boolean> {
  const { rows } = await client.query<{ kept: boolean }>('select access.keep_totp($1, $2, $3) as kept', [
    hash,
    wrapped,
    step,
  ])
  return rows[0]?.kept ?? false
}

export async function countFailures(
  client: Client,
  keys: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ key: string; failures: number }>(
    'select * from access.count_failures($1, $2)',
    [keys, since],
  )
  return new Map(rows.map((row) => [row.key, row.failures]))
}

export async function noteFailure(client: Client, keys: readonly string[]): Promise<void> {
  await client.query('select access.note_failure($1, $2)', [keys, new Date()])
}

export async function forgetFailures(client: Client, key: string): Promise<void> {
  await client.query('select access.forget_failures($1)', [key])
}

export type LinkFound = {
  kind: string
  person_name: string
  email: string
  authority_name: string
  has_account: boolean
}

export async function findLink(client: Client, hash: Buffer): Promise<LinkFound | undefined> {
  const { rows } = await client.query<LinkFound>('select * from access.find_link($1, $2)', [hash, new Date()])
  return rows[0]
}

/** Takes up an invitation: gives the account, or undefined when the link was used or is too old. */
export async function takeUpLink(
  client: Client,
  hash: Buffer,
  newAccountId: string,
  passwordHash: string | null,
): Promise<string | undefined> {
  const { rows } = await client.query<{ account: string | null }>(
    'select access.take_up_link($1, $2, $3, $4) as account',
    [hash, newAccountId, passwordHash, new Date()],
  )
  return rows[0]?.account ?? undefined
}

/** Somebody whom one may look as, in one of their roles, and how much there is to see. */
export type DemonstrationPerson = {
  authority_id: string
  authority_name: string
  person_id: string
  name: string
  role: string
  kind: string
  school_name: string | null
  place_name: string | null
  places: number
  model_version_id: string
  due: number
  issued: number
}

/** In a demonstration one person of each role of each service, or everyone of one service; elsewhere nobody. */
export async function listDemonstrationPeople(
  client: Client,
  today: string,
  authorityId?: string,
): Promise<DemonstrationPerson[]> {
  const { rows } = await client.query<DemonstrationPerson>('select * from access.list_demonstration_people($1, $2)', [
    today,
    authorityId ?? null,
  ])
  return rows
}

export async function startDemonstrationSession(
  client: Client,
  hash: Buffer,
  authorityId: string,
  personId: string,
): Promise<boolean> {
  const { rows } = await client.query<{ started: boolean }>(
    'select access.start_demonstration_session($1, $2, $3, $4) as started',
    [hash, authorityId, personId, new Date()],
  )
  return rows[0]?.started ?? false
}

export async function changePassword(client: Client, hash: Buffer, passwordHash: string): Promise<void> {
  await client.query('select access.change_password($1, $2)', [hash, passwordHash])
}
