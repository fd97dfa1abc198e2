import { type IdList } from './id-lists.ts'

/** What commissioning names by its id: where it stands in the file, and of which list it is. */
export const COMMISSIONING_REFERENCES: readonly (readonly [at: string, list: IdList])[] = [
  ['commissioning.priorities.recommendedBy.*', 'roles'],
  ['commissioning.priorities.matter', 'decidingMatters'],
  ['commissioning.commissions.keptBy.*', 'roles'],
  ['commissioning.minor.brokeredBy.*', 'roles'],
  ['commissioning.minor.matter', 'decidingMatters'],
  ['commissioning.contributions.fund', 'funds'],
  ['commissioning.personnel.fund', 'funds'],
  ['commissioning.income.matter', 'decidingMatters'],
  ['commissioning.income.fund', 'funds'],
  ['commissioning.research.by.*', 'roles'],
]
