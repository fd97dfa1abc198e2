import type { PlainDate } from '#shared/plain-date.ts'
import type { EvidenceForm } from './evidence-form.ts'

/**
 * A review under way with all that is needed to write down what one sees in a classroom. It is data, never a page; nobody's
 * evidence is among it, and so no lesson's class.
 */
export type ReadyReview = {
  reviewId: string
  schoolName: string
  /** 'Joint LEA/School Review', as the model names it. */
  name: string
  /** What comes next of it, as people read it. */
  stands: string
  metOn: PlainDate | null
  form: EvidenceForm
  /** How many pieces of one's own the service has. */
  own: number
}
