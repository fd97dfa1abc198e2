import { isMap, type Placed } from './values.ts'

// Lists whose items are rules or duties of their own: each has its anchor in the handbook.
const ANCHORED_LISTS = [
  'clocks',
  'quietTimes',
  'figures',
  'hypotheses',
  'impact',
  'schoolPrepares',
  'adviserPrepares',
  'qualityChecks',
  'record',
  'keeping',
  'informalSupport',
  'consultation',
  'annualReport',
  'due',
  'interventions',
  'follows',
  'supportTeams',
  'need',
  'categories',
  'reviews',
  'days',
  'firstContact',
  'checked',
  'capacity',
  'funds',
  'time',
  'stages',
  'team',
  'reviews',
  'reports',
  'requests',
  'notices',
  'plans',
  'partnership',
  'workplans',
  'strengths',
  'coreWork',
  'knowledge',
  'tailored',
  'kept',
  'communications',
  'supports',
  'inspections',
  'views',
  'checks',
  'trading',
  'demand',
  'offsets',
  'finance',
  'owed',
  'decidingGroup',
  'bodies',
]

/** Whether a map of the file is a rule, a gate, a clock or a duty: its id is its anchor in the handbook. */
export function isAnchored({ path, value }: Placed): boolean {
  if (!isMap(value) || !Object.hasOwn(value, 'id')) return false
  const list = path.findLast((step) => typeof step === 'string')
  return Object.hasOwn(value, 'firm') || ANCHORED_LISTS.includes(String(list))
}
