import { sql } from 'kysely'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere, withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { agreesReach, getBrokeringRule, leadsGiver, leadsReceiver, mayBroker, needsReach } from './help-policy.ts'
import type { MatchStatus } from './help.ts'

/** Within so many days somebody is chosen, what is agreed is written, and a head answers. */
const DAYS = { choose: 14, write: 7, agree: 14 }
const MOST = 500

type Row = {
  needId: string
  schoolId: string
  schoolName: string
  title: string
  isDirect: boolean
  saidOn: PlainDate
  matchId: string | null
  status: MatchStatus | null
  giverSchoolId: string | null
  giverName: string | null
  chosenOn: PlainDate | null
  termsOn: PlainDate | null
  startsOn: PlainDate | null
  endsOn: PlainDate | null
  reviewOn: PlainDate | null
  receiverOn: PlainDate | null
  giverOn: PlainDate | null
  lastContactOn: PlainDate | null
  lastReviewOn: PlainDate | null
  nextOn: PlainDate | null
  isOfferGone: boolean
}

/** RO-29, RO-87, XX-10. What is due of help between schools: somebody to choose, an agreement that waits, a log that is silent, a review, an end, an offer that was taken back. */
export const helpDues: DueSource = {
  name: 'help',
  async list(look, { people, schoolId }) {
    if (!look.model.brokering || !look.model.strengths) return []
    if (!isAnywhere(needsReach(look)) && !isAnywhere(agreesReach(look))) return []
    const rows = await listOpen(look, schoolId)
    return rows.flatMap((row) =>
      duesOf(look, row)
        .filter(({ isMine }) => !people || isMine)
        .map(({ due }) => due),
    )
  },
}

type Of = { due: Due; isMine: boolean }

function duesOf(look: Look, row: Row): Of[] {
  const rule = getBrokeringRule(look)
  const isBroker = mayBroker(look, row.schoolId) || (row.isDirect && leadsReceiver(look, row))
  const giver = row.giverName ?? 'the service'
  const match = `/brokering/matches/${row.matchId ?? ''}`
  const make = (
    what: string,
    plainly: string,
    because: string,
    href: string,
    dueOn: PlainDate,
    whose: [string, boolean],
  ): Of => ({
    due: {
      ...{
        kind: 'help',
        plainly,
        what: `${what}: ${row.title}`,
        because,
        href,
        page: row.matchId ? match : `/brokering/needs/${row.needId}`,
      },
      ...{ ownerId: undefined, ownerName: whose[0], schoolId: row.schoolId, schoolName: row.schoolName, dueOn },
    },
    isMine: whose[1],
  })
  const broker: [string, boolean] = [row.isDirect ? `The head of ${row.schoolName}` : 'Whoever brokers', isBroker]
  if (!row.matchId || !row.chosenOn)
    return [
      make(
        'Choose who helps',
        'Help to broker',
        rule.brokers.says,
        `/brokering/needs/${row.needId}/choose`,
        addDays(row.saidOn, DAYS.choose),
        broker,
      ),
    ]
  const isGiver = leadsGiver(look, { giverSchoolId: row.giverSchoolId })
  const gone = row.isOfferGone
    ? [make(`${giver} took its offer back`, 'Offer taken back', rule.capacity.says, match, look.today, broker)]
    : []
  if (row.status === 'chosen') {
    if (!row.termsOn)
      return [
        ...gone,
        make(
          'Write what is to be agreed',
          'Agreement to write',
          rule.agreed.says,
          `${match}/terms`,
          addDays(row.chosenOn, DAYS.write),
          broker,
        ),
      ]
    const by = addDays(row.termsOn, DAYS.agree)
    const agree = (name: string, mine: boolean) =>
      make('Agree to help', 'Agreement waits', rule.agreed.says, `${match}/agree`, by, [`The head of ${name}`, mine])
    return [
      ...gone,
      ...(row.receiverOn ? [] : [agree(row.schoolName, leadsReceiver(look, row))]),
      ...(row.giverOn ? [] : [agree(giver, isGiver)]),
    ]
  }
  const either: [string, boolean] = [`The head of ${giver}`, isGiver]
  const since = row.lastContactOn ?? row.startsOn ?? row.chosenOn
  const silentOn = addDays(since, rule.log.silentDays)
  const review = row.lastReviewOn ? row.nextOn : row.reviewOn
  return [
    ...gone,
    ...(silentOn <= look.today && since <= look.today
      ? [make('Log what was done', 'Log is silent', rule.log.says, `${match}/log`, silentOn, either)]
      : []),
    ...(review ? [make('Review the help', 'Review is due', rule.review.says, `${match}/review`, review, broker)] : []),
    ...(row.endsOn && row.endsOn <= look.today && row.lastReviewOn
      ? [make('Say what changed', 'Impact to say', rule.impact.says, `${match}/done`, row.endsOn, broker)]
      : []),
  ]
}

/** Needs that are open, and help that goes on, within sight. One query. */
async function listOpen(look: Look, schoolId: string | undefined): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select h.id as "needId", h.school_id as "schoolId", s.name as "schoolName", h.title, h.is_direct as "isDirect", h.said_on::text as "saidOn",
      m.id as "matchId", m.status, m.giver_school_id as "giverSchoolId", g.name as "giverName", m.chosen_on::text as "chosenOn", m.terms_on::text as "termsOn",
      m.starts_on::text as "startsOn", m.ends_on::text as "endsOn", m.review_on::text as "reviewOn", m.receiver_on::text as "receiverOn", m.giver_on::text as "giverOn",
      l.contact as "lastContactOn", l.review as "lastReviewOn", l.next as "nextOn", coalesce(e.offered_on is null, false) and m.id is not null as "isOfferGone"
    from help_needs h join schools s on s.authority_id = h.authority_id and s.id = h.school_id
    left join help_matches m on m.authority_id = h.authority_id and m.need_id = h.id and m.status in ('chosen', 'agreed')
    left join schools g on g.authority_id = m.authority_id and g.id = m.giver_school_id
    left join strength_points e on e.authority_id = m.authority_id and e.id = m.strength_id
    left join lateral (
      select (max(x.held_on) filter (where x.sort = 'contact'))::text as contact, (max(x.held_on) filter (where x.sort = 'review'))::text as review,
        (array_agg(x.next_on order by x.held_on desc, x.id desc) filter (where x.sort = 'review'))[1]::text as next
      from help_entries x where x.match_id = m.id
    ) l on true
    where h.status in ('open', 'matched') and s.status <> 'closed'
      and (${withinReach(needsReach(look), 'h.school_id')} or ${withinReach(agreesReach(look), 'm.giver_school_id')})
      and ${schoolId ? sql`(h.school_id = ${schoolId}::uuid or m.giver_school_id = ${schoolId}::uuid)` : sql`true`}
    order by h.said_on, h.id limit ${MOST}`.execute(look.db)
  return rows
}
