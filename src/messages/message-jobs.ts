import { doneBy, type DoneBy } from '#jobs/index.ts'
import { deliverMessage, SEND_MESSAGE, type Delivery } from './deliver-message.ts'
import { LOOK_AFTER_MESSAGES, lookAfterMessages } from './look-after-messages.ts'

/** What is done to get messages to people. */
export function messageJobs(delivery: Delivery): readonly DoneBy[] {
  return [
    doneBy({ job: SEND_MESSAGE, run: (errand) => deliverMessage(errand, delivery) }),
    doneBy({ job: LOOK_AFTER_MESSAGES, every: '*/10 * * * *', run: (errand) => lookAfterMessages(errand, delivery) }),
  ]
}
