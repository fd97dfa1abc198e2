import type pg from 'pg'
import type { Pool } from '#db/database.ts'
import type { ModelShelf } from '#web/model-shelf.ts'
import { phaseMixOf } from './bring-in-register.ts'
import { foundByModel, listModelTexts } from './found-by-model.ts'
import { copyService } from './large-service.ts'
import { slugOf } from './made-up-names.ts'
import { firstMadeUpUrn, madeUpAuthorities, madeUpRegister } from './made-up-register.ts'
import { makingOf } from './make-service.ts'

type Large = { pool: Pool; models: ModelShelf; now: Date; authorities: number; schools: number }

/** Many services, by the models in turn, with so many schools together. */
export async function copyServices(
  owner: pg.Client,
  { pool, models, now, authorities, schools: count }: Large,
  say: (line: string) => void,
): Promise<void> {
  const texts = listModelTexts()
  let firstUrn = firstMadeUpUrn
  for (const [index, authority] of madeUpAuthorities(authorities, count).entries()) {
    const { laCode, laName, schools } = authority
    const modelText = texts[index % texts.length]!
    const found = await foundByModel(owner, { modelText, index, now, name: laName, laCode })
    const phaseMix = phaseMixOf(found.model)
    const register = madeUpRegister({ seed: laName, laCode, laName, schools, phaseMix, firstUrn })
    firstUrn += register.schools.length
    const making = { ...makingOf({ ...found, pool, models, schools, now }), domain: slugOf(laName) }
    await owner.query('begin')
    await copyService(owner, making, found.founded.modelVersionId, register)
    await owner.query('commit')
    if ((index + 1) % 10 === 0 || index + 1 === authorities) say(`  ${index + 1} of ${authorities} services`)
  }
}
