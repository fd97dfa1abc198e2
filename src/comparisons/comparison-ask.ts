import type { Finding } from '#shared/finding.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import type { Look } from '#work/work.ts'
import { MOST_MODELS, type Assumptions, type ModelToCompare, type Register } from './comparison.ts'
import type { Chosen } from './mapping-rules.ts'

/** What an address or a form asks to be compared. */
export type ComparisonAsk = {
  year: SchoolYear
  keys: readonly string[]
  /** What was typed of the assumptions, as it was typed. */
  typed: Readonly<Record<'cost' | 'length' | 'takeUp' | 'traded', string>>
  /** How models read the register where somebody chose: by the place of the model among the keys. */
  chosen: Readonly<Record<string, string>>
}

/** A choice of how the third model reads a category: 'category.2.enhanced'. */
const CHOSEN = /^(category|role|group)\.[0-4]\.[a-z0-9][a-z0-9-]{0,99}$/

export function readAsk({ today }: Pick<Look, 'today'>, answers: Answers): ComparisonAsk {
  const years = yearsToCompare(today)
  return {
    year: years.find((year) => String(year) === answers.year) ?? schoolYearOf(today) + 1,
    keys: [...new Set(answersIn(answers.model?.replaceAll('\r', '')))].map((key) => key.slice(0, 100)),
    typed: {
      ...{ cost: (answers.cost ?? '').trim(), traded: (answers.traded ?? '').trim() },
      ...{ length: answers.length ?? '', takeUp: answers.takeUp ?? '' },
    },
    chosen: Object.fromEntries(
      Object.entries(answers).filter(([name, value]) => CHOSEN.test(name) && value !== '' && value.length <= 100),
    ),
  }
}

/** The years that can be compared: the next, this one and the one before. */
export const yearsToCompare = (today: Look['today']): SchoolYear[] => [1, 0, -1].map((by) => schoolYearOf(today) + by)

/** XX-02. What stands against laying these models over the register. */
export function whyNotCompared({ keys }: ComparisonAsk, known: readonly string[], pasted = 0): Finding[] {
  const found: Finding[] = []
  const missing = keys.filter((key) => !known.includes(key))
  if (keys.length + pasted === 0)
    found.push(own('no-models', 'Choose at least one model to lay over your schools.', 'model'))
  if (keys.length + pasted > MOST_MODELS)
    found.push(own('too-many-models', `Choose up to five models at once: these are ${keys.length + pasted}.`, 'model'))
  if (missing.length > 0)
    found.push(own('model-is-gone', 'One of these models is not kept here: choose it anew.', 'model'))
  return found
}

/** What of the assumptions was typed so that it cannot be read. */
export function whyNotAssumed({ typed }: ComparisonAsk): Finding[] {
  const found: Finding[] = []
  if (typed.cost !== '' && penceIn(typed.cost) === undefined)
    found.push(own('cost-of-a-day', 'Enter what a day costs in pounds, for example 450 or 412.50.', 'cost'))
  if (typed.traded !== '' && halfDaysIn(typed.traded) === undefined)
    found.push(own('traded-days', 'Enter the days that schools order in whole or half days, for example 60.', 'traded'))
  return found
}

function own(id: string, says: string, field: string): Finding {
  return { kind: 'form', id, source: 'XX-02', says, field, weight: 'firm' }
}

/** What is assumed of all models: what was typed, else what the register and the models say. */
export function assumptionsOf(
  { typed }: Pick<ComparisonAsk, 'typed'>,
  register: Pick<Register, 'own' | 'tradedHalfDays'>,
  models: readonly Pick<ModelToCompare, 'model'>[],
): Assumptions {
  const cost = typed.cost === '' ? undefined : penceIn(typed.cost)
  const [rate] = [register.own, ...models.map(({ model }) => model)].flatMap(({ trading, identity }) =>
    trading?.owed ? [{ pence: trading.owed.perDay, of: `${identity.authority} ${identity.schoolYear}` }] : [],
  )
  return {
    costPence: cost ?? rate?.pence,
    costFrom: cost !== undefined ? { is: 'typed' } : rate ? { is: 'rate', of: rate.of } : { is: 'nowhere' },
    visitHalfDays: typed.length === 'whole-day' ? 2 : 1,
    takeUp: typed.takeUp === 'none' ? 'none' : 'all',
    tradedHalfDays: (typed.traded === '' ? undefined : halfDaysIn(typed.traded)) ?? register.tradedHalfDays,
  }
}

/** How the model at a place reads the register, where somebody chose. */
export function chosenAt({ chosen }: Pick<ComparisonAsk, 'chosen'>, at: number): Chosen {
  const of = (what: string) => {
    const before = `${what}.${at}.`
    return Object.fromEntries(
      Object.entries(chosen)
        .filter(([name]) => name.startsWith(before))
        .map(([name, value]) => [name.slice(before.length), value === '-' ? null : value]),
    )
  }
  return { categories: of('category'), roles: of('role'), groups: of('group') }
}

function penceIn(text: string): number | undefined {
  const plain = text.replace(/[£,\s]/g, '')
  return /^\d{1,5}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined
}

function halfDaysIn(text: string): number | undefined {
  const plain = text.replace('½', '.5').replace(/[,\s]/g, '')
  return /^\d{0,5}(\.[05]0?)?$/.test(plain) && plain !== '' ? Number(plain) * 2 : undefined
}

/** What an address asks for, to be put into another: models in one word, what is as usual left out. */
export function askInAddress({ year, keys, typed, chosen }: ComparisonAsk): Record<string, string> {
  return {
    ...{ year: String(year), model: keys.join('\n') },
    ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')),
    ...chosen,
  }
}

/** An address with what it asks for. */
export const addressOf = (path: string, ask: ComparisonAsk, more: Record<string, string> = {}): string =>
  `${path}?${new URLSearchParams({ ...askInAddress(ask), ...more }).toString()}`
