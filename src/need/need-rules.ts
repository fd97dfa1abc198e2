import { orList, type NeedCategory, type NeedRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { categoryOf, rankOf, type NamedPurpose, type Wanted } from './need.ts'

/** A rule of this room itself, which no model says otherwise: it refuses. */
export const own = ownRule()

/** What the rules need to know of a school before something is decided of it. */
export type AtSchool = {
  name: string
  isOpen: boolean
  /** The model's phase of the school; undefined where it has none. */
  phase: string | undefined
  /** In which category it stands on the day before the new one would begin. */
  category: string
  /** From which day the last decision that stands is; undefined where nothing was decided. */
  lastFrom: PlainDate | undefined
}

/** Everything that stands against a decision. All of it is said at once. */
export function whyCannotDecide(need: NeedRule, wanted: Wanted, school: AtSchool, today: PlainDate): Finding[] {
  const category = categoryOf(need, wanted.category)
  if (!category) return [own('need-category-known', 'SH-16', 'Choose one of the categories of the model.', 'category')]
  if (!school.isOpen)
    return [own('need-of-an-open-school', 'XX-13', `${school.name} has closed: nothing is decided of it.`)]
  return [
    ...whyLevelIsWrong(need, category, wanted.level),
    ...whyReasonIsWanting(need, category, wanted, today),
    ...whyPurposesAreWanting(need, category, wanted.purposes, school),
    ...whyNotLeft(need, wanted, school),
    ...whyLoweringIsUnclear(need, wanted),
    ...whyDaysAreWrong(wanted, school, today),
  ]
}

/** SH-17, SH-18, SH-19. The level that goes with a category, from the model's table. */
export function whyLevelIsWrong(
  { levels }: Pick<NeedRule, 'levels'>,
  category: NeedCategory,
  level: number | null,
): Finding[] {
  if (!levels || !category.levels)
    return level === null ? [] : [own('need-has-no-levels', 'SH-17', 'There are no levels here.', 'level')]
  const { anyOf, id, source, says } = category.levels
  if (level === null)
    return [own('need-level-given', 'SH-17', `Choose a level: ${orList(anyOf.map(String))}.`, 'level')]
  if (anyOf.includes(level)) return []
  return [{ kind: 'need-level', id, source, says, weight: 'firm', field: 'level' }]
}

/** SH-30, SH-31. A reason where the model asks for one, in words where it takes them, and who designated on what day. */
function whyReasonIsWanting(
  { reasons }: NeedRule,
  { asks }: NeedCategory,
  { reason: id, says, madeBy, madeOn }: Wanted,
  today: PlainDate,
): Finding[] {
  const ask = asks.find(({ what }) => what === 'reason')
  if (!id)
    return ask
      ? [{ kind: 'need-reason', id: ask.id, source: ask.source, says: ask.says, weight: 'firm', field: 'reason' }]
      : []
  const reason = reasons.find((each) => each.id === id)
  if (!reason) return [own('need-reason-known', 'SH-30', 'Choose one of the reasons of the model.', 'reason')]
  const { name, source, takesWords, madeBy: makers } = reason
  return [
    ...(takesWords && !says ? [own('need-reason-in-words', source, `${name}: say it in words.`, 'says')] : []),
    ...(makers.length > 0 && !(madeBy && makers.includes(madeBy))
      ? [own('need-reason-made-by', source, `${name}: say by whom, ${orList(makers)}.`, 'madeBy')]
      : []),
    ...(makers.length > 0 && !madeOn
      ? [own('need-reason-made-on', source, `${name}: say on which day.`, 'madeOn-day')]
      : []),
    ...(madeOn && madeOn > today
      ? [own('need-made-ahead', source, 'That day lies ahead: enter it once it has come.', 'madeOn-day')]
      : []),
  ]
}

/** SH-26, SH-27, SH-28, SH-29. Purposes where the model asks for one, each for schools of its phase, with how much and who saw the need. */
function whyPurposesAreWanting(
  need: NeedRule,
  { asks }: NeedCategory,
  purposes: readonly NamedPurpose[],
  { phase, name }: AtSchool,
): Finding[] {
  const ask = asks.find(({ what }) => what === 'purpose')
  if (purposes.length === 0)
    return ask
      ? [{ kind: 'need-purpose', id: ask.id, source: ask.source, says: ask.says, weight: 'firm', field: 'purposes' }]
      : []
  return purposes.flatMap(({ purpose: id, intensity, seenBy }): Finding[] => {
    const purpose = need.purposes.find((each) => each.id === id)
    if (!purpose) return [own('need-purpose-known', 'SH-26', 'Choose purposes of the model.', 'purposes')]
    const { source, phases } = purpose
    return [
      ...(phase !== undefined && phases.length > 0 && !phases.includes(phase)
        ? [own('need-purpose-of-a-phase', source, `${purpose.name} is not for the phase of ${name}.`, 'purposes')]
        : []),
      ...(need.intensities.length > 0 && !(intensity && need.intensities.includes(intensity))
        ? [own('need-purpose-how-much', 'SH-27', `${purpose.name}: choose how much.`, `intensity.${id}`)]
        : []),
      ...(need.seenBy.length > 0 && !(seenBy && need.seenBy.includes(seenBy))
        ? [own('need-purpose-who-saw-it', 'SH-27', `${purpose.name}: choose who saw the need.`, `seenBy.${id}`)]
        : []),
    ]
  })
}

/** SH-71, WI-78. What leaving a category takes: something held that shows it, or another category first. */
function whyNotLeft(need: NeedRule, { category, evidence }: Wanted, school: AtSchool): Finding[] {
  const leaves = categoryOf(need, school.category)?.leaves ?? []
  return leaves
    .filter(({ to, takes }) => to.includes(category) && (takes === 'another-first' || evidence.length === 0))
    .map(({ id, source, says, firm, takes }) => ({
      ...{ kind: 'need-way-out', id, source, says },
      ...(firm
        ? { weight: 'firm' as const, field: takes === 'evidence' ? 'evidence' : 'category' }
        : { weight: 'soft' as const }),
    }))
}

/** What would lower the need, and to what: both or neither, and to less than now. */
function whyLoweringIsUnclear(need: NeedRule, { category, loweredBy, lowersTo }: Wanted): Finding[] {
  if (!loweredBy && !lowersTo) return []
  if (!lowersTo) return [own('need-lowers-to', 'SH-71', 'Say to what it would be lowered.', 'lowersTo')]
  if (!loweredBy) return [own('need-lowered-by', 'SH-71', 'Say what would lower it.', 'loweredBy')]
  const rank = rankOf(need, lowersTo)
  if (rank >= 0 && rank < rankOf(need, category)) return []
  return [own('need-lowers-to-less', 'SH-71', 'It can be lowered only to what stands for less need.', 'lowersTo')]
}

/** SH-16. A decision begins after the one before it, so that exactly one is current on every day; one looks again after its first day. */
function whyDaysAreWrong({ startsOn, nextLookOn }: Wanted, { lastFrom }: AtSchool, today: PlainDate): Finding[] {
  return [
    ...(startsOn > addMonths(today, 12)
      ? [own('need-within-a-year', 'SH-16', 'Enter a first day within a year from today.', 'startsOn-day')]
      : []),
    ...(lastFrom && startsOn <= lastFrom
      ? [
          own(
            'need-begins-after-the-one-before',
            'SH-16',
            `A decision stands from ${showDate(lastFrom)}: a new one begins after that day. One entered in error is struck out first.`,
            'startsOn-day',
          ),
        ]
      : []),
    ...(nextLookOn && nextLookOn <= startsOn
      ? [own('need-looked-at-later', 'SH-16', 'One looks again after its first day.', 'nextLookOn-day')]
      : []),
  ]
}
