import type { VisitType } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { KnownPerson } from '../known-store.ts'
import { refuseRow } from '../read-cells.ts'

type Row = { adviser: KnownPerson; type: VisitType | undefined; column: string; on: PlainDate }

/** Two rows, or a row and the service, say different things of one day at a school. Throws Refused where they do. */
export function refuseContradiction(
  there: { visitType: string; adviserId: string; adviserName: string },
  { adviser, type, column, on }: Row,
): void {
  if (there.adviserId !== adviser.id)
    refuseRow(`On ${showShortDate(on)} the school has ${there.adviserName}, and not ${adviser.name}`, column)
  if (type && there.visitType !== type.id)
    refuseRow(`On ${showShortDate(on)} the school has another kind, and not ${type.name}`, 'visitType')
}
