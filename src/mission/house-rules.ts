import type { HouseRules } from '#handbook/index.ts'

/** What holds of the mission in every service that has one. */
export const MISSION_RULES: HouseRules = {
  anchor: 'section.mission-in-every-service',
  title: () => 'The mission, in every service',
  rules: [
    rule('mission-measure-given', 'RO-05', 'Figures are given of the measures that are counted school by school.'),
    rule('mission-figure-of-some', 'RO-01', 'A figure is of one or more.'),
    rule('mission-figure-within', 'RO-01', 'No more are counted than there are.'),
    rule('mission-figure-year', 'RO-05', 'A figure is of a school year that has begun.'),
    rule('mission-starts-once-begun', 'RO-05', 'A mission has begun on a day that has been.'),
    rule('mission-lines', 'RO-01', 'Figures of many schools are a school a line: URN, how many, of how many.'),
    rule('mission-lines-once', 'RO-01', 'Each school stands once among figures of many.'),
    rule('mission-line-school', 'RO-01', 'Figures are given of open schools of the service.'),
  ],
}

function rule(id: string, source: string, says: string) {
  return { id, source, weight: 'firm' as const, says: () => says }
}
