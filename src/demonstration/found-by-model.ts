import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { readModel } from '#model/index.ts'
import { foundService } from '#set-up/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { chanceOf } from './chance.ts'
import { headName, slugOf } from './made-up-names.ts'
import { foundedOn } from './make-service.ts'

const MODELS = join(import.meta.dirname, '..', '..', 'models')

/** The texts of the models in `models/`, all of them or those of these names, in one order. */
export function listModelTexts(wanted?: readonly string[]): string[] {
  return readdirSync(MODELS)
    .filter((file) => file.endsWith('.yaml') && (!wanted || wanted.includes(file.slice(0, -5))))
    .sort()
    .map((file) => readFileSync(join(MODELS, file), 'utf8'))
}

type ToFound = { modelText: string; index: number; now: Date; name?: string; laCode?: string }

/** Founds a made-up service by a model, as the owner, in the summer before last school year; called as its model says, unless named. */
export async function foundByModel(owner: Pick<pg.Client, 'query'>, toFound: ToFound) {
  const { modelText, index, now } = toFound
  const { model } = readModel(modelText, 'the model')
  if (!model) throw new Error('A model in models/ has faults: bin/waymark model list says which.')
  const { name = model.identity.authority, laCode = String(100 + index) } = toFound
  const administratorName = headName(chanceOf(name)).replace(/^\S+ /, '')
  const email = `${slugOf(administratorName).replace('-', '.')}@${slugOf(name)}.example.test`
  const administrator = { name: administratorName, email }
  const founded = await foundService(owner, {
    name,
    laCodes: [laCode],
    modelText,
    administrator,
    now: new Date(`${foundedOn(now)}T08:30:00Z`),
    schoolYear: schoolYearOf(londonDateOf(now)) - 1,
  })
  return { founded, administrator, model, laCode, index }
}
