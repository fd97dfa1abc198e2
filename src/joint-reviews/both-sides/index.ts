// What is drawn, asked and said of evidence on the service and, by another room, where there is no connection.
export { EvidenceFields } from './evidence-fields.tsx'
export type { EvidenceForm } from './evidence-form.ts'
export { whyEvidenceIsWanting } from './evidence-rules.ts'
export type { ReadyReview } from './ready-review.ts'
