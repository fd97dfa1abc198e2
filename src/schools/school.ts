/** Where a school stands in its life, as the register has it. */
export const SCHOOL_STATUSES = ['open', 'proposed-to-close', 'proposed-to-open', 'closed'] as const
export type SchoolStatus = (typeof SCHOOL_STATUSES)[number]
