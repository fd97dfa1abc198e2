import type { GroupPanel, SchoolPanel } from '#schools/index.ts'
import { andList, namesOf, orList } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import { Tag } from '#govuk/tag.tsx'
import { kindOf, kindsToSetUp } from './collaboration-policy.ts'
import { listCollaborations } from './collaboration-store.ts'
import { leadOf } from './community-lead.ts'
import { listCommunityLines } from './communities-store.ts'

const SHOWN = 5

/** On a school's page: what it does with other schools now. */
export const collaborationsSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    if (!look.model.collaborations) return undefined
    const found = await listCollaborations(look, { schoolId, isOver: false, limit: SHOWN + 1 })
    if (found.length === 0) return undefined
    return (
      <section id="joint-work">
        <h2 class="govuk-heading-m">With other schools</h2>
        <ul class="govuk-list">
          {found.slice(0, SHOWN).map(({ id, title, kind }) => (
            <li>
              <a class="govuk-link" href={`/collaborations/${id}`}>
                {title}
              </a>
              , {kindOf(look, kind)}
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href={`/collaborations?school=${schoolId}&over=all`}>
            All that it does and did with others
          </a>
        </p>
      </section>
    )
  },
}

/** RO-54, RO-67, RO-68. On a community's page: who leads it and how, its support at the beginning, and what its schools do together. */
export const collaborationsGroupPanel: GroupPanel = {
  async show(look, group) {
    const rule = look.model.collaborations
    if (!rule || group.kind !== rule.group) return undefined
    const [[line], found] = await Promise.all([
      listCommunityLines(look, group.id),
      listCollaborations(look, { communityId: group.id, isOver: false, limit: SHOWN + 1 }),
    ])
    if (!line) return undefined
    const aim = look.model.groupKinds.find(({ id }) => id === rule.group)?.ledBy
    const wanted = orList(namesOf(look.model.roles, aim?.anyOf ?? []))
    return (
      <section id="joint-work">
        <h2 class="govuk-heading-m">How it is led</h2>
        <p class="govuk-body">{leadOf(look.model, line)}.</p>
        {aim && (
          <p class="govuk-body">
            {wanted}: {line.leads.length > 0 ? andList(line.leads) : <Tag colour="yellow">None yet</Tag>}
          </p>
        )}
        {line.supportHalfDays > 0 && (
          <p class="govuk-body">
            Support at its beginning: {showHalfDays(line.supportHalfDays)}
            {line.supportBy.length > 0 && ` of ${andList(line.supportBy)}`}
          </p>
        )}
        <h2 class="govuk-heading-m">What its schools do together</h2>
        {found.length === 0 ? (
          <p class="govuk-body">Nothing that you know of.</p>
        ) : (
          <ul class="govuk-list">
            {found.slice(0, SHOWN).map(({ id, title, kind }) => (
              <li>
                <a class="govuk-link" href={`/collaborations/${id}`}>
                  {title}
                </a>
                , {kindOf(look, kind)}
              </li>
            ))}
          </ul>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`/collaborations?community=${group.id}`}>
            All of it
          </a>
          {kindsToSetUp(look).length > 0 && (
            <>
              {' · '}
              <a class="govuk-link" href="/collaborations/new">
                Set up joint work
              </a>
            </>
          )}
        </p>
      </section>
    )
  },
}
