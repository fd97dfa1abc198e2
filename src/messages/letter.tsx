import { piecesOf, withAddresses } from './letter-text.ts'

/** The text of a message as its reader sees it: paragraphs, lines, and addresses as links. */
export function Letter({ body, publicUrl }: { body: string; publicUrl: string }) {
  return (
    <>
      {withAddresses(body, publicUrl)
        .split('\n\n')
        .map((paragraph) => (
          <p class="govuk-body">
            {paragraph.split('\n').map((line, at) => (
              <>
                {at > 0 && <br />}
                <Linked text={line} />
              </>
            ))}
          </p>
        ))}
    </>
  )
}

function Linked({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece) =>
        piece.isLink ? (
          <a class="govuk-link govuk-!-text-break-word" href={piece.text}>
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </>
  )
}
