import { readdirSync, readFileSync } from 'node:fs'
import { readModel, word, type ServiceModel } from '#model/index.ts'

/** A model that comes with Waymark, to begin from. */
export type ReadyModel = { name: string; title: string; line: string; text: string; model: ServiceModel }

/** The models of the folder `models/`, by title; one with a fault is left out. */
export function listReadyModels(): readonly ReadyModel[] {
  ready ??= read()
  return ready
}

let ready: readonly ReadyModel[] | undefined

function read(): ReadyModel[] {
  const folder = new URL('../../models/', import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8')
      const { model } = readModel(text, file)
      return model
        ? [{ name: file.replace(/\.yaml$/, ''), title: model.identity.title, line: lineOf(model), text, model }]
        : []
    })
}

/** What tells one model from another at a glance. */
function lineOf(model: ServiceModel): string {
  const { identity, calendar, visitTypes } = model
  const terms = `${calendar.terms.length} ${word(model, 'term', { count: calendar.terms.length })}`
  const visits = `${visitTypes.length} ${visitTypes.length === 1 ? 'kind' : 'kinds'} of ${word(model, 'visit')}`
  return `${identity.authority}, ${identity.schoolYear}: ${terms}, ${visits}; a school has ${model.words.linkAdviser.article} ${word(model, 'linkAdviser')}.`
}
