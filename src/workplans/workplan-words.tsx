import { Tag, type TagColour } from '#govuk/tag.tsx'
import { shortDays } from '#days/index.ts'
import type { LedBy, WorkplanStatus } from './workplan.ts'

const STATUS_SAYS: Readonly<Record<WorkplanStatus | 'none', { says: string; colour: TagColour }>> = {
  none: { says: 'No total yet', colour: 'red' },
  draft: { says: 'Not ready', colour: 'yellow' },
  ready: { says: 'Ready, not sent', colour: 'blue' },
  sent: { says: 'Sent', colour: 'green' },
}

/** Where a workplan stands, as words for a file. */
export const statusInWords = (status: WorkplanStatus | undefined): string => STATUS_SAYS[status ?? 'none'].says

/** Where a workplan stands, as a tag. */
export function StatusTag({ status }: { status: WorkplanStatus | undefined }) {
  const { says, colour } = STATUS_SAYS[status ?? 'none']
  return <Tag colour={colour}>{says}</Tag>
}

/** ES-71. Who leads, as a sentence says it. */
export const LED_BY_SAYS: Readonly<Record<LedBy, string>> = {
  heads: 'Headteachers',
  together: 'Headteachers and the service together',
  service: 'The service',
}

/** Half-days in little room, none as a dash. */
export const daysOrDash = (halfDays: number): string => (halfDays === 0 ? '–' : shortDays(halfDays))
