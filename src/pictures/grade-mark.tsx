const STEP = 5
const HEIGHT = 15

/** A grade as a small stair: as many steps filled as it has climbed, of as many as its scale has. Read without colour; its word stands elsewhere. */
export function GradeMark({ step, of }: { step: number; of: number }) {
  const rise = (HEIGHT - 4) / of
  return (
    <svg
      class="wm-grade-mark"
      viewBox={`0 0 ${of * STEP} ${HEIGHT}`}
      width={of * STEP}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: of }, (_, at) => {
        const height = Math.round(4 + rise * (at + 1)) - 1
        return (
          <rect
            x={at * STEP + 0.5}
            y={HEIGHT - height - 0.5}
            width={STEP - 1.5}
            height={height}
            fill={at < step ? 'currentColor' : 'none'}
            stroke="currentColor"
            stroke-width="0.75"
          />
        )
      })}
    </svg>
  )
}
