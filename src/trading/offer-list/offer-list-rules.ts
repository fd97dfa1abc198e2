import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'

/** ES-38. Why nothing is ordered yet: the list of the year is still a draft. */
export function whyListIsADraft({ trading }: ServiceModel, schoolYear: SchoolYear, isFinal: boolean): Finding[] {
  if (!trading?.list || isFinal) return []
  const { id, firm, says, source } = trading.list
  const year = showSchoolYear(schoolYear)
  return [
    {
      ...{ kind: 'order-from-a-draft', id, source, weight: firm ? 'firm' : 'soft' },
      says: `${says} That for ${year} is still a draft.`,
    },
  ]
}

/** ES-38. Why a list cannot be made final: there is none, or it is already. */
export function whyListCannotBeFinal(model: ServiceModel, schoolYear: SchoolYear, isFinal: boolean): Finding[] {
  if (model.trading?.list && model.offers.length > 0 && !isFinal) return []
  const says = isFinal
    ? `The list for ${showSchoolYear(schoolYear)} is final already.`
    : `There is no list for ${showSchoolYear(schoolYear)} that could be made final.`
  return [{ kind: 'list-final-once', id: 'list-final-once', source: 'ES-38', says, weight: 'firm' }]
}

/** ES-65. Why a core activity is not ordered: it is never charged; what can be bought beyond it is named. */
export function whyCoreIsNotOrdered(model: ServiceModel, offerId: string): Finding[] {
  const rule = model.trading?.core
  const activity = rule?.of.find(({ id }) => id === offerId)
  if (!rule || !activity) return []
  const more = model.offers.find(({ id }) => id === activity.offer)
  const says = `${rule.says} ${activity.name} is core${more ? `; what goes beyond it can be ordered as: ${more.name}` : ''}.`
  return [{ kind: 'order-of-a-core-activity', id: rule.id, source: rule.source, says, weight: 'firm' }]
}

/** ES-36. Why a demand is not stated: nothing is said, both is said, or the list has no such thing. */
export function whyDemandIsNotStated(
  model: ServiceModel,
  { offer, says }: { offer: string | null; says: string | null },
  isStated: boolean,
): Finding[] {
  const found = (id: string, text: string, field: string): Finding[] => [
    { kind: id, id, source: 'ES-36', says: text, weight: 'firm', field },
  ]
  if (offer === null && says === null)
    return found('demand-says-something', 'Choose what your school would order, or say what the list has not.', 'offer')
  if (offer !== null && says !== null)
    return found('demand-is-one-thing', 'Choose something of the list, or say something else: one at a time.', 'says')
  if (offer !== null && !model.offers.some(({ id }) => id === offer))
    return found('demand-of-the-list', 'Choose something of the list.', 'offer')
  return isStated ? found('demand-once', 'This is stated for the school year already.', 'offer') : []
}
