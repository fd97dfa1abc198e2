import { openPool, openQueuePool } from '#db/database.ts'
import { runJobs } from '#jobs/index.ts'
import { messageJobs, openPost } from '#messages/index.ts'
import { clockFrom } from '#web/clock.ts'
import { openModelShelf } from '#web/model-shelf.ts'

// A server of its own process that is killed at the worst moment: a message was taken, and not yet marked.

const { address, smtpUrl } = JSON.parse(process.argv[2] ?? '{}') as { address: object; smtpUrl: string }
const settings = { smtpUrl, mailFrom: 'service@example.test', notifyKey: undefined, notifyTemplate: undefined }
const post = openPost(settings, false, () => undefined)
if (!post) throw new Error('there is no way out')
const pool = openPool(address)
await runJobs({
  desk: { pool, clock: clockFrom(undefined), models: openModelShelf() },
  queuePool: openQueuePool(address),
  jobs: messageJobs({
    publicUrl: 'http://localhost',
    post: {
      ...post,
      async send(letter, from) {
        await post.send(letter, from)
        process.kill(process.pid, 'SIGKILL')
        await new Promise(() => undefined)
      },
    },
  }),
  say: console.error,
  pace: { look: 0.5, mind: 1 },
})
