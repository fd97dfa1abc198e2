import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { messageJobs, openPost, type Post } from '#messages/index.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { clearQueue, jobsAtWork, until, type AtWork } from '../../test/support/jobs-at-work.ts'
import { aMailServer, plainText, type MailServer } from '../../test/support/mail-server.ts'
import { communicationJobs } from './index.ts'

describe('messages to schools', () => {
  let service: TestService
  let mail: MailServer
  let post: Post
  let working: AtWork
  const people: Record<string, string> = {}
  const as = (who: string): Promise<Browser> => browse(service, people[who] ?? '', { now: '2026-11-12T09:00:00Z' })
  const snow = {
    ...{ type: 'school-closures', audience: 'primary-heads', schools: '', title: 'Closed by snow' },
    says: 'All schools north of the river are closed today.',
  }

  beforeAll(async () => {
    service = await aService({ model: 'essex', now: '2026-11-12T09:00:00Z' })
    await clearQueue(service)
    people.Cara = await service.addPerson({ role: 'communications-officer', name: 'Cara Officer' })
    people.Sam = await service.addPerson({ role: 'data-officer', name: 'Sam Staff' })
    const head = async (name: string, school: string, email?: string | null) => {
      people[name] = await service.addPerson({
        role: 'headteacher',
        name: `${name} Head`,
        school,
        email: email ?? null,
      })
    }
    const primary = (name: string) => service.addSchool({ name: `${name} Primary`, phase: 'Primary' })
    await head('Reached', await primary('Reached'), 'reached@example.test')
    await head('Bounced', await primary('Bounced'), 'bounced@example.test')
    await head('Silent', await primary('Silent'))
    await primary('Empty')
    await head('Old', await service.addSchool({ name: 'Old Secondary', phase: 'Secondary' }), 'old@example.test')
    mail = await aMailServer()
    mail.refuses.receiver = (address) => (address.startsWith('bounced') ? '550 5.1.1 no such user' : undefined)
    const settings = {
      smtpUrl: mail.url,
      mailFrom: 'service@example.test',
      notifyKey: undefined,
      notifyTemplate: undefined,
    }
    post = openPost(settings, false, () => undefined)!
    const messages = messageJobs({ post, publicUrl: 'https://waymark.example.test', holdSeconds: 1 })
    working = await jobsAtWork(service, [...messages, ...communicationJobs()])
  })

  afterAll(async () => {
    await working.stop()
    post.close()
    await mail.close()
  })

  test('ES-59: a message has a type and an audience; one to named schools names them; only who sends them sends', async () => {
    const cara = await as('Cara')
    for (const [differs, says] of [
      [{ type: 'rumour' }, 'Choose what kind of message it is, from the list.'],
      [{ audience: 'everybody' }, 'Choose for whom it is, from the list.'],
      [{ audience: 'named-schools' }, 'Schools that are named: name at least one.'],
      [{ schools: 'Old Secondary' }, 'It goes to all: Primary schools. Leave the schools empty.'],
      [{ title: '' }, 'Enter a title'],
      [{ says: ' ' }, 'Enter what they are told'],
    ] as const)
      expect((await cara.submit('/communications/send', { ...snow, ...differs })).errors).toEqual([says])
    expect((await (await as('Sam')).visit('/communications/send')).status).toBe(403)
    expect((await (await as('Reached')).visit('/communications/send')).status).toBe(403)
  })

  test('ES-59: it goes by mail to its audience, and says at which schools it reached somebody and why not at the others', async () => {
    const cara = await as('Cara')
    const sent = await cara.submit('/communications/send', snow)
    expect(sent.errors).toEqual([])
    const url = sent.goesTo?.split('?')[0] ?? ''
    const page = await until(
      () => cara.visit(url),
      ({ body }) => body.includes('The letter did not arrive') && !body.includes('waits to be sent'),
    )
    expect(page.texts('h2')).toContain('It reached 1 of 4 schools; 3 schools it did not')
    expect(page.texts('tbody tr')).toEqual([
      expect.stringMatching(/^Bounced Primary.*The letter did not arrive/),
      expect.stringMatching(/^Empty Primary.*Nobody is named there/),
      expect.stringMatching(/^Silent Primary.*Nobody there has an address/),
    ])
    expect(mail.mails.map(({ to }) => to)).toEqual(['reached@example.test'])
    expect(plainText(mail.mails[0]!)).toContain('All schools north of the river are closed today.')
    const reached = await (await as('Reached')).visit(url)
    expect([reached.status, reached.heading]).toEqual([200, 'School closures Closed by snow'])
    expect(reached.texts('h2').join()).not.toContain('reached')
    expect((await (await as('Silent')).visit('/communications')).texts('tbody tr').join()).toContain('Closed by snow')
    expect((await (await as('Old')).visit(url)).status).toBe(404)
    expect((await (await as('Old')).visit('/communications')).heading).toContain('told nothing yet')
    expect((await (await as('Sam')).visit(url)).texts('h2').join()).toContain('It reached 1 of 4')
  }, 40_000)

  test('ES-59: one to named schools goes to these alone', async () => {
    const cara = await as('Cara')
    const named = { ...snow, type: 'critical-incidents', audience: 'named-schools', schools: 'Old Secondary' }
    const sent = await cara.submit('/communications/send', { ...named, title: 'Gas nearby' })
    expect(sent.errors).toEqual([])
    const url = sent.goesTo?.split('?')[0] ?? ''
    const page = await until(
      () => cara.visit(url),
      ({ body }) => body.includes('It reached its school'),
    )
    expect(page.heading).toBe('Critical incidents Gas nearby')
    expect((await (await as('Reached')).visit(url)).status).toBe(404)
    const list = await cara.visit('/communications?type=critical-incidents')
    expect(list.texts('tbody tr')).toHaveLength(1)
  }, 40_000)
})
