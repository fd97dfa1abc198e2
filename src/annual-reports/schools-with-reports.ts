import type { ServiceModel } from '#model/index.ts'

/** The phases, as the register has them, of the schools that the service serves: each has a report. */
export const phasesServed = ({ phases }: ServiceModel): string[] =>
  phases.filter(({ served }) => served).flatMap(({ registerPhases }) => [...registerPhases])
