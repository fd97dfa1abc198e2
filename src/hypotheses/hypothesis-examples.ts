import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { newId } from '#shared/id.ts'
import { aService, type ModelName, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'

type Given = { model: ModelName; visitType: string; adviser: string; bookedFor: string; now: string }

/** A school with figures that are noticed, its people, and a visit at which hypotheses are tested. */
export async function aVisitToTest({ model, visitType, adviser, bookedFor, now }: Given) {
  learnFromRooms()
  const service = await aService({ model, now })
  await addTerms(service)
  const school = await service.addSchool({ name: 'Avon Vale Primary School', urn: '941001' })
  const other = await service.addSchool({ name: 'Savernake Primary School', urn: '941002' })
  const person = (role: string, name: string, at: string = school) => service.addPerson({ role, name, school: at })
  const people = {
    adviser: await person(adviser, 'Joan Partner'),
    head: await person('headteacher', 'Harriet Head'),
    otherHead: await person('headteacher', 'Olive Other', other),
    chair: await person('chair-of-governors', 'Gus Chair'),
  }
  await load(service, 2025, { PTRWM_EXP: '38%', PTRWM_EXP_FSM6CLA1A: '5%', TFSM6CLA1A: '20' })
  const visit = await addVisit(service, { school, adviser: people.adviser, visitType, bookedFor })
  return { service, school, other, people, visit, page: `/visits/${visit}` }
}

async function load(service: TestService, year: number, cells: Record<string, string>) {
  const england = ks2School({ RECTYPE: '5', LEA: ' ', URN: ' ', PTRWM_EXP: '62%' })
  const file = fileOfFigures(KS2_HEADINGS, ks2School({ URN: '941001', ...cells }), england)
  await service.act(service.administratorId, (look) =>
    loadFigures(look, `${year - 1}-${year}_ks2final.csv`, file.replace('_18', `_${year - 2001}`), {
      year,
      release: 'final',
    }),
  )
}

/** A booked visit of a kind, as if it had been booked. */
export async function addVisit(
  service: TestService,
  { school, adviser, visitType, bookedFor }: { school: string; adviser: string; visitType: string; bookedFor: string },
): Promise<string> {
  const id = newId()
  const type = service.model.visitTypes.find((each) => each.id === visitType)
  await service.db.owner.query(
    `insert into visits (authority_id, id, school_id, adviser_id, model_version_id, visit_type, may_have_record, booked_for,
       status, length)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'booked', 'half-day')`,
    [
      service.authorityId,
      id,
      school,
      adviser,
      service.modelVersionId,
      visitType,
      type?.record.keep !== 'forbidden',
      bookedFor,
    ],
  )
  return id
}
