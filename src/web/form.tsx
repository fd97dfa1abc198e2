import type { ComponentChildren } from 'preact'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from './answers.ts'
import type { Frame } from './frame.ts'
import { RuleToRead } from './rules.tsx'

type FormProps = {
  frame: Frame
  action: string
  children: ComponentChildren
  takesFile?: boolean
  /** Where JavaScript posts what was typed so far to be kept as a draft, each time a field was changed. */
  keepAt?: string
}

/** A form that is taken once, from us, however often it is pressed. */
export function Form({ frame, action, children, takesFile, keepAt }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      novalidate
      {...(takesFile && { enctype: 'multipart/form-data' })}
      {...(keepAt && { 'data-keep': keepAt })}
    >
      <input type="hidden" name="_csrf" value={frame.csrf()} />
      <input type="hidden" name="_key" value={frame.key()} />
      {frame.signedIn && !takesFile && <input type="hidden" name="_who" value={frame.who()} />}
      {children}
    </form>
  )
}

/** What is wrong with one field, if anything is. */
export function wrongWith(findings: readonly Finding[], field: string): string | undefined {
  return findings.find((finding) => finding.field === field)?.says
}

type ReasonsProps = {
  findings: readonly Finding[]
  answers: Answers
  /** Where nothing may be written freely, the reasons there are to choose from. */
  choices?: readonly string[]
}

/** For each soft rule that stands in the way: what it says, a place for the reason to go ahead, and the rule itself. */
export function Reasons({ findings, answers, choices }: ReasonsProps) {
  const soft = findings.filter((finding) => finding.weight === 'soft')
  if (soft.length === 0) return null
  return (
    <div data-reasons>
      {soft.map(({ id, says }) => {
        const name = `reason.${id}`
        const question = `${says} Why do you want to go ahead?`
        const hint = 'Your reason is kept and counted.'
        const shared = { name, id: `reason-${id}`, hint, value: answers[name] }
        return (
          <>
            {choices ? (
              <Radios {...shared} legend={question} choices={choices.map((each) => ({ value: each, label: each }))} />
            ) : (
              <Textarea {...shared} label={question} rows={3} />
            )}
            <RuleToRead id={id} />
          </>
        )
      })}
    </div>
  )
}
