import type { ServiceModel, VisitType } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Action } from '#actions/index.ts'
import type { EarlierRecord } from '#records/index.ts'

/** A kind of visit on which another builds, or to which it leads, in the model's own sentence. */
export type Link = { visitType: string; says: string }

/** NF-52, NF-68. The kinds of visit that a kind is linked with, said on either side. */
export function linksOf(model: ServiceModel, type: VisitType): Link[] {
  const own = type.linksTo.map(({ visit, says }) => ({ visitType: visit, says }))
  const theirs = model.visitTypes.flatMap(({ id, linksTo }) =>
    linksTo.filter(({ visit }) => visit === type.id).map(({ says }) => ({ visitType: id, says })),
  )
  return [...own, ...theirs.filter(({ visitType }) => !own.some((link) => link.visitType === visitType))]
}

const MOST_PARTS = 4
const SHORT = 240

/** What a record said in short: the parts that must be there first, each with its beginning. */
export function inShort(model: ServiceModel, type: VisitType | undefined, { sections }: EarlierRecord) {
  const form = model.recordForms.find(({ id }) => id === type?.record.form)
  const must = type?.record.mustHave?.sections ?? []
  const parts = (form?.sections ?? []).flatMap((part) => {
    const written = sections.find(({ section }) => section === part.id)
    const point = model.scales
      .find(({ id }) => id === part.judgement)
      ?.points.find(({ value }) => value === written?.judgement)
    const says = beginningOf(written?.body ?? '')
    if (says === '' && !point) return []
    return [{ id: part.id, title: part.title, says, judged: point && `${point.value} ${point.label}` }]
  })
  const isMust = (id: string) => (must.includes(id) ? 0 : 1)
  return parts.sort((one, other) => isMust(one.id) - isMust(other.id)).slice(0, MOST_PARTS)
}

/** The first lines of a text, ended at a word. */
function beginningOf(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= SHORT) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', SHORT))} …`
}

/** RO-30. What was agreed at the last contact is carried over, done or not; what else is open and late is said beside it. */
export function carriedOver(
  actions: readonly Action[],
  lastVisitId: string | undefined,
  today: PlainDate,
): { carried: Action[]; late: Action[]; open: number } {
  const isOpen = ({ doneOn }: Action) => doneOn === null
  const carried = actions.filter(({ visitId }) => visitId !== null && visitId === lastVisitId)
  const others = actions.filter((action) => isOpen(action) && !carried.includes(action))
  return {
    carried,
    late: others.filter(({ dueOn }) => dueOn !== null && dueOn < today),
    open: others.length,
  }
}
