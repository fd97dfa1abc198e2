import type { FastifyInstance } from 'fastify'
import { listTimeline, readTimelineAsk } from '#history/index.ts'
import { isWithin } from '#work/reach.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { mayKeepRegister, requireSight, sightOf } from '../school-policy.ts'
import type { GroupPanel } from '../school-panel.ts'
import { getGroup } from './get-group.ts'
import { groupFormRoutes } from './group-form-routes.tsx'
import { findGroupKind, listKindsOfGroup } from './group-kinds.ts'
import { GroupPage } from './group-page.tsx'
import { listGroups, listMembers } from './group-store.ts'
import { GroupsPage } from './groups-page.tsx'

/** Groups of schools: the list, each one's page, and keeping them. */
export function groupRoutes(app: FastifyInstance, web: Web, panels: readonly GroupPanel[]): void {
  addPage(app, web, '/groups', async ({ look, frame }) => {
    requireSight(look)
    const kinds = listKindsOfGroup(look.model)
    const groups = await listGroups(
      look,
      kinds.map(({ id }) => id),
    )
    return (
      <GroupsPage
        {...{ frame, model: look.model, kinds, groups }}
        mayAdd={mayKeepRegister(look)}
        isWhole={sightOf(look).everything}
      />
    )
  })

  groupFormRoutes(app, web)

  addPage(app, web, '/groups/:groupId', async ({ look, frame, params, query }) => {
    const group = await getGroup(look, params.groupId ?? '')
    const ask = readTimelineAsk(query)
    const [{ members, timeline }, shown] = await Promise.all([
      (async () => {
        const members = await listMembers(look, group.id)
        const schoolIds = members.map(({ schoolId }) => schoolId)
        return { members, timeline: await listTimeline(look, { kind: 'group', ids: [group.id], schoolIds }, ask) }
      })(),
      Promise.all(panels.map(({ show }) => show(look, group))),
    ])
    const history = look.reach('see-history')
    const may = {
      keep: mayKeepRegister(look) && findGroupKind(look.model, group.kind) !== undefined,
      seeAll: sightOf(look).everything,
      readHistory: history.everything || members.some(({ schoolId }) => isWithin(history, schoolId)),
    }
    const { model, today } = look
    return (
      <GroupPage
        {...{ frame, model, today, group, members, timeline, ask, may }}
        panels={shown.flatMap((node) => node ?? [])}
      />
    )
  })
}
