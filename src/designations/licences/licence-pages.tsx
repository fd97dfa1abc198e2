import { LinkButton } from '#govuk/link-button.tsx'
import { Tag } from '#govuk/tag.tsx'
import { andList, type DesignationsRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { Elsewhere } from '../elsewhere.tsx'
import { standingOf, type Licence } from './licence.ts'

/** What the model says of designations, and of licences. */
export type Rules = { rule: DesignationsRule; licences: NonNullable<DesignationsRule['licences']> }

type Props = Rules & {
  frame: Frame
  all: readonly Licence[]
  today: PlainDate
  mayLicense: boolean
  done: string | undefined
}

/** RO-43. Who is licensed, in which scope, for which period, on whose behalf. */
export function LicencesPage({ frame, rule, licences, all, today, mayLicense, done }: Props) {
  const running = all.filter((each) => standingOf(each, today) === 'runs').length
  const title =
    running === 0
      ? 'Nobody is licensed to innovate today'
      : running === 1
        ? '1 leader is licensed to innovate'
        : `${running} leaders are licensed to innovate`
  const changes = (each: Licence) => mayLicense && each.endedOn === null
  return (
    <Page
      frame={frame}
      title={title}
      done={done}
      breadcrumbs={[{ text: rule.many, href: '/designations' }, { text: 'Licences to innovate' }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Licences to innovate</span> {title}
      </h1>
      <p class="govuk-body">{licences.says}</p>
      {mayLicense && <LinkButton href="/designations/licences/new">License a leader</LinkButton>}
      {all.length > 0 && (
        <ListTable
          caption="Licences to innovate"
          rows={all}
          columns={[
            {
              head: 'Who',
              isName: true,
              width: 'one-quarter',
              cell: ({ personName, schoolName }) => (
                <>
                  {personName}
                  <span class="wm-grid__sub">{schoolName}</span>
                </>
              ),
            },
            {
              head: 'Scope',
              width: 'one-third',
              cell: ({ scope, outcome }) => (
                <>
                  {scope}
                  {outcome && <span class="wm-grid__sub">What came of it: {outcome}</span>}
                </>
              ),
            },
            { head: 'On behalf of', isLabelled: true, cell: ({ forSchoolNames }) => andList([...forSchoolNames]) },
            {
              head: 'Period',
              isShort: true,
              isLabelled: true,
              cell: ({ startedOn, finishedOn }) => `${showShortDate(startedOn)} to ${showShortDate(finishedOn)}`,
            },
            { head: 'How it stands', isShort: true, cell: (each) => <Standing {...{ each, today }} /> },
            ...(all.some(changes)
              ? [
                  {
                    head: 'Change',
                    isHeadHeard: true,
                    isShort: true,
                    cell: (each: Licence) => (changes(each) ? <Ways licence={each} /> : ''),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Elsewhere rule={rule} here="/designations/licences" />
    </Page>
  )
}

const Ways = ({ licence: { id, personName } }: { licence: Licence }) => (
  <>
    <a class="govuk-link" href={`/designations/licences/${id}/change`}>
      Change<span class="govuk-visually-hidden"> the licence of {personName}</span>
    </a>{' '}
    <a class="govuk-link" href={`/designations/licences/${id}/end`}>
      End<span class="govuk-visually-hidden"> the licence of {personName}</span>
    </a>
  </>
)

function Standing({ each, today }: { each: Licence; today: PlainDate }) {
  const stands = standingOf(each, today)
  if (stands === 'ended') return <Tag colour="grey">{`Ended ${each.endedOn ? showShortDate(each.endedOn) : ''}`}</Tag>
  if (stands === 'period-over') return <Tag colour="yellow">Its period is over</Tag>
  return stands === 'runs' ? <>It runs</> : <>To begin</>
}
