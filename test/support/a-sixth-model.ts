import { readFileSync } from 'node:fs'

/**
 * A service of nobody's: the programme of four visits with rules that none of the five has. What each line says is added to
 * the first visit, of which a record is written, and to the last, of which none may be.
 */
export function aSixthModel(...lines: readonly string[]): string {
  const text = readFileSync('models/norfolk.yaml', 'utf8').replace(/^ {2}authority: Norfolk$/m, '  authority: Eskmoor')
  const added = (suffix: string) => lines.map((line) => `    ${line.replaceAll('$', suffix)}\n`).join('')
  const first = text.indexOf('    roles: [link-adviser]\n    needs:\n      - id: trained-in-data-analysis')
  const fourth = text.indexOf('    roles: [link-adviser]\n    needs:\n      - id: trained-in-performance-management')
  if (first < 0 || fourth < 0) throw new Error('the model that this one begins from has changed')
  return text.slice(0, first) + added('a') + text.slice(first, fourth) + added('b') + text.slice(fourth)
}

/** Five working days of notice, or 150 pounds. */
export const CHARGED =
  'cancelling: { id: late-notice-$, noticeWorkingDays: 5, chargePence: 15000, firm: false, says: A visit called off by the school with less than five working days of notice is charged., source: EM-4 }'
/** The same, of which nothing is let go. */
export const CHARGED_FIRMLY = CHARGED.replace('firm: false', 'firm: true')
/** Notice, and no charge. */
export const NOTICE = CHARGED.replace('chargePence: 15000, ', '')
/** The head confirms each date. */
export const CONFIRMED =
  'confirmedBy: { id: date-confirmed-$, roles: [headteacher], firm: false, says: The headteacher confirms each date., source: EM-5 }'
