/** How clauses whose verb comes first begin, and whose figures they tell. */

/** What can stand before a verb that comes first. */
export const OPENING =
  "(?:(?:[Ii] |[Ss]å langt i |[Gg]jennom |[Ff]ra |[Ff]rå )?\\{date:\\d{1,4}\\}|[Ss]amtidig|[Dd]ermed|[Mm]ed (?:det|dette)|[Tt]otalt|[Ss]amlet sett|[Ss]amla sett|[Ss]amlet|[Ss]amla|[Ii] tillegg|[Ii] samme periode|[Ii] same periode|[Tt]il sammenligning|[Tt]il samanlikning|[Hh]ittil i år|[Hh]ittil|[Tt]il nå|[Tt]il no|[Ss]å langt|[Tt]il dømes|[Ff]or eksempel|[Dd]essuten|[Ll]ikevel|[Dd]erimot|[Ii] snitt|[Ii] gjennomsnitt|[Nn]asjonalt|[Pp]å landsbasis|(?:[Bb]are|[Bb]erre|[Aa]lene|[Åå]leine|[Oo]gså|[Òò]g|[Aa]llerede|[Aa]llereie) (?:i )?\\{date:\\d{1,4}\\}|[Ii]følg(?:e|je) (?:[a-zæøå]{3,20} ){0,3}\\{organisation:\\d{1,4}\\},?|(?:[Ss]ammenlignet|[Ss]ammenliknet|[Ss]amanlikna) med (?:i )?\\{date:\\d{1,4}\\})";
/** Whose figure grows: a country, a company, the trade. */
export const HOLDER =
  "(?:\\{(?:place|organisation):\\d{1,4}\\}|[Bb]edriften|[Bb]edrifta|[Ss]elskapet|[Vv]erksemda|[Kk]onsernet|(?:[A-ZÆØÅ]?[a-zæøå]{0,20})[Nn]æring(?:en|a|ene|ane)|[Bb]ransjen|[Kk]lyng(?:en|a|ja)|\\{cluster:\\d{1,4}\\}|(?:[Nn]æringslivet|[Ii]ndustrien|[Ss]ektoren|[Rr]ederiet|[Vv]erftet|[Ff]ylket|[Kk]ommunen|[Rr]egionen|[A-ZÆØÅ]?[a-zæøå]{0,20}sektoren|[Ff]oretaket|[Bb]anken|[Ff]ondet|[Ff]abrikken|[Aa]nlegget)|(?:[A-ZÆØÅ]?[a-zæøå]{0,12})(?:[Bb]edriftene|[Bb]edriftane|[Vv]irksomhetene|[Vv]erksemdene|[Ss]elskapene|[Ss]elskapa|[Vv]erftene|[Vv]erfta|[Aa]ktørene|[Aa]ktørane|[Mm]edlemmene|[Mm]edlemene|[Kk]lyngene|[Kk]lyngjene|[Hh]otellene|[Hh]otella|[Kk]ommunene|[Kk]ommunane|[Ff]oretakene|[Ff]øretaka)(?: i (?:klyngen|klynga|næringen|næringa|nettverket|\\{(?:cluster|place):\\d{1,4}\\}))?)";

/** Those that sell and make, many of them or one trade: stem → its endings. */
const ONES = Object.entries({
  bedrift: "er|ar|ene|ane",
  selskap: "er|ene|a|",
  verft: "ene|a|",
  virksomhet: "er|ene",
  verksemd: "er|ene",
  foretak: "ene|",
  føretak: "a|",
  industri: "en|",
  næring: "er|ar|ene|ane|en|a",
  aktør: "er|ar|ene|ane",
  hotell: "er|ene|a|",
  rederi: "er|ene|a",
  butikk: "er|ar|ene|ane",
  fabrikk: "er|ar|ene|ane",
  produsent: "er|ar|ene|ane",
  eksportør: "er|ar|ene|ane",
  oppdrett: "ere|erne|arar|arane",
  kommun: "er|ar|ene|ane",
})
  .map(
    ([stem, endings]) =>
      `(?:[${stem.charAt(0).toUpperCase()}${stem.charAt(0)}]|[A-ZÆØÅ]?[a-zæøå-]{2,20}${stem.charAt(0)})${stem.slice(1)}(?:${endings})`,
  )
  .join("|");
/** Not "mange" and "enkelte": which of them, is not told. */
const ADJECTIVES =
  "(?:[Dd]ei? )?(?:(?!(?:[Mm]ange|[Ee]nkelte|[Aa]lle|[Nn]okre|[Ff]leste|[Aa]ndre|[Ss]like|[Dd]isse|[Dd]esse|[Dd]enne|[Dd]ette) )[A-ZÆØÅ]?[a-zæøå]{1,16}[ekt] ){0,3}";
const THEIR_TRADE =
  "(?: (?:i|på|innen|innan|innenfor|innanfor) (?:[a-zæøå]{3,25}|\\{(?:cluster|place):\\d{1,4}\\})){0,2}";
/** The same in more words: "norske bedrifter", "dei største verfta", "hotellene i distriktene". */
export const HOLDERS = `(?:${HOLDER}|${ADJECTIVES}(?:${ONES})${THEIR_TRADE})`;
