import type { ComponentChildren } from 'preact'
import { namesOf, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { POINT_WORDS } from '../following/point.ts'
import { KINDS_AT_VISITS, type PointAtVisit } from './agreed-point.ts'

type Props = {
  model: Pick<ServiceModel, 'roles'>
  points: readonly PointAtVisit[]
  more?: (point: PointAtVisit) => ComponentChildren
}

/** Strengths first, then areas for improvement, each with whom it was agreed. */
export function PointsAgreed({ model, points, more }: Props) {
  return (
    <>
      {KINDS_AT_VISITS.map((kind) => {
        const named = points.filter((point) => point.kind === kind)
        if (named.length === 0) return null
        return (
          <>
            <h3 class="govuk-heading-s">{POINT_WORDS[kind].many}</h3>
            <ul class="wm-rows">
              {named.map((point) => (
                <li>
                  {point.says}
                  <span>{agreementsSay(model, point)}</span>
                  {more?.(point)}
                </li>
              ))}
            </ul>
          </>
        )
      })}
    </>
  )
}

function agreementsSay({ roles }: Pick<ServiceModel, 'roles'>, { agreements }: PointAtVisit): string {
  if (agreements.length === 0) return 'Not agreed yet'
  const one = ({ role, personName, agreedOn, recordedByName }: PointAtVisit['agreements'][number]) => {
    const [name = role] = namesOf(roles, [role])
    const by = personName === recordedByName ? '' : `, written down by ${recordedByName}`
    return `${personName ? `${personName}, ` : ''}${name}, ${showShortDate(agreedOn)}${by}`
  }
  return `Agreed: ${agreements.map(one).join('; ')}`
}
