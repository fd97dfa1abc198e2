import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { ofSchool } from '../self-evaluation-events.ts'
import { TOOL_WORDS, type Evidence, type JudgedTool } from './at-visit.ts'
import {
  keptOf,
  whyEvidenceCannotBe,
  type ScalesOfEvidence,
  whyNotEstablished,
  whyNothingToDiscuss,
  whyNotOpenAtVisit,
} from './at-visit-rules.ts'
import {
  addEvidence,
  listEvidence,
  markEvidenceStruckOut,
  writeEstablished,
  writeToolJudgement,
} from './at-visit-store.ts'
import { getAtVisitToChange, mayWriteAtVisit } from './get-at-visit.ts'
import { firm } from '../self-evaluation-rules.ts'

type Answer = { ask: string; isSo: boolean | null; heldOn: PlainDate | null; says: string }

/** NF-60, NF-61, NF-65, NF-69, WI-19. Keeps what was established at a visit, as far as the model keeps it. Throws NotFound, NotAllowed, Refused. */
export async function establish(work: Work, visitId: string, answers: readonly Answer[]): Promise<void> {
  const found = await getAtVisitToChange(work, visitId)
  const { visit, rules } = found
  requireThat(mayWriteAtVisit(work, visit), work, `say what was established at the visit ${visitId}`)
  const kept = rules.asks.flatMap((ask) => {
    const typed = answers.find((each) => each.ask === ask.id)
    return typed ? [{ ask: ask.id, ...keptOf(ask, typed) }] : []
  })
  const texts = kept.map(({ ask, says }) => ({
    where: rules.asks.find(({ id }) => id === ask)?.text ?? ask,
    text: says,
  }))
  refuseIf(work, [
    ...whyNotOpenAtVisit(found),
    ...whyNotEstablished(rules.asks, kept, work.today),
    ...(await askAboutNamesIn(work, visit.schoolId, texts)),
  ])
  await writeEstablished(work, visitId, kept)
  await log(work, visit, 'self-evaluation.established', {})
}

/** NF-19. Keeps how the school and the adviser judged the same evidence. It names no teacher and no class. Throws as above. */
export async function validateEvidence(
  work: Work,
  visitId: string,
  typed: Omit<Evidence, 'id' | 'addedByName'>,
  scales: ScalesOfEvidence = { school: null, adviser: null },
): Promise<void> {
  const found = await getAtVisitToChange(work, visitId)
  const { visit, model, discussed } = found
  requireThat(mayWriteAtVisit(work, visit), work, `judge evidence at the visit ${visitId}`)
  refuseIf(work, [...whyNotOpenAtVisit(found), ...whyNothingToDiscuss(discussed, model)])
  if (!discussed) return
  const texts = [
    { where: 'what was looked at', text: typed.about },
    { where: 'what was seen', text: typed.says },
  ]
  refuseIf(work, [
    ...whyEvidenceCannotBe(discussed, model, { ...typed, scales }, work.today),
    ...whyItNamesAClass(texts),
    ...(await askAboutNamesIn(work, visit.schoolId, texts)),
  ])
  await addEvidence(work, visitId, typed)
  await log(work, visit, 'self-evaluation.evidence-validated', { about: { after: typed.about } })
}

/** NF-19. A class by its own name, such as 4B, is one teacher's: the year group says enough. */
function whyItNamesAClass(texts: readonly { text: string }[]) {
  const found = texts.flatMap(
    ({ text }) => /\b(?:[Cc]lass\s+(?:\d{1,2}\s?)?[A-Z]{1,3}\b|(?:\d|1[0-3])[A-Z]{1,2}\b)/.exec(text)?.[0] ?? [],
  )
  if (found.length === 0) return []
  return [
    firm(
      'evidence-names-no-class',
      'NF-19',
      `Say which year group it was rather than which class: “${found[0]}” is one teacher’s.`,
      'about',
    ),
  ]
}

/** Strikes out what was entered in error. Throws NotFound, NotAllowed, Refused. */
export async function strikeOutEvidence(work: Work, visitId: string, id: string, because: string): Promise<void> {
  const found = await getAtVisitToChange(work, visitId)
  requireThat(mayWriteAtVisit(work, found.visit), work, `strike out evidence at the visit ${visitId}`)
  if (!(await listEvidence(work, visitId)).some((each) => each.id === id)) throw new NotFound('evidence', id)
  refuseIf(work, whyNotOpenAtVisit(found))
  await markEvidenceStruckOut(work, id, because)
  await log(work, found.visit, 'self-evaluation.evidence-struck-out', { because: { after: because } })
}

/** NF-72. The adviser judges the quality of a tool of the school's own. Throws NotFound, NotAllowed, Refused. */
export async function judgeTool(
  work: Work,
  visitId: string,
  judged: Pick<JudgedTool, 'judgement' | 'says'>,
): Promise<void> {
  const { visit, model, discussed } = await getAtVisitToChange(work, visitId)
  requireThat(mayWriteAtVisit(work, visit), work, `judge the tool of the school at the visit ${visitId}`)
  refuseIf(work, [
    ...whyNothingToDiscuss(discussed, model),
    ...(discussed && discussed.held.ownTool === null
      ? [firm('judged-where-it-is-own', 'NF-72', 'The school works with a tool of the service.')]
      : []),
    ...(await askAboutNamesIn(work, visit.schoolId, [{ where: 'your judgement', text: judged.says }])),
  ])
  if (!discussed) return
  await writeToolJudgement(work, { visitId, selfEvaluationId: discussed.held.id }, judged)
  await log(work, visit, 'self-evaluation.tool-judged', { judgement: { after: TOOL_WORDS[judged.judgement] } })
}

type Changes = NonNullable<Parameters<typeof logEvent>[1]['changes']>

async function log(work: Work, { id, schoolId }: { id: string; schoolId: string }, name: string, changes: Changes) {
  const subjects = [...ofSchool({ schoolId }).subjects, { kind: 'visit' as const, id }]
  await logEvent(work, { name, subjects, audience: 'write', changes })
}
