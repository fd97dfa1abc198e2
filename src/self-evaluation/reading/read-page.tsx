import { FileLinks } from '#papers/index.ts'
import { Tag } from '#govuk/tag.tsx'
import { word } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showMoment, showShortDate } from '#shared/show-date.ts'
import type { Shown } from '#web/form-page.tsx'
import { Page } from '#web/page.tsx'
import { calledIn } from '../called.ts'
import { crumbsToAll } from '../crumbs.ts'
import type { AgreedGrade, JudgedTool } from '../at-visits/at-visit.ts'
import type { Point } from '../following/point.ts'
import { gradeSays } from '../framework.ts'
import type { SelfEvaluationInModel } from '../get-self-evaluation.ts'
import { isOpenTo, type AreaWritten, type SelfEvaluation, type SelfEvaluationComment } from '../self-evaluation.ts'
import { Comments } from './comments.tsx'
import { NextSteps, OwnTool, Points } from './read-parts.tsx'

export type ReadProps = Shown &
  SelfEvaluationInModel & {
    written: readonly AreaWritten[]
    comments: readonly SelfEvaluationComment[]
    agreed: readonly (AgreedGrade & { visitId: string; heldOn: string | null })[]
    judged: JudgedTool | undefined
    points: readonly Point[]
    may: { write: boolean; putInForce: boolean; comment: boolean; readComments: boolean; follow: boolean }
    done: string | undefined
  }

/** One self-evaluation: how far it has come, what the school says area by area, its grade and the agreed one side by side. */
export function ReadPage(props: ReadProps) {
  const { frame, held, model, framework, findings, done, may } = props
  const heading = `${calledIn(model).One} for ${showSchoolYear(held.schoolYear)}`
  return (
    <Page
      frame={frame}
      title={`${heading}, ${held.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[...crumbsToAll(held, model), { text: showSchoolYear(held.schoolYear) }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{held.schoolName}</span> {heading}
          </h1>
          <p class="govuk-body">
            <HowFar held={held} adviser={word(model, 'linkAdviser')} />
          </p>
          <p class="govuk-body">
            {held.ownTool ? `${held.ownTool}, a tool of the school’s own; graded by ${framework.name}` : framework.name}
            {framework.version && `, version ${framework.version}`}.
            {held.protocol && ` Protocol in force: version ${held.protocol}.`}
            {framework.national?.until &&
              ` The country was inspected by it until ${framework.national.until.slice(0, 4)}.`}
          </p>
          <p class="govuk-body">
            As a file: <FileLinks href={`/self-evaluations/${held.id}`} of={heading} />
          </p>
          <OwnTool {...props} />
          <NextSteps {...props} />
          {framework.areas.map((area) => (
            <AreaPart {...props} area={area} />
          ))}
          <Points {...props} />
          {may.readComments && held.status !== 'draft' && <Comments {...props} />}
        </div>
      </div>
    </Page>
  )
}

function HowFar({ held, adviser }: { held: SelfEvaluation; adviser: string }) {
  const { status, begunByName, begunAt, sharedByName, sharedAt, readByName, readAt, inForceOn } = held
  const shared =
    sharedAt && `Shared with the ${adviser} by ${sharedByName} on ${showShortDate(londonDateOf(sharedAt))}. `
  const read = readAt && `Read by ${readByName} on ${showShortDate(londonDateOf(readAt))}. `
  return (
    <>
      <Tag colour={status === 'in-force' ? 'green' : status === 'earlier' ? 'grey' : 'blue'}>
        {STATUS_WORDS[status]}
      </Tag>{' '}
      {status === 'draft' && 'Only your school sees it. '}
      {inForceOn
        ? `In force since ${showShortDate(inForceOn)}. `
        : `Begun by ${begunByName} at ${showMoment(begunAt)}. `}
      {shared}
      {read}
    </>
  )
}

export const STATUS_WORDS = { draft: 'Draft', shared: 'Shared', 'in-force': 'In force', earlier: 'Earlier' } as const

function AreaPart(props: ReadProps & { area: ReadProps['framework']['areas'][number] }) {
  const { held, area, written, agreed, comments, may } = props
  const own = written.find((each) => each.area === area.id)
  const both = agreed.find((each) => each.area === area.id)
  const said = comments.filter((each) => each.area === area.id)
  return (
    <section id={`area-${area.id}`}>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{area.title}</h2>
      <p class="govuk-body">
        <strong>The school: {gradeSays(area.points, both ? both.schoolGrade : (own?.grade ?? null))}.</strong>{' '}
        {both && (
          <>
            <strong>Agreed: {gradeSays(area.points, both.agreedGrade)}</strong>
            {both.heldOn && ` on ${showShortDate(londonDateOf(new Date(`${both.heldOn}T12:00:00Z`)))}`}
            {both.says && `. ${both.says}`}{' '}
            {may.readComments && (
              <a class="govuk-link" href={`/visits/${both.visitId}/self-evaluation`}>
                Where it was agreed<span class="govuk-visually-hidden">: {area.title}</span>
              </a>
            )}
          </>
        )}
      </p>
      {own?.body
        ? own.body.split(/\n+/).map((line) => <p class="govuk-body">{line}</p>)
        : !may.write && <p class="govuk-body wm-muted">Nothing is written here.</p>}
      {may.readComments && said.length > 0 && (
        <p class="govuk-body-s">
          {said.length === 1 ? '1 comment' : `${said.length} comments`},{' '}
          <a class="govuk-link" href="#comments">
            below
          </a>
        </p>
      )}
      {may.write && isOpenTo(held, 'write') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/self-evaluations/${held.id}/areas/${area.id}`}>
            {own?.body ? 'Go on writing' : 'Write it'}
            <span class="govuk-visually-hidden">: {area.title}</span>
          </a>
        </p>
      )}
    </section>
  )
}
