/**
 * First names that many people in England bear, lower case. Those that are also words of a school's day (Mark, Summer, Will, Art, Grace, Reading) are
 * left out: a note full of false alarms is not read. Names by birth are published by the Office for National Statistics.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `aaliyah aaron abdul abdullah abigail adam aisha alan albert alex alexander alexandra alfie ali alice alison amal amanda amber amelia
  amina amir amy ana andrea andrew angela anna anne annie anthony antony archie arthur asha ashley ava ayesha barbara beatrice ben benjamin
  beth bethany brian bruce callum cameron carl carol caroline catherine charles charlie charlotte chloe chris christine christopher claire clare
  colin connor craig daisy daniel daniyal darren david dawn dean deborah debra denise diana dominic donna dylan edward eleanor elijah elizabeth ella
  ellie elliot elsie emily emma eric erin ethan eva eve evelyn evie fatima fiona florence frances francesca frankie fraser freddie freya gareth gary
  gemma geoffrey george georgia gillian graham grayson hamza hannah harley harriet harris harrison harry hassan hayley heather heidi helen henry
  holly hugo ian ibrahim imogen imran isaac isabel isabella isabelle isla jackson jacob jacqueline jade jake james jamie jane janet jasmine jason
  jayden jean jeffrey jennifer jenny jessica jill joan joanna joanne joe joel john jonathan jordan joseph josh joshua joyce judith julia julian julie
  justin kai karen karim kate katherine kathleen katie kay keith kelly kenneth kerry kevin khadija kieran kim kirsty kyle laila laura lauren leah
  lee leon lewis liam lily linda lisa logan lorraine louis louise lucas lucy luke lydia maisie malcolm margaret maria marie martin mary maryam mason
  matilda matthew maureen maya megan melanie melissa mia michael michelle mila millie mohamed mohammad mohammed molly muhammad musa nadia nancy naomi
  natalie natasha nathan neil niamh nicholas nicola nigel noah nora oliver olivia omar oscar owen pamela patricia patrick paul paula pauline peter
  philip phoebe poppy rachel rajesh ravi raymond rebecca reece reuben rhys riley robert robin ronald rosie ross rowan roxanne ruby russell ruth
  ryan sally sam samantha samuel sandra sara sarah scarlett scott sean sebastian shannon sharon shaun sheila simon sofia sophia sophie stacey
  stanley stella stephanie stephen steven stuart suleiman susan suzanne tariq teresa thea theo theodore thomas timothy toby tom tracey tracy tyler
  valerie vanessa veronica victor victoria violet wayne wendy william willow yasmin yusuf yvonne zac zachary zahra zainab zara zoe`
    .split(/\s+/)
    .filter((name) => name !== ''),
)
