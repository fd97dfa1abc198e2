import type { FastifyInstance } from 'fastify'
import { acceptedPartners } from '#deciding-group/index.ts'
import { capital, word } from '#model/index.ts'
import { crumbsTo, getSchool } from '#schools/index.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { sideOf } from './not-now/not-now-policy.ts'
import { isPaused } from './not-now/not-now-store.ts'
import { sayPoint } from './keep-audit.ts'
import { RecordPage } from './record-page.tsx'
import { pointForm, servicePointForm, verifyForm } from './strength-form.ts'
import { PointFormPage, VerifyPage } from './strength-form-pages.tsx'
import { getStrengthsRule, mayAudit, mayReadAll, mayVerify, mayWriteOfService } from './strength-policy.ts'
import { listPointsOf } from './strength-store.ts'
import { listBoth, verifyPoints } from './verify-points.ts'

const DONE: Readonly<Record<string, string>> = {
  said: 'It is saved, and waits to be verified',
  verified: 'It is verified',
  'not-now': 'Other schools read that it gives no help just now',
  again: 'It gives help again, unless the other side says not now',
}

/** RO-46, RO-56 to RO-60. The record of each school and of the service itself: read, written and verified. */
export function recordRoutes(app: FastifyInstance, web: Web): void {
  for (const at of ['/schools/:schoolId/strengths', '/strengths/service']) {
    addPage(app, web, at, async (seen) => {
      const { look, frame, query } = seen
      const rule = getStrengthsRule(look)
      const { schoolId, ...of } = await whose(seen)
      const points = await listPointsOf(look, { schoolId })
      const may = {
        audit: mayAudit(look, { schoolId }),
        verify: mayVerify(look, { schoolId }),
        readAll: mayReadAll(look, { schoolId }),
        pause: schoolId !== null && sideOf(look, schoolId) !== undefined,
      }
      const isNotNow = schoolId !== null && (await isPaused(look, schoolId))
      const title = capital(word(look.model, 'livePicture'))
      return (
        <RecordPage
          {...{ frame, rule, of, points, may, isNotNow, title }}
          today={look.today}
          done={DONE[query.done ?? '']}
        />
      )
    })
    addForm<{ partner?: string | null } & Parameters<typeof sayPoint>[2]>(app, web, `${at}/new`, {
      guard: (seen) => toAudit(seen),
      async show(seen, answers, findings) {
        const { schoolId, ...of } = await toAudit(seen)
        const rule = getStrengthsRule(seen.look)
        const { frame } = seen
        const partners = schoolId ? undefined : await acceptedPartners(seen.look)
        return (
          <PointFormPage
            {...{ frame, answers, findings, rule, of: within(of) }}
            {...{ partners }}
            isOfService={!schoolId}
            point={undefined}
          />
        )
      },
      schema: at.startsWith('/schools') ? pointForm : servicePointForm,
      async act(work, { partner = null, ...said }, { params }) {
        await sayPoint(work, { schoolId: params.schoolId ?? null, partner }, said)
        return `${baseOf(params.schoolId)}?done=said`
      },
    })
    addForm(app, web, `${at}/verify`, {
      guard: (seen) => toVerify(seen),
      async show(seen, answers, findings) {
        const { schoolId, ...of } = await toVerify(seen)
        const { look, frame } = seen
        const rule = getStrengthsRule(look)
        const [points, both] = await Promise.all([listPointsOf(look, { schoolId }), listBoth(look, rule)])
        const standing = points.filter(({ status }) => status !== 'withdrawn')
        return (
          <VerifyPage
            {...{ frame, answers, findings, rule, of: within(of), both }}
            points={standing}
            mine={look.actor.personId}
          />
        )
      },
      schema: verifyForm,
      async act(work, verified, { params }) {
        await verifyPoints(work, params.schoolId ?? null, verified)
        return `${baseOf(params.schoolId)}?done=verified`
      },
    })
  }
}

const baseOf = (schoolId: string | undefined) => (schoolId ? `/schools/${schoolId}/strengths` : '/strengths/service')

type Whose = { schoolId: string | null; name: string; base: string; crumbs: { text: string; href?: string }[] }

/** Whose record an address is of. Throws NotFound for who may not know of it. */
async function whose({ look, params }: Pick<Seen, 'look' | 'params'>): Promise<Whose> {
  getStrengthsRule(look)
  if (!params.schoolId) {
    if (!mayWriteOfService(look)) throw new NotFound('page', 'the audit of the service')
    return ofService(look)
  }
  const school = await getSchool(look, params.schoolId)
  return { schoolId: school.id, name: school.name, base: baseOf(school.id), crumbs: crumbsTo(school) }
}

/** The record of the service itself. */
export const ofService = (look: Look): Whose => ({
  ...{ schoolId: null, name: capital(word(look.model, 'service')), base: '/strengths/service' },
  crumbs: [{ text: 'Audits', href: '/strengths/audits' }],
})

const within = (of: Omit<Whose, 'schoolId'>) => ({ ...of, crumbs: [...of.crumbs, { text: 'Audit', href: of.base }] })

async function toAudit(seen: Pick<Seen, 'look' | 'params'>): Promise<Whose> {
  const of = await whose(seen)
  requireThat(mayAudit(seen.look, of), seen.look, `audit ${of.name}`)
  return of
}

async function toVerify(seen: Pick<Seen, 'look' | 'params'>): Promise<Whose> {
  const of = await whose(seen)
  requireThat(mayVerify(seen.look, of), seen.look, `verify the audit of ${of.name}`)
  return of
}
