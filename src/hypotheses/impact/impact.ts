/** Something behind the latest results: an action, an intervention, a programme that was bought, or what somebody adds. */
export type Behind = { key: string; title: string; when: string }

/** What one of them achieved, in brief. */
export type ImpactEntry = { key: string; title: string; says: string; saidAt: Date; saidBy: string }

/** What was written of one on the page; of what stands nowhere else, with what it is. */
export type TypedImpact = { key: string; says: string; title: string | undefined }
