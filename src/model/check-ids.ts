import { isAnchored } from './anchors.ts'
import { type Misfit } from './fault.ts'
import { ID_LISTS } from './id-lists.ts'
import { allMaps, textsAt, valuesAt, type Placed } from './values.ts'

const INNER_LISTS = [
  'visitTypes.*.agenda',
  'visitTypes.*.meetings',
  'visitTypes.*.purposes',
  'visitTypes.*.hypotheses.results',
  'recordForms.*.sections',
  'annualReport.sections',
  'annualReport.criteria',
  'groupKinds.*.leadershipModels',
  'reviews.*.gathers',
  'reviews.*.judged.of',
  'reviews.*.report.parts',
  'reviews.*.toolkit.items',
  'firstContact.occasions.*.steps',
  'service.aims',
  'service.principles',
  'service.providers',
  'selfEvaluation.frameworks.*.areas',
  'selfEvaluation.cycle',
  'selfEvaluation.keys',
  'selfEvaluation.visits.*.asks',
  'selfEvaluation.challenges.of',
  'selfEvaluation.readiness.outcomes',
  'requests.agreements',
  'plans.parts',
  'plans.fits.of',
  'plans.judged.counts',
  'plans.judged.standings',
  'pathways.*.evaluations.parts',
  'pathways.*.evaluations.standings',
  'partnership.quality.standings',
  'partnership.reviews.evidence.kinds',
  'partnership.reviews.progress',
  'partnership.reviews.views.of',
  'workplans.partnerships.nonNegotiable',
  'decidingGroup.executive.connects',
  'decidingGroup.partners.kinds',
  'decidingGroup.mediumTerm.of',
  'commissioning.horizons',
  'commissioning.balance.of',
  'commissioning.focus.of',
  'commissioning.priorities.judged.of',
  'commissioning.commissions.kinds',
  'commissioning.commissions.whom',
  'commissioning.commissions.gains.of',
  'commissioning.commissions.evaluations',
  'commissioning.personnel.of',
  'mission.principles',
  'strengths.marks',
  'strengths.search.rings',
  'brokering.kinds',
  'coreWork.safeguarding.came',
  'coreWork.safeguarding.outcomes',
]

/** Every id that stands twice: in its list, or as the anchor of a rule anywhere in the file. */
export function checkIds(raw: unknown): Misfit[] {
  const lists = [
    ...Object.values(ID_LISTS).map((list) => textsAt(raw, list.at)),
    ...INNER_LISTS.flatMap((at) => valuesAt(raw, at).map(({ path }) => textsAt(raw, [...path, '*', 'id'].join('.')))),
  ]
  const anchors = allMaps(raw)
    .filter(isAnchored)
    .flatMap(({ path }) => textsAt(raw, [...path, 'id'].join('.')))
  const found = [...lists.flatMap((ids) => repeats(ids, 'in this list')), ...repeats(anchors, 'as the id of a rule')]
  return found.filter((one, at) => found.findIndex((other) => other.path.join() === one.path.join()) === at)
}

function repeats(ids: Placed<string>[], where: string): Misfit[] {
  return ids
    .filter((each, index) => ids.findIndex((other) => other.value === each.value) < index)
    .map((each) => ({
      path: each.path,
      wrong: `the id ${each.value} stands twice ${where}`,
      right: 'an id of its own',
    }))
}
