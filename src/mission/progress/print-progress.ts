import type { MissionRule, ServiceModel } from '#model/index.ts'
import { blocksOfText, type Block, type PrintedDocument } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showCount } from '#pictures/figure.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { judgementsInWords } from '../evaluations/evaluation-words.ts'
import type { Evaluation } from '../evaluations/evaluation.ts'
import { percentOf } from '../figures/figure-rules.ts'
import type { Share } from '../figures/mission-figure.ts'
import { startAndNow, type Mission } from '../figures/read-mission.ts'

type Given = {
  model: ServiceModel
  rule: MissionRule
  mission: Mission
  evaluations: readonly Evaluation[]
  title: string
  words: string
  organisation: string
  today: PlainDate
}

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text })

/** RO-100. What the mission shows on a day, as a document that can be laid before anybody: nothing in it is of too few, and nobody is named. Pure. */
export function printProgress({
  model,
  rule,
  mission,
  evaluations,
  title,
  words,
  organisation,
  today,
}: Given): PrintedDocument {
  const concluded = evaluations.filter(({ concludedOn }) => concludedOn !== null)
  return {
    title,
    subtitle: rule.says,
    organisation,
    facts: [
      { name: 'As things stood on', value: showDate(today) },
      ...(mission.startedOn ? [{ name: 'The mission began on', value: showDate(mission.startedOn) }] : []),
    ],
    foot: `${title} · ${showShortDate(today)}`,
    dated: today,
    blocks: [
      heading('In words'),
      ...blocksOfText(words),
      heading('What it is tested by'),
      {
        kind: 'table',
        head: ['Measure', 'At the start', 'Now', 'Aimed at'],
        rows: rule.measures.map((measure) => {
          const [start, latest] = startAndNowInWords(rule, mission, measure.id)
          return [
            measure.name,
            start,
            latest,
            measure.counted.by === 'number' ? String(measure.target) : `${measure.target}%`,
          ]
        }),
      },
      ...todayOf(rule, mission),
      heading('How the work was evaluated'),
      concluded.length === 0
        ? { kind: 'paragraph', text: 'No evaluation was concluded yet.' }
        : {
            kind: 'table',
            head: ['Of what', 'Concluded', 'Judgements', 'What comes of it', 'What followed'],
            rows: concluded.map((each) => [
              rule.evaluated.of.find(({ id }) => id === each.level)?.name ?? each.level,
              each.concludedOn ? showShortDate(each.concludedOn) : '',
              judgementsInWords(model, rule, each),
              each.conclusion ?? '',
              each.followings.map(({ says }) => says).join('; '),
            ]),
          },
      heading('Its principles'),
      { kind: 'list', items: rule.principles.map(({ says }) => says) },
    ],
  }
}

/** A measure at the start and now, in words. */
export function startAndNowInWords(rule: MissionRule, { given, levels }: Mission, measureId: string): [string, string] {
  const measure = rule.measures.find(({ id }) => id === measureId)
  const movement = levels.get(measureId)?.movement
  if (movement) {
    const { both, moved } = movement
    return both === 0
      ? ['–', 'No school has a level then and now']
      : [`0 of ${both}`, `${moved} of ${both}, ${percentOf({ reached: moved, total: both }) ?? 0}%`]
  }
  const years = given.find((each) => each.measure.id === measureId)?.years ?? []
  const { start, now: latest } = startAndNow(years)
  const says = (each: typeof latest) =>
    each?.share
      ? `${shareInWords(each.share, measure?.counted.by === 'number')} (${showSchoolYear(each.year)})`
      : 'Not told'
  return [says(start), says(latest)]
}

const sharedBy = ({ reached, total }: Share): string => `${showCount(reached)} of ${showCount(total)}`

const shareInWords = (share: Share, isNumber: boolean): string =>
  isNumber ? sharedBy(share) : `${percentOf(share) ?? 0}%, ${sharedBy(share)}`

/** RO-04. Today's measure apart from what inspections said before, where they give no overall grade any more. */
function todayOf({ measures }: MissionRule, { levels }: Mission): Block[] {
  return measures.flatMap(({ id, counted }) => {
    const found = levels.get(id)
    if (counted.by !== 'moved' || !counted.today || !found?.endedOn || found.on < found.endedOn) return []
    const { today, withGrade, without } = found
    const share = percentOf({ reached: today.good, total: today.of })
    return [
      {
        kind: 'paragraph' as const,
        text: `Inspections have given no overall grade since ${showDate(found.endedOn)}: ${withGrade} schools still have one as their latest, ${without} were inspected without one. ${counted.today.name}: ${share === undefined ? 'no school has a report card yet' : `${share}%`}, from ${counted.today.start.percent}%. The two are different measures.`,
      },
    ]
  })
}
