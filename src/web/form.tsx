import type { ComponentChildren } from 'preact'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from './answers.ts'
import type { Frame } from './frame.ts'

type FormProps = { frame: Frame; action: string; children: ComponentChildren; takesFile?: boolean }

/** A form that is taken once, from us, however often it is pressed. */
export function Form({ frame, action, children, takesFile }: FormProps) {
  return (
    <form method="post" action={action} novalidate {...(takesFile && { enctype: 'multipart/form-data' })}>
      <input type="hidden" name="_csrf" value={frame.csrf()} />
      <input type="hidden" name="_key" value={frame.key()} />
      {children}
    </form>
  )
}

/** What is wrong with one field, if anything is. */
export function wrongWith(findings: readonly Finding[], field: string): string | undefined {
  return findings.find((finding) => finding.field === field)?.says
}

/** For each soft rule that stands in the way: what it says, where to read it, and a box for the reason to go ahead. */
export function Reasons({ findings, answers }: { findings: readonly Finding[]; answers: Answers }) {
  const soft = findings.filter((finding) => finding.weight === 'soft')
  return (
    <>
      {soft.map(({ id, says }) => (
        <Textarea
          name={`reason.${id}`}
          id={`reason-${id}`}
          label={`${says} Why do you want to go ahead?`}
          hint={
            <>
              Your reason is kept and counted.{' '}
              <a class="govuk-link" href={`/handbook#${id}`}>
                Read the rule
              </a>
            </>
          }
          rows={3}
          value={answers[`reason.${id}`]}
        />
      ))}
    </>
  )
}
