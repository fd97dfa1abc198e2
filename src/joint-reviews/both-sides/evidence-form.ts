import type { ReviewKind, ServiceModel } from '#model/index.ts'
import type { Question, Review } from '../review.ts'

/** All that the form of evidence is drawn from, on the service and on a device: data without a model. */
export type EvidenceForm = {
  /** Which evidence this kind of review takes, each with its name and with what it asks. */
  kinds: readonly (ReviewKind['evidence'][number] & { name: string })[]
  /** The key questions: those that give the focus first. */
  questions: readonly Pick<Question, 'id' | 'asks' | 'isFocus'>[]
  isExplored: boolean
  /** SH-38, as the model says it. */
  exploredFirst: string
  /** Those with whom a lesson may have been seen. */
  leaders: readonly string[]
}

/** The form of evidence of a review, with the names of the leaders of its school. */
export function evidenceFormOf(
  { evidenceKinds }: Pick<ServiceModel, 'evidenceKinds'>,
  kind: Pick<ReviewKind, 'evidence' | 'exploredFirst'>,
  { exploredOn }: Pick<Review, 'exploredOn'>,
  questions: readonly Question[],
  leaders: readonly string[],
): EvidenceForm {
  return {
    kinds: kind.evidence.map((each) => ({
      ...each,
      name: evidenceKinds.find(({ id }) => id === each.kind)?.name ?? each.kind,
    })),
    questions: [...questions]
      .sort((one, other) => Number(other.isFocus) - Number(one.isFocus) || one.place - other.place)
      .map(({ id, asks, isFocus }) => ({ id, asks, isFocus })),
    isExplored: exploredOn !== null,
    exploredFirst: kind.exploredFirst.says,
    leaders,
  }
}
