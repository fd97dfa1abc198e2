import type { FastifyInstance } from 'fastify'
import { readFlagOnce } from '#flags/index.ts'
import { crumbsTo, getSchool } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addListFiles } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { isWithin } from '#work/reach.ts'
import { requireThat } from '#work/work.ts'
import { choicesOf } from './choices-of.ts'
import { chooseGiver } from './choose-giver.ts'
import { ChoosePage } from './choose-page.tsx'
import { getNeed, isSeen } from './get-help.ts'
import { becauseForm, chooseForm, needForm } from './help-forms.ts'
import {
  getBrokeringRule,
  leadsReceiver,
  mayBroker,
  mayChoose,
  mayPropose,
  maySayNeed,
  needsReach,
  requireHelp,
} from './help-policy.ts'
import { whyNeedIsNotOpen } from './help-rules.ts'
import { NEED_STATUSES, type HelpNeed } from './help.ts'
import { listMatchesOf, listPublished } from './match-store.ts'
import { NeedFormPage } from './need-form-page.tsx'
import { NeedPage } from './need-page.tsx'
import { linesOf, needsToKeep } from './need-lines.ts'
import { countNeeds, listNeeds } from './need-store.ts'
import { NeedsPage } from './needs-page.tsx'
import { PublishedPage } from './published-page.tsx'
import { readFrom, sayHelpNeed, takeBackNeed } from './say-need.ts'
import { TakeBackPage } from './take-back-page.tsx'

const ROWS = 50
const PUBLISHED = 100
const ONE = '/brokering/needs/:helpNeedId'
const idOf = ({ params }: Pick<Seen, 'params'>) => params.helpNeedId ?? ''

const DONE: Readonly<Record<string, string>> = {
  asked: 'It is asked for: you read here how it stands',
  'taken-back': 'It is taken back',
}

/** RO-47, RO-50, RO-89. What schools need of each other: said, seen, and somebody chosen to help. */
export function needRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/brokering', async ({ look, frame, query }) => {
    const rule = requireHelp(look)
    const asked = readAsked(query)
    const [found, counts] = [await listNeeds(look, { ...asked, limit: ROWS + 1 }), await countNeeds(look)]
    const lines = await linesOf(look, found.slice(0, ROWS))
    const last = found.length > ROWS ? lines.at(-1) : undefined
    const next =
      last &&
      `/brokering?${new URLSearchParams({ ...(query.status && { status: query.status }), ...(query.kind && { kind: query.kind }), after: last.id }).toString()}`
    const shown = { status: asked.statuses?.[0], kind: asked.kind }
    return <NeedsPage {...{ frame, rule, lines, counts, next }} asked={shown} mayPropose={mayPropose(look)} />
  })
  addListFiles(app, web, '/brokering', ({ look, query }) => {
    const rule = requireHelp(look)
    return needsToKeep(rule, readAsked(query))
  })
  addPage(app, web, '/brokering/published', async ({ look, frame }) => {
    const rule = getBrokeringRule(look)
    const kinds = rule.kinds.filter((each) => each.published).map(({ id }) => id)
    return <PublishedPage {...{ frame, rule }} published={await listPublished(look, kinds, PUBLISHED)} />
  })
  addPage(app, web, ONE, showNeed)
  addForm(app, web, '/schools/:schoolId/help/new', {
    guard: toSay,
    show: showNeedForm,
    schema: needForm,
    act: async (work, { said, from }, { params }) =>
      `/brokering/needs/${await sayHelpNeed(work, params.schoolId ?? '', said, from)}?done=asked`,
  })
  addForm(app, web, `${ONE}/take-back`, {
    guard: toTakeBack,
    async show(seen, answers, findings) {
      return <TakeBackPage {...{ frame: seen.frame, answers, findings, need: await toTakeBack(seen) }} />
    },
    schema: becauseForm,
    async act(work, typed, seen) {
      await takeBackNeed(work, idOf(seen), typed)
      return `/brokering/needs/${idOf(seen)}?done=taken-back`
    },
  })
  addForm(app, web, `${ONE}/choose`, {
    guard: toChoose,
    show: showChoice,
    schema: chooseForm,
    act: async (work, choice, seen) => `/brokering/matches/${await chooseGiver(work, idOf(seen), choice)}?done=chosen`,
  })
}

function readAsked(query: Readonly<Record<string, string>>) {
  const status = NEED_STATUSES.find((each) => each === query.status)
  return {
    statuses: status && [status],
    kind: query.kind?.slice(0, 100) ?? undefined,
    after: query.after && isId(query.after) ? query.after : undefined,
  }
}

async function showNeed(seen: Seen) {
  const { look, frame, query } = seen
  const need = await getNeed(look, idOf(seen))
  const rule = getBrokeringRule(look)
  const matches = (await listMatchesOf(look, [need.id])).filter((match) => isSeen(look, need, match))
  const { flagTrigger: trigger, flagYear: year, schoolId } = need
  const isOwn = isWithin(needsReach(look), schoolId)
  const led = isOwn && trigger && year ? await readFlagOnce(look, schoolId, { trigger, year }) : undefined
  const requestId = isOwn && need.requestId ? need.requestId : undefined
  const may = {
    choose: mayChoose(look, need),
    takeBack: maySayNeed(look, schoolId) || mayBroker(look, schoolId),
  }
  const aspects = look.model.strengths?.aspects ?? []
  return <NeedPage {...{ frame, rule, aspects, need, matches, led, requestId, may }} done={DONE[query.done ?? '']} />
}

async function toSay({ look, params }: Seen) {
  getBrokeringRule(look)
  const school = await getSchool(look, params.schoolId ?? '')
  requireThat(maySayNeed(look, school.id), look, `say what ${school.id} needs`)
  return school
}

async function showNeedForm(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame } = seen
  const school = await toSay(seen)
  const rule = getBrokeringRule(look)
  const { strength, request, flag } = answers
  const { of, offer, asked, read } = await readFrom(look, school.id, { strength, request, flag })
  const from = {
    strength: of.strengthId ?? undefined,
    title: offer?.title ?? read?.trigger.name,
    aspect: offer?.aspect,
    says:
      offer !== undefined
        ? `You ask for “${offer.title}”, which ${offer.schoolName ?? 'the service itself'} offers.`
        : (asked?.asks ?? read?.says),
  }
  const aspects = look.model.strengths?.aspects ?? []
  const mayDirect = leadsReceiver(look, { schoolId: school.id })
  return (
    <NeedFormPage {...{ frame, answers, findings, rule, aspects, school, from, mayDirect }} crumbs={crumbsTo(school)} />
  )
}

async function toTakeBack({ look, params }: Seen): Promise<HelpNeed> {
  const need = await getNeed(look, idOf({ params }))
  requireThat(maySayNeed(look, need.schoolId) || mayBroker(look, need.schoolId), look, `take back ${need.id}`)
  return need
}

async function toChoose({ look, params }: Seen): Promise<HelpNeed> {
  const need = await getNeed(look, idOf({ params }))
  requireThat(mayChoose(look, need), look, `choose who helps with ${need.id}`)
  return need
}

async function showChoice(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame } = seen
  const need = await toChoose(seen)
  const closed = findings.length > 0 ? [] : whyNeedIsNotOpen(need)
  const choices = await choicesOf(look, need)
  return <ChoosePage {...{ frame, answers, need }} {...choices} findings={[...findings, ...closed]} />
}
