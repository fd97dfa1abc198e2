import { sql } from 'kysely'
import type { ServiceModel } from '#model/index.ts'

/** A query's face of `phaseOf(model, school)?.served`, for schools under the name s; a test holds the two equal. */
export function isServed({ phases }: ServiceModel) {
  const namedTypes = [...new Set(phases.flatMap(({ registerTypes }) => registerTypes))]
  const first = (fits: (phase: ServiceModel['phases'][number]) => boolean) => phases.find(fits)?.served === true
  const servedTypes = namedTypes.filter((type) => first(({ registerTypes }) => registerTypes.includes(type)))
  const namedPhases = [...new Set(phases.flatMap(({ registerPhases }) => registerPhases))]
  const servedPhases = namedPhases.filter((name) => first(({ registerPhases }) => registerPhases.includes(name)))
  return sql<boolean>`(case when coalesce(s.type_name, '') = any (${namedTypes}::text[])
    then s.type_name = any (${servedTypes}::text[])
    else coalesce(s.phase_name, '') = any (${servedPhases}::text[]) end)`
}
