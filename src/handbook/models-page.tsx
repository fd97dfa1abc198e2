import type { ModelInForce } from '#calendar/index.ts'
import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { capital, MODEL_STATUSES } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { VersionStaged } from './list-versions.ts'

type Props = {
  frame: Frame
  /** This year and those after it, with what runs in each. */
  years: readonly { schoolYear: SchoolYear; inForce: ModelInForce }[]
  versions: readonly VersionStaged[]
  /** The school years for which each version was adopted. */
  adoptedFor: ReadonlyMap<string, readonly SchoolYear[]>
  /** Whether models laid over all schools are for who looks. */
  mayCompare: boolean
  done: string | undefined
}

/** Which model runs in which school year, and every version that is kept. */
export function ModelsPage({ frame, years, versions, adoptedFor, mayCompare, done }: Props) {
  const [now] = years
  const title = now ? `${now.inForce.model.identity.title} runs in ${showSchoolYear(now.schoolYear)}` : 'Models'
  return (
    <Page
      frame={frame}
      title={title}
      done={done}
      breadcrumbs={[{ text: 'Handbook', href: '/handbook' }, { text: 'Models' }]}
    >
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      <SummaryList
        rows={years.map(({ schoolYear, inForce }) => ({
          key: showSchoolYear(schoolYear),
          value: inForce.model.identity.title,
          actions: [
            { text: 'Handbook', href: `/handbook?year=${schoolYear}`, hiddenText: `for ${showSchoolYear(schoolYear)}` },
          ],
        }))}
      />
      <LinkButton href="/models/new">Add a model</LinkButton>
      <p class="govuk-body">
        <a class="govuk-link" href="/next-year">
          What is prepared for the next school year
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href="/consultations">
          Consultations
        </a>
        {mayCompare && (
          <>
            {' · '}
            <a class="govuk-link" href="/comparisons">
              Models side by side over your schools
            </a>
          </>
        )}
      </p>
      <h2 class="govuk-heading-m">Every version that is kept</h2>
      <ul class="wm-rows wm-rows--3">
        {versions.map((version) => (
          <li>
            <div>
              <a class="govuk-link wm-rows__what" href={`/models/${version.id}`}>
                {version.title}
              </a>
              <div>
                {capital(MODEL_STATUSES[version.stage])}. {adoptedSays(adoptedFor.get(version.id) ?? [])}
              </div>
            </div>
            <span class="wm-rows__when">
              written for {showSchoolYear(version.writtenFor)}, kept on {showShortDate(londonDateOf(version.keptAt))}
              <br />
              <a class="govuk-link" href={`/models/${version.id}/text`}>
                Its text<span class="govuk-visually-hidden"> ({version.title})</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    </Page>
  )
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

function adoptedSays(years: readonly SchoolYear[]): string {
  if (years.length === 0) return 'Kept, never adopted.'
  return `Adopted for ${LIST.format([...new Set(years)].sort().map(showSchoolYear))}.`
}
