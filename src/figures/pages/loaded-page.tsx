import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { Standing, type StandingProps } from './figures-page.tsx'

type Props = StandingProps & {
  frame: Frame
  /** Who loads them, by name. */
  loaders: readonly string[]
}

/** RO-75. Which figures there are, for whoever leads the service and loads none: and whom they ask for those that are missing. */
export function LoadedPage({ frame, loaders, ...standing }: Props) {
  const title = headingOf(loaders)
  return (
    <Page frame={frame} title={title} breadcrumbs={[{ text: 'Figures', href: '/schools/figures' }, { text: 'Files' }]}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {loaders.length === 0
          ? 'Give somebody a role that loads the service’s files; then what is published of schools can be loaded.'
          : `Ask ${loaders.length === 1 ? 'them' : 'one of them'} for what is missing here, or to check what was loaded.`}
      </p>
      <Standing {...standing} />
    </Page>
  )
}

function headingOf(loaders: readonly string[]): string {
  const [first, ...others] = loaders
  if (!first) return 'Nobody loads the service’s figures'
  const last = others.pop()
  return last === undefined
    ? `${first} loads the figures`
    : `${[first, ...others].join(', ')} and ${last} load the figures`
}
