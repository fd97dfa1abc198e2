import type { FastifyInstance } from 'fastify'
import { coversDay } from '#shared/plain-date.ts'
import { NotAllowed } from '#work/failures.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { mayKeepRegister, requireKeeping } from '../school-policy.ts'
import { addGroup } from './add-group.ts'
import { addMember } from './add-member.ts'
import { changeGroup } from './change-group.ts'
import { endMembership } from './end-membership.ts'
import { getGroup, kindByHand } from './get-group.ts'
import { addGroupForm, addMemberForm, changeGroupForm, endMembershipForm } from './group-form.ts'
import { AddGroupPage, ChangeGroupPage } from './group-form-page.tsx'
import { listMembers } from './group-store.ts'
import type { Group } from './group.ts'
import { AddMemberPage, EndMembershipPage } from './member-pages.tsx'

/** Founding, changing and ending groups, and the schools that join and leave them. */
export function groupFormRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/groups/add', {
    guard: async ({ look }) => requireKeeping(look, 'found a group'),
    show: async ({ frame, look }, answers, findings) => (
      <AddGroupPage frame={frame} answers={answers} findings={findings} model={look.model} />
    ),
    schema: addGroupForm,
    act: async (work, given) => `/groups/${await addGroup(work, given)}`,
  })

  addForm(app, web, '/groups/:groupId/change', {
    guard: guardGroup,
    async show(seen, answers, findings) {
      const group = await groupOf(seen)
      const shown = findings.length > 0 ? answers : answersOf(group)
      const kind = kindByHand(seen.look, group)
      return <ChangeGroupPage frame={seen.frame} answers={shown} findings={findings} group={group} kind={kind} />
    },
    schema: changeGroupForm,
    async act(work, given, { params }) {
      await changeGroup(work, params.groupId ?? '', given)
      return `/groups/${params.groupId}`
    },
  })

  addForm(app, web, '/groups/:groupId/members/add', {
    guard: guardGroup,
    async show(seen, answers, findings) {
      const group = await groupOf(seen)
      return <AddMemberPage frame={seen.frame} group={group} answers={answers} findings={findings} />
    },
    schema: addMemberForm,
    async act(work, given, { params }) {
      await addMember(work, params.groupId ?? '', given)
      return `/groups/${params.groupId}`
    },
  })

  addForm(app, web, '/groups/:groupId/members/end', {
    guard: guardGroup,
    async show(seen, answers, findings) {
      const group = await groupOf(seen)
      const members = (await listMembers(seen.look, group.id)).filter((each) => coversDay(each, seen.look.today))
      return <EndMembershipPage {...{ frame: seen.frame, group, answers, findings, members }} />
    },
    schema: endMembershipForm,
    async act(work, given, { params }) {
      await endMembership(work, params.groupId ?? '', given)
      return `/groups/${params.groupId}`
    },
  })
}

const groupOf = ({ look, params }: Seen) => getGroup(look, params.groupId ?? '')

async function guardGroup(seen: Seen): Promise<void> {
  const group = await groupOf(seen)
  if (!mayKeepRegister(seen.look)) throw new NotAllowed(seen.look.actor.personId, `keep the group ${group.id}`)
  kindByHand(seen.look, group)
}

/** A group as the form shows it first. */
function answersOf({ name, issue, isRecognised, leadershipModel, finishedOn }: Group) {
  return {
    name,
    issue: issue ?? '',
    isRecognised: isRecognised === null ? '' : isRecognised ? 'yes' : 'no',
    leadershipModel: leadershipModel ?? '',
    finishedOn: finishedOn ?? '',
  }
}
