import type { FastifyInstance } from 'fastify'
import type { VNode } from 'preact'
import { z } from 'zod'
import { findTypedSchools } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { readForm } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { requireThat, type Work } from '#work/work.ts'
import * as forms from './complaint-form.ts'
import { ComplaintPage } from './complaint-page.tsx'
import { mayOpenComplaints, safeguardingRuleOf } from './complaint-policy.ts'
import { listComplaints, listSteps } from './complaint-store.ts'
import { ComplaintsPage, OpenComplaintPage } from './complaints-page.tsx'
import * as deeds from './keep-complaints.ts'
import { listOfficers, listTimes, listWhoCanBeNamed } from './officer-store.ts'
import * as pages from './step-pages.tsx'

const ONE = '/safeguarding/:complaintId'
const MOST = 200

type Step = {
  Page: (props: pages.StepProps) => VNode
  act: (work: Work, id: string, typed: Answers) => Promise<void>
}

/** What is done with a complaint, each on its own page. */
export const COMPLAINT_STEPS: Readonly<Record<string, Step>> = {
  note: {
    Page: pages.NotePage,
    act: (work, id, typed) => deeds.noteComplaint(work, id, readForm(forms.noteForm, typed).says),
  },
  time: {
    Page: pages.TimePage,
    act(work, id, typed) {
      const { workedOn, took } = readForm(forms.timeForm, typed)
      return deeds.logComplaintTime(work, id, { workedOn, minutes: took })
    },
  },
  name: {
    Page: pages.NamePage,
    act: (work, id, typed) => deeds.nameOfficer(work, id, readForm(forms.officerForm, typed).person),
  },
  remove: {
    Page: pages.RemovePage,
    act: (work, id, typed) => deeds.removeOfficer(work, id, readForm(forms.officerForm, typed).person),
  },
  close: {
    Page: pages.ClosePage,
    act: (work, id, typed) => deeds.closeComplaint(work, id, readForm(forms.closeForm, typed)),
  },
  again: {
    Page: pages.AgainPage,
    act: (work, id, typed) => deeds.openComplaintAgain(work, id, readForm(forms.againForm, typed).says),
  },
}

const DONE: Readonly<Record<string, string>> = {
  opened: 'It is opened: you are its first named officer',
  note: 'It is written down',
  time: 'The time is saved',
  name: 'From now on that person sees it',
  remove: 'That person is named no more',
  close: 'It is closed',
  again: 'It is open again',
  struck: 'The time counts no more',
}

/** Complaints about safeguarding, each for its named officers alone. */
export function safeguardingRoom(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/safeguarding', async ({ look, frame, query }) => {
    const rule = safeguardingRuleOf(look)
    const complaints = await listComplaints(look, MOST)
    const done = DONE[query.done ?? '']
    return <ComplaintsPage {...{ frame, rule, complaints, done }} mayOpen={mayOpenComplaints(look)} />
  })
  addForm(app, web, '/safeguarding/open', {
    async guard({ look }) {
      safeguardingRuleOf(look)
      requireThat(mayOpenComplaints(look), look, 'open a complaint')
    },
    show: async ({ look, frame }, answers, findings) => (
      <OpenComplaintPage {...{ frame, answers, findings }} rule={safeguardingRuleOf(look)} />
    ),
    schema: forms.openForm,
    async act(work, { school, ...given }) {
      const { schools, findings } = await findTypedSchools(work, school, 'school')
      const [meant] = schools
      if (!meant || schools.length > 1 || findings.length > 0) throw new Refused(findings)
      return `/safeguarding/${await deeds.openComplaint(work, meant.id, given)}?done=opened`
    },
  })
  addPage(app, web, ONE, (seen) => showComplaint(seen, []))
  addForm(app, web, `${ONE}/:complaintStep`, {
    guard: toStep,
    async show(seen, answers, findings) {
      const { complaint, step } = await toStep(seen)
      const { look, frame } = seen
      const rule = safeguardingRuleOf(look)
      const officers = await listOfficers(look, complaint.id)
      const people = await listWhoCanBeNamed(look, rule.officers)
      const of = { frame, answers, findings, complaint, officers, people, model: look.model }
      return <step.Page {...of} rule={await ruleOf(seen, complaint)} />
    },
    schema: z.record(z.string(), z.string()),
    async act(work, typed, seen) {
      const { complaint, step } = await toStep(seen)
      await step.act(work, complaint.id, typed)
      const named = seen.params.complaintStep
      // Whoever took themselves off sees it no more.
      const isGone = named === 'remove' && typed.person === work.actor.personId
      return isGone ? '/safeguarding?done=remove' : `/safeguarding/${complaint.id}?done=${named}`
    },
  })
  addDeed(app, web, `${ONE}/strike-time`, {
    guard: ({ look, params }) => deeds.getComplaint(look, params.complaintId ?? ''),
    show: (seen, _answers, findings) => showComplaint(seen, findings),
    schema: forms.strikeForm,
    async act(work, { time }, { params }) {
      await deeds.strikeComplaintTime(work, params.complaintId ?? '', time)
      return `/safeguarding/${params.complaintId}?done=struck`
    },
  })
}

async function showComplaint(seen: Seen, findings: readonly Finding[]) {
  const { look, frame, params, query } = seen
  const complaint = await deeds.getComplaint(look, params.complaintId ?? '')
  const [officers, times, steps] = await Promise.all([
    listOfficers(look, complaint.id),
    listTimes(look, complaint.id),
    listSteps(look, complaint.id),
  ])
  const of = { frame, complaint, officers, times, steps, findings, personId: look.actor.personId }
  return <ComplaintPage {...of} rule={await ruleOf(seen, complaint)} done={DONE[query.done ?? '']} />
}

/** What the model of a complaint's birth says. */
async function ruleOf({ look }: Seen, { modelVersionId }: { modelVersionId: string }) {
  return (await look.modelOf(modelVersionId)).coreWork?.safeguarding ?? safeguardingRuleOf(look)
}

async function toStep({ look, params }: Pick<Seen, 'look' | 'params'>) {
  const complaint = await deeds.getComplaint(look, params.complaintId ?? '')
  const step = COMPLAINT_STEPS[params.complaintStep ?? '']
  if (!step) throw new NotFound('step of a complaint', params.complaintStep ?? '')
  return { complaint, step }
}
