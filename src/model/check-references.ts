import { type Misfit } from './fault.ts'
import { ID_LISTS, idsOf, type IdList } from './id-lists.ts'
import { suggest } from './nearest.ts'
import { textsAt } from './values.ts'

const REFERENCES: readonly (readonly [at: string, list: IdList])[] = [
  ['roles.*.differentFrom.role', 'roles'],
  ['roles.*.managedBy', 'roles'],
  ['roles.*.supportedBy.*', 'roles'],
  ['roles.*.needs.*.anyOf.*', 'training'],
  ['roles.*.needs.*.allOf.*', 'training'],
  ['calendar.reviewPeriods.*.terms.*', 'terms'],
  ['schoolTypes.*.phases.*', 'phases'],
  ['groupKinds.*.sameGroupOf.groupKind', 'groupKinds'],
  ['groupKinds.*.phases.*', 'phases'],
  ['groupKinds.*.ledBy.anyOf.*', 'roles'],
  ['recordForms.*.sections.*.judgement', 'scales'],
  ['recordForms.*.sections.*.evidenceKinds.*', 'evidenceKinds'],
  ['visitTypes.*.agenda.*.onlyWhereMarked.*', 'schoolMarks'],
  ['visitTypes.*.terms.*', 'terms'],
  ['visitTypes.*.linksTo.*.visit', 'visitTypes'],
  ['visitTypes.*.hypotheses.terms.*', 'terms'],
  ['visitTypes.*.hypotheses.tells.*', 'roles'],
  ['visitTypes.*.record.form', 'recordForms'],
  ['visitTypes.*.record.goesTo.*', 'roles'],
  ['visitTypes.*.roles.*', 'roles'],
  ['visitTypes.*.needs.*.anyOf.*', 'training'],
  ['visitTypes.*.needs.*.allOf.*', 'training'],
  ['visitTypes.*.peopleNeeded.*.role', 'roles'],
  ['visitTypes.*.confirmedBy.roles.*', 'roles'],
  ['visitTypes.*.after.visit', 'visitTypes'],
  ['visitTypes.*.onlyFor.anyOf.*.phases.*', 'phases'],
  ['visitTypes.*.onlyFor.anyOf.*.schoolTypes.*', 'schoolTypes'],
  ['visitTypes.*.onlyFor.anyOf.*.inGroup', 'groupKinds'],
  ['visitTypes.*.onlyFor.anyOf.*.notInGroup', 'groupKinds'],
  ['annualReport.restsOn.visitType', 'visitTypes'],
  ['annualReport.goesTo.*', 'roles'],
  ['annualReport.sections.*.gathers.*.form', 'recordForms'],
  ['targets.setAt.visitType', 'visitTypes'],
  ['targets.steps.*.by.*', 'roles'],
  ['targets.steps.*.recordedBy.*', 'roles'],
  ['targets.steps.*.tells.*', 'roles'],
  ['programmes.*.visits.*.visitType', 'visitTypes'],
  ['programmes.*.visits.*.term', 'terms'],
  ['programmes.*.tailoredBy.roles.*', 'roles'],
  ['offers.*.programme', 'programmes'],
  ['offers.*.inPlaceOf', 'offers'],
  ['offers.*.onlyFor.anyOf.*.phases.*', 'phases'],
  ['offers.*.onlyFor.anyOf.*.schoolTypes.*', 'schoolTypes'],
  ['offers.*.onlyFor.anyOf.*.inGroup', 'groupKinds'],
  ['offers.*.onlyFor.anyOf.*.notInGroup', 'groupKinds'],
  ['offers.*.price.rates.*.schoolTypes.*', 'schoolTypes'],
  ['interventions.*.recordedBy.*', 'roles'],
  ['interventions.*.onlyFor.schoolTypes.*', 'schoolTypes'],
  ['interventions.*.follows.kind', 'interventions'],
  ['need.start', 'needCategories'],
  ['need.categories.*.leaves.*.to.*', 'needCategories'],
  ['need.categories.*.limit.reason', 'needReasons'],
  ['need.categories.*.limit.putForwardAs', 'needReasons'],
  ['need.purposes.*.phases.*', 'phases'],
  ['visitTypes.*.purposes.*.strand', 'strands'],
  ['programmes.*.strand', 'strands'],
  ['offers.*.strand', 'strands'],
  ['need.purposes.*.strand', 'strands'],
  ['service.strands.*.offers.*.phases.*', 'phases'],
  ['service.strands.*.offers.*.roles.*', 'roles'],
  ['service.providers.*.roles.*', 'roles'],
  ['supportTeams.offers.*', 'offers'],
  ['supportTeams.closing.scale', 'scales'],
  ['selfEvaluation.frameworks.*.scale', 'scales'],
  ['selfEvaluation.frameworks.*.phases.*', 'phases'],
  ['selfEvaluation.visits.*.visit', 'visitTypes'],
  ['selfEvaluation.agreedPoints.visit', 'visitTypes'],
  ['selfEvaluation.agreedPoints.agreedBy.*', 'roles'],
]

/** Everything that names a thing which the file does not have. */
export function checkReferences(raw: unknown): Misfit[] {
  return REFERENCES.flatMap(([at, list]) => {
    const known = idsOf(raw, list)
    return textsAt(raw, at)
      .filter((each) => !known.includes(each.value))
      .map((each) => ({
        path: each.path,
        wrong: `there is no ${ID_LISTS[list].thing} ${each.value}`,
        right: suggest(each.value, known),
      }))
  })
}
