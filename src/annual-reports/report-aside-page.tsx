import { TwoTexts } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import type { Frame } from '#web/frame.ts'
import type { AnnualReport } from './annual-report.ts'
import type { ReportOfYear } from './get-annual-report.ts'
import { PageOfReport } from './page-of-report.tsx'
import type { ReportAside } from './report-aside-store.ts'

type Props = ReportOfYear & {
  frame: Frame
  report: AnnualReport
  aside: ReportAside
  section: { id: string; title: string }
  answers: Answers
  findings: readonly Finding[]
}

/** Two texts of one section of a report, and which of them stands. */
export function ReportAsidePage(props: Props) {
  const { frame, report, aside, section, answers, findings } = props
  const held = report.sections.find((each) => each.section === section.id)?.body ?? ''
  return (
    <PageOfReport
      {...props}
      heading={`Two texts of “${section.title}” were written; choose which stands`}
      here="Two texts"
    >
      <TwoTexts {...{ frame, held, answers, findings }} beside={aside} />
    </PageOfReport>
  )
}
