import type { FastifyInstance } from 'fastify'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { sittingOn } from './composition-rules.ts'
import { formedForm, leavesForm, memberForm } from './group-form.ts'
import { GroupPage } from './group-page.tsx'
import { getGroupRule, mayKeepGroup } from './group-policy.ts'
import { findGroup, listMembersOn } from './group-store.ts'
import { mayWriteAtMeetings } from './hold-meetings.ts'
import { formGroup, getMember, leaveGroup, putOnGroup } from './keep-members.ts'
import { listMeetings } from './meeting-store.ts'
import { FormedPage, LeavesPage, MemberPage } from './member-form-pages.tsx'

const DONE: Readonly<Record<string, string>> = { saved: 'It is saved', formed: 'It is formed', left: 'It is saved' }
const ONE = '/deciding-group/members/:decidingMemberId/leaves'

/** RO-79 to RO-81. The body that decides: who sits there, who comes, who leaves. */
export function groupRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/deciding-group', async ({ look, frame, query }) => {
    const rule = getGroupRule(look)
    const { group, members, sitting } = await readGroup(look)
    const gone = members.filter((each) => !sitting.includes(each) && each.joinedOn !== null)
    return (
      <GroupPage
        {...{ frame, rule, sitting, gone, model: look.model, formedOn: group?.formedOn }}
        mayKeep={mayKeepGroup(look)}
        meetings={group ? await listMeetings(look) : []}
        mayWrite={await mayWriteAtMeetings(look)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addForm(app, web, '/deciding-group/members/new', {
    guard: toKeep,
    async show({ look, frame }, answers, findings) {
      const isFormed = (await findGroup(look)) !== undefined
      return <MemberPage {...{ frame, answers, findings, isFormed, rule: getGroupRule(look), model: look.model }} />
    },
    schema: memberForm,
    async act(work, asked) {
      await putOnGroup(work, asked)
      return '/deciding-group?done=saved'
    },
  })
  addForm(app, web, '/deciding-group/formed', {
    guard: toKeep,
    async show({ look, frame }, answers, findings) {
      const { sitting } = await readGroup(look)
      return <FormedPage {...{ frame, answers, findings, rule: getGroupRule(look), count: sitting.length }} />
    },
    schema: formedForm,
    async act(work, { formedOn }) {
      await formGroup(work, formedOn)
      return '/deciding-group?done=formed'
    },
  })
  addForm(app, web, ONE, {
    guard: toLeave,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const member = await toLeave(seen)
      const staying = (await readGroup(look)).sitting.filter(({ id }) => id !== member.id)
      return (
        <LeavesPage {...{ frame, answers, findings, member, staying, rule: getGroupRule(look), model: look.model }} />
      )
    },
    schema: leavesForm,
    async act(work, left, { params }) {
      await leaveGroup(work, params.decidingMemberId ?? '', left)
      return '/deciding-group?done=left'
    },
  })
}

async function readGroup(look: Look) {
  const [group, members] = [await findGroup(look), await listMembersOn(look, look.today)]
  return { group, members, sitting: sittingOn(getGroupRule(look), members, look.today) }
}

function toKeep({ look }: Seen): Promise<void> {
  getGroupRule(look)
  requireThat(mayKeepGroup(look), look, 'keep the group that decides')
  return Promise.resolve()
}

async function toLeave(seen: Seen) {
  await toKeep(seen)
  return getMember(seen.look, seen.params.decidingMemberId ?? '')
}
