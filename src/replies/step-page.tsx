import type { ComponentChildren } from 'preact'
import { capital, word } from '#model/index.ts'
import { leadingToLines } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { PageOfVisit } from '#visits/index.ts'
import type { Frame } from '#web/frame.ts'
import type { RecordOfVisit } from './get-record.ts'

type Props = RecordOfVisit & {
  frame: Frame
  title: string
  /** The step by its name, as the last of the way to the page. */
  step: string
  findings: readonly Finding[]
  /** What is wrong here is mended on this page, not where the record is written. */
  isMendedHere?: boolean
  children: ComponentChildren
}

/** A page on which one step is taken on a record's way to the school and back. */
export function StepPage(props: Props) {
  const { frame, visit, model, type, record, title, step, findings, isMendedHere, children } = props
  return (
    <PageOfVisit
      {...{ frame, visit, model, type }}
      heading={title}
      here={step}
      under={[{ text: capital(word(model, 'record')), href: `/visits/${visit.id}/record` }]}
      findings={isMendedHere ? findings : leadingToLines(record, findings)}
    >
      {children}
    </PageOfVisit>
  )
}
