import { InsetText } from '#govuk/inset-text.tsx'
import type { ServiceModel } from '#model/index.ts'
import { findRole, titleOf } from '#people/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Finding } from '#shared/finding.ts'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { dueOf, gapOf, isChange, type Deployment } from './deployment.ts'
import { sumOf, UNSERVED } from './problem.ts'
import { AdoptForm, SearchAgain } from './deployment-forms.tsx'
import { LinesTable, PeopleTable, Unserved } from './deployment-tables-shown.tsx'
import { LoadsOfPeople, ShortTerms } from './whose-work.tsx'
import type { DeploymentSeen } from './get-deployment.ts'

type Props = DeploymentSeen & {
  frame: Frame
  model: ServiceModel
  findings: readonly Finding[]
  because: string | undefined
}

/** A proposal of who serves whom: how good it is, what cannot be met and why, whose work it makes, and each school and group with who is to serve it. */
export function DeploymentPage(props: Props) {
  const { frame, model, findings, deployment, lines, terms, people } = props
  const heading = headingOf(props)
  const isOpen = deployment.status === 'found'
  const isFound = isOpen || deployment.status === 'adopting' || deployment.status === 'adopted'
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      breadcrumbs={[
        { text: 'Days', href: '/days' },
        { text: 'Who serves whom', href: '/deployments' },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {titleOf(model, deployment.role)}, {showSchoolYear(deployment.schoolYear)}
        </span>{' '}
        {heading}
      </h1>
      <HowFar deployment={deployment} given={lines.filter(({ adoptedAt }) => adoptedAt).length} of={lines.length} />
      {isFound && (
        <>
          <Stats
            items={[
              { number: lines.filter(({ personId }) => personId).length, what: 'served', href: '#lines' },
              { number: lines.filter(({ personId }) => !personId).length, what: 'left to nobody', href: '#unserved' },
              { number: lines.filter(isChange).length, what: 'with somebody else than now', href: '#lines' },
              { number: lines.filter(({ isPinned }) => isPinned).length, what: 'chosen by hand', href: '#lines' },
            ]}
          />
          <HowGood deployment={deployment} lines={lines} />
          {isOpen && <ShortTerms {...{ lines, people, terms }} />}
          <Unserved lines={lines} />
          {isOpen && <LoadsOfPeople {...{ lines, people }} />}
          <PeopleTable {...{ people, terms }} year={deployment.schoolYear} />
          <LinesTable {...{ lines, terms, deployment }} mayChoose={isOpen} />
          <SaveList url={`/deployments/${deployment.id}/list`} query={{}} />
        </>
      )}
      {(isOpen || deployment.status === 'failed') && <SearchAgain frame={frame} deployment={deployment} />}
      {isOpen && <AdoptForm {...props} matched={findRole(model, deployment.role)?.matched?.says} />}
    </Page>
  )
}

function headingOf({ deployment: { status }, lines }: Pick<Props, 'deployment' | 'lines'>): string {
  if (status === 'asked' || status === 'searching') return 'The search goes on'
  if (status === 'failed') return 'The search found nothing'
  const served = lines.filter(({ personId }) => personId).length
  const says =
    served === lines.length
      ? `All ${lines.length} schools and groups are served`
      : `${served} of ${lines.length} schools and groups are served`
  return status === 'adopted' ? `${says}: adopted` : status === 'adopting' ? `${says}: being given` : says
}

/** How far the search or the giving is: load the page again to see further. */
function HowFar({ deployment, given, of }: { deployment: Deployment; given: number; of: number }) {
  const { status, cost, seconds } = deployment
  const gap = gapOf(deployment)
  if (status === 'asked')
    return <InsetText>It waits to be searched. Load the page again to see how far it is.</InsetText>
  if (status === 'searching')
    return (
      <InsetText>
        {cost === null || seconds === null
          ? 'The search has begun.'
          : `After ${Math.round(seconds)} seconds the best so far costs ${kilometres(cost)}${gap === undefined ? '' : `, and is at most ${inHundred(gap)} from the best that there can be`}.`}{' '}
        Load the page again to see how far it is: a minute at most.
      </InsetText>
    )
  if (status === 'adopting')
    return (
      <InsetText>
        {given} of {of} are given. Load the page again to see how far it is.
      </InsetText>
    )
  return null
}

/** What it costs beside the pencil's, and what is proven of it. */
function HowGood({ deployment, lines }: Pick<Props, 'deployment' | 'lines'>) {
  const { cost, greedyCost, seconds, because } = deployment
  const gap = gapOf(deployment)
  if (cost === null || greedyCost === null || gap === undefined) return null
  return (
    <>
      <p class="govuk-body">
        It costs {kilometres(cost)} of travel in a year, or what is worth as much. By pencil, the largest first to
        whoever is best of those with days left, it would cost {kilometres(greedyCost)}.{' '}
        {gap < 0.0001
          ? 'It is proven that none costs less'
          : `It is proven that none can cost less by more than ${inHundred(gap)}`}
        {seconds !== null && `, found in ${inSeconds(seconds)}`}. What was chosen by hand since is not counted.
      </p>
      <LeftToNobody lines={lines} />
      {because && <p class="govuk-body">Reason for those who do not quite fit: {because}</p>}
    </>
  )
}

/** What of the cost is no travel: what nobody serves, which costs so much that it is left only where nothing else fits. */
function LeftToNobody({ lines }: Pick<Props, 'lines'>) {
  const left = sumOf(lines.filter(({ personId }) => personId === null).map(dueOf))
  if (left === 0 || lines.some(({ isPinned }) => isPinned)) return null
  return (
    <p class="govuk-body">
      Of this {kilometres(left * UNSERVED)} stand for the {left} half-days that are left to nobody:{' '}
      {kilometres(UNSERVED)} for each, so that it happens only where nothing else fits.
    </p>
  )
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const inSeconds = (seconds: number) => (seconds < 1.5 ? 'a second' : `${Math.round(seconds)} seconds`)
const kilometres = (cost: number) => `${whole.format(cost)} km`
const inHundred = (gap: number) => `${(gap * 100).toFixed(gap < 0.001 ? 2 : 1)} in a hundred`
