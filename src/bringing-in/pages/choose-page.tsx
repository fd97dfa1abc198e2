import { OWN_KINDS } from '#imports/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { OwnKind } from '../bringing-in.ts'
import { kindWords } from '../bring-in-words.ts'

type Props = { frame: Frame; model: ServiceModel; mayBringIn: (kind: OwnKind) => boolean }

/** What a service can bring in of what it has. */
export function ChoosePage({ frame, model, mayBringIn }: Props) {
  return (
    <Page frame={frame} title="What do you want to bring in?" breadcrumbs={[IMPORTS, { text: 'Bring in' }]}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">What do you want to bring in?</h1>
          <p class="govuk-body">
            Spreadsheets as you keep them, .csv or .xlsx. You say which column is which, see what each row would do, and
            only then is anything written.
          </p>
          {OWN_KINDS.filter(mayBringIn).map((kind) => {
            const { title, says } = kindWords(kind, model)
            return (
              <>
                <h2 class="govuk-heading-m">
                  <a class="govuk-link" href={`/bring-in/${kind}/add`}>
                    {title}
                  </a>
                </h2>
                <p class="govuk-body">{says}</p>
              </>
            )
          })}
          <p class="govuk-body">
            Schools come from{' '}
            <a class="govuk-link" href="/imports/register/add">
              the register
            </a>
            , which has no addresses of people that could be used. One person at a time is{' '}
            <a class="govuk-link" href="/people/add">
              added by hand
            </a>
            .
          </p>
        </div>
      </div>
    </Page>
  )
}

const IMPORTS = { text: 'Imports', href: '/imports' }

export const CRUMBS = [IMPORTS, { text: 'Bring in', href: '/bring-in' }]
