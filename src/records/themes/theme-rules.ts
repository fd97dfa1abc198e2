import { word, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { RecordEntry } from '../record.ts'
import { themeOfSubject, type Theme } from './theme.ts'

/** SH-23. Why a theme cannot be set: a year has each name once, and not more of them than visits can look at. */
export function whyThemeCannotBeSet(
  asked: { id?: string; name: string },
  ofYear: readonly Pick<Theme, 'id' | 'name' | 'withdrawnOn'>[],
  model: ServiceModel,
): Finding[] {
  const others = ofYear.filter(({ id, withdrawnOn }) => !withdrawnOn && id !== asked.id)
  const theme = word(model, 'theme')
  return [
    ...(others.some(({ name }) => name.toLowerCase() === asked.name.toLowerCase())
      ? [firm('theme-named-once', `There is a ${theme} of this name in this year already.`, 'name')]
      : []),
    ...(!asked.id && others.length >= MOST
      ? [
          firm(
            'themes-are-few',
            `A year has ${MOST} ${word(model, 'theme', { form: 'many' })} at most: withdraw one first.`,
          ),
        ]
      : []),
  ]
}

const MOST = 12

/** SH-23. Why what was found under a theme cannot go to the school: each line says under which, and what was found. */
export function whyThemeLineCannotGo({ id, subject, says }: RecordEntry, model: ServiceModel): Finding[] {
  const theme = word(model, 'theme')
  return [
    ...(themeOfSubject(subject) ? [] : [firm('theme-and-finding', `Choose the ${theme}.`, `${id}-subject`)]),
    ...(says.trim() === ''
      ? [firm('theme-and-finding', `Enter what was found under the ${theme}.`, `${id}-says`)]
      : []),
  ]
}

function firm(kind: string, says: string, field?: string): Finding {
  return { kind, id: kind, source: 'SH-23', says, weight: 'firm', ...(field && { field }) }
}
