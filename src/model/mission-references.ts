import { type IdList } from './id-lists.ts'

/** What the mission names by its id: where it stands in the file, and of which list it is. */
export const MISSION_REFERENCES: readonly (readonly [at: string, list: IdList])[] = [
  ['mission.figures.by.*', 'roles'],
  ['mission.evaluated.heads.*', 'roles'],
  ['mission.evaluated.with.*', 'roles'],
  ['mission.evaluated.phases.*', 'phases'],
  ['mission.evaluated.scale', 'scales'],
  ['mission.caseStudies.by.*', 'roles'],
  ['mission.presented.by.*', 'roles'],
  ['mission.overview.roles.*', 'roles'],
  ['mission.supportDays.schools.*', 'roles'],
  ['mission.supportDays.service.*', 'roles'],
]
