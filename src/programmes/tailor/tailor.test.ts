import { describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { NotAllowed, NotFound } from '#work/failures.ts'
import { book, booking, sourcesOf } from '../../../test/support/a-visit.ts'
import { aService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { aSchoolOnItsProgramme } from '../programme-examples.ts'
import { refuseTailoring, withdrawTailoring } from './answer-tailoring.ts'

const SUMMER = { on: day('2027-05-06') }
const SPRING = { on: day('2027-02-04') }

describe('a change of a school’s programme', () => {
  test('NF-11: takes effect only when link adviser, chair and headteacher have all agreed, each with a date', async () => {
    const { service, school, adviser, head, chair, propose, agree } = await aSchoolOnItsProgramme()
    const inSummer = () => book(service, adviser, school, 'self-evaluation', booking(adviser, SUMMER)).catch(sourcesOf)
    const id = await propose(adviser)
    expect(await inSummer()).toEqual(['NF-34'])
    await agree(head, id)
    expect(await inSummer()).toEqual(['NF-34'])
    await agree(chair, id)
    expect(await inSummer()).not.toEqual(['NF-34'])
    const { rows } = await service.db.owner.query(
      `select a.role, a.answered_on, p.name from tailoring_answers a join people p on p.id = a.person_id where a.tailoring_id = $1 order by 1`,
      [id],
    )
    expect(rows.map(({ role }) => role)).toEqual(['chair-of-governors', 'headteacher', 'link-adviser'])
    expect(new Set(rows.map(({ answered_on }) => answered_on))).toEqual(new Set(['2026-11-12']))
  })

  test('NF-11: once in force the term that it left asks for a reason, and the one it went to does not', async () => {
    const { service, school, adviser, head, chair, propose, agree } = await aSchoolOnItsProgramme()
    const id = await propose(head)
    await agree(adviser, id)
    await agree(chair, id)
    const at = (when: object) =>
      book(service, adviser, school, 'self-evaluation', booking(adviser, when)).catch(sourcesOf)
    expect(await at(SPRING)).toEqual(['NF-34'])
    expect(await at(SUMMER)).toEqual(expect.any(String))
  })

  test('NF-11: one that was refused or withdrawn changes nothing, and is not answered any more', async () => {
    const { service, school, adviser, head, chair, propose, agree, as } = await aSchoolOnItsProgramme()
    const refused = await propose(adviser)
    await agree(head, refused)
    await as(chair, (work) => refuseTailoring(work, school, refused))
    const withdrawn = await propose(adviser)
    await agree(head, withdrawn)
    await as(adviser, (work) => withdrawTailoring(work, school, withdrawn))
    for (const id of [refused, withdrawn]) expect(await agree(chair, id).catch(sourcesOf)).toEqual(['NF-11'])
    expect(await book(service, adviser, school, 'self-evaluation', booking(adviser, SUMMER)).catch(sourcesOf)).toEqual([
      'NF-34',
    ])
  })

  test('NF-11: a visit that is left out asks for a reason to be booked at all', async () => {
    const { service, school, adviser, head, chair, propose, agree } = await aSchoolOnItsProgramme()
    const id = await propose(adviser, { change: 'leave-out', toTerm: null, because: 'met-otherwise' })
    await agree(head, id)
    await agree(chair, id)
    const booked = () => book(service, adviser, school, 'self-evaluation', booking(adviser, SPRING))
    expect(await booked().catch(sourcesOf)).toEqual(['NF-11'])
  })

  test('NF-11: nobody but those whom the model names agrees, and only of their own school', async () => {
    const { service, adviser, school, propose, agree } = await aSchoolOnItsProgramme()
    const id = await propose(adviser)
    const governor = await service.addPerson({ role: 'governor', school })
    await expect(agree(governor, id)).rejects.toThrow(NotAllowed)
    await expect(agree(service.administratorId, id)).rejects.toThrow(NotAllowed)
    const other = await service.addPerson({ role: 'headteacher', school: await service.addSchool() })
    await expect(agree(other, id)).rejects.toThrow(NotFound)
    const elsewhere = await aSchoolOnItsProgramme()
    await expect(elsewhere.agree(elsewhere.head, id)).rejects.toThrow(NotFound)
  })

  test('NF-11: of two who agree at once the last one puts it in force, once', async () => {
    const { service, adviser, head, chair, propose, agree } = await aSchoolOnItsProgramme()
    const id = await propose(adviser)
    await Promise.all([agree(head, id), agree(chair, id)])
    const { rows } = await service.db.owner.query<{ status: string }>('select status from tailorings where id = $1', [
      id,
    ])
    expect(rows).toEqual([{ status: 'in-force' }])
    const { rows: told } = await service.db.owner.query(
      `select 1 from events where authority_id = $1 and name = 'programme.tailored'`,
      [service.authorityId],
    )
    expect(told).toHaveLength(1)
  })

  test('of two people who propose the same at once one is told that it waits already', async () => {
    const { adviser, head, propose } = await aSchoolOnItsProgramme()
    const both = await Promise.all([propose(adviser).catch(sourcesOf), propose(head).catch(sourcesOf)])
    expect(both.filter((each) => Array.isArray(each))).toEqual([['NF-11']])
  })

  test('a visit that was booked is not left out, and one that the year has not is not changed', async () => {
    const { service, school, adviser, propose } = await aSchoolOnItsProgramme()
    await book(service, adviser, school, 'self-evaluation', booking(adviser, SPRING))
    const leaveOut = { change: 'leave-out', toTerm: null } as const
    expect(await propose(adviser, leaveOut).catch(sourcesOf)).toEqual(['NF-11'])
    expect(await propose(adviser, { fromTerm: 'autumn' }).catch(sourcesOf)).toEqual(['NF-11'])
  })

  test('where the model names nobody to agree, nothing is tailored', async () => {
    const service = await aService({ model: 'st-helens' })
    const school = await service.addSchool()
    const browser = await browse(service, service.administratorId)
    expect((await browser.visit(`/schools/${school}/programme/light-touch/tailor`)).status).toBe(404)
    const { texts } = await browser.visit(`/schools/${school}/programme`)
    expect(texts('a').some((text) => text.startsWith('Propose a change'))).toBe(false)
  })
})

describe('the page of a school’s year', () => {
  test('NF-11: shows each who has agreed and who has not yet, by role and name', async () => {
    const { service, school, adviser, head, chair, propose, agree } = await aSchoolOnItsProgramme()
    const id = await propose(adviser)
    await agree(head, id)
    for (const reader of [adviser, head, chair]) {
      const { texts } = await (await browse(service, reader)).visit(`/schools/${school}/programme`)
      const said = texts('.wm-card li')
      expect(said[0]).toBe('Link AdviserRuth Adviser agreed on 12 November 2026')
      expect(said[1]).toBe('Chair of GovernorsHas not agreed yet: Meena Chair')
      expect(said[2]).toBe('HeadteacherTom Head agreed on 12 November 2026')
    }
    const ofChair = await (await browse(service, chair)).visit(`/schools/${school}/programme`)
    expect(ofChair.texts('.wm-card button').some((text) => text.startsWith('Agree'))).toBe(true)
    const ofHead = await (await browse(service, head)).visit(`/schools/${school}/programme`)
    expect(ofHead.texts('.wm-card button').some((text) => text.startsWith('Agree'))).toBe(false)
  })

  test('NF-11: a head proposes by the form, the others agree by a button, and the page shows the new term', async () => {
    const { service, school, adviser, head, chair } = await aSchoolOnItsProgramme()
    const proposed = await (
      await browse(service, head)
    ).submit(`/schools/${school}/programme/full-programme/tailor`, {
      change: 'another-term',
      visit: 'self-evaluation spring',
      term: 'summer',
      because: 'better-time',
    })
    expect(proposed.status).toBe(303)
    for (const person of [adviser, chair])
      expect(
        (await (await browse(service, person)).submit(`/schools/${school}/programme`, {}, 'form[action$=agree]'))
          .status,
      ).toBe(303)
    const { texts } = await (await browse(service, chair)).visit(`/schools/${school}/programme`)
    expect(texts('.wm-rows--3 li').find((text) => text.includes('Self-Evaluation'))).toContain(
      'Summer term, agreed for this school',
    )
  })

  const WRONG: [string, Record<string, string>, RegExp][] = [
    ['nothing', {}, /Choose what is to change/],
    ['no visit', { change: 'another-term', term: 'summer', because: 'school-asks' }, /Choose which one is to change/],
    ['no term', { change: 'another-term', visit: 'self-evaluation spring', because: 'school-asks' }, /Choose when/],
    ['no reason', { change: 'leave-out', visit: 'self-evaluation spring' }, /Choose why/],
    ['another change', { change: 'drop table', because: 'school-asks' }, /Choose what is to change/],
    [
      'words for a reason',
      { change: 'leave-out', visit: 'self-evaluation spring', because: 'The head asked' },
      /Choose why/,
    ],
    [
      'an unknown visit',
      { change: 'leave-out', visit: 'no-such spring', because: 'school-asks' },
      /of the school’s year/,
    ],
    ['nothing to add', { change: 'add', because: 'more-needed' }, /which one to add/],
    ['an unknown kind to add', { change: 'add', added: 'no-such', because: 'more-needed' }, /to add/],
    [
      'the same term',
      { change: 'another-term', visit: 'self-evaluation spring', term: 'spring', because: 'school-asks' },
      /choose another/,
    ],
  ]
  for (const [what, answers, says] of WRONG)
    test(`says in one sentence what is wrong with ${what}`, async () => {
      const { service, school, head } = await aSchoolOnItsProgramme()
      const browser = await browse(service, head)
      const refused = await browser.submit(`/schools/${school}/programme/full-programme/tailor`, answers)
      expect(refused.status).toBe(422)
      expect(refused.errors.join(' ')).toMatch(says)
    })
})
