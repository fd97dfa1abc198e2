import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import type { TestService } from '../../../test/support/a-service.ts'

/** What a made-up school did: its URN, name and district, and what differs in its row of the file. */
export type Compared = { urn: string; name: string; district?: string; cells?: Readonly<Record<string, string>> }

/** Adds schools to a service, each in its district. Gives their ids by name. */
export async function addCompared(service: TestService, schools: readonly Compared[]): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const { urn, name, district } of schools) {
    const id = await service.addSchool({ urn, name })
    if (district) await service.db.owner.query('update schools set district_name = $1 where id = $2', [district, id])
    ids[name] = id
  }
  return ids
}

/** Loads a key stage 2 file with these schools, the authority, England, and enough others for limits to be drawn. */
export async function loadCompared(service: TestService, year: number, schools: readonly Compared[]): Promise<void> {
  const others = Array.from({ length: 14 }, (_, at) =>
    ks2School({ URN: String(950_000 + at), TELIG: String(30 + at), PTRWM_EXP: `${55 + at}%` }),
  )
  const own = schools.flatMap(({ urn, cells }) => (cells ? [ks2School({ URN: urn, ...cells })] : []))
  const groups = { PTRWM_EXP_FSM6CLA1A: '51%', PTRWM_EXP_NotFSM6CLA1A: '71%', READ_AVERAGE: '104' }
  const england = ks2School({ RECTYPE: '5', LEA: ' ', URN: ' ', PTRWM_EXP: '65%', ...groups })
  const text = fileOfFigures(KS2_HEADINGS, ...own, england, ...others).replace('_18', `_${year - 2001}`)
  await service.act(service.administratorId, (look) => loadFigures(look, `${year - 1}-${year}_ks2final.csv`, text))
}
