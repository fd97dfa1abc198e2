import { Pagination } from '#govuk/pagination.tsx'
import { capital, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable, type ListColumn } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { AuditCounts } from './audits-store.ts'

/** RO-74. At what level audits are viewed. */
export const LEVELS = ['community', 'phase', 'school', 'partnership'] as const
export type Level = (typeof LEVELS)[number]

/** One line of a level: what it is called, where it leads, and what its audits come to; aspects have no schools that are complete. */
export type AuditLine = AuditCounts & { name: string; href: string | undefined }

type Props = {
  frame: Frame
  model: ServiceModel
  level: Level
  lines: readonly AuditLine[]
  total: AuditCounts
  aspects: readonly { name: string; live: number; stale: number; unverified: number; areas: number; schools: number }[]
  /** Whether the person reads areas to develop of every school. */
  readsAll: boolean
  service: { name: string; href: string; may: boolean }
  next: string | undefined
}

/** RO-37, RO-62, RO-63, RO-74. How far audits have come, at each level: which are complete, what is verified, and when it last was. */
export function AuditsPage({ frame, model, level, lines, total, aspects, readsAll, service, next }: Props) {
  const group = model.groupKinds.find(({ id }) => id === model.strengths?.group)
  const names: Record<Level, string> = {
    community: group?.many ?? 'Communities',
    phase: 'Phases',
    school: 'Schools',
    partnership: 'All schools by aspect',
  }
  const heading = `Audits of ${total.complete} of ${total.schools} schools are complete`
  return (
    <Page frame={frame} title={heading} breadcrumbs={[{ text: 'Find help', href: '/strengths' }, { text: 'Audits' }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">
        {total.live} strengths are verified and current, {total.stale} are stale, {total.unverified} points wait to be
        verified.
      </p>
      <ul class="wm-tools" aria-label="By what">
        {LEVELS.map((each) => (
          <li>
            <a
              class="govuk-link"
              href={`/strengths/audits?by=${each}`}
              aria-current={each === level ? 'true' : undefined}
            >
              {names[each]}
            </a>
          </li>
        ))}
        {service.may && (
          <li>
            <a class="govuk-link" href={service.href}>
              {service.name}
            </a>
          </li>
        )}
      </ul>
      {level === 'partnership' ? (
        <ListTable
          caption={names[level]}
          rows={aspects}
          columns={[{ head: 'Aspect', isName: true, cell: ({ name }) => name }, ...counts(readsAll)]}
        />
      ) : (
        <ListTable
          caption={names[level]}
          rows={lines}
          columns={[
            {
              head: level === 'community' ? capital(group?.one ?? 'community') : level === 'phase' ? 'Phase' : 'School',
              isName: true,
              cell: ({ name, href }) =>
                href ? (
                  <a class="govuk-link" href={href}>
                    {name}
                  </a>
                ) : (
                  name
                ),
            },
            ...(level === 'school'
              ? []
              : [
                  {
                    head: 'Schools',
                    isNumber: true,
                    isShort: true,
                    isLabelled: true,
                    cell: ({ schools }: AuditLine) => schools,
                  },
                ]),
            {
              head: 'Complete',
              isShort: true,
              isLabelled: true,
              cell: (line) => completeness(line, level),
            },
            ...counts<AuditLine>(readsAll),
            {
              head: 'Last assured',
              isShort: true,
              isLabelled: true,
              cell: ({ assuredOn }) => (assuredOn ? showShortDate(assuredOn) : 'never'),
            },
          ]}
        />
      )}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
    </Page>
  )
}

/** RO-37. Whether all of its audits are complete, and how many are not. */
function completeness({ complete, begun, schools }: AuditCounts, level: Level): string {
  if (level === 'school') return complete ? 'complete' : begun ? 'begun' : 'not begun'
  return complete === schools ? 'all' : `not complete: ${schools - complete} of ${schools} to do`
}

type Counted = Pick<AuditCounts, 'live' | 'stale' | 'unverified' | 'areas'>

function counts<Row extends Counted>(readsAll: boolean): ListColumn<Row>[] {
  const shared = { isNumber: true, isShort: true, isLabelled: true }
  return [
    { head: 'Current strengths', ...shared, cell: ({ live }) => live },
    { head: 'Stale', ...shared, cell: ({ stale }) => stale },
    { head: 'Unverified', ...shared, cell: ({ unverified }) => unverified },
    { head: readsAll ? 'Areas to develop' : 'Areas that you may read', ...shared, cell: ({ areas }) => areas },
  ]
}
