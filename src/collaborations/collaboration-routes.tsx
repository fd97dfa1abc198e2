import type { FastifyInstance } from 'fastify'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import { maySeeSchool, sightOf } from '#schools/index.ts'
import { addressOfJoint, jointToKeep, readJointList } from './collaboration-list.ts'
import { CollaborationPage } from './collaboration-page.tsx'
import { getCollaborationsRule, kindsToSetUp, mayKeep, mayLog } from './collaboration-policy.ts'
import { whyApart } from './collaboration-rules.ts'
import { listCollaborations, listEntries } from './collaboration-store.ts'
import { schoolsNow } from './collaboration.ts'
import { CollaborationsPage } from './collaborations-page.tsx'
import { CommunitiesPage } from './communities-page.tsx'
import { listCommunityLines } from './communities-store.ts'
import { getCollaboration, rulesOf } from './get-collaboration.ts'
import { jointFormRoutes } from './joint-form-routes.tsx'
import { listCommunitiesToChoose } from './named-store.ts'
import { setUpRoutes } from './set-up-routes.tsx'

const ROWS = 50

const DONE: Readonly<Record<string, string>> = {
  'set-up': 'It is set up',
  school: 'The school is saved',
  person: 'It is saved who is named',
  entry: 'The meeting is saved',
  outcome: 'It is saved what came of it',
  ended: 'It has ended',
}

/** What schools do together: the list, how communities are led, one of them, and what is done with it. */
export function collaborationRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/collaborations', async ({ look, frame, query }) => {
    const rule = getCollaborationsRule(look)
    const list = readJointList(query)
    const [found, communities] = await Promise.all([
      listCollaborations(look, { ...list, limit: ROWS + 1 }),
      listCommunitiesToChoose(look, rule.group, ownSchoolsOf(look.actor)),
    ])
    const lines = found.slice(0, ROWS)
    const last = found.length > ROWS ? lines.at(-1) : undefined
    const next = last && addressOfJoint({ ...list, after: last.id })
    const { one = 'community', many = 'communities' } = look.model.groupKinds.find(({ id }) => id === rule.group) ?? {}
    return (
      <CollaborationsPage
        {...{ frame, rule, list, communities, lines, next }}
        community={{ one, many }}
        maySetUp={kindsToSetUp(look).length > 0}
      />
    )
  })
  addListFiles(app, web, '/collaborations', ({ look, query }) => {
    getCollaborationsRule(look)
    return jointToKeep(look, readJointList(query))
  })
  addPage(app, web, '/collaborations/communities', async ({ look, frame }) => {
    const lines = await listCommunityLines(look)
    const all = sightOf(look).everything
    const own = new Set(look.actor.roles.flatMap(({ groupId }) => (groupId ? [groupId] : [])))
    const near = all
      ? []
      : await listCommunitiesToChoose(look, getCollaborationsRule(look).group, [...sightOf(look).schoolIds])
    const mayOpen = (id: string) => all || own.has(id) || near.some((each) => each.id === id && each.isOwn)
    return <CommunitiesPage {...{ frame, lines, mayOpen }} model={look.model} />
  })
  setUpRoutes(app, web)
  addPage(app, web, '/collaborations/:collaborationId', async ({ look, frame, params, query }) => {
    const joint = await getCollaboration(look, params.collaborationId ?? '')
    const [entries, { kind, groupKind }] = await Promise.all([listEntries(look, joint.id), rulesOf(look, joint)])
    const may = {
      ...{ keep: mayKeep(look, joint), log: mayLog(look, joint) },
      open: (schoolId: string) => maySeeSchool(look, schoolId),
    }
    const apart = whyApart(kind.within ?? groupKind?.sameGroupOf, schoolsNow(joint))
    return (
      <CollaborationPage
        {...{ frame, kind, joint, entries, may, apart }}
        today={look.today}
        done={DONE[query.done ?? '']}
      />
    )
  })
  jointFormRoutes(app, web)
}
