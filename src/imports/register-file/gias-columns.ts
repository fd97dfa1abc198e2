/** The columns of the register's daily extract as it has been published since 2026, in their order. */
export const dailyColumns: readonly string[] = `
URN | LA (code) | LA (name) | EstablishmentNumber | EstablishmentName | TypeOfEstablishment (code) |
TypeOfEstablishment (name) | EstablishmentTypeGroup (code) | EstablishmentTypeGroup (name) |
EstablishmentStatus (code) | EstablishmentStatus (name) | ReasonEstablishmentOpened (code) |
ReasonEstablishmentOpened (name) | OpenDate | ReasonEstablishmentClosed (code) |
ReasonEstablishmentClosed (name) | CloseDate | PhaseOfEducation (code) | PhaseOfEducation (name) |
StatutoryLowAge | StatutoryHighAge | Boarders (code) | Boarders (name) | NurseryProvision (name) |
OfficialSixthForm (code) | OfficialSixthForm (name) | Gender (code) | Gender (name) | ReligiousCharacter (code) |
ReligiousCharacter (name) | ReligiousEthos (name) | Diocese (code) | Diocese (name) | AdmissionsPolicy (code) |
AdmissionsPolicy (name) | SchoolCapacity | SpecialClasses (code) | SpecialClasses (name) | CensusDate |
NumberOfPupils | NumberOfBoys | NumberOfGirls | PercentageFSM | TrustSchoolFlag (code) | TrustSchoolFlag (name) |
Trusts (code) | Trusts (name) | SchoolSponsorFlag (name) | SchoolSponsors (name) | FederationFlag (name) |
Federations (code) | Federations (name) | UKPRN | FEHEIdentifier | FurtherEducationType (name) | LastChangedDate |
Street | Locality | Address3 | Town | County (name) | Postcode | SchoolWebsite | TelephoneNum | HeadTitle (name) |
HeadFirstName | HeadLastName | HeadPreferredJobTitle | BSOInspectorateName (name) | InspectorateReport |
DateOfLastInspectionVisit | NextInspectionVisit | TeenMoth (name) | TeenMothPlaces | CCF (name) | SENPRU (name) |
EBD (name) | PlacesPRU | FTProv (name) | EdByOther (name) | Section41Approved (name) | SEN1 (name) | SEN2 (name) |
SEN3 (name) | SEN4 (name) | SEN5 (name) | SEN6 (name) | SEN7 (name) | SEN8 (name) | SEN9 (name) | SEN10 (name) |
SEN11 (name) | SEN12 (name) | SEN13 (name) | TypeOfResourcedProvision (name) | ResourcedProvisionOnRoll |
ResourcedProvisionCapacity | SenUnitOnRoll | SenUnitCapacity | GOR (code) | GOR (name) |
DistrictAdministrative (code) | DistrictAdministrative (name) | AdministrativeWard (code) |
AdministrativeWard (name) | ParliamentaryConstituency (code) | ParliamentaryConstituency (name) |
UrbanRural (code) | UrbanRural (name) | GSSLACode (name) | Easting | Northing | MSOA (name) | LSOA (name) |
InspectorateName (name) | SENStat | SENNoStat | BoardingEstablishment (name) | PropsName | PreviousLA (code) |
PreviousLA (name) | PreviousEstablishmentNumber | Country (name) | UPRN | SiteName | QABName (code) |
QABName (name) | EstablishmentAccredited (code) | EstablishmentAccredited (name) | QABReport | CHNumber |
MSOA (code) | LSOA (code) | FSM | AccreditationExpiryDate`
  .trim()
  .split(/\s*\|\s*/)

/** Columns that earlier years' extracts and the search export also have. */
export const otherColumns: readonly string[] = [
  'OfstedLastInsp',
  'OfstedSpecialMeasures (code)',
  'OfstedSpecialMeasures (name)',
  'OfstedRating (name)',
  'RSCRegion (name)',
  'CensusAreaStatisticWard (name)',
  'HeadHonours',
  'Inspectorate (name)',
  'Linked establishments',
]

/** The layouts that are known by their number of columns, as a person who chose a file would name them. */
export const layoutsByWidth: ReadonlyMap<number, string> = new Map([
  [120, 'the daily extract as published until about 2018'],
  [139, 'the daily extract as published in 2021'],
  [140, 'the daily extract as published from 2023 to 2025'],
  [135, 'the daily extract as published since 2026'],
])
