import { word, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Visit } from '../visit.ts'

/** Why a visit cannot be struck out: it is already, or what hangs on it comes first. */
export function whyVisitCannotBeStruckOut(
  { struckOut }: Pick<Visit, 'struckOut'>,
  { hasRecord, more }: { hasRecord: boolean; more: string | null },
  { mayHaveRecord }: Pick<Visit, 'mayHaveRecord'>,
  model: ServiceModel,
): Finding[] {
  const [visit, record] = [word(model, 'visit'), word(model, 'record')]
  if (struckOut) return [firm('struck-out-already', `This ${visit} is struck out already.`)]
  return [
    ...(hasRecord
      ? [firm('record-struck-out-first', `Strike out its ${record} first: it hangs on this ${visit}.`)]
      : []),
    ...(more && !mayHaveRecord
      ? [
          {
            ...firm(
              'reason-from-list',
              'Choose one of the reasons: nothing else may be written of this visit.',
              'more',
            ),
            source: 'NF-87',
          },
        ]
      : []),
  ]
}

/** Why a visit cannot be taken back: it is not struck out. */
export function whyVisitCannotComeBack({ struckOut }: Pick<Visit, 'struckOut'>): Finding[] {
  return struckOut ? [] : [firm('not-struck-out', 'This is not struck out: load the page again.')]
}

function firm(kind: string, says: string, field?: string): Finding {
  return { kind, id: kind, source: 'XX-05', says, weight: 'firm', ...(field && { field }) }
}
