import type { ComponentChildren } from 'preact'
import { Breadcrumbs } from '#govuk/breadcrumbs.tsx'
import { ErrorSummary } from '#govuk/error-summary.tsx'
import { NotificationBanner } from '#govuk/notification-banner.tsx'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from './frame.ts'
import { HandbookOfPage, RulesToRead } from './rules.tsx'
import { Shell } from './shell.tsx'

type PageProps = {
  frame: Frame
  title: string
  findings?: readonly Finding[]
  breadcrumbs?: readonly { text: string; href?: string }[]
  /** One sentence on what was just done. */
  done?: string | undefined
  /** Scripts of this page alone, beside what every page has. */
  scripts?: readonly string[]
  /** Whose service it is, on a page for somebody who has not signed in. */
  organisation?: string | undefined
  children: ComponentChildren
}

/** Every page: the shell, what was found wrong, what was just done, and the page's own matter. */
export function Page(props: PageProps) {
  const { frame, title, findings = [], breadcrumbs = [], done, organisation, scripts, children } = props
  const { signedIn } = frame
  const errors = findings.map((finding) => ({ message: finding.says, href: placeOf(finding) }))
  return (
    <Shell
      title={title}
      assets={frame.assets}
      scripts={scripts}
      hasErrors={errors.length > 0}
      organisation={signedIn?.authorityName ?? organisation}
      who={signedIn && { name: signedIn.name, href: '/me' }}
      nav={signedIn?.navigation}
      search={signedIn?.mayFindSchools && 'Find a school or person'}
      breadcrumbs={breadcrumbs.some(({ href }) => href) && <Breadcrumbs items={breadcrumbs} collapseOnMobile />}
      footer={<FooterLine frame={frame} organisation={organisation} />}
    >
      <HandbookOfPage.Provider value={signedIn?.findRule ?? knowsNone}>
        {signedIn && signedIn.covering.length > 0 && (
          <p class="govuk-inset-text">You are acting for {signedIn.covering.join(' and ')} today.</p>
        )}
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <RulesToRead findings={findings} />
        {done && <NotificationBanner type="success">{done}</NotificationBanner>}
        {children}
      </HandbookOfPage.Provider>
    </Shell>
  )
}

const knowsNone = () => undefined

/** Where an error leads: to the input to correct, or to the place for a reason; nowhere when neither is on the page. */
export function placeOf({ field, page = '', id, weight }: Finding): string | undefined {
  if (field) return `${page}#${field}`
  return weight === 'soft' ? `#reason-${id}` : undefined
}

function FooterLine({ frame, organisation }: Pick<PageProps, 'frame' | 'organisation'>) {
  const { signedIn, today, isDemonstration } = frame
  const model = signedIn?.model.identity
  return (
    <>
      {model && `${model.title}, written for ${model.schoolYear}. What is due was worked out on ${showDate(today)}. `}
      {!model &&
        (organisation ? `Sent to you by ${organisation}. ` : 'Waymark: the year of a school improvement service. ')}
      {isDemonstration && 'This is a demonstration: its schools and people are made up.'}
    </>
  )
}
