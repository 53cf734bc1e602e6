/** How clauses whose verb comes first begin, and whose figures they tell. */

/** What can stand before a verb that comes first. */
export const OPENING =
  "(?:(?:[Ii] |[Ss]å langt i |[Gg]jennom |[Ff]ra |[Ff]rå )?\\{date:\\d{1,4}\\}|[Ss]amtidig|[Dd]ermed|[Tt]otalt|[Ss]amlet|[Ss]amla|[Ii] tillegg|[Ii] samme periode|[Ii] same periode|[Tt]il sammenligning|[Tt]il samanlikning|[Hh]ittil i år|[Ii]følg(?:e|je) (?:[a-zæøå]{3,20} ){0,3}\\{organisation:\\d{1,4}\\},?|(?:[Ss]ammenlignet|[Ss]ammenliknet|[Ss]amanlikna) med (?:i )?\\{date:\\d{1,4}\\})";
/** Whose figure grows: a country, a company, the trade. */
export const HOLDER =
  "(?:\\{(?:place|organisation):\\d{1,4}\\}|[Bb]edriften|[Bb]edrifta|[Ss]elskapet|[Vv]erksemda|[Kk]onsernet|[Nn]æringen|[Nn]æringa|[Bb]ransjen|[Kk]lyng(?:en|a|ja)|\\{cluster:\\d{1,4}\\}|(?:[Nn]æringslivet|[Ii]ndustrien|[Ss]ektoren|[Rr]ederiet|[Vv]erftet|[Ff]ylket|[Kk]ommunen|[Rr]egionen|[Ff]oretaket|[Bb]anken|[Ff]ondet|[Ff]abrikken|[Aa]nlegget)|(?:[A-ZÆØÅ]?[a-zæøå]{0,12})(?:[Bb]edriftene|[Bb]edriftane|[Vv]irksomhetene|[Vv]erksemdene|[Ss]elskapene|[Ss]elskapa|[Vv]erftene|[Vv]erfta|[Aa]ktørene|[Aa]ktørane|[Mm]edlemmene|[Mm]edlemene|[Kk]lyngene|[Kk]lyngjene|[Hh]otellene|[Hh]otella|[Kk]ommunene|[Kk]ommunane|[Ff]oretakene|[Ff]øretaka)(?: i (?:klyngen|klynga|næringen|næringa|nettverket|\\{(?:cluster|place):\\d{1,4}\\}))?)";
