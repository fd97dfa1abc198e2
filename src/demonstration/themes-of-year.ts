import { listThemes, setTheme, subjectOfTheme, type Theme } from '#records/index.ts'
import type { RecordForm } from '#model/index.ts'
import { newId } from '#shared/id.ts'
import { firstDayOf, schoolYearOf } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { momentOn, type Making } from './making.ts'

const THEMES = [
  [
    'The first fortnight of a new pupil',
    'What does a child who comes in the middle of the year meet, and who sees to it?',
  ],
  [
    'Reading across the curriculum',
    'Where do pupils read at length outside English lessons, and do they understand it?',
  ],
] as const

const listOf = (form: RecordForm) => form.sections.find(({ entries }) => entries === 'themes')

/** Where the model's records have a place for them: the themes of last school year and this. */
export function setThemes(making: Making): Entry[] {
  const { model, year, foundedOn, administrator: who } = making
  if (!model.recordForms.some(listOf)) return []
  return [year - 1, year].flatMap((schoolYear, at) =>
    THEMES.slice(0, at + 1).map(([name, asks]): Entry => {
      const on = firstDayOf(schoolYear)
      return {
        at: momentOn(making, on < foundedOn ? foundedOn : on, '09:50'),
        who,
        does: (work) => setTheme(work, schoolYear, { name, asks }),
      }
    }),
  )
}

/** The themes that a record of a day can be of. */
export async function listThemesOf(look: Look, form: RecordForm, on: PlainDate): Promise<readonly Theme[]> {
  return listOf(form) ? listThemes(look, schoolYearOf(on)) : []
}

/** What was written of the themes as lines under one of them each, and the rest of the prose. */
export function underThemes<T extends { section: string; body: string }>(
  sections: readonly T[],
  form: RecordForm,
  themes: readonly Theme[],
) {
  const list = listOf(form)?.id
  const found = sections.filter(({ section, body }) => section === list && body !== '')
  const entries = found.flatMap(({ body }, place) => {
    const theme = themes[body.length % themes.length]
    return theme
      ? [{ id: newId(), kind: 'theme' as const, place, subject: subjectOfTheme(theme), says: body, fromRevision: 0 }]
      : []
  })
  return { prose: sections.filter(({ section }) => section !== list), entries }
}
