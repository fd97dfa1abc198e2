import { duty, type HandbookPart } from './handbook.ts'
import { namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** What is known of every school, and what of their performance is to be kept; none where the model says nothing of it. */
export function explainKnowledge({ knowledge, visitTypes }: ServiceModel): HandbookPart[] {
  if (!knowledge) return []
  const { id, says, source, throughPartnership, individually, tailored, kept } = knowledge
  const { today, premise } = kept ?? {}
  return [
    duty(
      id,
      says,
      source,
      `Through the partnership by: ${orList(namesOf(visitTypes, throughPartnership))}. Individually by: ${orList(namesOf(visitTypes, individually))}.`,
    ),
    ...(tailored ? [duty(tailored.id, tailored.says, tailored.source)] : []),
    ...(kept
      ? [
          duty(
            kept.id,
            kept.says,
            kept.source,
            [
              `Measured: ${kept.name.toLowerCase()}, of those with an overall grade, at the beginning of the year and now.`,
              ...(premise ? [`${premise.says} (${premise.percent} in a hundred)`] : []),
              ...(today
                ? [
                    `Today beside it, and never joined with it: ${today.name.toLowerCase()}, from ${today.start.percent} in a hundred${today.start.own ? ' (the service’s own number)' : ''}.`,
                  ]
                : []),
            ].join(' '),
          ),
        ]
      : []),
  ]
}
