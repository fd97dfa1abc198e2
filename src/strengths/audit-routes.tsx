import type { FastifyInstance } from 'fastify'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { maySeeSchool, phaseOfSchool } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { AuditsPage, LEVELS, type AuditLine, type Level } from './audits-page.tsx'
import {
  auditsByAspect,
  auditsByCommunity,
  auditsByPlacing,
  auditsBySchool,
  auditsOfAll,
  type AuditCounts,
} from './audits-store.ts'
import { CommunityPage } from './community-page.tsx'
import { findCommunity, listCommunity } from './community-store.ts'
import { areasReach, getStrengthsRule, mayWriteOfService } from './strength-policy.ts'
import { nameIn } from './strength.ts'

const ROWS = 50

/** RO-37, RO-62, RO-63, RO-74. How far audits have come, at each level, and the directory of each community. */
export function auditRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/strengths/audits', async ({ look, frame, query }) => {
    const rule = getStrengthsRule(look)
    const level = LEVELS.find((each) => each === query.by) ?? 'community'
    const after = query.after && isId(query.after) ? query.after : undefined
    const [total, lines, aspects] = await Promise.all([
      auditsOfAll(look, rule),
      linesOf(look, level, after),
      level === 'partnership' ? auditsByAspect(look, rule) : [],
    ])
    const last = lines.length > ROWS && level === 'school' ? lines[ROWS - 1] : undefined
    return (
      <AuditsPage
        {...{ frame, level, total }}
        model={look.model}
        lines={level === 'school' ? lines.slice(0, ROWS) : lines}
        aspects={rule.aspects.map(({ id, name }) => ({
          ...(aspects.find(({ aspect }) => aspect === id) ?? {
            live: 0,
            stale: 0,
            unverified: 0,
            areas: 0,
            schools: 0,
          }),
          name,
        }))}
        readsAll={areasReach(look).everything}
        service={{
          name: capital(word(look.model, 'service')),
          href: '/strengths/service',
          may: mayWriteOfService(look),
        }}
        next={last && `/strengths/audits?by=school&after=${last.id}`}
      />
    )
  })
  addPage(app, web, '/strengths/communities/:groupId', async ({ look, frame, params }) => {
    const rule = getStrengthsRule(look)
    const id = params.groupId ?? ''
    const community = isId(id) ? await findCommunity(look, rule.group, id) : undefined
    if (!community) throw new NotFound('community', id)
    const lines = await listCommunity(look, id)
    const many = look.model.groupKinds.find(({ id: kind }) => kind === rule.group)?.many ?? 'Communities'
    return <CommunityPage {...{ frame, rule, community, lines, many }} today={look.today} />
  })
}

async function linesOf(look: Look, level: Level, after: string | undefined): Promise<(AuditLine & { id: string })[]> {
  const rule = getStrengthsRule(look)
  const { model } = look
  if (level === 'partnership') return []
  if (level === 'phase') return byPhase(model, await auditsByPlacing(look, rule))
  if (level === 'school')
    return (await auditsBySchool(look, rule, { after, limit: ROWS + 1 })).map(({ schoolId, ...line }) => ({
      ...line,
      id: schoolId,
      href: maySeeSchool(look, schoolId) ? `/schools/${schoolId}/strengths` : undefined,
    }))
  return (await auditsByCommunity(look, rule)).map(({ groupId, name, ...line }) => ({
    ...line,
    id: groupId ?? '',
    name: name ?? 'In none',
    href: groupId ? `/strengths/communities/${groupId}` : undefined,
  }))
}

/** RO-74. What the register says of schools, added up by the model's phases, in its order. */
function byPhase(
  model: ServiceModel,
  placed: Awaited<ReturnType<typeof auditsByPlacing>>,
): (AuditLine & { id: string })[] {
  const phases = new Map<string, AuditCounts>()
  for (const each of placed) {
    const id = phaseOfSchool(model, each)?.id ?? ''
    phases.set(id, sum(phases.get(id), each))
  }
  return [...model.phases.map(({ id }) => id), '']
    .filter((id) => phases.has(id))
    .map((id) => ({
      ...phases.get(id)!,
      id,
      name: id ? nameIn(model.phases, id) : 'Of no phase of the model',
      href: undefined,
    }))
}

function sum(one: AuditCounts | undefined, other: AuditCounts): AuditCounts {
  if (!one) return other
  const later =
    [one.assuredOn, other.assuredOn]
      .filter((on) => on !== null)
      .sort()
      .at(-1) ?? null
  return {
    ...{
      schools: one.schools + other.schools,
      begun: one.begun + other.begun,
      complete: one.complete + other.complete,
    },
    ...{ live: one.live + other.live, stale: one.stale + other.stale, unverified: one.unverified + other.unverified },
    ...{ areas: one.areas + other.areas, assuredOn: later },
  }
}
