import { shortDays, YearForm } from '#days/index.ts'
import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { capital, word } from '#model/index.ts'
import { showHalfDays, titleOf } from '#people/index.ts'
import { showDate } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { sumDays } from '../workplan.ts'
import { LED_BY_SAYS } from '../workplan-words.tsx'
import type { Partnership } from './get-partnership.ts'
import type { ItemShown } from './items-of.ts'
import { NonNegotiables } from './non-negotiables.tsx'
import { ledByHeads, percentOf } from './partnership-rules.ts'
import { SizeSection } from './size-section.tsx'
import type { Agreement, DecidedSize, Use } from './partnership.ts'

/** Who works with a partnership. */
export type WorksWith = { personId: string; name: string; role: string }

type Props = {
  frame: Frame
  found: Partnership
  uses: readonly Use[]
  agreement: Agreement | undefined
  items: readonly ItemShown[]
  team: readonly WorksWith[]
  decided: DecidedSize | undefined
  done: string | undefined
}

/** ES-18, ES-26, ES-32, ES-71. A partnership at a glance: its days, what is agreed, what is not negotiable, and who works with it. */
export function PlanPage(props: Props) {
  const { frame, found, team, done } = props
  const { group, model, schoolYear: year } = found
  const isSeen = found.isOpen || found.may.seeDays
  const heading = isSeen ? headingOf(props) : `The days of ${showSchoolYear(year)} were not sent to schools yet`
  return (
    <Page
      frame={frame}
      title={`${group.name}: ${heading}`}
      done={done}
      breadcrumbs={[{ text: group.name, href: `/groups/${group.id}` }, { text: capital(word(model, 'plan')) }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {group.name}, {showSchoolYear(year)}
        </span>{' '}
        {heading}
      </h1>
      {!isSeen && (
        <p class="govuk-body">They are sent to all schools at the start of the term, and stand here from then on.</p>
      )}
      {isSeen && !found.isOpen && <InsetText>{model.workplans?.unseen.says}</InsetText>}
      {isSeen && <Glance {...props} />}
      <h2 class="govuk-heading-m">Who works with you</h2>
      {team.length === 0 ? (
        <p class="govuk-body">Nobody is named yet.</p>
      ) : (
        <ul class="govuk-list">
          {team.map(({ name, role }) => (
            <li>
              {name}, {titleOf(model, role)}
            </li>
          ))}
        </ul>
      )}
      {isSeen && <Agreed {...props} />}
      <NonNegotiables {...props} />
      {isSeen && <SizeSection {...props} />}
      <YearForm action={`/groups/${group.id}/plan`} today={frame.today} year={year} />
    </Page>
  )
}

function headingOf({ found: { allocated }, uses, agreement }: Props): string {
  if (allocated === 0) return 'No days are allocated yet'
  const days = showHalfDays(allocated)
  if (agreement)
    return `${days}, of which ${shortDays(agreement.agreed)} ${agreement.agreed === 2 ? 'is' : 'are'} agreed`
  return uses.length > 0 ? `${days}: their use is not agreed yet` : `${days} to agree on`
}

function Glance({ found: { allocated, members }, uses, agreement }: Props) {
  const of = agreement?.uses ?? uses
  const led = ledByHeads(of)
  const agreed = agreement?.agreed ?? 0
  return (
    <ul class="wm-stats">
      <li>
        <span class="wm-stats__n">{shortDays(allocated)}</span>
        days in the year
      </li>
      <li>
        <span class="wm-stats__n">{shortDays(agreed)}</span>
        agreed with headteachers
      </li>
      <li>
        <span class="wm-stats__n">{shortDays(Math.max(0, allocated - sumDays(of)))}</span>
        left for what is not negotiable
      </li>
      <li>
        <span class="wm-stats__n">{percentOf(led, allocated) ?? '–'}</span>
        led or led together by headteachers
      </li>
      <li>
        <span class="wm-stats__n">{members.length}</span>
        {members.length === 1 ? 'school' : 'schools'}
      </li>
    </ul>
  )
}

function Agreed({ found, uses, agreement }: Props) {
  const { group, schoolYear: year, may, rule, allocated } = found
  const at = (rest: string) => `/groups/${group.id}/plan/${rest}?year=${year}`
  const isSame =
    agreement !== undefined &&
    JSON.stringify(agreement.uses) ===
      JSON.stringify(uses.map(({ halfDays, usedFor, ledBy }) => ({ halfDays, usedFor, ledBy })))
  return (
    <section id="agreed">
      <h2 class="govuk-heading-m">{agreement ? 'What is agreed' : 'What the days are to be used for'}</h2>
      {agreement && (
        <p class="govuk-body">
          Agreed on {showDate(agreement.agreedOn)} by{' '}
          {agreement.heads.map(({ name, schoolName }) => `${name} (${schoolName})`).join(', ')}.
          {!isSame && ' What stands here was changed since, and is to be agreed again.'}
        </p>
      )}
      {uses.length === 0 && <p class="govuk-body">{rule.mostAgreed.says}</p>}
      <ul class="wm-rows">
        {uses.map(({ id, usedFor, halfDays, ledBy }) => (
          <li>
            <span>
              {usedFor}
              <span class="wm-grid__sub">Led by: {LED_BY_SAYS[ledBy].toLowerCase()}</span>
            </span>
            <span>
              {showHalfDays(halfDays)}
              {may.plan && (
                <>
                  {' '}
                  <a class="govuk-link" href={at(`items/${id}/remove`)}>
                    Take out<span class="govuk-visually-hidden"> {usedFor}</span>
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {may.plan && allocated > 0 && (
        <div class="govuk-button-group">
          <LinkButton kind="secondary" href={at('uses')}>
            Add what days are used for
          </LinkButton>
          {uses.length > 0 && !isSame && <LinkButton href={at('agree')}>Headteachers agree</LinkButton>}
        </div>
      )}
    </section>
  )
}
