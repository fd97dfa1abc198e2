import { type Chance } from './chance.ts'

/** A town that is on no map. */
export function townName(chance: Chance): string {
  return chance.one(townBeginnings) + chance.one(townEnds)
}

/** 'Otter Lane'; with a number now and then. */
export function streetName(chance: Chance): string {
  const street = `${chance.one(firstWords)} ${chance.one(['Lane', 'Road', 'Street', 'Avenue', 'Drive', 'Walk', 'Way'])}`
  return chance.happens(0.2) ? `${chance.whole(1, 140)} ${street}` : street
}

/** What a school is called before the words that say what it is: 'Heron Fold', or its town. */
export function schoolNameStem(chance: Chance, town: string): string {
  return chance.happens(0.3) ? town : `${chance.one(firstWords)} ${chance.one(secondWords)}`
}

/** 'St Merrin’s', of saints in no calendar. */
export function saintName(chance: Chance): string {
  return `St ${chance.one(saints)}'s`
}

/** 'Tansy Gate Learning Trust' */
export function trustName(chance: Chance): string {
  const kind = chance.one(['Learning Trust', 'Academies Trust', 'Schools Partnership Trust', 'Education Trust'])
  return `${chance.one(firstWords)} ${chance.one(secondWords)} ${kind}`
}

/** Title, first name and last name of a made-up headteacher. */
export function headName(chance: Chance): string {
  const [titles, names] = chance.happens(0.65) ? womensNames : mensNames
  return `${chance.one(titles)} ${chance.one(names)} ${chance.one(lastNames)}`
}

/** The made-up dioceses, by the religious character of their schools. */
export const dioceses: Readonly<Record<string, readonly string[]>> = {
  'Church of England': ['Diocese of Wendmere', 'Diocese of Ostrelford', 'Diocese of Carrowhythe'],
  'Roman Catholic': ['Archdiocese of Lorranbourne', 'Diocese of Kelmarstead'],
}

/** The part of a web address or e-mail that stands for a name. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

const words = (text: string): readonly string[] => text.split(' ')
const townBeginnings = words(
  'Ambrel Brevan Corvan Dernel Eskel Farvan Gelmar Hathen Ister Jorvel Kelmar Lorran Mersel Norvel Ostrel Pelvan Quarren ' +
    'Runnel Selvan Tarrow Ulver Velmar Wexel Yarren Carrow Wendel Brannel Torvan',
)
const townEnds = words('wick ford mere combe stead bourne thorpe hythe field mouth leigh holt by worth')
const firstWords = words(
  'Lantern Heron Thistle Copper Marl Otter Plover Quill Rowan Sable Tansy Umber Willet Yarrow Bracken Curlew Dunlin Ember ' +
    'Foxglove Gannet Harrow Indigo Juniper Kestrel Linnet Mallow Nettle Osier Pippin Sorrel Teasel Wren',
)
const secondWords = words('Bank Croft Down Edge Fold Gate Hollow Lea Mead Rise Row Brow Cross End Green Holm')
const saints = words(
  'Merrin Caldra Tavia Elwyth Hildra Corvin Aldessa Osmere Thessa Brevin Ismay Wendra Torvald Perrith',
)
const womensNames = [
  words('Mrs Ms Miss Dr'),
  words('Ada Amara Beth Carys Edith Farah Hana Kemi Maya Nia Priya Rosa Tess Vera'),
] as const
const mensNames = [
  words('Mr Mr Mr Dr'),
  words('Callum Dev Gareth Imran Jack Leo Omar Pavel Rhys Sam Umar Wilf'),
] as const
const lastNames = words(
  'Ambrel Brackenby Corvane Dunlish Eskerton Fennwick Gelderly Hathersby Isterley Jorvale Kelmarsh Lorrimoor Merselby ' +
    'Norvell Ostrand Pelham-Vane Quarrish Runnelby Selvane Tarrowby Ulverton Velmary Wexelby Yarrenton',
)
