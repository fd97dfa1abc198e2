import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

/**
 * What stands where there is no connection: a frame without a word of anybody's, in which a script opens the store of this
 * device. It is the only page that a browser keeps.
 */
export function OfflinePage({ frame }: { frame: Frame }) {
  const { assets } = frame
  return (
    <Page frame={frame} title="Without a connection" scripts={[assets.offline]}>
      <div data-offline>
        <h1 class="govuk-heading-l">Without a connection</h1>
        <p class="govuk-body">
          What is kept on this device to be written without a connection opens here, with JavaScript. Without it, come
          back to the <a href="/">first page</a> once there is a connection.
        </p>
      </div>
    </Page>
  )
}
