import { textsAt } from './values.ts'

/** The lists of a model whose items other things name by their id: where each is, and what one item is called. */
export const ID_LISTS = {
  roles: { at: 'roles.*.id', thing: 'role' },
  training: { at: 'training.*.id', thing: 'training' },
  terms: { at: 'calendar.terms.*.id', thing: 'term' },
  reviewPeriods: { at: 'calendar.reviewPeriods.*.id', thing: 'review period' },
  clocks: { at: 'clocks.*.id', thing: 'clock' },
  phases: { at: 'phases.*.id', thing: 'phase' },
  schoolTypes: { at: 'schoolTypes.*.id', thing: 'type of school' },
  groupKinds: { at: 'groupKinds.*.id', thing: 'kind of group' },
  schoolMarks: { at: 'schoolMarks.*.id', thing: 'mark of a school' },
  scales: { at: 'scales.*.id', thing: 'scale' },
  evidenceKinds: { at: 'evidenceKinds.*.id', thing: 'kind of evidence' },
  recordForms: { at: 'recordForms.*.id', thing: 'record form' },
  visitTypes: { at: 'visitTypes.*.id', thing: 'type of visit' },
  programmes: { at: 'programmes.*.id', thing: 'programme' },
  offers: { at: 'offers.*.id', thing: 'offer' },
  coreActivities: { at: 'trading.core.of.*.id', thing: 'core activity' },
  informalKinds: { at: 'informalSupport.kinds.*.id', thing: 'kind of informal support' },
  informalTopics: { at: 'informalSupport.topics.*.id', thing: 'topic of informal support' },
  frameworks: { at: 'selfEvaluation.frameworks.*.id', thing: 'framework of self-evaluation' },
  interventions: { at: 'interventions.*.id', thing: 'kind of intervention' },
  supportTeamKinds: { at: 'supportTeams.kinds.*.id', thing: 'kind of support team' },
  concernKinds: { at: 'concerns.kinds.*.id', thing: 'kind of concern' },
  needCategories: { at: 'need.categories.*.id', thing: 'category of need' },
  needReasons: { at: 'need.reasons.*.id', thing: 'reason of need' },
  needPurposes: { at: 'need.purposes.*.id', thing: 'purpose' },
  requestReasons: { at: 'requests.reasons.*.id', thing: 'reason of a request' },
  pathways: { at: 'pathways.*.id', thing: 'pathway' },
  pathwayStages: { at: 'pathways.*.stages.*.id', thing: 'stage of a pathway' },
  notices: { at: 'notices.*.id', thing: 'kind of notice' },
  reviews: { at: 'reviews.*.id', thing: 'kind of review' },
  foci: { at: 'service.foci.*.of.*.id', thing: 'focus' },
  strands: { at: 'service.strands.*.id', thing: 'strand' },
  strandOffers: { at: 'service.strands.*.offers.*.id', thing: 'offer of a strand' },
  strategies: { at: 'service.strategies.*.id', thing: 'strategy' },
  specialistAreas: { at: 'service.areas.*.id', thing: 'area of specialists' },
  courseKinds: { at: 'courses.kinds.*.id', thing: 'kind of course' },
  comeAs: { at: 'courses.comeAs.*.id', thing: 'job of those who come' },
  occasions: { at: 'firstContact.occasions.*.id', thing: 'occasion' },
  practiceKinds: { at: 'practice.kinds.*.id', thing: 'kind of entry' },
  strengthAspects: { at: 'strengths.aspects.*.id', thing: 'aspect of an audit' },
  practiceAspects: { at: 'practice.aspects.*.id', thing: 'aspect' },
  remits: { at: 'decidingGroup.remits.of.*.id', thing: 'remit' },
  dayKinds: { at: 'days.kinds.*.id', thing: 'kind of day' },
  dayFunctions: { at: 'days.functions.more.*.id', thing: 'function of the time' },
  workplans: { at: 'workplans.of.*.id', thing: 'workplan' },
  funds: { at: 'funds.of.*.id', thing: 'fund' },
  fundPurposes: { at: 'funds.purposes.*.id', thing: 'purpose of a fund' },
  timeKinds: { at: 'time.kinds.*.id', thing: 'kind of time' },
  triggers: { at: 'triggers.of.*.id', thing: 'trigger' },
  library: { at: 'library.*.id', thing: 'document of the library' },
  keeping: { at: 'keeping.*.id', thing: 'class of what is kept' },
  measures: { at: 'measures.measures.*.id', thing: 'measure' },
  pupilGroups: { at: 'measures.groups.*.id', thing: 'group of pupils' },
} as const

/** The name of a list whose items are named by id. */
export type IdList = keyof typeof ID_LISTS

/** The ids that a list of the file has, in its order. */
export function idsOf(raw: unknown, list: IdList): string[] {
  return textsAt(raw, ID_LISTS[list].at).map((each) => each.value)
}
