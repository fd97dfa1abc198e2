import type { FastifyInstance } from 'fastify'
import { getSchool, phaseOfSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { addListFiles } from '#web/list-file.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { DirectoryPage } from './directory-page.tsx'
import {
  agreePractice,
  changePractice,
  checkPractice,
  getPractice,
  putForward,
  withdrawPractice,
} from './keep-practice.ts'
import { changedPracticeForm, markForm, practiceForm, withdrawForm } from './practice-form.ts'
import { PracticeFormPage, WithdrawPage } from './practice-form-pages.tsx'
import { addressOfPractice, readPracticeList } from './practice-list.ts'
import { PracticePage } from './practice-page.tsx'
import { getPracticeRule, mayAgree, mayCheck, mayPutForward, mayWithdraw } from './practice-policy.ts'
import { countPractice, listPractice } from './practice-store.ts'
import { practiceLines, practiceToKeep } from './practice-to-keep.ts'

const ROWS = 50
const ONE = '/practice/:practiceId'
const idOf = ({ params }: Pick<Seen, 'params'>) => params.practiceId ?? ''

const DONE: Readonly<Record<string, string>> = {
  saved: 'It is saved',
  agree: 'It is agreed: every school of the service sees it',
  check: 'It is kept that you checked it today',
  withdrawn: 'It is taken out of the directory',
}

/** The directory of effective practice, its entries, and what is done with them. */
export function practiceRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/practice', async ({ look, frame, query }) => {
    const rule = getPracticeRule(look)
    const list = readPracticeList(query)
    const [found, count] = await Promise.all([
      listPractice(look, { ...list, limit: ROWS + 1 }),
      countPractice(look, list),
    ])
    const lines = await practiceLines(look, found.slice(0, ROWS))
    const last = found.length > ROWS ? lines.at(-1) : undefined
    const next = last && addressOfPractice({ ...list, after: last.id })
    return <DirectoryPage {...{ frame, rule, list, lines, count, next }} model={look.model} />
  })
  addListFiles(app, web, '/practice', ({ look, query }) => {
    getPracticeRule(look)
    return practiceToKeep(readPracticeList(query))
  })
  addPage(app, web, ONE, (seen) => show(seen))
  formRoutes(app, web)
  for (const [step, deed] of [['agree', agreePractice] as const, ['check', checkPractice] as const])
    addDeed(app, web, `${ONE}/${step}`, {
      guard: async ({ look, params }) => {
        const { schoolId, id } = await getPractice(look, idOf({ params }))
        const may = step === 'agree' ? mayAgree(look, schoolId) : mayCheck(look, schoolId)
        requireThat(may, look, `${step} the entry ${id}`)
      },
      show: (seen, _answers, findings) => show(seen, findings),
      schema: markForm,
      async act(work, { revision }, seen) {
        await deed(work, idOf(seen), revision)
        return `/practice/${idOf(seen)}?done=${step}`
      },
    })
}

function formRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/practice', {
    guard: toPutForward,
    async show(seen, answers, findings) {
      const { school, rule } = await toPutForward(seen)
      const { look, frame } = seen
      return (
        <PracticeFormPage
          {...{ frame, answers, findings, rule, school, model: look.model, practice: undefined }}
          phase={phaseOfSchool(look.model, school)?.id}
          isHead={mayAgree(look, school.id)}
        />
      )
    },
    schema: practiceForm,
    act: async (work, said, { params }) =>
      `/practice/${await putForward(work, params.schoolId ?? '', said)}?done=saved`,
  })
  addForm(app, web, `${ONE}/change`, {
    guard: toChange,
    async show(seen, answers, findings) {
      const practice = await toChange(seen)
      const { look, frame } = seen
      const model = await look.modelOf(practice.modelVersionId)
      const school = { id: practice.schoolId, name: practice.schoolName }
      const rule = model.practice ?? getPracticeRule(look)
      const isHead = mayAgree(look, school.id)
      return (
        <PracticeFormPage {...{ frame, answers, findings, rule, school, model, practice, isHead }} phase={undefined} />
      )
    },
    schema: changedPracticeForm,
    async act(work, value, seen) {
      await changePractice(work, idOf(seen), value)
      return `/practice/${idOf(seen)}?done=saved`
    },
  })
  addForm(app, web, `${ONE}/withdraw`, {
    guard: toWithdraw,
    show: async (seen, answers, findings) => (
      <WithdrawPage {...{ frame: seen.frame, answers, findings }} practice={await toWithdraw(seen)} />
    ),
    schema: withdrawForm,
    async act(work, value, seen) {
      await withdrawPractice(work, idOf(seen), value)
      return `/practice/${idOf(seen)}?done=withdrawn`
    },
  })
}

async function show({ look, frame, params, query }: Seen, findings: readonly Finding[] = []) {
  const practice = await getPractice(look, idOf({ params }))
  const [line] = await practiceLines(look, [practice])
  if (!line) throw new Error('an entry without its line')
  const { schoolId } = practice
  const may = {
    ...{ change: mayPutForward(look, schoolId), agree: mayAgree(look, schoolId) },
    ...{ check: mayCheck(look, schoolId), withdraw: mayWithdraw(look, schoolId) },
  }
  return <PracticePage {...{ frame, line, findings, may }} done={DONE[query.done ?? '']} />
}

async function toPutForward({ look, params }: Seen) {
  const rule = getPracticeRule(look)
  const school = await getSchool(look, params.schoolId ?? '')
  requireThat(mayPutForward(look, school.id), look, `put forward practice of ${school.id}`)
  return { school, rule }
}

async function toChange({ look, params }: Seen) {
  const practice = await getPractice(look, idOf({ params }))
  requireThat(mayPutForward(look, practice.schoolId), look, `change the entry ${practice.id}`)
  return practice
}

async function toWithdraw({ look, params }: Seen) {
  const practice = await getPractice(look, idOf({ params }))
  requireThat(mayWithdraw(look, practice.schoolId), look, `withdraw the entry ${practice.id}`)
  return practice
}
