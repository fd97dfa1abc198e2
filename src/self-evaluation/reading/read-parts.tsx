import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { word } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { TOOL_WORDS } from '../at-visits/at-visit.ts'
import { POINT_WORDS } from '../following/point.ts'
import { isOpenTo } from '../self-evaluation.ts'
import type { ReadProps } from './read-page.tsx'

/** NF-72. The document of a tool of the school's own, and how good the adviser found the tool. */
export function OwnTool({ held, judged, may }: ReadProps) {
  if (!held.ownTool) return null
  return (
    <>
      <p class="govuk-body">
        {held.fileName ? (
          <a class="govuk-link" href={`/self-evaluations/${held.id}/own-tool`}>
            {held.ownTool}: {held.fileName}
          </a>
        ) : (
          'The tool is not attached yet.'
        )}{' '}
        {may.write && isOpenTo(held, 'write') && (
          <a class="govuk-link" href={`/self-evaluations/${held.id}/file`}>
            {held.fileName ? 'Attach another' : 'Attach it'}
          </a>
        )}
      </p>
      {judged && (
        <InsetText>
          Judged as a tool: {TOOL_WORDS[judged.judgement]}. {judged.says} ({judged.judgedByName},{' '}
          {showShortDate(londonDateOf(judged.judgedAt))})
        </InsetText>
      )}
    </>
  )
}

/** What the school can do with it next. */
export function NextSteps({ held, may, model }: ReadProps) {
  const steps = [
    ...(may.write && isOpenTo(held, 'share')
      ? [{ href: 'share', text: `Share it with your ${word(model, 'linkAdviser')}` }]
      : []),
    ...(may.putInForce && isOpenTo(held, 'put-in-force') ? [{ href: 'in-force', text: 'Put it in force' }] : []),
  ]
  return (
    <>
      {steps.map(({ href, text }) => (
        <>
          <LinkButton href={`/self-evaluations/${held.id}/${href}`}>{text}</LinkButton>{' '}
        </>
      ))}
      {may.write && held.status === 'shared' && !may.putInForce && (
        <p class="govuk-body">The {word(model, 'headteacher')} puts it in force.</p>
      )}
    </>
  )
}

/** WI-06. What was named from it. */
export function Points({ held, points, may }: ReadProps) {
  if (held.status === 'draft' || (points.length === 0 && !may.follow)) return null
  return (
    <section id="points">
      <h2 class="govuk-heading-m">What follows from it</h2>
      {points.length === 0 && (
        <p class="govuk-body">
          Strengths, areas for improvement and priorities that were named from it will stand here.
        </p>
      )}
      <ul class="wm-rows">
        {points.map(({ kind, says, forYear }) => (
          <li>
            {says}
            <span>
              {POINT_WORDS[kind].one}
              {forYear !== null && ` for ${showSchoolYear(forYear)}`}
            </span>
          </li>
        ))}
      </ul>
      {may.follow && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/self-evaluations/${held.id}/points/add`}>
            Name a strength, an area for improvement or a priority
          </a>
        </p>
      )}
    </section>
  )
}
