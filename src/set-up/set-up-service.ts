import { hashPassword, startSession } from '#access/index.ts'
import { inTransaction } from '#db/database.ts'
import { asWritten, findingsOf } from '#handbook/index.ts'
import { foundingValues } from './found-service.ts'
import { readModel } from '#model/index.ts'
import { newId } from '#shared/id.ts'
import { newSessionToken } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { Refused } from '#work/failures.ts'
import { listReadyModels } from './ready-models.ts'
import type { SetUp } from './set-up-form.ts'
import { setUpService } from './set-up-store.ts'

/** The choice of a text of one's own instead of a model that comes with Waymark. */
export const OWN_MODEL = 'own'

/**
 * Founds the first service of an empty installation and signs its administrator in: gives the session's token, or
 * nothing when the key is not, or no longer, right. Throws Refused with every fault of the model.
 */
export async function setUp(web: Web, keyHash: Buffer, given: SetUp): Promise<string | undefined> {
  const modelText = textOf(given)
  const { values } = foundingValues({
    name: given.name,
    laCodes: given.laCodes,
    modelText,
    administrator: { name: given.administratorName, email: given.email },
    now: web.clock.now(),
  })
  const [moment, today] = values.slice(-2)
  const accountId = newId()
  const passwordHash = await hashPassword(given.password)
  const { token, hash } = newSessionToken()
  return inTransaction(web.pool, 'write', async (_db, client) => {
    const all = [keyHash, ...values.slice(0, -2), accountId, passwordHash, moment, today]
    if (!(await setUpService(client, all))) return undefined
    await startSession(client, hash, accountId)
    return token
  })
}

function textOf({ model, modelText = '' }: SetUp): string {
  if (model !== OWN_MODEL) {
    const ready = listReadyModels().find(({ name }) => name === model)
    if (!ready) throw refusal('Choose one of the models, or your own', 'model')
    return ready.text
  }
  if (modelText.trim() === '') throw refusal('Paste the text of your model', 'modelText')
  const text = asWritten(modelText)
  const { faults } = readModel(text, 'the model')
  if (faults.length > 0) throw new Refused(findingsOf(faults, 'modelText'))
  return text
}

function refusal(says: string, field: string): Refused {
  return new Refused([{ kind: 'form', id: `form-${field}`, source: 'XX-15', says, field, weight: 'firm' }])
}
