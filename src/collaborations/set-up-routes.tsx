import type { FastifyInstance } from 'fastify'
import { isId } from '#shared/id.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import { requireThat } from '#work/work.ts'
import { setUpForm } from './collaboration-form.ts'
import { getCollaborationsRule, kindsToSetUp } from './collaboration-policy.ts'
import { mayBe, peopleFor } from './name-person.ts'
import { listCommunitiesToChoose, listSchoolsOfCommunity } from './named-store.ts'
import { ChooseKindPage, SetUpPage } from './set-up-page.tsx'
import { setUpCollaboration } from './set-up-collaboration.ts'

/** Setting joint work up: first of which kind and from which community, then what its kind asks. */
export function setUpRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/collaborations/new', {
    guard: async (seen) => toSetUp(seen),
    async show(seen, answers, findings) {
      const { kinds, rule } = toSetUp(seen)
      const { look, frame } = seen
      const kind = kinds.find(({ id }) => id === answers.kind)
      if (!kind) {
        const communities = await listCommunitiesToChoose(look, rule.group, ownSchoolsOf(look.actor))
        const community = look.model.groupKinds.find(({ id }) => id === rule.group)?.one ?? 'Community'
        return <ChooseKindPage {...{ frame, kinds, communities, community }} />
      }
      const community = answers.community && isId(answers.community) ? answers.community : ''
      const [schools, people] = await Promise.all([
        community ? listSchoolsOfCommunity(look, rule.group, community) : [],
        kind.parts.length > 0 ? peopleFor(look, kind.parts, rule.group) : [],
      ])
      const peopleOf = (part: (typeof kind.parts)[number]) => mayBe(people, part)
      const own = ownSchoolsOf(look.actor).filter((id) => schools.some((school) => school.id === id))
      return (
        <SetUpPage
          {...{ frame, answers, findings, kind, schools, community, peopleOf }}
          own={own.length === 1 ? own : []}
        />
      )
    },
    schema: setUpForm,
    act: async (work, given) => `/collaborations/${await setUpCollaboration(work, given)}?done=set-up`,
  })
}

function toSetUp({ look }: Pick<Seen, 'look'>) {
  const rule = getCollaborationsRule(look)
  const kinds = kindsToSetUp(look)
  requireThat(kinds.length > 0, look, 'set up joint work')
  return { rule, kinds }
}
