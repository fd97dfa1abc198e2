import type { ServiceModel } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import type { Framework } from './framework.ts'
import { mayRead } from './self-evaluation-policy.ts'
import { frameworkOf } from './self-evaluation-rules.ts'
import { findSelfEvaluation, findSelfEvaluationToChange } from './self-evaluation-store.ts'
import type { SelfEvaluation } from './self-evaluation.ts'

/** A self-evaluation with the model of its birth and the framework by which it is graded. */
export type SelfEvaluationInModel = { held: SelfEvaluation; model: ServiceModel; framework: Framework }

/** One that somebody may read. Throws NotFound. */
export async function getSelfEvaluation(look: Look, id: string): Promise<SelfEvaluationInModel> {
  return inModel(look, id, isId(id) ? await findSelfEvaluation(look, id) : undefined)
}

/** The same for a deed: held until it ends. */
export async function getSelfEvaluationToChange(work: Work, id: string): Promise<SelfEvaluationInModel> {
  return inModel(work, id, isId(id) ? await findSelfEvaluationToChange(work, id) : undefined)
}

async function inModel(look: Look, id: string, held: SelfEvaluation | undefined): Promise<SelfEvaluationInModel> {
  if (!held || !mayRead(look, held)) throw new NotFound('self-evaluation', id)
  const model = await look.modelOf(held.modelVersionId)
  return { held, model, framework: frameworkOf(model, held) }
}
