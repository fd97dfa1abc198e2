import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { withDates } from '#web/date-answer.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { aChoice, aDay, aLongText, anOptionalText, aText, oneOf } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { getGroupRule } from '../group-policy.ts'
import { countOpenLiaison, listLiaison, listThrough } from './liaison-store.ts'
import { LIAISON_SORTS, type LiaisonRequest } from './liaison.ts'
import { AnsweredPage, AskedPage, LOG, LogPage, sortSays } from './liaison-pages.tsx'
import { getLiaison, logLiaison, logLiaisonAnswer, mayLogLiaison } from './log-liaison.ts'

const ROWS = 50
const ONE = `${LOG}/:liaisonRequestId`
const idOf = ({ params }: Pick<Seen, 'params'>) => params.liaisonRequestId ?? ''

const askedForm = withDates(
  ['askedOn'],
  z.object({
    sort: oneOf(LIAISON_SORTS, 'Choose who asked whom'),
    title: aText('what was asked'),
    says: anOptionalText('what was said of it', 5000),
    throughId: aChoice('through whom'),
    askedOn: aDay('the day on which it was asked'),
  }),
)
const answeredForm = withDates(
  ['answeredOn'],
  z.object({
    answer: aLongText('what was answered', 5000),
    throughId: aChoice('through whom'),
    answeredOn: aDay('the day on which it was answered'),
  }),
)

/** RO-25. The log of what is asked of the authority and by it. */
export function liaisonRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, LOG, async ({ look, frame, query }) => {
    const rule = getGroupRule(look)
    const after = query.after && isId(query.after) ? query.after : undefined
    const found = await listLiaison(look, { after, limit: ROWS + 1 })
    const last = found.length > ROWS ? found[ROWS - 1] : undefined
    return (
      <LogPage
        {...{ frame, rule, requests: found.slice(0, ROWS), open: await countOpenLiaison(look) }}
        mayLog={await mayLogLiaison(look)}
        next={last && `${LOG}?after=${last.id}`}
        done={query.done && 'It is saved'}
      />
    )
  })
  addListFiles(app, web, LOG, ({ look }) => logToKeep(look))
  addForm(app, web, `${LOG}/new`, {
    guard: toLog,
    async show({ look, frame }, answers, findings) {
      const rule = getGroupRule(look)
      const people = await listThrough(look, rule.liaison.through, look.today)
      return <AskedPage {...{ frame, answers, findings, rule, people }} />
    },
    schema: askedForm,
    async act(work, asked) {
      await logLiaison(work, asked)
      return `${LOG}?done=yes`
    },
  })
  addForm(app, web, `${ONE}/answer`, {
    async guard(seen) {
      await getLiaison(seen.look, idOf(seen))
      await toLog(seen)
    },
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const rule = getGroupRule(look)
      const [request, people] = [
        await getLiaison(look, idOf(seen)),
        await listThrough(look, rule.liaison.through, look.today),
      ]
      return <AnsweredPage {...{ frame, answers, findings, rule, people, request }} />
    },
    schema: answeredForm,
    async act(work, answer, seen) {
      await logLiaisonAnswer(work, idOf(seen), answer)
      return `${LOG}?done=yes`
    },
  })
}

async function toLog({ look }: Seen): Promise<void> {
  requireThat(await mayLogLiaison(look), look, 'log what was asked')
}

/** The log as a file. */
function logToKeep(look: Look): ListFile<LiaisonRequest> {
  const rule = getGroupRule(look)
  return {
    name: 'Requests and answers',
    columns: [
      { head: 'Asked', isDay: true, cell: ({ askedOn }) => askedOn },
      { head: 'Who asked whom', cell: ({ sort }) => sortSays(rule, sort) },
      { head: 'What was asked', cell: ({ title }) => title },
      { head: 'What was said of it', cell: ({ says }) => says },
      { head: 'Through', cell: ({ throughName }) => throughName },
      { head: 'Answered', isDay: true, cell: ({ answeredOn }) => answeredOn },
      { head: 'Answer', cell: ({ answer }) => answer },
      { head: 'Answered through', cell: ({ answeredThroughName }) => answeredThroughName },
    ],
    read: (at, after) => listLiaison(at, { after: after?.id, limit: ROWS_OF_A_PART }),
  }
}
