import { word } from '#model/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { calledIn } from '../called.ts'
import { crumbsToSelfEvaluation } from '../crumbs.ts'
import { gradeSays } from '../framework.ts'
import type { SelfEvaluationInModel } from '../get-self-evaluation.ts'
import type { AreaWritten } from '../self-evaluation.ts'

type Props = Shown & SelfEvaluationInModel & { written: readonly AreaWritten[] }

/** SH-07. What sharing means, before it is done. */
export function SharePage({ held, model, framework, written, ...shown }: Props) {
  const adviser = word(model, 'linkAdviser')
  return (
    <FormPage
      {...shown}
      title={`Share it with your ${adviser}`}
      caption={held.schoolName}
      breadcrumbs={crumbsToSelfEvaluation(held, model)}
      button="Share it"
    >
      <input type="hidden" name="revision" value={shown.answers.revision ?? held.revision} />
      <p class="govuk-body">
        Your {adviser} reads it from then on and can say something of it. You stay its author: you can still change what
        it says until it is in force. Governors and everyone else read it only then.
      </p>
      <Grades {...{ framework, written }} />
    </FormPage>
  )
}

/** XX-06. What being in force means, before it is said. */
export function InForcePage({ held, model, framework, written, ...shown }: Props) {
  const { one } = calledIn(model)
  return (
    <FormPage
      {...shown}
      title={`Put it in force for ${showSchoolYear(held.schoolYear)}`}
      caption={held.schoolName}
      breadcrumbs={crumbsToSelfEvaluation(held, model)}
      button="Put it in force"
    >
      <input type="hidden" name="revision" value={shown.answers.revision ?? held.revision} />
      <p class="govuk-body">
        From then on what it says stays as it is, and all who read what is written of your school read it, governors
        among them. The one before stays to be read, and the next {one} can be begun.
      </p>
      <Grades {...{ framework, written }} />
    </FormPage>
  )
}

function Grades({ framework, written }: Pick<Props, 'framework' | 'written'>) {
  return (
    <ul class="wm-rows">
      {framework.areas.map(({ id, title, points }) => {
        const found = written.find(({ area }) => area === id)
        return (
          <li>
            {title}
            <span>
              {gradeSays(points, found?.grade ?? null)}
              {found?.body ? '' : ', no words yet'}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
