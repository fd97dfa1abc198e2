import type { PrintedDocument } from './printed-document.ts'

/** An ordinary record, some pages long; override what matters. */
export function aDocument(differs: Partial<PrintedDocument> = {}): PrintedDocument {
  return {
    title: 'Record of visit',
    subtitle: 'Hollin Bank Primary School',
    organisation: 'Eskmoor School Improvement Service',
    facts: [
      { name: 'Visit', value: '1: Data Analysis and Target Setting' },
      { name: 'Date of visit', value: 'Thursday 5 November 2026' },
      { name: 'Link Adviser', value: 'Ruth Adeyemi' },
      { name: 'Issued', value: 'Friday 13 November 2026, version 1' },
    ],
    marking: 'OFFICIAL',
    foot: 'Version 1 · issued 13 November 2026',
    dated: '2026-11-13',
    blocks: [
      { kind: 'heading', level: 1, text: 'Summary of activities' },
      {
        kind: 'paragraph',
        text: 'We looked at books in Years 3 and 4, and talked with #pupils about $5 of *reading*.',
      },
      { kind: 'list', items: ['Two lessons seen', 'The reading lead met', 'Books of twelve pupils'] },
      { kind: 'heading', level: 1, text: 'Comparison of performance' },
      {
        kind: 'table',
        caption: 'Expected standard in reading, writing and mathematics',
        head: ['Year', 'School', 'England', 'Pupils'],
        rows: [
          ['2024', '58%', '61%', '29'],
          ['2025', '52%', '62%', '30'],
          ['2026', '48%', '63%', '31'],
        ],
        shares: [1, 1, 1, 1],
      },
      { kind: 'paragraph', text: 'Too few pupils to be sure.', tone: 'quiet' },
      { kind: 'heading', level: 2, text: 'In the school’s words' },
      { kind: 'paragraph', text: 'The cohort joined late.', tone: 'quote' },
      { kind: 'paragraph', text: 'Judged 2, Good', tone: 'strong' },
      { kind: 'list', items: ['Read daily', 'Teach writing apart'], isNumbered: true },
    ],
    ...differs,
  }
}

/** One of ten pages or so. */
export function aLongDocument(): PrintedDocument {
  const paragraph =
    'Reading is taught each day and well; pupils in Year 4 can say what they read and why it matters. '.repeat(6)
  const section = (at: number) => [
    { kind: 'heading', level: 1, text: `Section ${at + 1}` } as const,
    ...Array.from({ length: 5 }, () => ({ kind: 'paragraph', text: paragraph }) as const),
    { kind: 'list', items: ['One thing', 'Another thing', 'A third'] } as const,
  ]
  return aDocument({ blocks: Array.from({ length: 12 }, (_, at) => section(at)).flat() })
}
