import { list, paragraph, type HandbookItem, type HandbookPart } from './handbook.ts'
import { type Measure, type ServiceModel } from './service-model.ts'

const BETTER_SAYS: Readonly<Record<Measure['better'], string>> = {
  high: ' A high value is good.',
  low: ' A low value is good.',
  neither: '',
}

/** What a service measures beside what is published, of which groups of pupils, and how small groups are hidden. */
export function explainMeasures({ measures: { measures, groups, hideBelow } }: ServiceModel): HandbookPart[] {
  const hidden =
    hideBelow === undefined
      ? undefined
      : `Figures of fewer than ${hideBelow} pupils are hidden outside the school and the service.`
  const pupils = groups.map(({ name }) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`)
  return [...paragraph(hidden), ...list('Measures', measures.map(measureSays)), ...list('Groups of pupils', pupils)]
}

function measureSays({ name, unit, better, source }: Measure): HandbookItem {
  return { text: `${name}, in ${unit === '%' ? 'per cent' : unit}.${BETTER_SAYS[better]} From: ${source}.` }
}
