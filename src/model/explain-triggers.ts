import { list, paragraph, type HandbookPart } from './handbook.ts'
import { type ServiceModel, type Trigger } from './service-model.ts'

/** What is noticed in figures, each with its number. */
export function explainTriggers({ triggers, measures }: ServiceModel): HandbookPart[] {
  if (!triggers) return []
  const name = (id: string) => measures.measures.find((each) => each.id === id)?.name ?? id
  return [
    ...paragraph(triggers.says, triggers.source),
    ...paragraph('What is noticed decides nothing and begins nothing: it is there so that somebody looks.'),
    ...list(
      'Noticed',
      triggers.of.map((trigger) => ({
        text: `${trigger.name}: ${name(trigger.measure)}${ofGroup(trigger.pupils)}, ${triggerSays(trigger)}. ${trigger.says}`,
        source: trigger.source,
      })),
    ),
  ]
}

const ofGroup = (pupils: string) => (pupils === 'all' ? '' : `, of the group ${pupils}`)

/** The test of a trigger in words: 'below 65'. */
export function triggerSays({ below, above, lowest, falling, gap }: Trigger): string {
  if (below !== undefined) return `below ${below}`
  if (above !== undefined) return `above ${above}`
  if (lowest !== undefined)
    return lowest === 25 ? 'in the lowest quarter of schools' : `in the lowest ${lowest}% of schools`
  if (falling !== undefined)
    return falling === 1 ? 'lower than the year before' : `lower each year, ${falling} times running`
  return gap ? `more than ${gap.wider} points behind the group ${gap.to}` : ''
}
