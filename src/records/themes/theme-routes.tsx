import type { FastifyInstance } from 'fastify'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { aWord, capital, word } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { changeTheme, setTheme, withdrawTheme } from './set-theme.ts'
import { changeThemeForm, setThemeForm, withdrawThemeForm } from './theme-form.ts'
import { ThemePage } from './theme-page.tsx'
import { mayReadThemes, maySetThemes } from './theme-policy.ts'
import { countSchoolsToReview, findTheme, listThemeFindings, listThemes } from './theme-store.ts'
import { ThemesPage } from './themes-page.tsx'

const DONE: Record<string, string> = {
  set: 'It is set',
  changed: 'It is changed',
  withdrawn: 'It is withdrawn',
  back: 'It is taken up again',
}

/** SH-23. The themes of a year: set, reviewed in visits, and gathered from their records. */
export function themeRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/themes', async ({ look, frame, query }) => {
    if (!mayReadThemes(look)) throw new NotFound('page', 'the themes of the year')
    const schoolYear = readYear(query.year, look.today)
    const [themes, findings, schools] = await Promise.all([
      listThemes(look, schoolYear),
      listThemeFindings(look, schoolYear),
      countSchoolsToReview(look),
    ])
    const now = schoolYearOf(look.today)
    const shown = { frame, model: look.model, schoolYear, themes, findings, schools, maySet: maySetThemes(look) }
    return <ThemesPage {...shown} years={[now + 1, now, now - 1, now - 2]} done={DONE[query.done ?? '']} />
  })

  addForm(app, web, '/themes/new', {
    guard: toSet,
    async show(seen, answers, findings) {
      const { look, frame, query } = seen
      const schoolYear = readYear(answers.year ?? query.year, look.today)
      const title = `Set ${aWord(look.model, 'theme')} for ${showSchoolYear(schoolYear)}`
      return Promise.resolve(
        <ThemeForm {...{ frame, answers, findings }} title={title} seen={seen} year={schoolYear} />,
      )
    },
    schema: setThemeForm,
    async act(work, { year, ...theme }) {
      const schoolYear = readYear(year, work.today)
      await setTheme(work, schoolYear, theme)
      return `/themes?year=${schoolYear}&done=set`
    },
  })

  const showTheme = async (seen: Seen) => {
    const { look, frame, query } = seen
    const theme = await toTheme(seen)
    const [findings, schools] = await Promise.all([
      listThemeFindings(look, theme.schoolYear, theme.id),
      countSchoolsToReview(look),
    ])
    const done = DONE[query.done ?? '']
    return <ThemePage {...{ frame, theme, findings, schools, done }} model={look.model} maySet={maySetThemes(look)} />
  }
  addPage(app, web, '/themes/:themeId', showTheme)

  addForm(app, web, '/themes/:themeId/change', {
    guard: toSet,
    async show(seen, answers, findings) {
      const { name, asks, revision, schoolYear } = await toTheme(seen)
      const { frame, look } = seen
      const shown = { name, asks: asks ?? '', revision: String(revision), ...answers }
      const title = `Change this ${word(look.model, 'theme')}`
      return <ThemeForm {...{ frame, answers: shown, findings }} title={title} seen={seen} year={schoolYear} />
    },
    schema: changeThemeForm,
    async act(work, value, { params }) {
      const { id } = await changeTheme(work, params.themeId ?? '', value)
      return `/themes/${id}?done=changed`
    },
  })

  addDeed(app, web, '/themes/:themeId/withdraw', {
    guard: toSet,
    show: showTheme,
    schema: withdrawThemeForm,
    async act(work, { back }, { params }) {
      const { id } = await withdrawTheme(work, params.themeId ?? '', back === 'yes')
      return `/themes/${id}?done=${back === 'yes' ? 'back' : 'withdrawn'}`
    },
  })
}

async function toTheme({ look, params }: Seen) {
  if (!mayReadThemes(look)) throw new NotFound('page', 'the themes of the year')
  const theme = isId(params.themeId ?? '') ? await findTheme(look, params.themeId ?? '') : undefined
  if (!theme) throw new NotFound('theme', params.themeId ?? '')
  return theme
}

async function toSet(seen: Seen): Promise<void> {
  if (!mayReadThemes(seen.look)) throw new NotFound('page', 'the themes of the year')
  requireThat(maySetThemes(seen.look), seen.look, 'set the themes of a year')
  if (seen.params.themeId) await toTheme(seen)
}

/** The year that an address or a form names: the one that runs, the next, or two before. */
function readYear(text: string | undefined, today: PlainDate): SchoolYear {
  const [asked, now] = [Number(text), schoolYearOf(today)]
  return Number.isInteger(asked) && asked >= now - 2 && asked <= now + 1 ? asked : now
}

type Props = Shown & { title: string; seen: Seen; year: SchoolYear }

function ThemeForm({ title, seen, year, ...shown }: Props) {
  const { model } = seen.look
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title={title}
      breadcrumbs={[{ text: capital(word(model, 'theme', { form: 'many' })), href: `/themes?year=${year}` }]}
      button="Save"
    >
      <input type="hidden" name="year" value={year} />
      {answers.revision && <input type="hidden" name="revision" value={answers.revision} />}
      <TextInput
        name="name"
        label="Name"
        hint="A few words, for example: Attendance of pupils with a plan"
        value={answers.name}
        error={wrongWith(findings, 'name')}
      />
      <Textarea
        name="asks"
        label={`What are ${word(model, 'visit', { form: 'many' })} to ask?`}
        hint="It stands beside the record while it is written. Leave it empty if the name says it all."
        rows={4}
        value={answers.asks}
        error={wrongWith(findings, 'asks')}
      />
    </FormPage>
  )
}
