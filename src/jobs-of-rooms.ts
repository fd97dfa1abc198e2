import { consultationJobs } from '#consultations/index.ts'
import { communicationJobs } from '#communications/index.ts'
import { statementJobs } from '#days/index.ts'
import { proposalJobs } from '#brokering/index.ts'
import { deploymentJobs } from '#deployment/index.ts'
import { drawnFileJobs } from '#drawn-files/index.ts'
import { digestJobs } from '#due/index.ts'
import type { DoneBy } from '#jobs/index.ts'
import { messageJobs, type Post } from '#messages/index.ts'
import { needJobs } from '#need/index.ts'
import { replyJobs } from '#replies/index.ts'
import type { Web } from '#web/web.ts'

export type ForJobs = Pick<Web, 'publicUrl'> & { post: Post | undefined }

/** What is done later, apart from a request: each room's kinds of job, and how they are done. */
export function jobsOfRooms({ post, publicUrl }: ForJobs): readonly DoneBy[] {
  return [
    ...messageJobs({ post, publicUrl }),
    ...digestJobs({ hasMail: post !== undefined }),
    ...replyJobs(),
    ...drawnFileJobs(),
    ...statementJobs(),
    ...deploymentJobs(),
    ...proposalJobs(),
    ...needJobs(),
    ...consultationJobs(),
    ...communicationJobs(),
  ]
}
