import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { andList, capital, namesOf } from '#model/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { SchoolPageProps } from '../reading/school-page.tsx'
import { POINT_KINDS, POINT_WORDS, type Point } from './point.ts'

/** WI-06. Strengths, areas for improvement and priorities, each with the self-evaluation that it came from. */
export function PointsPart({ frame, school, model, points, withdrawn, may }: SchoolPageProps) {
  return (
    <>
      {POINT_KINDS.map((kind) => {
        const named = points.filter((each) => each.kind === kind)
        if (named.length === 0) return null
        return (
          <section id={kind}>
            <h2 class="govuk-heading-m">{POINT_WORDS[kind].many}</h2>
            <ul class="wm-rows">
              {named.map((point) => (
                <li>
                  {point.says}
                  <span>
                    {point.forYear !== null && `For ${showSchoolYear(point.forYear)}. `}
                    <CameFrom point={point} />
                    {point.agreedWith.length > 0 &&
                      `, agreed with the ${andList(namesOf(model.roles, point.agreedWith))}`}
                  </span>
                  {may.follow && (
                    <Withdraw
                      frame={frame}
                      model={model}
                      point={point}
                      action={`/schools/${school.id}/self-evaluation/points/${point.id}/withdraw`}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {withdrawn.length > 0 && (
        <Details summary={`Withdrawn (${withdrawn.length})`}>
          <ul class="wm-rows">
            {withdrawn.map((point) => (
              <li>
                {point.says}
                <span>
                  {capital(POINT_WORDS[point.kind].one)}. <CameFrom point={point} />
                </span>
                <Form frame={frame} action={`/schools/${school.id}/self-evaluation/points/${point.id}/withdraw`}>
                  <input type="hidden" name="back" value="yes" />
                  <Button kind="secondary" classes="govuk-!-margin-bottom-1" preventDoubleClick>
                    Bring it back<span class="govuk-visually-hidden">: {point.says}</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

type WithdrawProps = Pick<SchoolPageProps, 'frame' | 'model'> & { point: Point; action: string }

/** Asks before something is withdrawn: it is read by both sides. */
function Withdraw({ frame, model, point, action }: WithdrawProps) {
  const { says, agreedWith } = point
  const about = <span class="govuk-visually-hidden">: {says}</span>
  return (
    <Details summary={<>Withdraw it{about}</>}>
      <p class="govuk-body">
        {agreedWith.length > 0 && `It was agreed with the ${andList(namesOf(model.roles, agreedWith))}: tell them. `}
        Withdrawn, it stands here no more. Whoever works with the school can bring it back; who withdrew it stays in the
        history.
      </p>
      <Form frame={frame} action={action}>
        <Button kind="warning" classes="govuk-!-margin-bottom-1" preventDoubleClick>
          Withdraw it{about}
        </Button>
      </Form>
    </Details>
  )
}

/** From which self-evaluation it came, or from which visit. */
function CameFrom({ point }: { point: Point }) {
  const { selfEvaluationId, selfEvaluationYear, selfEvaluationNumber, visitId, heldOn } = point
  if (visitId)
    return (
      <>
        From the{' '}
        <a class="govuk-link" href={`/visits/${visitId}`}>
          visit{heldOn && ` of ${showShortDate(heldOn)}`}
        </a>
      </>
    )
  if (!selfEvaluationId || selfEvaluationYear === null) return null
  return (
    <>
      From{' '}
      <a class="govuk-link" href={`/self-evaluations/${selfEvaluationId}`}>
        {showSchoolYear(selfEvaluationYear)}
        {(selfEvaluationNumber ?? 1) > 1 && `, no. ${selfEvaluationNumber}`}
      </a>
    </>
  )
}
