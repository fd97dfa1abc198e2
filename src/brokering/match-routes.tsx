import type { FastifyInstance } from 'fastify'
import type { VNode } from 'preact'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { agreeHelp, giveUpHelp, writeTerms } from './agree-help.ts'
import { finishHelp, logContact, reviewHelp } from './follow-help.ts'
import { getMatch } from './get-help.ts'
import { agreeForm, becauseForm, contactForm, doneForm, reviewForm, termsForm } from './help-forms.ts'
import { getBrokeringRule, sidesOf, type Sides } from './help-policy.ts'
import { AgreePage, ContactPage, DonePage, GiveUpPage, ReviewPage, type MatchForm } from './match-forms.tsx'
import { MatchPage } from './match-page.tsx'
import { TermsPage } from './terms-page.tsx'
import { listEntriesOf } from './match-store.ts'

const ONE = '/brokering/matches/:helpMatchId'
const idOf = ({ params }: Pick<Seen, 'params'>) => params.helpMatchId ?? ''

const DONE: Readonly<Record<string, string>> = {
  chosen: 'It is chosen: both heads are asked to agree',
  terms: 'It is saved: both heads are asked to agree to it',
  agreed: 'Your school has agreed',
  over: 'It is over: the need is open again',
  logged: 'It is in the log',
  reviewed: 'The review is saved',
  done: 'It is done, and the need is met',
}

/** RO-32, RO-87. Help of one school for another, from what is agreed to what changed. */
export function matchRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, ONE, async ({ look, frame, params, query }) => {
    const { need, match } = await getMatch(look, idOf({ params }))
    const entries = await listEntriesOf(look, match.id)
    const [rule, sides] = [getBrokeringRule(look), sidesOf(look, need, match)]
    return <MatchPage {...{ frame, rule, need, match, entries, sides }} done={DONE[query.done ?? '']} />
  })
  const anySide = (sides: Sides) => sides.receiver || sides.giver || sides.broker
  const form = (end: string, may: (sides: Sides) => boolean, page: (form: MatchForm, sides: Sides) => VNode) => ({
    guard: (seen: Seen) => toDo(seen, end, may),
    async show(seen: Seen, answers: MatchForm['answers'], findings: MatchForm['findings']) {
      const { need, match, sides } = await toDo(seen, end, may)
      return page({ frame: seen.frame, answers, findings, rule: getBrokeringRule(seen.look), need, match }, sides)
    },
  })
  const backTo = (seen: Seen, done: string) => `/brokering/matches/${idOf(seen)}?done=${done}`
  addForm(app, web, `${ONE}/terms`, {
    ...form('terms', anySide, (shown) => <TermsPage {...shown} />),
    schema: termsForm,
    async act(work, typed, seen) {
      await writeTerms(work, idOf(seen), typed)
      return backTo(seen, 'terms')
    },
  })
  addForm(app, web, `${ONE}/agree`, {
    ...form(
      'agree',
      ({ receiver, giver }) => receiver || giver,
      (shown, { giver }) => <AgreePage {...shown} isGiver={giver} />,
    ),
    schema: agreeForm,
    async act(work, typed, seen) {
      await agreeHelp(work, idOf(seen), typed)
      return backTo(seen, 'agreed')
    },
  })
  addForm(app, web, `${ONE}/give-up`, {
    ...form('give up', anySide, (shown) => <GiveUpPage {...shown} />),
    schema: becauseForm,
    async act(work, typed, seen) {
      await giveUpHelp(work, idOf(seen), typed)
      return backTo(seen, 'over')
    },
  })
  addForm(app, web, `${ONE}/log`, {
    ...form('log', anySide, (shown) => <ContactPage {...shown} />),
    schema: contactForm,
    async act(work, typed, seen) {
      await logContact(work, idOf(seen), typed)
      return backTo(seen, 'logged')
    },
  })
  addForm(app, web, `${ONE}/review`, {
    ...form('review', anySide, (shown) => <ReviewPage {...shown} />),
    schema: reviewForm,
    async act(work, typed, seen) {
      await reviewHelp(work, idOf(seen), typed)
      return backTo(seen, 'reviewed')
    },
  })
  addForm(app, web, `${ONE}/done`, {
    ...form('finish', anySide, (shown) => <DonePage {...shown} />),
    schema: doneForm,
    async act(work, typed, seen) {
      await finishHelp(work, idOf(seen), typed)
      return backTo(seen, 'done')
    },
  })
}

async function toDo({ look, params }: Seen, what: string, may: (sides: Sides) => boolean) {
  const { need, match } = await getMatch(look, idOf({ params }))
  const sides = sidesOf(look, need, match)
  requireThat(may(sides), look, `${what} ${match.id}`)
  return { need, match, sides }
}
