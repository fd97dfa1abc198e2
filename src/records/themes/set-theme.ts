import { changesBetween, logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { maySetThemes } from './theme-policy.ts'
import { whyThemeCannotBeSet } from './theme-rules.ts'
import { addTheme, changeThemeRow, findThemeToChange, listThemes } from './theme-store.ts'
import type { Theme } from './theme.ts'

export type ThemeAsked = { name: string; asks: string | null }

/** SH-23. Sets a theme for a school year. Gives its id. Throws NotAllowed, Refused. */
export async function setTheme(work: Work, schoolYear: SchoolYear, asked: ThemeAsked): Promise<string> {
  requireThat(maySetThemes(work), work, 'set the themes of a year')
  refuseIf(work, whyThemeCannotBeSet(asked, await listThemes(work, schoolYear), work.model))
  const id = await addTheme(work, { schoolYear, ...asked })
  await log(work, 'theme.set', { name: { after: asked.name } })
  return id
}

/** Says a theme anew; what was issued under it keeps the name that it bore. Throws NotFound, NotAllowed, Refused. */
export async function changeTheme(work: Work, id: string, asked: ThemeAsked & { revision: number }): Promise<Theme> {
  const theme = await getToChange(work, id)
  const { name, asks, revision } = asked
  refuseIf(work, [
    ...(await stale(work, theme, revision)),
    ...whyThemeCannotBeSet({ id, name }, await listThemes(work, theme.schoolYear), work.model),
  ])
  await changeThemeRow(work, id, { name, asks })
  await log(work, 'theme.changed', changesBetween({ name: theme.name, asks: theme.asks }, { name, asks }))
  return theme
}

/** Withdraws a theme, so that no visit reviews it any more, or takes it up again; what was found under it stays. */
export async function withdrawTheme(work: Work, id: string, isBack: boolean): Promise<Theme> {
  const theme = await getToChange(work, id)
  refuseIf(work, isBack ? whyThemeCannotBeSet(theme, await listThemes(work, theme.schoolYear), work.model) : [])
  await changeThemeRow(work, id, { withdrawn_on: isBack ? null : work.today })
  await log(work, isBack ? 'theme.taken-up-again' : 'theme.withdrawn', { name: { after: theme.name } })
  return theme
}

async function getToChange(work: Work, id: string): Promise<Theme> {
  requireThat(maySetThemes(work), work, `change the theme ${id}`)
  const theme = isId(id) ? await findThemeToChange(work, id) : undefined
  if (!theme) throw new NotFound('theme', id)
  return theme
}

function stale(work: Work, { id, revision }: Theme, shown: number) {
  return whyChangedMeanwhile(work, { kind: 'authority', id, revision, shown })
}

async function log(work: Work, name: string, changes: NonNullable<Parameters<typeof logEvent>[1]['changes']>) {
  const subjects = [{ kind: 'authority' as const, id: work.actor.authorityId }]
  await logEvent(work, { name, subjects, audience: 'see-reports', changes })
}
