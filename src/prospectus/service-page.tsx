import { fociOf, word, type ServiceModel, type ServiceText } from '#model/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type Props = {
  frame: Frame
  model: ServiceModel
  service: ServiceText
  schoolYear: SchoolYear
  /** Which reports of the service the reader may open. */
  mayRead: { strategy: (id: string) => boolean; areas: boolean }
}

/** SH-01, WI-01. What the service stands for, the strands of what it offers, and the way to who gives it. */
export function ServicePage({
  frame,
  model,
  schoolYear,
  service: { says, aims, principles, strands, providers, strategies },
  mayRead,
}: Props) {
  const title = `The ${word(model, 'service')}`
  const foci = fociOf(model, schoolYear)
  return (
    <Page frame={frame} title={title}>
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      <p class="govuk-body-l">{says}</p>
      {strands.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What schools find here</h2>
          <ul class="wm-rows">
            {strands.map(({ id, name, says: covers, offers }) => (
              <li>
                <a class="govuk-link wm-rows__what" href={`/service/strands/${id}`}>
                  {name}
                </a>
                <span>{covers}</span>
                <span class="wm-grid__sub">{offers.map(({ name: offer }) => offer).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {aims.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {aims.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      )}
      {foci && (
        <>
          <h2 class="govuk-heading-m">What matters most in {showSchoolYear(schoolYear)}</h2>
          <p class="govuk-body">{foci.says}</p>
          {foci.schoolYear !== showSchoolYear(schoolYear) && (
            <p class="govuk-body">
              These are the foci of {foci.schoolYear}: they stand until those of {showSchoolYear(schoolYear)} are in the
              service model.
            </p>
          )}
          <dl class="govuk-summary-list">
            {foci.of.map(({ name, says: means }) => (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{name}</dt>
                <dd class="govuk-summary-list__value">{means}</dd>
              </div>
            ))}
          </dl>
          <p class="govuk-body">
            <a class="govuk-link" href="/service/foci">
              What is done under each of them
            </a>
          </p>
        </>
      )}
      {principles.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What it stands for</h2>
          <dl class="govuk-summary-list">
            {principles.map(({ name, says: means }) => (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{name}</dt>
                <dd class="govuk-summary-list__value">{means}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {providers.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href="/service/providers">
            Who gives support: {providers.length} kinds of provider
          </a>
        </p>
      )}
      {(mayRead.areas || strategies.some(({ id }) => mayRead.strategy(id))) && (
        <>
          <h2 class="govuk-heading-m">How it works, this year</h2>
          <ul class="govuk-list">
            {strategies
              .filter(({ id }) => mayRead.strategy(id))
              .map(({ id, name }) => (
                <li>
                  <a class="govuk-link" href={`/strategies/${id}`}>
                    What was done under the {name}
                  </a>
                </li>
              ))}
            {mayRead.areas && (
              <li>
                <a class="govuk-link" href="/areas">
                  Specialists by their area, and improvement in it
                </a>
              </li>
            )}
          </ul>
        </>
      )}
      {model.practice && (
        <p class="govuk-body">
          <a class="govuk-link" href="/practice">
            What schools are good at: the directory of effective practice
          </a>
        </p>
      )}
      {model.library.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href="/library">
            What it publishes, with when each was last updated, in the library
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/handbook">
          Everything that is agreed, in the handbook
        </a>
      </p>
    </Page>
  )
}
