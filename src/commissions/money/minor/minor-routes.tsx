import type { FastifyInstance } from 'fastify'
import { decisionsOn } from '#deciding-group/index.ts'
import { fundsOfYear, mayDeployTo } from '#funds/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { getCommissioning, mayBroker } from '../../commissions-policy.ts'
import { yearAsked } from '../money-crumbs.ts'
import { dropForm, minorForm, payMinorForm, whyForm } from '../money-form.ts'
import { requireYear } from '../year/require-year.ts'
import { BrokerPage, PayMinorPage, WhyMinorPage } from './minor-form-pages.tsx'
import { MinorListPage, MinorPage } from './minor-pages.tsx'
import type { MinorOfYear } from './minor-rules.ts'
import { listMinor, sumMinor } from './minor-store.ts'
import { MINOR_SAYS, type MinorSpending } from './minor.ts'
import { brokerMinor, dropMinor, getMinor, MINOR, payMinor, takeBackMinor } from './spend-minor.ts'

const LIST = '/money/minor'
const ONE = `${LIST}/:minorId`
const DONE: Readonly<Record<string, string>> = {
  saved: 'It stands, within the limit',
  asked: 'It is saved, and waits for a decision',
  paid: 'Paid: it stands in the ledger',
  back: 'Taken back by a further line of the ledger',
  dropped: 'It is not carried out',
}
const minorIdOf = ({ params }: Pick<Seen, 'params'>) => params.minorId ?? ''
const toMinor = (seen: Pick<Seen, 'params'>, done: string) => `${LIST}/${minorIdOf(seen)}?done=${done}`

/** RO-88. What a year holds, and what of it stands outside the priorities. Three queries. */
export async function minorOfYear(look: Look, year: number): Promise<MinorOfYear> {
  const funds = await fundsOfYear(look, year)
  return { heldPence: funds.reduce((sum, { inPence }) => sum + inPence, 0), minorPence: await sumMinor(look, year) }
}

/** RO-88, RO-89. Spending outside the priorities: brokered, decided where it is beyond the limit, paid. */
export function minorRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, LIST, async (seen) => {
    const { look, frame } = seen
    const rule = await requireYear(look)
    const year = yearAsked(seen)
    const [of, spendings] = [await minorOfYear(look, year), await listMinor(look, { schoolYear: year })]
    return <MinorListPage {...{ frame, rule, year, of, spendings }} mayBroker={mayBroker(look)} />
  })
  addListFiles(app, web, LIST, async (seen) => {
    await requireYear(seen.look)
    const year = yearAsked(seen)
    const list: ListFile<MinorSpending> = {
      name: `Outside the priorities ${showSchoolYear(year).replace('/', '-')}`,
      columns: [
        { head: 'What', cell: ({ title }) => title },
        { head: 'School', cell: ({ schoolName }) => schoolName },
        { head: 'Fund', cell: ({ fundName }) => fundName },
        { head: 'Amount, £', cell: ({ pence }) => pence / 100 },
        { head: 'Brokered', isDay: true, cell: ({ brokeredOn }) => brokeredOn },
        { head: 'Brokered by', cell: ({ brokeredByName }) => brokeredByName },
        { head: 'How it stands', cell: ({ status }) => MINOR_SAYS[status] },
        { head: 'Decided', isDay: true, cell: ({ decidedOn }) => decidedOn },
        { head: 'Paid', isDay: true, cell: ({ paidOn }) => paidOn },
      ],
      read: (reader, from) => listMinor(reader, { schoolYear: year, after: from?.id, limit: ROWS_OF_A_PART }),
    }
    return list
  })
  addForm(app, web, `${LIST}/new`, {
    guard: toBroker,
    async show(seen, answers, findings) {
      await toBroker(seen)
      const { look, frame } = seen
      const year = schoolYearOf(look.today)
      const [funds, of] = [await fundsOfYear(look, year), await minorOfYear(look, year)]
      return <BrokerPage {...{ frame, answers, findings, funds, year, of, rule: getCommissioning(look) }} />
    },
    schema: minorForm,
    async act(work, asked) {
      const { id, isAsked } = await brokerMinor(work, asked)
      return `${LIST}/${id}?done=${isAsked ? 'asked' : 'saved'}`
    },
  })
  addPage(app, web, ONE, showMinor)
  addForm(app, web, `${ONE}/pay`, {
    guard: toPay,
    show: async (seen, answers, findings) => (
      <PayMinorPage {...{ answers, findings, frame: seen.frame, minor: await toPay(seen) }} />
    ),
    schema: payMinorForm,
    async act(work, { paidOn }, seen) {
      await payMinor(work, minorIdOf(seen), paidOn)
      return toMinor(seen, 'paid')
    },
  })
  addForm(app, web, `${ONE}/back`, {
    guard: toPay,
    show: async (seen, answers, findings) => (
      <WhyMinorPage
        {...{ answers, findings, frame: seen.frame, minor: await toPay(seen) }}
        title="Take the payment back"
        isDrop={false}
      />
    ),
    schema: whyForm,
    async act(work, { because }, seen) {
      await takeBackMinor(work, minorIdOf(seen), because)
      return toMinor(seen, 'back')
    },
  })
  addForm(app, web, `${ONE}/drop`, {
    guard: toDrop,
    show: async (seen, answers, findings) => (
      <WhyMinorPage
        {...{ answers, findings, frame: seen.frame, minor: await toDrop(seen) }}
        title="Do not carry it out"
        isDrop
      />
    ),
    schema: dropForm,
    async act(work, value, seen) {
      await dropMinor(work, minorIdOf(seen), value)
      return toMinor(seen, 'dropped')
    },
  })
}

async function showMinor(seen: Seen) {
  const { look, frame, query } = seen
  const minor = await getMinor(look, minorIdOf(seen))
  return (
    <MinorPage
      {...{ frame, minor, rule: getCommissioning(look), mayBroker: mayBroker(look) }}
      of={await minorOfYear(look, minor.schoolYear)}
      decisions={await decisionsOn(look, MINOR, [minor.id])}
      groupName={look.model.decidingGroup?.name ?? 'group that decides'}
      mayPay={mayDeployTo(look, minor.schoolId)}
      done={DONE[query.done ?? '']}
    />
  )
}

async function toBroker({ look }: Seen): Promise<void> {
  await requireYear(look)
  requireThat(mayBroker(look), look, 'broker something outside the priorities')
}

async function toPay({ look, params }: Seen): Promise<MinorSpending> {
  const minor = await getMinor(look, minorIdOf({ params }))
  requireThat(mayDeployTo(look, minor.schoolId), look, `pay ${minor.id}`)
  return minor
}

async function toDrop({ look, params }: Seen): Promise<MinorSpending> {
  const minor = await getMinor(look, minorIdOf({ params }))
  requireThat(mayBroker(look), look, `drop ${minor.id}`)
  return minor
}
