import type { AskedAgainst } from './against-picture.tsx'

/** What three models ask for, one of them with a long name, and one of whose people nothing is known. */
export const DAYS_ASKED: AskedAgainst = {
  id: 'days-asked',
  title: 'Days asked for by three models',
  unit: { after: ' days', decimals: 0 },
  sides: ['due', 'to give'],
  rows: [
    { name: 'The model that runs, with a long name of its own for the year 2027/28', asked: 812, there: 640 },
    { name: 'Another', asked: 310, there: 640 },
    { name: 'One of whose people nobody said anything', asked: 95 },
  ],
}

/** What is asked of three people, beside a fair part: one has nothing left. */
export const DAYS_OF_PEOPLE: AskedAgainst = {
  id: 'days-of-people',
  title: 'Days asked of each, of those they have left',
  unit: { after: ' days', decimals: 1 },
  sides: ['asked', 'left to give'],
  says: 'Most is asked of Alexandrina Featherstonehaugh-Cholmondeley.',
  rows: [
    { name: 'Ann Person', asked: 19.5, there: 40, fair: 22 },
    { name: 'Ben Person', asked: 0, there: 0, fair: 0 },
    { name: 'Alexandrina Featherstonehaugh-Cholmondeley', asked: 12, there: 12.5, fair: 8 },
  ],
}
