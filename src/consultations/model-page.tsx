import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag, type TagColour } from '#govuk/tag.tsx'
import type { Stage, VersionRead } from '#handbook/index.ts'
import { capital, MODEL_STATUSES } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { ConsultationRows, type ConsultationCounted } from './consultation-rows.tsx'
import { isAfterTerm, type Publication } from './publication.ts'

type Props = {
  frame: Frame
  read: VersionRead
  consultations: readonly ConsultationCounted[]
  publications: readonly Publication[]
  adoptedFor: readonly SchoolYear[]
  /** What stands against making it final today. */
  notFinal: readonly Finding[]
  termEndsOn: PlainDate | undefined
  done: string | undefined
}

const COLOURS: Readonly<Record<Stage, TagColour>> = {
  proposed: 'blue',
  'in-consultation': 'yellow',
  final: 'green',
  superseded: 'grey',
}

/** How far a model has come, in a word. */
export const StageTag = ({ stage }: { stage: Stage }) => (
  <Tag colour={COLOURS[stage]}>{capital(MODEL_STATUSES[stage])}</Tag>
)

/** ES-01. The life of one kept version: how far it has come, who was asked, what was sent, and what comes next. */
export function ModelPage(props: Props) {
  const { frame, read, done } = props
  const { version, model, stage, reached } = read
  const { transitional } = model.identity
  const heading = `${capital(MODEL_STATUSES[stage])}${transitional ? ', transitional' : ''}`
  const at = `/models/${version.id}`
  return (
    <Page
      frame={frame}
      title={`${heading}: ${version.title}`}
      done={done}
      breadcrumbs={[
        { text: 'Handbook', href: '/handbook' },
        { text: 'Models', href: '/models' },
        { text: version.title },
      ]}
    >
      <span class="govuk-caption-l">
        {version.title}, {showSchoolYear(version.writtenFor)}
      </span>
      <h1 class="govuk-heading-l wm-h1">{heading}</h1>
      <SummaryList
        rows={[
          { key: 'School year', value: showSchoolYear(version.writtenFor) },
          { key: 'Status', value: <StageTag stage={stage} /> },
          ...(transitional ? [{ key: 'Marked', value: 'Transitional' }] : []),
          { key: 'Kept on', value: showDate(londonDateOf(version.keptAt)) },
          ...reached.map(({ stage: to, reachedOn, byName }) => ({
            key: capital(MODEL_STATUSES[to]),
            value: `${showDate(reachedOn)}, ${byName}`,
          })),
          { key: 'Runs in', value: runsIn(props.adoptedFor) },
        ]}
      />
      <ul class="govuk-list">
        {LINKS.map(([to, text]) => (
          <li>
            <a class="govuk-link" href={`${at}/${to}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <Consultations {...props} />
      <Sent {...props} />
      <Final {...props} />
    </Page>
  )
}

const LINKS = [
  ['handbook', 'Read it as a handbook'],
  ['edit', 'Change its text'],
  ['titles', 'Change job titles'],
  ['adopt', 'See what it changes, and adopt it for a school year'],
] as const

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const runsIn = (years: readonly SchoolYear[]) =>
  years.length === 0 ? 'Not adopted for any year yet' : LIST.format([...new Set(years)].sort().map(showSchoolYear))

function Consultations({ frame, read, consultations }: Props) {
  const { version, stage } = read
  const mayOpen = stage === 'proposed' || stage === 'in-consultation'
  return (
    <>
      <h2 class="govuk-heading-m">Who was asked</h2>
      {consultations.length === 0 && <p class="govuk-body">Nobody was asked of a model of this year yet.</p>}
      <ConsultationRows {...{ consultations }} today={frame.today} />
      {mayOpen && (
        <LinkButton href={`/models/${version.id}/consult`} kind="secondary">
          Open a consultation
        </LinkButton>
      )}
    </>
  )
}

function Sent({ read, publications }: Props) {
  const { version, stage } = read
  const isPublished = publications.some(({ kind }) => kind === 'final')
  return (
    <>
      <h2 class="govuk-heading-m">What was sent to schools</h2>
      {publications.length === 0 && <p class="govuk-body">Nothing was sent to schools yet: the team alone sees it.</p>}
      <ul class="wm-rows">
        {publications.map((each) => (
          <li>
            <div>
              <a class="govuk-link wm-rows__what" href={`/publications/${each.id}`}>
                {each.title}
              </a>
              <div>{each.kind === 'final' ? 'The final model' : 'Information'}</div>
            </div>
            <span class="wm-rows__when">
              {showShortDate(each.publishedOn)}
              {isAfterTerm(each) && ', after the end of term'}
            </span>
          </li>
        ))}
      </ul>
      {stage !== 'superseded' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/models/${version.id}/information`}>
            Send information on it to heads and governors
          </a>
        </p>
      )}
      {stage === 'final' && !isPublished && (
        <LinkButton href={`/models/${version.id}/publish`}>Publish it to all schools</LinkButton>
      )}
    </>
  )
}

function Final({ read, notFinal, termEndsOn }: Props) {
  const { version, stage } = read
  if (stage !== 'proposed' && stage !== 'in-consultation') return null
  const firm = notFinal.filter(({ weight }) => weight === 'firm')
  return (
    <>
      <h2 class="govuk-heading-m">What comes next</h2>
      {termEndsOn && (
        <p class="govuk-body">The final model is to reach schools before the end of term, {showDate(termEndsOn)}.</p>
      )}
      {firm.map(({ says }) => (
        <p class="govuk-body">{says}</p>
      ))}
      <LinkButton href={`/models/${version.id}/final`} kind={firm.length > 0 ? 'secondary' : undefined}>
        Make it final
      </LinkButton>
    </>
  )
}
