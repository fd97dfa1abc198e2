/** Why something is struck out: it was entered in error. What is only no longer wanted is called off or withdrawn instead. */
export const STRIKING_REASONS = {
  twice: 'Entered twice',
  'wrong-school': 'Entered for the wrong school',
  'wrong-day': 'Entered for the wrong day or visit',
  'wrong-person': 'Entered for the wrong person',
  'never-happened': 'It did not take place',
  'wrong-words': 'It says what it should not say',
} as const

export type StrikingReason = keyof typeof STRIKING_REASONS

/** What was chosen as a reason, and what was added to it, as one sentence. */
export function strikingSays({ reason, more }: { reason: StrikingReason; more: string | null }): string {
  return more ? `${STRIKING_REASONS[reason]}: ${more}` : STRIKING_REASONS[reason]
}
