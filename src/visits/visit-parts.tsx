import { Details } from '#govuk/details.tsx'
import { capital, word, type ServiceModel, type VisitType } from '#model/index.ts'

/** What the model says of a kind of visit: agenda, outcomes, what each side brings, what it asks of who makes it, the visits it is linked with, and its checks (NF-36). */
export function VisitParts({ model, type }: { model: ServiceModel; type: VisitType }) {
  const nameOf = (id: string) => model.visitTypes.find((each) => each.id === id)?.name ?? id
  const parts = [
    { title: 'Agenda', lines: [...type.agenda.map(agendaLine), ...type.meetings.map(({ text }) => text)] },
    { title: 'Outcomes', lines: type.outcomes.map(({ text }) => text) },
    { title: 'The school’s part', lines: [...type.schoolPrepares, ...type.schoolDoes].map(({ text }) => text) },
    {
      title: `The part of the ${word(model, 'linkAdviser')}`,
      lines: [...type.adviserPrepares, ...type.adviserDoes].map(({ text }) => text),
    },
    {
      title: `Link to other ${word(model, 'visit', { form: 'many' })}`,
      lines: type.linksTo.map(({ visit, says }) => `${nameOf(visit)}: ${says}`),
    },
    { title: 'Who makes it', lines: type.needs.map(({ says }) => says) },
    { title: 'Quality', lines: type.qualityChecks.map(({ text }) => text) },
  ].filter(({ lines }) => lines.length > 0)
  return (
    <>
      {type.about && <p class="govuk-body">{type.about}</p>}
      {parts.map(({ title, lines }, at) => (
        <Details summary={title} open={at === 0}>
          <ul class="govuk-list govuk-list--bullet">
            {lines.map((line) => (
              <li>{capital(line)}</li>
            ))}
          </ul>
        </Details>
      ))}
    </>
  )
}

function agendaLine({ text, onlyWhere }: VisitType['agenda'][number]): string {
  return onlyWhere ? `${text} (where ${onlyWhere})` : text
}
