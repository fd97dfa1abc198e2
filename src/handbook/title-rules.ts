import { namesOf, orList, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'

/** ES-14. What stands against a further version of a model: a job title that the model before it does not let be revised. */
export function whyTitlesCannotChange(before: ServiceModel, after: ServiceModel): Finding[] {
  const rule = before.consultation?.titles
  if (!rule) return []
  const renamed = rule.keeps.filter((id) => {
    const [was, is] = [before, after].map(({ roles }) => roles.find((role) => role.id === id)?.name)
    return was !== undefined && is !== undefined && was !== is
  })
  if (renamed.length === 0) return []
  const says = `${rule.says} The title of ${orList(namesOf(before.roles, renamed))} stays as it is.`
  return [
    {
      ...{ kind: 'title-is-kept', id: rule.id, source: rule.source, says, field: 'body' },
      weight: rule.firm ? 'firm' : 'soft',
    },
  ]
}

/** The roles of a model whose job title may be revised. */
export function rolesToRename({ roles, consultation }: ServiceModel) {
  const kept = consultation?.titles?.keeps ?? []
  return roles.filter(({ id }) => !kept.includes(id))
}
