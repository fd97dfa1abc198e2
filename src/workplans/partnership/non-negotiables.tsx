import { showDate } from '#shared/show-date.ts'
import type { Partnership } from './get-partnership.ts'
import type { ItemShown } from './items-of.ts'

/** ES-26 to ES-31. What the partnership does whatever is agreed, and for which of its schools. */
export function NonNegotiables({ found, items }: { found: Partnership; items: readonly ItemShown[] }) {
  if (items.length === 0) return null
  const { group, schoolYear, may, rule } = found
  return (
    <section id="non-negotiable">
      <h2 class="govuk-heading-m">What is not negotiable</h2>
      <p class="govuk-body">{rule.stays.says}</p>
      {items.map(({ item, schools, doings }) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{item.name}</h3>
          <p class="govuk-body govuk-!-margin-bottom-1">
            {item.says}
            {doings[0] &&
              ` Last done on ${showDate(doings[0].doneOn)}${doings[0].heads > 0 ? `, with ${doings[0].heads} ${doings[0].heads === 1 ? 'headteacher' : 'headteachers'}` : ''}.`}
          </p>
          <Schools item={item} schools={schools} />
          {may.team && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/groups/${group.id}/plan/done/${item.id}?year=${schoolYear}`}>
                Say that it was done<span class="govuk-visually-hidden">: {item.name}</span>
              </a>
            </p>
          )}
        </>
      ))}
    </section>
  )
}

function Schools({ item, schools }: Pick<ItemShown, 'item' | 'schools'>) {
  if (!schools || item.for === 'every-school') return null
  if (schools.length === 0) return <p class="govuk-body wm-s">None of its schools at present.</p>
  return (
    <ul class="wm-rows">
      {schools.map(({ schoolId, schoolName, because, doneOn }) => (
        <li>
          <span>
            <a class="govuk-link" href={`/schools/${schoolId}`}>
              {schoolName}
            </a>
            {because && <span class="wm-grid__sub">{because}</span>}
          </span>
          <span>{doneOn ? `done ${showDate(doneOn)}` : 'to do'}</span>
        </li>
      ))}
    </ul>
  )
}
