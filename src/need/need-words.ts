import { categoryOf, type NamedPurpose, type Wanted } from './need.ts'
import type { NeedRule, ServiceModel } from '#model/index.ts'
import { capital, word } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'

type Placed = { category: string; level: number | null }

/** 'Significant support, level 4'; of a category that the model no longer has, its id. */
export function needName(need: NeedRule, { category, level }: Placed): string {
  const name = categoryOf(need, category)?.name ?? category
  return level === null ? name : `${name}, level ${level}`
}

/** 'Significant 4', where there is little room. */
export function shortName(need: NeedRule, { category, level }: Placed): string {
  const found = categoryOf(need, category)
  const isOnly = found?.levels?.anyOf.length === 1
  return `${found?.short ?? found?.name ?? category}${level === null || isOnly ? '' : ` ${level}`}`
}

/** 'Designated as a cause for concern: LEA, on Monday 19 September 2005. Reading has fallen.' Empty where nothing was said. */
export function whySays(
  need: NeedRule,
  { reason, madeBy, madeOn, says }: Pick<Wanted, 'reason' | 'madeBy' | 'madeOn' | 'says'>,
): string {
  const name = need.reasons.find(({ id }) => id === reason)
  const by = [...(madeBy ? [madeBy] : []), ...(madeOn ? [`on ${showDate(madeOn)}`] : [])].join(', ')
  const first = name && !(name.takesWords && says) ? `${name.name}${by && `: ${by}`}` : ''
  return [first, says ?? ''].filter((each) => each !== '').join('. ')
}

/** 'Numeracy: relatively low; the school saw the need'. */
export function purposeSays(need: NeedRule, { purpose, says, intensity, seenBy }: NamedPurpose): string {
  const name = need.purposes.find(({ id }) => id === purpose)?.name ?? purpose
  const more = [intensity, seenBy && `seen by: ${small(seenBy)}`, says].filter(Boolean).join('; ')
  return more ? `${name} (${more})` : name
}

const small = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text)

/** What need is called here, as a heading. */
export const needWord = (model: ServiceModel, count = 1) => capital(word(model, 'needCategory', { count }))

/** What a category of need is called in the model of today. */
export const categoryNameOf = ({ model }: { model: ServiceModel }, placed: Placed): string =>
  model.need ? needName(model.need, placed) : placed.category
