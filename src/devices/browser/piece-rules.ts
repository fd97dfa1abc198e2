import { whyEvidenceIsWanting, type ReadyReview } from '#joint-reviews/both-sides/index.ts'
import type { Finding } from '#shared/finding.ts'
import { toPlainDate, type PlainDate } from '#shared/plain-date.ts'
import type { KeptPiece } from './sealed-store.ts'
import type { Stands } from './store-rules.ts'

const PARTS = ['year', 'month', 'day'] as const

/** The day that stands in the three boxes; undefined where it is none. */
export function dayIn(answers: KeptPiece['answers']): PlainDate | undefined {
  const [year = '', month = '', day = ''] = PARTS.map((part) => (answers[`seenOn-${part}`] ?? '').trim())
  return toPlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** The day as it is typed in its boxes. */
export const boxesOf = (day: PlainDate) => {
  const [year = '', month = '', of = ''] = day.split('-')
  return { day: of.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

/**
 * SH-36, SH-39, SH-40. What a piece still wants, said where its writer can still look: the same rules as on the service, but for
 * those that only it can know of.
 */
export function whyNotFinished(
  { form, metOn }: Pick<ReadyReview, 'form' | 'metOn'>,
  answers: KeptPiece['answers'],
): Finding[] {
  const given = (name: string) => (answers[name] ?? '').trim()
  const seenOn = dayIn(answers)
  const isJoint = given('isJoint')
  return [
    ...whyEvidenceIsWanting(form.kinds, metOn, form.questions, {
      ...{ kind: given('kind'), questionId: given('questionId'), says: given('says') },
      ...{ ofClass: given('ofClass') || null, jointWith: given('jointWith') || null },
      ...{ subject: given('subject') || null, standard: given('standard') || null },
      isJoint: isJoint === '' ? null : isJoint === 'yes',
      seenOn: seenOn ?? ('' as PlainDate),
    }),
    ...(seenOn ? [] : [wants('seenOn', 'Enter the day on which it was seen')]),
    ...(given('says') === '' ? [wants('says', 'Enter what it shows')] : []),
  ]
}

const wants = (field: string, says: string): Finding => ({
  ...{ kind: 'form', id: `form-${field}`, source: 'XX-15', says, field, weight: 'firm' },
})

/** Says of a piece where its words are, and what its writer has to do about it. */
export function pieceStands({
  isFinished,
  isOnItsWay,
  refused,
}: Pick<KeptPiece, 'isFinished' | 'isOnItsWay' | 'refused'>): Stands {
  if (!isFinished) return { says: 'Saved on this device, not finished yet.', waits: true }
  if (refused) return { says: `Saved on this device only. ${refused.says}`, waits: true }
  if (isOnItsWay)
    return { says: 'Saved on this device. It was on its way when the connection went, and goes again.', waits: true }
  return { says: 'Saved on this device, not sent yet.', waits: true }
}

/** Says of a review what of it is saved where. */
export function reviewStands({ own }: Pick<ReadyReview, 'own'>, pieces: readonly KeptPiece[]): Stands {
  const here = pieces.length
  if (here > 0) {
    const refused = pieces.filter((each) => each.isFinished && each.refused).length
    const told = refused > 0 ? `, ${refused} of them not taken: open it and read why` : ''
    return {
      says: `${here === 1 ? '1 piece of evidence is' : `${here} pieces of evidence are`} on this device only${told}.`,
      waits: true,
    }
  }
  if (own === 0) return { says: 'Ready; nothing of yours is written yet.', waits: false }
  return {
    says: `${own === 1 ? '1 piece of evidence' : `${own} pieces of evidence`} of yours on the service.`,
    waits: false,
  }
}
