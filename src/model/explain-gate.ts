import { rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type Gate, type ServiceModel } from './service-model.ts'

/** A gate with what it asks to be on file, and when. */
export function explainGate(model: ServiceModel, gate: Gate): HandbookPart[] {
  const asked = [
    gate.anyOf ? orList(namesOf(model.training, gate.anyOf)) : '',
    gate.allOf ? andList(namesOf(model.training, gate.allOf)) : '',
  ].filter((text) => text !== '')
  const what = asked.length === 0 ? 'Not done' : `Asks for ${asked.join(', and for ')}`
  const when = gate.when === 'outside-own-phase' ? ' in a phase that is not the person’s own' : ''
  const from = gate.from === undefined ? '' : `, from ${gate.from}`
  const until = gate.until === undefined ? '' : `, until ${gate.until}`
  const counted = gate.onlyCounted ? ' It refuses nobody: who is without it stands in the report of who is ready' : ''
  return rule(gate, `${what}${when}${from}${until}.${counted && `${counted}.`}`)
}
