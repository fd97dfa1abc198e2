import type { CoreSupport, ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { StrikingReason } from '#shared/struck-out.ts'

/** Core work that was done for a school, or for several: media support, or support for a structural solution. */
export type Support = {
  id: string
  modelVersionId: string
  /** By ids of the model. */
  support: string
  kind: string
  doneOn: PlainDate
  minutes: number
  says: string
  personId: string
  personName: string
  schools: readonly { id: string; name: string }[]
  struckOutBecause: StrikingReason | null
  struckOutAt: Date | null
  struckOutByName: string | null
  revision: number
}

/** What is logged of one. */
export type LoggedSupport = { kind: string; doneOn: PlainDate; minutes: number; says: string }

/** The model's kind of core work by its id; undefined where it has none. */
export const supportOf = ({ coreWork }: Pick<ServiceModel, 'coreWork'>, id: string): CoreSupport | undefined =>
  coreWork?.supports.find((each) => each.id === id)

/** What a kind is called; its id where the model no longer has it. */
export const kindName = (model: Pick<ServiceModel, 'coreWork'>, support: string, kind: string): string =>
  supportOf(model, support)?.kinds.find(({ id }) => id === kind)?.name ?? kind
