import type { Finding } from '#shared/finding.ts'
import { placeOf } from './page.tsx'

/** Findings as a list in the text of a page: each leads to the input that it is about, where one is known. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {findings.map((finding) => {
        const place = finding.field ? placeOf(finding) : undefined
        return (
          <li>
            {place ? (
              <a class="govuk-link" href={place}>
                {finding.says}
              </a>
            ) : (
              finding.says
            )}
          </li>
        )
      })}
    </ul>
  )
}
