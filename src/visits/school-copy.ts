import type { Programme, ServiceModel } from '#model/index.ts'

export const TAILORING_CHANGES = ['another-term', 'leave-out', 'add'] as const
/** What may be changed in a school's own copy of a programme. */
export type TailoringChange = (typeof TAILORING_CHANGES)[number]

/** A change of a school's copy that everyone who must has agreed to. */
export type TailoringInForce = {
  programme: string
  change: TailoringChange
  visitType: string
  fromTerm: string | null
  toTerm: string | null
}

/** One visit of a school's own copy of a programme, with its term where it belongs to one. */
export type CopiedVisit = { visitType: string; term: string | undefined; isTailored: boolean }

/** NF-34, NF-11. A school's own copy of a programme: the model's visits, with the changes in force, in the order of the year. */
export function copyOf(
  model: ServiceModel,
  programme: Programme,
  tailorings: readonly TailoringInForce[],
): CopiedVisit[] {
  const copy: CopiedVisit[] = programme.visits.map(({ visitType, term }) => ({
    visitType,
    term: term ?? onlyTermOf(model, visitType),
    isTailored: false,
  }))
  for (const { change, visitType, fromTerm, toTerm } of tailorings.filter((each) => each.programme === programme.id)) {
    const term = toTerm ?? undefined
    const at = copy.findIndex((each) => each.visitType === visitType && (each.term ?? null) === fromTerm)
    if (change === 'add') copy.push({ visitType, term, isTailored: true })
    // What a later change has moved already is no longer there to change.
    else if (at >= 0) copy.splice(at, 1, ...(change === 'another-term' ? [{ visitType, term, isTailored: true }] : []))
  }
  return copy.sort((one, other) => placeOf(model, one.term) - placeOf(model, other.term))
}

/** What a school's copy says of one kind of visit: in which terms it is made, or that it is left out. */
export type TailoredKind = { terms: readonly string[]; isLeftOut: boolean }

/** NF-11. Undefined where nothing in force concerns the kind, so that the model's own terms hold. */
export function tailoredKind(
  model: ServiceModel,
  visitType: string,
  tailorings: readonly TailoringInForce[],
): TailoredKind | undefined {
  const touching = tailorings.filter((each) => each.visitType === visitType)
  if (touching.length === 0) return undefined
  const visits = model.programmes
    .flatMap((programme) => copyOf(model, programme, tailorings))
    .filter((each) => each.visitType === visitType)
  const isFree = visits.some(({ term }) => term === undefined)
  return { terms: isFree ? [] : visits.flatMap(({ term }) => term ?? []), isLeftOut: visits.length === 0 }
}

/** The place of a term in the year; what belongs to none comes last. */
export function placeOf({ calendar }: Pick<ServiceModel, 'calendar'>, term: string | undefined): number {
  const place = calendar.terms.findIndex(({ id }) => id === term)
  return place < 0 ? calendar.terms.length : place
}

function onlyTermOf(model: ServiceModel, visitType: string): string | undefined {
  const terms = model.visitTypes.find(({ id }) => id === visitType)?.terms ?? []
  return terms.length === 1 ? terms[0] : undefined
}
