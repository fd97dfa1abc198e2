import { z } from 'zod'
import { Select } from '#govuk/select.tsx'
import type { ReviewKind, ServiceModel } from '#model/index.ts'
import { titleOf, type HolderAt } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import type { Answers } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import type { Candidate } from '../candidates-store.ts'
import type { Named } from '../review-rules.ts'

/** Who leads and who supports, by role, as a form posts them: `named.link-adviser`. */
export const namedForm = z.record(z.string(), z.string()).transform(namedIn)

/** The same out of all answers of a form. */
export function namedIn(answers: Answers): Named {
  return new Map(
    Object.entries(answers)
      .filter(([name]) => name.startsWith('named.'))
      .map(([name, id]) => [name.slice('named.'.length), isId(id) ? id : null]),
  )
}

type Props = {
  kind: ReviewKind
  model: ServiceModel
  candidates: readonly Candidate[]
  leads: readonly HolderAt[]
  answers: Answers
  findings: readonly Finding[]
}

/** SH-33. Who leads, and who supports them: whoever holds the role today stands there, another is given it. */
export function NamedFields({ kind, model, candidates, leads, answers, findings }: Props) {
  return (
    <>
      {[kind.lead, ...kind.supportedBy].map((role, at) => {
        const own = leads.find((each) => each.role === role && each.actsFor === null)
        return (
          <Select
            name={`named.${role}`}
            label={`${titleOf(model, role)}: who ${at === 0 ? 'leads' : 'supports'}?`}
            hint={own ? `Holds the role there today: ${own.name}` : 'Nobody holds the role there today'}
            choices={[
              { value: '', label: 'Choose somebody' },
              ...candidates.map(({ personId, name, role: holds }) => ({
                value: personId,
                label: `${name}, ${titleOf(model, holds)}`,
              })),
            ]}
            value={answers[`named.${role}`] ?? own?.personId ?? ''}
            error={wrongWith(findings, `named.${role}`)}
          />
        )
      })}
    </>
  )
}
