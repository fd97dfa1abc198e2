import type { VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { SchoolItem } from './agenda-item.ts'

/** More items than this a school does not put on one agenda. */
export const MOST_ITEMS = 20

/** One item of the agenda as it is read: the model's, with what the school put under it. */
export type AgendaLine = VisitType['agenda'][number] & { ofSchool: readonly SchoolItem[] }

/** NF-46. The agenda of a visit: the model's items in their order, each with the school's own under it. */
export function agendaOf(type: VisitType, items: readonly SchoolItem[]): AgendaLine[] {
  return type.agenda.map((line) => ({ ...line, ofSchool: items.filter(({ item }) => item === line.id) }))
}

/** NF-46. Under which items of the agenda a school puts its own. */
export const openToSchool = (type: VisitType) => type.agenda.filter(({ schoolAdds }) => schoolAdds)

/** NF-46. Why an item of the school's cannot be added: its place is the service's own, or there are enough. */
export function whyItemCannotBeAdded(type: VisitType, item: string, already: number): Finding[] {
  if (!openToSchool(type).some(({ id }) => id === item))
    return [own('agenda-place', 'Choose where on the agenda it belongs.', 'item')]
  if (already < MOST_ITEMS) return []
  return [own('agenda-full', `A school puts ${MOST_ITEMS} items on one agenda at most: take one off first.`, 'says')]
}

function own(id: string, says: string, field: string): Finding {
  return { kind: id, id, source: 'NF-46', says, field, weight: 'firm' }
}
