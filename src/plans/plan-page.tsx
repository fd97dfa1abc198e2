import { LinkButton } from '#govuk/link-button.tsx'
import { word, type PlanPart } from '#model/index.ts'
import { crumbsTo } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import type { Shown } from '#web/form-page.tsx'
import { Page } from '#web/page.tsx'
import type { PlanInModel } from './get-plan.ts'
import { isOpenFor, type Plan, type PlanCheck, type PlanComment } from './plan.ts'
import { Comments, SaySomething } from './plan-comments.tsx'
import { agreeSays, planName } from './plan-events.ts'
import { ChecksHeld } from './checks-held.tsx'
import { PartAsRead } from './plan-parts.tsx'
import { PlanSide } from './plan-side.tsx'

export type MayOfPlan = {
  write: boolean
  comment: boolean
  agree: boolean
  takeBack: boolean
  check: boolean
  lead: boolean
  tag: boolean
}

export type PlanShown = PlanInModel & {
  comments: readonly PlanComment[]
  checks: readonly PlanCheck[]
  /** When each of the model's checks is due next. */
  due: readonly { kind: string; on: string; isLate: boolean }[]
  /** What still stands in the way of a draft. */
  missing: readonly Finding[]
  /** XX-07. What is marked of the day in its middle. */
  marks: readonly Finding[]
  writers: readonly string[]
  versions: readonly Pick<Plan, 'id' | 'version' | 'status' | 'agreedOn'>[]
  /** The name of the focus of the year to which it is tagged. */
  focus: string | null
  may: MayOfPlan
  done: string | undefined
}

/** A plan on one page: how it stands, what is next, its parts with what was said of them, and how its criteria stand. */
export function PlanPage(props: Shown & PlanShown) {
  const { frame, findings, plan, model, rule, done, checks } = props
  const heading = headingOf(props)
  return (
    <Page
      frame={frame}
      title={`${heading}: ${plan.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={crumbsTo({ id: plan.schoolId, name: plan.schoolName }, planName(model))}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{plan.schoolName}</span> {heading}
      </h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Over {...props} />
          <Steps {...props} />
          <Missing {...props} />
          {rule.parts.map((part) => (
            <Part {...props} part={part} />
          ))}
          {checks.length > 0 && (
            <section id="checks">
              <h2 class="govuk-heading-m">What was found at each check</h2>
              <ChecksHeld {...{ plan, model, rule, checks }} />
            </section>
          )}
        </div>
        <div class="govuk-grid-column-one-third">
          <PlanSide {...props} />
        </div>
      </div>
    </Page>
  )
}

/** 'Raising Achievement Plan, agreed on 8 November 2004'. */
export function headingOf({ plan, model }: Pick<PlanInModel, 'plan' | 'model'>): string {
  const name = `${planName(model)}${plan.version > 1 ? `, version ${plan.version}` : ''}`
  const side = plan.serviceAgreedOn ? 'the school' : `the ${word(model, 'authority')}`
  const says: Record<Plan['status'], string> = {
    draft: 'a draft',
    offered: `waits for ${side} to agree it`,
    agreed: `agreed on ${plan.agreedOn ? showDate(plan.agreedOn) : ''}`,
    superseded: 'changed by a further version',
    ended: `over since ${plan.endedOn ? showDate(plan.endedOn) : ''}`,
    withdrawn: 'given up before it was agreed',
  }
  return `${name}: ${says[plan.status]}`
}

function Over({ plan, versions }: PlanShown) {
  const draft = versions.find(({ status }) => status === 'draft' || status === 'offered')
  return (
    <>
      {plan.endedBecause && <p class="govuk-body">{plan.endedBecause}</p>}
      {plan.changedBecause && <p class="govuk-body">Why it changes: {plan.changedBecause}</p>}
      {draft && plan.status === 'agreed' && (
        <p class="govuk-body">A further version is being written. This one is in force until that is agreed.</p>
      )}
    </>
  )
}

/** What can be done next, the most likely first. */
function Steps({ plan, model, rule, may, versions }: PlanShown) {
  const base = `/plans/${plan.id}`
  const links: readonly { href: string; text: string }[] = [
    ...(may.write && isOpenFor(plan, 'write')
      ? [{ href: `${base}/parts/frame`, text: 'Say what it fits, its dates and who writes it' }]
      : []),
    ...(may.lead &&
    plan.status === 'agreed' &&
    versions.every(({ status }) => status !== 'draft' && status !== 'offered')
      ? [{ href: `${base}/change`, text: 'Change it by a further version' }]
      : []),
    ...(may.lead && plan.status === 'agreed' ? [{ href: `${base}/end`, text: 'Say that it is over' }] : []),
    ...(may.lead && plan.agreedOn === null && plan.status !== 'withdrawn'
      ? [{ href: `${base}/end`, text: 'Give it up' }]
      : []),
  ]
  const agree = may.agree && isOpenFor(plan, 'agree')
  const side = plan.status === 'offered' ? 'Agree it or send it back' : agreeSays(rule, model, 'it')
  return (
    <>
      {agree && <LinkButton href={`${base}/agree`}>{side}</LinkButton>}
      {!agree && may.takeBack && plan.status === 'offered' && (
        <LinkButton href={`${base}/agree`} kind="secondary">
          Take it back to write in it
        </LinkButton>
      )}
      {may.check && isOpenFor(plan, 'judge') && <LinkButton href={`${base}/check`}>Check progress</LinkButton>}
      {links.length > 0 && (
        <p class="govuk-body">
          {links.map(({ href, text }, at) => (
            <>
              {at > 0 && ' · '}
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </>
          ))}
        </p>
      )}
    </>
  )
}

/** What a draft still wants before it is agreed, with the way to each. */
function Missing({ plan, missing, may }: PlanShown) {
  if (plan.status !== 'draft' || !may.write || missing.length === 0) return null
  return (
    <section id="missing">
      <h2 class="govuk-heading-m">Before it is agreed</h2>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ says, page }) => (
          <li>
            {page ? (
              <a class="govuk-link" href={page}>
                {says}
              </a>
            ) : (
              says
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Part(props: Shown & PlanShown & { part: PlanPart }) {
  const { frame, answers, findings, plan, part, model, rule, checks, comments, may } = props
  const said = comments.filter((each) => each.part === part.id)
  const isOpen = isOpenFor(plan, 'comment')
  return (
    <section id={part.id}>
      <h2 class="govuk-heading-m">{part.title}</h2>
      <PartAsRead {...{ plan, part, model, rule, checks }} />
      {may.write && isOpenFor(plan, 'write') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/plans/${plan.id}/parts/${part.kind}`}>
            Write this part<span class="govuk-visually-hidden">: {part.title}</span>
          </a>
        </p>
      )}
      {isOpen && <Comments {...{ frame, plan, comments: said, answers, findings }} maySettle={may.write} />}
      {isOpen && may.comment && <SaySomething {...{ frame, plan, part, answers, findings }} />}
    </section>
  )
}
