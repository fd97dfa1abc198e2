import type { SchoolPanel } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { NOTICE_SAYS } from './notice.ts'
import { mayIssueNotices, maySeeNotices } from './notice-policy.ts'
import { listNotices } from './notice-store.ts'
import { noticeLines, type NoticeLine } from './notices-to-keep.ts'

const MOST = 5

/** SH-67, SH-103. On a school's page: its notices, and for those who may, the way to write one. */
export const noticesSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    const { notices } = look.model
    const mayBegin = mayIssueNotices(look, schoolId)
    if (notices.length === 0 || !(mayBegin || maySeeNotices(look, schoolId))) return undefined
    const lines = await noticeLines(look, await listNotices(look, { schoolId, limit: MOST }))
    if (lines.length === 0 && !mayBegin) return undefined
    return (
      <section id="notices">
        <h2 class="govuk-heading-m">Notices</h2>
        {lines.length === 0 ? <p class="wm-s">None so far.</p> : <NoticeRows lines={lines} />}
        {mayBegin && <BeginLinks schoolId={schoolId} kinds={kindsToBegin(notices, lines)} />}
      </section>
    )
  },
}

/** Some notices, each with how it stands. */
export const NoticeRows = ({ lines }: { lines: readonly NoticeLine[] }) => (
  <ul class="wm-rows">
    {lines.map(({ id, what, status, issuedOn, draftedOn }) => (
      <li>
        <a class="govuk-link" href={`/notices/${id}`}>
          {what}
        </a>
        <span>
          {NOTICE_SAYS[status]}, {showShortDate(issuedOn ?? draftedOn)}
        </span>
      </li>
    ))}
  </ul>
)

/** The kinds of which a school has none as a draft or in force. */
export const kindsToBegin = <Kind extends { id: string }>(
  kinds: readonly Kind[],
  lines: readonly NoticeLine[],
): Kind[] =>
  kinds.filter(
    ({ id }) => !lines.some(({ kind, status }) => kind === id && (status === 'draft' || status === 'issued')),
  )

/** The ways to write a notice to a school. */
export const BeginLinks = ({
  schoolId,
  kinds,
}: {
  schoolId: string
  kinds: readonly { id: string; name: string }[]
}) => (
  <>
    {kinds.map(({ id, name }) => (
      <p class="wm-s">
        <a class="govuk-link" href={`/schools/${schoolId}/notices/${id}`}>
          Write {name}
        </a>
      </p>
    ))}
  </>
)
