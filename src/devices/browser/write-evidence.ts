import { createAll, Radios } from 'govuk-frontend'
import type { ReadyReview } from '#joint-reviews/both-sides/index.ts'
import type { Finding } from '#shared/finding.ts'
import { keepRadiosPlain } from '#web/assets/browser/plain-radios.ts'
import { pieceStands, whyNotFinished } from './piece-rules.ts'
import { numberOfPiece, type KeptPiece, type SealedStore } from './sealed-store.ts'

type Given = {
  store: SealedStore
  review: ReadyReview
  piece: KeptPiece
  /** It was finished, and is sealed here as that. */
  finished: () => void
  /** It wants something yet: it is shown again with what. */
  wanting: (piece: KeptPiece, findings: readonly Finding[]) => void
  thrownAway: () => void
}

/** The page on which a piece of evidence is written from this device: what is typed is sealed here at once. */
export function writeEvidence(place: HTMLElement, given: Given): { leave: () => Promise<void> } {
  const { store, review, piece, finished, wanting, thrownAway } = given
  const form = place.querySelector<HTMLFormElement>('[data-offline-evidence]')!
  const line = form.querySelector<HTMLElement>('[data-save-line] strong')
  // What opens further questions is started once a page has come from the service; this one was drawn here.
  createAll(Radios, {}, place)
  keepRadiosPlain()
  let last: Promise<void> = Promise.resolve()
  const typed = (isFinished: boolean): KeptPiece => {
    const answers = answersIn(form)
    const asked = review.form.questions.find(({ id }) => id === answers.questionId)?.asks ?? piece.asked
    return { ...piece, answers, asked, isFinished, refused: null }
  }
  const keep = (written: KeptPiece) => {
    last = store.pieces.keep(written).then(() => {
      if (line) line.textContent = pieceStands(written).says
    })
    return last
  }
  form.addEventListener('input', () => void keep(typed(false)))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (piece.isOnItsWay) return
    const written = typed(false)
    const findings = whyNotFinished(review, written.answers)
    if (findings.length > 0) return void keep(written).then(() => wanting(written, findings))
    void keep(typed(true)).then(finished)
  })
  form.querySelector('[value="throw-piece-away"]')?.addEventListener('click', (event) => {
    const button = event.currentTarget as HTMLElement
    if (button.dataset.warned === undefined) {
      button.dataset.warned = 'yes'
      button.textContent = 'Press again: it cannot be brought back'
      return
    }
    void last.then(() => store.pieces.drop(numberOfPiece(piece))).then(thrownAway)
  })
  form.dataset.is = 'ready'
  return { leave: () => last }
}

/** What stands in the fields of a form, each by its name. */
function answersIn(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  )
}
