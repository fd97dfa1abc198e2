import { Pagination } from '#govuk/pagination.tsx'
import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable, type ListColumn } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { DeedOfReason } from './deed-of-reason.ts'
import { askOfReasons, periodOf, type ReasonAsk } from './reason-ask.ts'
import { ReasonFilters } from './reason-filters.tsx'
import type { GivenReason, RuleCount } from './reason-store.ts'

type Props = {
  frame: Frame
  ask: ReasonAsk
  /** What was typed to ask for it, and what of that is no day. */
  answers: Answers
  findings: readonly Finding[]
  counts: readonly RuleCount[]
  reasons: readonly { given: GivenReason; deed: DeedOfReason | undefined }[]
  next: string | undefined
}

/** XX-16. Where people set a soft rule aside, or saved what lay outside one: how often, who, when, doing what and why. */
export function ReasonsPage(props: Props) {
  const { frame, ask, findings, counts, reasons, next } = props
  const chosen = ask.rule === undefined ? undefined : counts.find(({ id }) => id === ask.rule)
  const total = ask.rule === undefined ? counts.reduce((sum, { count }) => sum + count, 0) : (chosen?.count ?? 0)
  const heading = headingOf(total, periodOf(ask, frame.today), ask.rule !== undefined)
  const asked = askOfReasons(ask, frame.today)
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      breadcrumbs={[{ text: 'Reports', href: '/reports' }, { text: 'Rules set aside' }]}
    >
      <h1 class="govuk-heading-l">{heading}</h1>
      <ReasonFilters {...props} />
      {total === 0 ? (
        <p class="govuk-body">
          Where a rule says normally, people may go ahead with a reason. Each reason will stand here, counted by its
          rule.
        </p>
      ) : (
        <>
          {chosen && (
            <TheRule
              chosen={chosen}
              isInHandbook={frame.signedIn?.findRule(chosen.id) !== undefined}
              everyRule={addressOf({ ...asked, rule: '' })}
            />
          )}
          <ul class="wm-tools">
            <li class="wm-tools__first">Every reason is kept with what was done.</li>
            <li>
              <a class="govuk-link" href={addressOf(asked, '.csv')}>
                Download as a spreadsheet (CSV)
              </a>
            </li>
          </ul>
          {!chosen && <RulesTable counts={counts} hrefOf={(rule) => addressOf({ ...asked, rule })} />}
          <h2 class="govuk-heading-m">The reasons, newest first</h2>
          <ul class="wm-rows wm-rows--3">
            {reasons.map(({ given, deed }) => (
              <Reason given={given} deed={deed} saysCase={given.rule.says !== chosen?.says} />
            ))}
          </ul>
          {next && <Pagination next={{ href: addressOf({ ...asked, after: next }), text: 'Older' }} />}
        </>
      )}
    </Page>
  )
}

function addressOf(asked: Readonly<Record<string, string>>, ending = ''): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
  return `/reports/reasons${ending}${query ? `?${query}` : ''}`
}

function headingOf(total: number, when: string, isOne: boolean): string {
  const times = total === 1 ? 'once' : total === 2 ? 'twice' : `${total.toLocaleString('en-GB')} times`
  if (total === 0) return isOne ? `This rule was not set aside ${when}` : `No rule was set aside ${when}`
  if (isOne) return `This rule was set aside ${times} ${when}`
  return total === 1 ? `A rule was set aside once ${when}` : `Rules were set aside ${times} ${when}`
}

type TheRuleProps = { chosen: RuleCount; isInHandbook: boolean; everyRule: string }

function TheRule({ chosen: { id, says }, isInHandbook, everyRule }: TheRuleProps) {
  return (
    <p class="govuk-body">
      <strong>{says}</strong>{' '}
      {isInHandbook && (
        <>
          <a class="govuk-link" href={`/handbook#${id}`}>
            Read the rule
          </a>{' '}
          or{' '}
        </>
      )}
      <a class="govuk-link" href={everyRule}>
        {isInHandbook ? 'see every rule' : 'See every rule'}
      </a>
    </p>
  )
}

/** How often each rule was set aside; how many of these were facts, where any was. */
function RulesTable({ counts, hrefOf }: Pick<Props, 'counts'> & { hrefOf: (rule: string) => string }) {
  const facts: ListColumn<RuleCount> = {
    head: 'Facts outside it',
    isShort: true,
    isLabelled: true,
    isNumber: true,
    cell: ({ marked }) => marked,
  }
  return (
    <ListTable
      caption="By rule"
      isCaptionSeen
      rows={counts}
      columns={[
        {
          head: 'Rule',
          isName: true,
          cell: (each) => (
            <a class="govuk-link" href={hrefOf(each.id)}>
              {each.says}
            </a>
          ),
        },
        { head: 'Source', isShort: true, cell: (each) => <span class="wm-nowrap">{each.source}</span> },
        { head: 'Times', isShort: true, isLabelled: true, isNumber: true, cell: (each) => each.count },
        ...(counts.some(({ marked }) => Number(marked) > 0) ? [facts] : []),
      ]}
    />
  )
}

type ReasonProps = { given: GivenReason; deed: DeedOfReason | undefined; saysCase: boolean }

/** One case: the reason, the deed it was given for, the school, and what the rule said where that is more than its own sentence. */
function Reason({ given, deed, saysCase }: ReasonProps) {
  return (
    <li>
      <div>
        <span class="wm-rows__what">{given.rule.reason || 'A fact, saved as it was'}</span>
        {deed && <div>{deed.href ? <Link href={deed.href}>{deed.says}</Link> : deed.says}</div>}
        {given.schools.length > 0 && (
          <div>
            {given.schools.map(({ id, name }, at) => (
              <>
                {at > 0 && ', '}
                <Link href={`/schools/${id}`}>{name}</Link>
              </>
            ))}
          </div>
        )}
        {saysCase && <div>{given.rule.says}</div>}
      </div>
      <div class="wm-rows__when">
        {given.who ?? 'The service itself'}
        <br />
        {showMoment(given.at)}
      </div>
    </li>
  )
}

function Link({ href, children }: { href: string; children: string }) {
  return (
    <a class="govuk-link" href={href}>
      {children}
    </a>
  )
}
