import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { listQuestions, sharedOf } from '#preparation/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { cleanText } from '#shared/clean-text.ts'
import type { Answers } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import { aChoice, aDay, aLongText, anOptionalText, aText, oneOf } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { agreeGrades } from './agree-grades.ts'
import { TOOL_JUDGEMENTS } from './at-visit.ts'
import { AtVisitPage } from './at-visit-page.tsx'
import { findToolJudgement, listAgreed, listEstablished, listEvidence } from './at-visit-store.ts'
import { establish, judgeTool, strikeOutEvidence, validateEvidence } from './establish.ts'
import { getAtVisit, mayWriteAtVisit } from './get-at-visit.ts'

const AT = '/visits/:visitId/self-evaluation'
const MOST = 4000
const visitIn = ({ params }: Pick<Seen, 'params'>) => params.visitId ?? ''

const isGrade = /^-?\d{1,3}$/
type Issue = (path: string, message: string) => void

/** The fields of however many areas or questions were on the page, under `name.<id>`. */
function eachOf<T>(names: RegExp, read: (id: string, answers: Answers, issue: Issue) => T) {
  return z.record(z.string(), z.string()).transform((answers, context) => {
    const ids = new Set(Object.keys(answers).flatMap((name) => names.exec(name)?.[1] ?? []))
    const issue: Issue = (path, message) => context.addIssue({ code: 'custom', path: [path], message })
    return [...ids].map((id) => read(id, answers, issue))
  })
}

const wordsIn = (name: string, answers: Answers, issue: Issue): string => {
  const says = cleanText(answers[name] ?? '').trim()
  if (says.length > MOST) issue(name, `Write it in ${MOST} characters or fewer`)
  return says
}

const gradesForm = eachOf(/^grade\.([a-z][a-z0-9-]{0,60})$/, (area, answers, issue) => {
  const typed = answers[`grade.${area}`] ?? ''
  if (typed !== '' && !isGrade.test(typed)) issue(`grade.${area}`, 'Choose one of the grades')
  return { area, grade: isGrade.test(typed) ? Number(typed) : null, says: wordsIn(`says.${area}`, answers, issue) }
})

const establishForm = eachOf(/^(?:is|says)\.([a-z][a-z0-9-]{0,60})$/, (ask, answers, issue) => {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    (answers[`on.${ask}-${part}`] ?? '').trim(),
  )
  const isTyped = day !== '' || month !== '' || year !== ''
  const heldOn = toPlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (isTyped && !heldOn) issue(`on.${ask}-day`, 'Enter a day, a month and a year, for example 12 11 2026')
  const said = answers[`is.${ask}`]
  const isSo = said === 'yes' ? true : said === 'no' ? false : null
  return { ask, isSo, heldOn: isTyped ? (heldOn ?? null) : null, says: wordsIn(`says.${ask}`, answers, issue) }
})

const aJudgement = (whose: string) =>
  z
    .string({ error: `Choose ${whose} judgement` })
    .regex(/^(?:[a-z][a-z0-9-]{0,60}\.)?-?\d{1,3}$/, `Choose ${whose} judgement`)
    .transform((chosen) => {
      const [value = '', scaleOf = null] = chosen.split('.').reverse()
      return { value: Number(value), scaleOf }
    })

const evidenceForm = withDates(
  ['seenOn'],
  z.object({
    area: aChoice('what it is evidence of'),
    kind: aChoice('what kind of evidence it is'),
    seenOn: aDay('the day on which it was seen'),
    about: aText('what was looked at', 300),
    schoolJudgement: aJudgement('the school’s'),
    adviserJudgement: aJudgement('your'),
    evidenceSays: anOptionalText('what was seen', MOST).transform((text) => text ?? ''),
  }),
)
const strikeOutForm = z.object({ because: aText('why it is struck out', 500) })
const toolForm = z.object({
  judgement: oneOf(TOOL_JUDGEMENTS, 'Choose how good the tool is'),
  toolSays: aLongText('what your judgement rests on', MOST),
})

/** What is done with a school's self-evaluation at a visit. */
export function atVisitRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, AT, (seen) => showAtVisit(seen, {}, []))
  const back = (seen: Pick<Seen, 'params'>, done: string) =>
    `/visits/${visitIn(seen)}/self-evaluation?done=${done}#${done}`

  addDeed(app, web, `${AT}/grades`, {
    guard: toWrite,
    show: showAtVisit,
    schema: gradesForm,
    async act(work, typed, seen) {
      await agreeGrades(work, visitIn(seen), typed)
      return back(seen, 'grades')
    },
  })
  addDeed(app, web, `${AT}/established`, {
    guard: toWrite,
    show: showAtVisit,
    schema: establishForm,
    async act(work, answers, seen) {
      await establish(work, visitIn(seen), answers)
      return back(seen, 'established')
    },
  })
  addDeed(app, web, `${AT}/evidence`, {
    guard: toWrite,
    show: showAtVisit,
    schema: evidenceForm,
    async act(work, { evidenceSays, schoolJudgement: school, adviserJudgement: adviser, ...typed }, seen) {
      const judged = { schoolJudgement: school.value, adviserJudgement: adviser.value }
      const scales = { school: school.scaleOf, adviser: adviser.scaleOf }
      await validateEvidence(work, visitIn(seen), { ...typed, ...judged, says: evidenceSays }, scales)
      return back(seen, 'evidence')
    },
  })
  addDeed(app, web, `${AT}/evidence/:evidenceId/strike-out`, {
    guard: toWrite,
    show: showAtVisit,
    schema: strikeOutForm,
    async act(work, { because }, seen) {
      const { evidenceId = '' } = seen.params
      if (!isId(evidenceId)) throw new NotFound('evidence', evidenceId)
      await strikeOutEvidence(work, visitIn(seen), evidenceId, because)
      return back(seen, 'evidence')
    },
  })
  addDeed(app, web, `${AT}/tool`, {
    guard: toWrite,
    show: showAtVisit,
    schema: toolForm,
    async act(work, { judgement, toolSays }, seen) {
      await judgeTool(work, visitIn(seen), { judgement, says: toolSays })
      return back(seen, 'tool')
    },
  })
}

async function toWrite({ look, params }: Seen) {
  const found = await getAtVisit(look, params.visitId ?? '')
  requireThat(mayWriteAtVisit(look, found.visit), look, 'say what was agreed at this visit')
  return found
}

const DONE: Record<string, string> = {
  grades: 'The grades are agreed',
  established: 'It is kept',
  evidence: 'It is kept',
  tool: 'The tool is judged',
}

async function showAtVisit({ look, frame, params, query }: Seen, answers: Answers, findings: readonly Finding[]) {
  const found = await getAtVisit(look, params.visitId ?? '')
  const { visit, discussed } = found
  const isOwn = mayWriteAtVisit(look, visit)
  const [agreed, established, evidence, judged, questions] = await Promise.all([
    discussed ? listAgreed(look, visit.id, discussed.held.id) : [],
    listEstablished(look, visit.id),
    listEvidence(look, visit.id),
    discussed ? findToolJudgement(look, discussed.held.id) : undefined,
    listQuestions(look, visit.id),
  ])
  return (
    <AtVisitPage
      {...{ ...found, frame, agreed, established, evidence, judged, answers, findings }}
      questions={isOwn ? questions : sharedOf(questions)}
      mayWrite={isOwn}
      today={look.today}
      done={DONE[query.done ?? '']}
    />
  )
}
