import type { TypedSaved } from '#records/index.ts'
import type { JsonFailure } from '#web/json-failure.ts'
import { doWork } from '#work/work.ts'
import type { Ready } from '../../src/devices/ready/ready.ts'
import { switchOn } from '../../src/devices/switch-on.ts'
import type { TestService } from './a-service.ts'
import { testApp } from './browse.ts'

/** Whatever a device is told: what is ready, what came of a save, or why not. */
type Told = Ready & TypedSaved & JsonFailure

/** A device of somebody's that asks and brings, as its scripts do. */
export async function aDevice(service: TestService, personId: string) {
  const { deviceId, key } = await service.act(personId, (look) =>
    doWork(look, (work) => switchOn(work, { name: 'Work laptop' })),
  )
  const app = await testApp(service.now)
  const session = await service.signIn(personId)
  const who = await app.inject({ url: '/offline/who', headers: { cookie: session } })
  const { token } = who.json<{ token: string }>()
  const cookie = [session, ...who.cookies.map(({ name, value }) => `${name}=${value}`)].join('; ')
  return {
    deviceId,
    async tell(url: string, body: object = {}) {
      const answer = await app.inject({
        method: 'POST',
        url,
        headers: { cookie, 'x-csrf-token': token, 'content-type': 'application/json' },
        payload: JSON.stringify({ device: key, ...body }),
      })
      return { status: answer.statusCode, body: answer.json<Told>() }
    },
  }
}
