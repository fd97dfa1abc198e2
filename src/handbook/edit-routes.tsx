import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readModel, renameRoles } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addCheck } from '#web/check-route.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { compareHandbooks } from './compare-handbooks.ts'
import { EditPage, TitlesPage, type Checked } from './edit-page.tsx'
import { getVersion, type VersionRead } from './get-version.ts'
import { handbookOf } from './handbook-of.ts'
import { mayKeepModel } from './handbook-policy.ts'
import { asWritten, faultsIn } from './keep-model.ts'
import { reviseModel } from './revise-model.ts'
import { rolesToRename, whyTitlesCannotChange } from './title-rules.ts'

/** A model changed on a page: its text, or its job titles alone; the handbook before and after is shown before anything is kept. */
export function editRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/models/:versionId/edit', async (seen) => {
    const read = await versionToEdit(seen)
    return <EditPage {...shown(seen)} version={read.version} body={read.body} checked={undefined} />
  })
  addCheck(app, web, '/models/:versionId/edit/check', async (seen, answers) => {
    const read = await versionToEdit(seen)
    return showChecked(seen, read, asWritten(answers.body ?? ''))
  })
  addDeed(app, web, '/models/:versionId/edit', {
    guard: versionToEdit,
    async show(seen, answers, findings) {
      const read = await versionToEdit(seen)
      const body = asWritten(answers.body ?? '')
      const hasFaults = faultsIn(findings).length > 0
      return showChecked(seen, read, body, answers, hasFaults ? [] : findings)
    },
    schema: z.object({
      body: z.string({ error: 'Write the text of the model' }).min(1, 'Write the text of the model'),
    }),
    act: async (work, { body }, { params }) => `/models/${await reviseModel(work, params.versionId ?? '', body)}`,
  })
  addPage(app, web, '/models/:versionId/titles', async (seen) => showTitles(seen, await versionToEdit(seen), {}, []))
  addCheck(app, web, '/models/:versionId/titles', async (seen, answers) => {
    const read = await versionToEdit(seen)
    const titles = rolesToRename(read.model).flatMap(({ id, name }) => {
      const given = answers[`title.${id}`]?.trim().replace(/\s+/g, ' ')
      return given === undefined || given === name ? [] : [{ role: id, name: given }]
    })
    const wrong = titles.filter(({ name }) => name === '' || name.length > 100)
    if (wrong.length > 0)
      return showTitles(
        seen,
        read,
        answers,
        wrong.map(({ role }) => titleMissing(role)),
      )
    return showChecked(seen, read, renameRoles(read.body, titles))
  })
}

const titleMissing = (role: string): Finding => ({
  ...{ kind: 'form', id: `form-title-${role}`, source: 'ES-14', weight: 'firm' },
  ...{ says: 'Enter the job title in 100 characters or fewer', field: `title.${role}` },
})

const shown = ({ frame }: Seen) => ({ frame, answers: {}, findings: [] })

async function versionToEdit({ look, params }: Seen): Promise<VersionRead> {
  requireThat(mayKeepModel(look), look, 'change models')
  return getVersion(look, params.versionId ?? '')
}

function showTitles({ frame }: Seen, { version, model }: VersionRead, answers: Answers, findings: readonly Finding[]) {
  const roles = rolesToRename(model)
  return <TitlesPage {...{ frame, answers, findings, version, roles }} says={model.consultation?.titles?.says} />
}

/** The text with what is wrong with it, or with what it changes in the handbook of the version from which it was written. */
function showChecked(
  { frame }: Seen,
  { version, model }: VersionRead,
  body: string,
  answers: Answers = {},
  findings: readonly Finding[] = [],
) {
  const { model: after, faults } = readModel(body, 'the model')
  const checked: Checked = {
    faults,
    changes: after ? compareHandbooks(handbookOf(model), handbookOf(after)) : [],
  }
  const found = findings.length > 0 || !after ? findings : whyTitlesCannotChange(model, after)
  return <EditPage {...{ frame, answers, version, body, checked }} findings={found} />
}
