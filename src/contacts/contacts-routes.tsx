import type { FastifyInstance } from 'fastify'
import { isId } from '#shared/id.ts'
import { getSchoolToVisit } from '#visits/index.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { addressOfContacts, contactsAskedFor, readContactList, yearsToChoose } from './contact-list.ts'
import { getInformalSupport, mayLogAny, mayLogContact } from './contact-policy.ts'
import { findContact, listContacts, sumContacts } from './contact-store.ts'
import { ContactsPage } from './contacts-page.tsx'
import { contactLines, contactsToKeep } from './contacts-to-keep.ts'

const ROWS = 50

const DONE: Readonly<Record<string, string>> = {
  undone: 'It is undone: it counts nowhere',
  'struck-out': 'It is struck out: it counts nowhere',
  restored: 'It is taken back: it counts again',
}

/** The list of informal support, a page at a time, or all of it as a file. */
export function contactsRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/contacts', async (seen) => {
    const support = requireSome(seen.look)
    const { look, frame, query } = seen
    const list = readContactList(query)
    const asked = contactsAskedFor(look, list)
    const school = list.schoolId ? await getSchoolToVisit(look, list.schoolId) : undefined
    const [found, sum, logged] = await Promise.all([
      listContacts(look, { ...asked, sort: list.sort, after: list.after, limit: ROWS + 1 }),
      sumContacts(look, asked),
      findJustLogged(seen),
    ])
    const lines = await contactLines(look, found.slice(0, ROWS))
    const last = found.length > ROWS ? lines.at(-1) : undefined
    const next = last && addressOfContacts({ ...list, after: last.id })
    const mayLog = school ? mayLogContact(look, { schoolId: school.id }) : mayLogAny(look)
    const done = DONE[query.done ?? '']
    const years = yearsToChoose(look)
    return <ContactsPage {...{ frame, support, list, lines, sum, school, years, next, mayLog, logged, done }} />
  })

  addListFiles(app, web, '/contacts', ({ look, query }) => {
    requireSome(look)
    return contactsToKeep(look.model, readContactList(query))
  })
}

function requireSome(look: Look) {
  const support = getInformalSupport(look.model)
  if (!isAnywhere(look.reach('see-contacts'))) throw new NotFound('page', 'informal support')
  return support
}

/** What the reader logged a moment ago, while it can be undone. */
async function findJustLogged({ look, query }: Seen) {
  const { logged = '' } = query
  const contact = isId(logged) ? await findContact(look, logged) : undefined
  const [line] = contact ? await contactLines(look, [contact]) : []
  return line?.isOfToday && line.mayTakeBack ? line : undefined
}
