import { capital, word } from '#model/index.ts'
import type { HeldOfSchool } from '#work/held.ts'
import { resultName } from './results/result-rules.ts'
import { listHeldImpact, listHeldQuestions } from './held-store.ts'

/** What a school was asked before its visits with how it turned out, and what made a difference; WI-09: nothing that was kept back from it. */
export const hypothesesHeldOf: HeldOfSchool = async (look, schoolId) => {
  const many = word(look.model, 'keyQuestion', { form: 'many' })
  const [questions, impact] = await Promise.all([listHeldQuestions(look, schoolId), listHeldImpact(look, schoolId)])
  const rows = []
  for (const { on, modelVersionId, visitType, asks, because, result, says, saidBy } of questions) {
    const rule = (await look.modelOf(modelVersionId)).visitTypes.find(({ id }) => id === visitType)?.hypotheses
    rows.push([on, asks, because, result && rule ? resultName(rule, result) : result, says, saidBy])
  }
  return {
    tables: [
      {
        name: `${capital(many)} at visits`,
        head: ['Visit', 'Asked', 'Reasoning', 'How it turned out', 'What was seen', 'By'],
        rows,
      },
      {
        name: 'What made a difference',
        head: ['Visit', 'What', 'Difference', 'By'],
        rows: impact.map(({ on, title, says, saidBy }) => [on, title, says, saidBy]),
      },
    ],
    files: [],
  }
}
