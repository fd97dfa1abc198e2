import type { Action } from '#actions/index.ts'
import { Details } from '#govuk/details.tsx'
import { word, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import { DueOn } from '#web/late.tsx'
import { inShort } from './before-rules.ts'
import type { Before, Earlier } from './list-before.ts'

type Props = { before: Before; model: ServiceModel; schoolId: string; today: PlainDate }

/** What came before a visit: what earlier ones found, what was agreed at the last, and what is late. */
export function BeforeSection({ before, model, schoolId, today }: Props) {
  const { earlier, carried, late, open } = before
  if (earlier.length === 0 && open === 0) return null
  const [last] = earlier.filter(({ isLast }) => isLast)
  return (
    <section aria-labelledby="before">
      <h2 class="govuk-heading-m" id="before">
        What came before
      </h2>
      {earlier.length > 0 && (
        <ul class="wm-rows">
          {earlier.map((each) => (
            <EarlierLine earlier={each} />
          ))}
        </ul>
      )}
      {last && carried.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Carried over from {showShortDate(last.heldOn)}</h3>
          <Actions actions={carried} today={today} />
        </>
      )}
      {late.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Still open, and late</h3>
          <Actions actions={late} today={today} />
        </>
      )}
      {open > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/schools/${schoolId}/actions`}>
            {open} {carried.length > 0 && 'more '}
            {word(model, 'action', { count: open })} {open === 1 ? 'is' : 'are'} open
          </a>
        </p>
      )}
    </section>
  )
}

function EarlierLine({ earlier }: { earlier: Earlier }) {
  const { model, visitId, visitType, heldOn, adviserName, version, link, isLast, recommendations } = earlier
  const type = model.visitTypes.find(({ id }) => id === visitType)
  const name = type ? visitName(model, type) : visitType
  const found = version === null ? [] : inShort(model, type, earlier)
  return (
    <li>
      <div>
        <a
          class="govuk-link wm-rows__what"
          href={version === null ? `/visits/${visitId}` : `/visits/${visitId}/record`}
        >
          {name}, {showShortDate(heldOn)}
        </a>
        <div>
          {isLast ? `The last contact, by ${adviserName}. ` : ''}
          {link?.says}
        </div>
        {version === null && <div>Its {word(model, 'record')} has not been issued yet.</div>}
      </div>
      {recommendations.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {recommendations.slice(0, 5).map((each) => (
            <li>{each}</li>
          ))}
        </ul>
      )}
      {found.length > 0 && (
        <Details summary={`What it found: ${name}`} classes="govuk-!-margin-bottom-1">
          {found.map(({ id, title, says, judged }) => (
            <p class="govuk-body">
              <strong>{title}</strong>
              {judged && ` (judged ${judged})`}
              {says && `: ${says}`}{' '}
              <a class="govuk-link" href={`/visits/${visitId}/record#${id}`}>
                Read on<span class="govuk-visually-hidden">: {title}</span>
              </a>
            </p>
          ))}
        </Details>
      )}
    </li>
  )
}

/** What was agreed, whose it is, and whether it was done. */
export function Actions({ actions, today }: { actions: readonly Action[]; today: PlainDate }) {
  return (
    <ul class="wm-rows wm-rows--3">
      {actions.map(({ says, ownedBy, ownerName, dueOn, doneOn }) => (
        <li>
          <div>
            <div>{says}</div>
            <div class="wm-muted">{ownerName ?? (ownedBy === 'school' ? 'The school' : 'The service')}</div>
          </div>
          <div class="wm-rows__when">
            {doneOn ? `done ${showShortDate(doneOn)}` : dueOn ? <DueOn dueOn={dueOn} today={today} /> : 'no date'}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** NF-83. Of a visit of which nothing may be written, where objectives could come from: links, and nothing to write. */
export function SourcesSection({ earlier }: Pick<Before, 'earlier'>) {
  const sources = earlier.filter(({ link, version }) => link && version !== null)
  if (sources.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <h2 class="govuk-heading-m" id="sources">
        What may suggest objectives
      </h2>
      <ul class="wm-rows">
        {sources.map(({ model, visitId, visitType, heldOn, link }) => {
          const type = model.visitTypes.find(({ id }) => id === visitType)
          return (
            <li>
              <a class="govuk-link wm-rows__what" href={`/visits/${visitId}/record`}>
                {type ? visitName(model, type) : visitType}, {showShortDate(heldOn)}
              </a>
              <div>{link?.says}</div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
