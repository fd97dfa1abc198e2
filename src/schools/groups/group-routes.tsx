import type { FastifyInstance } from 'fastify'
import { listTimeline, readTimelineAsk } from '#history/index.ts'
import { isWithin } from '#work/reach.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import { readSort } from '#web/sorting.ts'
import type { Web } from '#web/web.ts'
import { mayKeepRegister, requireSight, sightOf } from '../school-policy.ts'
import type { GroupPanel } from '../school-panel.ts'
import { getGroup } from './get-group.ts'
import { groupFormRoutes } from './group-form-routes.tsx'
import { findGroupKind, listKindsOfGroup } from './group-kinds.ts'
import { GroupPage } from './group-page.tsx'
import { listGroups, listMembers } from './group-store.ts'
import { GROUP_COLUMNS, GROUPS_BY_NAME } from './group.ts'
import { GroupsPage } from './groups-page.tsx'
import { groupsToKeep, idsOf } from './groups-to-keep.ts'

/** Groups of schools: the list, each one's page, and keeping them. */
export function groupRoutes(app: FastifyInstance, web: Web, panels: readonly GroupPanel[]): void {
  addPage(app, web, '/groups', async ({ look, frame, query }) => {
    requireSight(look)
    const kinds = listKindsOfGroup(look.model)
    const sort = readSort(query.sort, GROUP_COLUMNS, GROUPS_BY_NAME)
    return (
      <GroupsPage
        {...{ frame, model: look.model, kinds, sort }}
        groups={await listGroups(look, idsOf(kinds), sort)}
        mayAdd={mayKeepRegister(look)}
        isWhole={sightOf(look).everything}
      />
    )
  })
  addListFiles(app, web, '/groups', ({ look, query }) => {
    requireSight(look)
    return groupsToKeep(look, readSort(query.sort, GROUP_COLUMNS, GROUPS_BY_NAME))
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
