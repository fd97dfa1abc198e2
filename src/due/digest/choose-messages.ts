import { logEvent } from '#history/index.ts'
import { findChoice, keepChoice, type Choosable } from '#messages/index.ts'
import { requireThat, type Look, type Work } from '#work/work.ts'
import type { WantedMessages } from './digest-form.ts'

const KINDS: readonly Choosable[] = ['digest', 'reminder']

/** Which of the messages that somebody can do without the person who looks is sent. */
export async function listWanted(look: Look): Promise<Choosable[]> {
  const all = await Promise.all(KINDS.map((kind) => findChoice(look, look.actor.personId, kind)))
  return KINDS.filter((_, at) => all[at])
}

/** A person says which messages they want, for themselves alone. */
export async function chooseMessages(work: Work, { wanted }: WantedMessages): Promise<void> {
  requireThat(true, work, 'choose the messages that one is sent')
  const { personId } = work.actor
  const before = await listWanted(work)
  for (const kind of KINDS) await keepChoice(work, personId, kind, wanted.includes(kind))
  await logEvent(work, {
    name: 'person.messages-chosen',
    subjects: [{ kind: 'person', id: personId }],
    audience: 'keep-people',
    changes: { wanted: { before: [...before], after: [...wanted] } },
  })
}
