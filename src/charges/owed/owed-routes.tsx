import type { FastifyInstance } from 'fastify'
import type { Finding } from '#shared/finding.ts'
import { getVisit, type VisitPanel } from '#visits/index.ts'
import { addListFiles, ROWS_OF_A_PART } from '#web/list-file.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { nothingForm, owedForm } from '../charges-form.ts'
import { findPayee } from './claim-facts.ts'
import type { Owed } from './owed.ts'
import { OWED_LIST_COLUMNS } from './owed-file.ts'
import { OwedPage, SayOwedPage } from './owed-pages.tsx'
import { mayApproveOwed, maySayOwed, maySeeOwed, requireOwed } from './owed-policy.ts'
import { findOwedOfVisit, listOwed, listOwedToDraw } from './owed-store.ts'
import { approveOwed, drawOwedFile, sayOwed } from './say-owed.ts'

const DONE: Record<string, string> = {
  approved: 'It is approved',
  drawn: 'The file is drawn: it stands with the files',
}

/** What is owed to associates and releasing schools: said of a visit, approved by another, drawn once. */
export function owedRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/owed', (seen) => showOwed(seen, []))
  addListFiles<Owed>(app, web, '/owed', ({ look }) => {
    requireSight(look)
    return {
      name: 'Owed',
      columns: OWED_LIST_COLUMNS,
      read: (reader, after) => listOwed(reader, { after: after?.id, limit: ROWS_OF_A_PART }),
    }
  })
  addDeed(app, web, '/owed/draw', {
    guard: (seen) => toApprove(seen),
    show: (seen, _answers, findings) => showOwed(seen, findings),
    schema: nothingForm,
    async act(work) {
      await drawOwedFile(work)
      return '/owed?done=drawn'
    },
  })
  addDeed(app, web, '/owed/:owedId/approve', {
    guard: (seen) => toApprove(seen),
    show: (seen, _answers, findings) => showOwed(seen, findings),
    schema: nothingForm,
    async act(work, _value, { params }) {
      await approveOwed(work, params.owedId ?? '')
      return '/owed?done=approved'
    },
  })
  addForm(app, web, '/visits/:visitId/owed', {
    guard: (seen) => toSay(seen),
    async show(seen, answers, findings) {
      const { found, rule, payee } = await toSay(seen)
      const visit = { id: found.visit.id, schoolName: found.visit.schoolName }
      return <SayOwedPage {...{ frame: seen.frame, answers, findings, visit, rule, payee }} />
    },
    schema: owedForm,
    async act(work, claimed, { params }) {
      await sayOwed(work, params.visitId ?? '', claimed)
      return `/visits/${params.visitId}`
    },
  })
}

function requireSight(look: Look): void {
  if (!maySeeOwed(look)) throw new NotFound('page', 'what is owed')
}

async function toApprove({ look }: Seen): Promise<void> {
  requireSight(look)
  requireThat(mayApproveOwed(look), look, 'approve what is owed')
}

async function toSay({ look, params }: Seen) {
  const rule = requireOwed(look)
  const found = await getVisit(look, params.visitId ?? '')
  requireThat(maySayOwed(look, found.visit), look, 'say what is owed for this visit')
  return { found, rule, payee: await findPayee(look, found) }
}

async function showOwed({ look, frame, query }: Seen, findings: readonly Finding[]) {
  requireSight(look)
  const [owed, toDraw] = [await listOwed(look, { limit: 500 }), (await listOwedToDraw(look)).length]
  const done = DONE[query.done ?? '']
  return (
    <OwedPage
      {...{ frame, findings, owed, toDraw, done }}
      mayApprove={mayApproveOwed(look)}
      readerId={look.actor.personId}
    />
  )
}

/** On the page of a visit that was held: the way to say what is owed for it, where somebody outside the service made it. */
export const owedVisitPanel: VisitPanel = {
  place: 'after-the-visit',
  async show(look, found) {
    const { visit } = found
    if (!look.model.trading?.owed || visit.status !== 'held' || !maySayOwed(look, visit)) return undefined
    if (!(await findPayee(look, found)) || (await findOwedOfVisit(look, visit.id))) return undefined
    const below = (
      <p class="govuk-body">
        <a class="govuk-link" href={`/visits/${visit.id}/owed`}>
          Say what is owed for this visit
        </a>
      </p>
    )
    return { below }
  },
}
