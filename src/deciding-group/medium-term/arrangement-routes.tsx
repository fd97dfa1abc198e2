import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { withDates } from '#web/date-answer.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { aChoice, aDay, aLongText, anOptionalText, aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { decisionsOn } from '../decisions-on.ts'
import { getGroupRule } from '../group-policy.ts'
import { nameOf } from '../meetings-page.tsx'
import { ArrangementPage, ArrangePage, EndArrangementPage, MEDIUM_TERM, MediumTermPage } from './arrangement-pages.tsx'
import { listArrangements } from './arrangement-store.ts'
import { ARRANGEMENT_SAYS, type Arrangement } from './arrangement.ts'
import {
  ARRANGEMENT,
  endArrangement,
  getArrangement,
  getMediumTermRule,
  mayArrange,
  proposeArrangement,
} from './keep-arrangements.ts'

const ROWS = 50
const ONE = `${MEDIUM_TERM}/:arrangementId`
const idOf = ({ params }: Pick<Seen, 'params'>) => params.arrangementId ?? ''
const DONE: Readonly<Record<string, string>> = { proposed: 'It is proposed', ended: 'It is saved' }

const arrangeForm = withDates(
  ['startsOn'],
  z.object({
    kind: aChoice('what it is'),
    title: aText('what it is in a few words'),
    about: aLongText('what it is', 5000),
    startsOn: aDay('the day from which it holds'),
    school: anOptionalText('the school'),
    meetsStandard: z
      .string()
      .optional()
      .transform((text) => text === 'yes'),
  }),
)
const endForm = withDates(['endedOn'], z.object({ endedOn: aDay('the day'), because: aText('why', 500) }))

/** RO-103. The medium term: proposed, decided by the body, ended. */
export function arrangementRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, MEDIUM_TERM, async ({ look, frame, query }) => {
    getMediumTermRule(look)
    const after = query.after && isId(query.after) ? query.after : undefined
    const found = await listArrangements(look, { after, limit: ROWS + 1 })
    const last = found.length > ROWS ? found[ROWS - 1] : undefined
    return (
      <MediumTermPage
        {...{ frame, rule: getGroupRule(look), arrangements: found.slice(0, ROWS) }}
        mayArrange={await mayArrange(look)}
        next={last && `${MEDIUM_TERM}?after=${last.id}`}
      />
    )
  })
  addListFiles(app, web, MEDIUM_TERM, ({ look }) => arrangementsToKeep(look))
  addForm(app, web, `${MEDIUM_TERM}/new`, {
    guard: toArrange,
    show: async ({ look, frame }, answers, findings) => (
      <ArrangePage {...{ frame, answers, findings, rule: getGroupRule(look) }} />
    ),
    schema: arrangeForm,
    act: async (work, asked) => `${MEDIUM_TERM}/${await proposeArrangement(work, asked)}?done=proposed`,
  })
  addPage(app, web, ONE, async (seen) => {
    const { look, frame, query } = seen
    const arrangement = await getArrangement(look, idOf(seen))
    const decisions = await decisionsOn(look, ARRANGEMENT, [arrangement.id])
    return (
      <ArrangementPage
        {...{ frame, rule: getGroupRule(look), arrangement, decisions }}
        mayArrange={await mayArrange(look)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addForm(app, web, `${ONE}/end`, {
    async guard(seen) {
      await getArrangement(seen.look, idOf(seen))
      await toArrange(seen)
    },
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const arrangement = await getArrangement(look, idOf(seen))
      return <EndArrangementPage {...{ frame, answers, findings, arrangement, rule: getGroupRule(look) }} />
    },
    schema: endForm,
    async act(work, ended, seen) {
      await endArrangement(work, idOf(seen), ended)
      return `${MEDIUM_TERM}/${idOf(seen)}?done=ended`
    },
  })
}

async function toArrange({ look }: Seen): Promise<void> {
  requireThat(await mayArrange(look), look, 'propose something for the medium term')
}

function arrangementsToKeep(look: Look): ListFile<Arrangement> {
  const { of } = getMediumTermRule(look)
  return {
    name: 'The medium term',
    columns: [
      { head: 'What', cell: ({ title }) => title },
      { head: 'What it is', cell: ({ kind }) => nameOf(of, kind) },
      { head: 'From', isDay: true, cell: ({ startsOn }) => startsOn },
      { head: 'Placed at', cell: ({ schoolName }) => schoolName },
      { head: 'How it stands', cell: ({ status }) => ARRANGEMENT_SAYS[status] },
      { head: 'Decided', isDay: true, cell: ({ decidedOn }) => decidedOn },
      { head: 'Ended', isDay: true, cell: ({ endedOn }) => endedOn },
    ],
    read: (at, after) => listArrangements(at, { after: after?.id, limit: ROWS_OF_A_PART }),
  }
}
