import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { asWritten, faultsIn, keepModel, mayKeepModel } from '#handbook/index.ts'
import { readModel, type Fault } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addCheck } from '#web/check-route.ts'
import { addAsk, addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { AssumptionsPage } from './assumptions-page.tsx'
import { ChoosePage } from './choose-page.tsx'
import { addressOf, readAsk } from './comparison-ask.ts'
import { ComparisonPage } from './comparison-page.tsx'
import { requireComparing } from './comparison-policy.ts'
import { compareModels } from './compare-models.ts'
import { leaveOutUsual } from './leave-out-usual.ts'
import { comparedSchoolsRoutes } from './schools-routes.tsx'
import { OfPasted, TextPage } from './text-page.tsx'

/** Models side by side over the service's own schools and people. */
export function comparisonRoutes(app: FastifyInstance, web: Web): void {
  comparedSchoolsRoutes(app, web)
  addPage(app, web, '/comparisons', async ({ look, frame, query }) => {
    requireComparing(look)
    const { ask, choices, findings, laid } = await compareModels(look, query)
    // Whoever opens the page for the first time was not asked yet.
    if (!laid || query.choose)
      return <ChoosePage {...{ frame, ask, choices }} findings={query.year && !query.choose ? findings : []} />
    if (findings.length > 0) return <AssumptionsPage {...{ frame, ask, laid, findings }} />
    return <ComparisonPage {...{ frame, ask, laid }} />
  })
  addPage(app, web, '/comparisons/assumptions', async ({ look, frame, query }) => {
    requireComparing(look)
    const { ask, choices, findings, laid } = await compareModels(look, query)
    return laid ? (
      <AssumptionsPage {...{ frame, ask, laid, findings }} />
    ) : (
      <ChoosePage {...{ frame, ask, choices, findings }} />
    )
  })
  addAsk(app, web, '/comparisons/assumptions', async ({ look }, answers) => {
    requireComparing(look)
    const { ask, findings, laid } = await compareModels(look, answers)
    return addressOf('/comparisons', laid && findings.length === 0 ? leaveOutUsual(ask, laid) : ask)
  })
  addPage(app, web, '/comparisons/text', ({ look, frame, query }) => {
    requireComparing(look)
    return Promise.resolve(<TextPage {...{ frame }} ask={readAsk(look, query)} body="" findings={[]} faults={[]} />)
  })
  addCheck(app, web, '/comparisons/text', showPasted)
  addDeed(app, web, '/comparisons/keep', {
    guard({ look }) {
      requireComparing(look)
      requireThat(mayKeepModel(look), look, 'keep models')
      return Promise.resolve()
    },
    show: ({ frame, look }, answers, findings) =>
      Promise.resolve(
        <TextPage
          {...{ frame, findings }}
          ask={readAsk(look, answers)}
          body={answers.body ?? ''}
          faults={faultsIn(findings)}
        />,
      ),
    schema: z.looseObject({ body: z.string({ error: PASTE }).min(1, PASTE) }),
    async act(work, answers) {
      const ask = readAsk(work, answers as Answers)
      const key = await keepModel(work, answers.body)
      return addressOf('/comparisons', { ...ask, keys: [...ask.keys, key] })
    },
  })
}

const PASTE = 'Paste the text of the model'

async function showPasted(seen: Seen, answers: Answers) {
  const { look, frame } = seen
  requireComparing(look)
  const ask = readAsk(look, answers)
  const body = asWritten(answers.body ?? '')
  const again = (findings: readonly Finding[], faults: readonly Fault[] = []) => (
    <TextPage {...{ frame, ask, body, findings, faults }} />
  )
  if (body.trim() === '') return again([wrong(PASTE)])
  const { model, faults } = readModel(body, 'the model')
  if (!model) return again([wrong(faultSays(faults))], faults)
  const { laid, findings } = await compareModels(look, answers, model)
  if (!laid) return again(findings)
  const pasted = <OfPasted {...{ frame, ask, body }} mayKeep={mayKeepModel(look)} />
  return <ComparisonPage {...{ frame, ask, laid, pasted }} />
}

const wrong = (says: string): Finding => ({
  ...{ kind: 'form', id: 'form-body', source: 'XX-02', says, field: 'body', weight: 'firm' },
})

/** The first fault of a text, in one sentence, and how many more there are. */
export function faultSays([first, ...more]: readonly Fault[]): string {
  if (!first) return 'This text is no model.'
  const others =
    more.length === 0
      ? ''
      : more.length === 1
        ? ', and there is 1 more fault'
        : `, and there are ${more.length} more faults`
  return `This text does not pass the check of models: in line ${first.line}, ${first.wrong.replace(/\.$/, '')}${others}.`
}
