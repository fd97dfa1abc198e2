import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { School } from '../school.ts'

/** The star of a school: pressed, its changes stand on one's first page. */
export function WatchButton({ frame, school, watched }: { frame: Frame; school: School; watched: boolean }) {
  return (
    <Form frame={frame} action={`/schools/${school.id}/watch`}>
      <button class="wm-star" name="watched" value={watched ? 'no' : 'yes'} aria-pressed={watched ? 'true' : 'false'}>
        <span aria-hidden="true">{watched ? '★' : '☆'}</span> {watched ? 'You watch this school' : 'Watch this school'}
      </button>
    </Form>
  )
}
