import type { TeamShown } from './show-team.tsx'

/** SH-59, SH-73. The parts of a team that the model invites, and who comes for each. */
export function TeamParts({ parts, heading }: Pick<TeamShown, 'parts'> & { heading: string }) {
  return (
    <section id="team">
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="wm-rows">
        {parts.map(({ name, required, people }) => (
          <li>
            <div>
              <strong>{name}</strong>
              {people.map((each) => (
                <div>
                  {each.name}
                  {each.as !== name && `, ${each.as}`}
                </div>
              ))}
              {people.length === 0 && <div>{required ? 'Nobody is named' : 'If needed'}</div>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
