import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { communityWord } from './choose-giver.ts'
import type { Proposed } from './choose-page.tsx'
import { peopleFor, ranked, whyNobody, whyNotProposed, type Giver } from './fit.ts'
import { gatherGivers, wantedOf } from './gather-givers.ts'
import { getBrokeringRule } from './help-policy.ts'
import { kindOf } from './help-rules.ts'
import type { HelpNeed } from './help.ts'
import { againstSays } from './match-words.ts'
import { reasonsFor } from './reasons.ts'

const PROPOSED = 10
const OTHERS = 50

export type Choices = {
  proposed: Proposed[]
  others: { title: string; schoolName: string; why: string }[]
  whyNobody: string
  asksPerson: boolean
}

type Among = {
  /** Those who stand first, where they could help. */
  first?: readonly (string | undefined)[]
  /** What more speaks against somebody here, in words. */
  promised?: (giver: Giver) => string | undefined
}

/** RO-47, RO-64. Whom one may choose for a need, the best first with the reasons, and who offers it and cannot give it now. */
export async function choicesOf(look: Look, need: HelpNeed, among: Among = {}): Promise<Choices> {
  const all = await gatherGivers(look, need.isDirect && need.strengthId ? [need.strengthId] : undefined)
  const [wanted] = await wantedOf(look, [need])
  if (!wanted) throw new NotFound('need for help', need.id)
  const word = communityWord(look)
  const could = ranked(wanted, all)
  const first = (among.first ?? []).flatMap((id) => could.find((giver) => giver.id === id) ?? [])
  const best = [...new Set([...first, ...could])].slice(0, PROPOSED)
  return {
    proposed: best.map((giver) => ({
      ...{ id: giver.id, title: giver.title, schoolName: giver.schoolName, people: peopleFor(wanted, giver) },
      reasons: [...reasonsFor(wanted, giver, word), ...[among.promised?.(giver) ?? []].flat()],
    })),
    others: all
      .flatMap((giver) => {
        const against = whyNotProposed(wanted, giver)
        return against !== undefined && against !== 'own' && against !== 'words'
          ? [{ title: giver.title, schoolName: giver.schoolName, why: againstSays(against, giver) }]
          : []
      })
      .slice(0, OTHERS),
    whyNobody: whyNobody(wanted, all),
    asksPerson: (kindOf(getBrokeringRule(look), need.kind)?.given ?? []).length > 0,
  }
}
