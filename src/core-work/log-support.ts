import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import type { StrikeOut } from '#web/strike-out.tsx'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { supportOf, type LoggedSupport, type Support } from './core-work.ts'
import { getSupportRule, mayLogAny, mayLogFor, mayStrikeOut } from './core-work-policy.ts'
import { whyCannotBeLogged, whyNotStruckOut, whyStruckOutAlready } from './core-work-rules.ts'
import { addSupport, findSupport, findSupportToChange, markSupport } from './core-work-store.ts'

/** Core work that somebody may read. Throws NotFound. */
export async function getSupport(look: Look, id: string): Promise<Support> {
  const found = isId(id) ? await findSupport(look, id) : undefined
  if (!found) throw new NotFound('core work', id)
  return found
}

/**
 * ES-61, ES-64. Somebody logs core work that they did for a school, or for several together: it stands at each of them, with its time, and is
 * charged to none. Throws NotFound, NotAllowed, Refused. Gives its id.
 */
export async function logSupport(
  work: Work,
  supportId: string,
  schoolIds: readonly string[],
  logged: LoggedSupport,
): Promise<string> {
  const rule = getSupportRule(work, supportId)
  const isTheirs = schoolIds.length > 0 && schoolIds.every((id) => mayLogFor(work, rule, id))
  requireThat(mayLogAny(work, rule) && isTheirs, work, `log ${supportId} for ${schoolIds.join()}`)
  refuseIf(work, [
    ...whyCannotBeLogged(rule, logged, schoolIds.length, work.today),
    ...(await askAboutNamesIn(work, schoolIds[0] ?? '', [
      { where: 'what was done', field: 'says', text: logged.says },
    ])),
  ])
  const id = await addSupport(work, supportId, schoolIds, logged)
  await log(work, 'logged', { support: supportId, schools: schoolIds.map((school) => ({ id: school })), ...logged })
  return id
}

/** XX-05. What was logged in error is struck out: it counts no more. Throws NotFound, NotAllowed, Refused. */
export async function strikeOutSupport(work: Work, id: string, { reason, revision }: StrikeOut): Promise<void> {
  const support = await toStrikeOut(work, id)
  const [school] = support.schools
  refuseIf(work, [
    ...whyStruckOutAlready(support),
    ...(await whyChangedMeanwhile(work, {
      ...{ kind: 'school', id: school?.id ?? '', revision: support.revision, shown: revision },
    })),
  ])
  await markSupport(work, id, reason)
  await log(work, 'struck-out', support)
}

/** XX-05. What was struck out stands again. Throws NotFound, NotAllowed, Refused. */
export async function restoreSupport(work: Work, id: string): Promise<void> {
  const support = await toStrikeOut(work, id)
  refuseIf(work, whyNotStruckOut(support))
  await markSupport(work, id, null)
  await log(work, 'restored', support)
}

async function toStrikeOut(work: Work, id: string): Promise<Support> {
  const support = isId(id) ? await findSupportToChange(work, id) : undefined
  if (!support) throw new NotFound('core work', id)
  requireThat(mayStrikeOut(work, support), work, `strike out the core work ${id}`)
  return support
}

/** One event on the pages of all its schools, and not a word of what was said. */
async function log(
  work: Work,
  what: 'logged' | 'struck-out' | 'restored',
  of: Pick<Support, 'support' | 'kind' | 'doneOn'> & { schools: readonly { id: string }[] },
): Promise<void> {
  await logEvent(work, {
    name: `core-work.${what}`,
    subjects: of.schools.map(({ id }) => ({ kind: 'school' as const, id })),
    audience: 'see-contacts',
    changes: {
      what: { after: supportOf(work.model, of.support)?.name ?? of.support },
      kind: { after: supportOf(work.model, of.support)?.kinds.find(({ id }) => id === of.kind)?.name ?? of.kind },
      on: { after: of.doneOn },
    },
  })
}
