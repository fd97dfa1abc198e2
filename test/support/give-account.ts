import { hashPassword } from '#access/index.ts'
import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

export const PASSWORD = 'three words together'

/** Gives a person of a test's service an account with a password, as taking up an invitation would. */
export async function giveAccount(service: TestService, personId: string, email: string): Promise<string> {
  const accountId = newId()
  const { owner } = service.db
  await owner.query('insert into access.accounts (id, email, password_hash, created_at) values ($1, $2, $3, $4)', [
    accountId,
    email,
    await hashPassword(PASSWORD),
    service.now,
  ])
  await owner.query('insert into access.standings (account_id, authority_id, person_id) values ($1, $2, $3)', [
    accountId,
    service.authorityId,
    personId,
  ])
  return accountId
}
