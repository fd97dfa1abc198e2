import type { HouseRules } from '#handbook/index.ts'
import { capital, word } from '#model/index.ts'

/** What holds of annual reports in every service that has them. */
export const ANNUAL_REPORT_RULES: HouseRules = {
  anchor: 'section.annual-reports-in-every-service',
  title: (model) => `${capital(word(model, 'annualReport', { form: 'many' }))}, in every service`,
  rules: [
    {
      id: 'report-status',
      source: 'XX-06',
      weight: 'firm',
      says: (model) =>
        `${capital(word(model, 'annualReport', { form: 'many' }))} are written, checked and issued in that order; what was issued is fixed.`,
    },
    {
      id: 'report-one-a-year',
      source: 'NF-75',
      weight: 'firm',
      says: (model) =>
        `A school has one ${word(model, 'annualReport')} a school year; a correction is its next version.`,
    },
    {
      id: 'report-section-empty',
      source: 'NF-75',
      weight: 'firm',
      says: () => 'A section that the model requires has words before the report leaves its author.',
    },
    {
      id: 'report-check-by-another',
      source: 'NF-80',
      weight: 'firm',
      says: () => 'A report is checked by somebody other than its author, and passes when each criterion is met.',
    },
  ],
}
