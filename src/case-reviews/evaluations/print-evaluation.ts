import { keepingFor } from '#model/index.ts'
import { blocksOfText, type Block, type PrintedDocument } from '#print/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import { nameOfEvaluation, standingOf, wasHeldLate, type Evaluation } from './evaluation.ts'
import type { Evaluated } from './get-evaluated.ts'

/** WI-72. An evaluation as a document: on what day it was agreed and held, by whom, how the school moves, and what it says part by part. */
export function printEvaluation(
  { actor, today }: Pick<Look, 'actor' | 'today'>,
  { of, model, rule, evaluation }: Evaluated & { evaluation: Evaluation },
): PrintedDocument {
  const title = nameOfEvaluation(rule, evaluation)
  const marking = keepingFor(model, 'record')?.marking
  const { heldOn, dueOn, agreedWith, agreedOn, evaluator, because, parts } = evaluation
  return {
    title,
    subtitle: of.schoolName,
    organisation: actor.authorityName,
    facts: [
      { name: 'School', value: of.schoolName },
      { name: 'Held', value: heldOn ? showDate(heldOn) : 'Not held yet' },
      {
        name: 'Agreed for',
        value: `${showDate(dueOn)}, with ${agreedWith}, on ${showShortDate(agreedOn)}${wasHeldLate(evaluation) ? ': held late' : ''}`,
      },
      { name: 'Evaluated by', value: evaluator ?? actor.name },
      ...(because ? [{ name: 'Why from outside', value: because }] : []),
      { name: 'How the school moves', value: standingOf(rule, evaluation) ?? '' },
      { name: 'Written', value: `${showDate(today)}, by ${actor.name}` },
    ],
    ...(marking && { marking }),
    foot: `${title}: ${of.schoolName} · ${heldOn ? `held ${showShortDate(heldOn)}` : 'not held'}`,
    dated: today,
    blocks: rule.parts.flatMap(({ id, title: part }): Block[] => [
      { kind: 'heading', level: 1, text: part },
      ...(parts[id]?.trim()
        ? blocksOfText(parts[id])
        : [{ kind: 'paragraph' as const, text: 'Nothing was written under this part.', tone: 'quiet' as const }]),
    ]),
  }
}
