import type { FastifyInstance } from 'fastify'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { changeLicenceForm, endLicenceForm, licenceForm } from '../designation-form.ts'
import { getDesignationsRule, mayLicense } from '../designation-policy.ts'
import { changeLicence, endLicence, getLicence, getLicencesRule, licenseLeader } from './keep-licences.ts'
import { ChangeLicencePage, EndLicencePage, NewLicencePage } from './licence-form-pages.tsx'
import { LicencesPage } from './licence-pages.tsx'
import { listLicences } from './licence-store.ts'

const DONE: Readonly<Record<string, string>> = {
  licensed: 'The licence is recorded',
  changed: 'The licence is changed',
  ended: 'The licence has ended',
}
const LIST = '/designations/licences'

/** Licences to innovate: all of them, a new one, a change, an end. */
export function licenceRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, LIST, async ({ look, frame, query }) => {
    const rules = rulesOf({ look })
    const all = await listLicences(look)
    const done = DONE[query.done ?? '']
    return <LicencesPage {...{ frame, ...rules, all, done }} today={look.today} mayLicense={mayLicense(look)} />
  })
  addForm(app, web, `${LIST}/new`, {
    guard: async (seen) => toLicense(seen),
    show: async (seen, answers, findings) => (
      <NewLicencePage
        {...{ frame: seen.frame, answers, findings, ...toLicense(seen) }}
        model={seen.look.model}
        today={seen.look.today}
      />
    ),
    schema: licenceForm,
    async act(work, asked) {
      await licenseLeader(work, asked)
      return `${LIST}?done=licensed`
    },
  })
  addForm(app, web, `${LIST}/:licenceId/change`, {
    guard: toKeepOne,
    show: async (seen, answers, findings) => (
      <ChangeLicencePage {...{ frame: seen.frame, answers, findings, ...(await toKeepOne(seen)) }} />
    ),
    schema: changeLicenceForm,
    async act(work, asked, { params }) {
      await changeLicence(work, params.licenceId ?? '', asked)
      return `${LIST}?done=changed`
    },
  })
  addForm(app, web, `${LIST}/:licenceId/end`, {
    guard: toKeepOne,
    show: async (seen, answers, findings) => (
      <EndLicencePage
        {...{ frame: seen.frame, answers, findings, ...(await toKeepOne(seen)) }}
        today={seen.look.today}
      />
    ),
    schema: endLicenceForm,
    async act(work, asked, { params }) {
      await endLicence(work, params.licenceId ?? '', asked)
      return `${LIST}?done=ended`
    },
  })
}

const rulesOf = ({ look }: Pick<Seen, 'look'>) => ({ rule: getDesignationsRule(look), licences: getLicencesRule(look) })

function toLicense({ look }: Pick<Seen, 'look'>) {
  const rules = rulesOf({ look })
  requireThat(mayLicense(look), look, 'license a leader')
  return rules
}

async function toKeepOne({ look, params }: Pick<Seen, 'look' | 'params'>) {
  const licence = await getLicence(look, params.licenceId ?? '')
  return { ...toLicense({ look }), licence }
}
