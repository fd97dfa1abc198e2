import type { ServiceModel } from '#model/index.ts'

/**
 * WI-68. Where the progress of children was judged below expectations: the form on which that is recorded with its conversation, begun with what
 * it is about. Undefined where the model has no kind of concern for it.
 */
export function linkToBelowExpectations(
  { concerns }: Pick<ServiceModel, 'concerns'>,
  schoolId: string,
  about: string,
): string | undefined {
  const kind = concerns?.kinds.find(({ belowExpectations }) => belowExpectations)
  if (!kind) return undefined
  return `/schools/${schoolId}/concerns/raise?${new URLSearchParams({ title: about, kind: kind.id }).toString()}`
}
