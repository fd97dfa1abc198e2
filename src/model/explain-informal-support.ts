import { duty, list, type HandbookPart } from './handbook.ts'
import { type ServiceModel } from './service-model.ts'

/** How help without a booked visit is logged; none where the model has none. */
export function explainInformalSupport({ informalSupport }: ServiceModel): HandbookPart[] {
  if (!informalSupport) return []
  const { id, says, source, kinds, topics } = informalSupport
  const named = (items: typeof kinds) => items.map((item) => ({ text: item.name, source: item.source }))
  return [
    duty(id, says, source, 'Each is logged with its day, school, kind, topic and time; nothing can be written of it.'),
    ...list('How it is given', named(kinds)),
    ...list('What it may be about', named(topics)),
  ]
}
