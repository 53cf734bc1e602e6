/** How words of bokmål, nynorsk, Danish and Swedish begin and end, and what stands inside them. */

/**
 * Endings of words that are not known by themselves, by the languages that have them; likewise how they begin, and what
 * stands inside them.
 */
export const ENDINGS: Readonly<Record<string, string>> = {
  nno: "ane arane ingar ingane inga heit heiter erar eleg leg lege aste inga nga ast ege eleg eg onar jonar ikkje",
  "nno swe": "ande ar are ra ka ta tar rar gar kar nar dar mar sar nga la va ja sa kta",
  nob: "ighet erte ingene gene lene idler",
  dan: "hed heden heder ede ning rne erne erede eret rede tede edes delse ighed derne lerne udd old eligt",
  swe: "ade arna orna ning na rna as iga erna ska ans iska het nas ats erar rade rat rats skt tiska igare rnas rbete öra ck ern orns lla nna",
  "nob dan":
    "ene ende inger ingen erer er ere es se ige ger lige lse else nger elsen elig elige dende tige tere dene res ndt ngene lsen",
  "nob nno": "sjon sjonen sjonar sjoner jon jonen asjon ikk ikken tikk kk ert eid beid ss",
  "nob swe": "heten heter het",
  "dan swe": "tion tionen tioner ts igt gt ion ioner ation ligt igt nens ets",
  "nob nno dan": "ne te ge ske iske lle lte rte nte elle ent rett",
  "nob nno swe": "tt ll nn pp ff mm skap skapet rnet eten pet ap apet ett att mål",
  "nob dan swe": "ning ende inger tning ens",
};
export const BEGINNINGS: Readonly<Record<string, string>> = {
  dan: "ud udv af læ tæ træ",
  nno: " spr  fag ein ei kjø gje høg",
  nob: "syk",
  swe: "fö för upp kv kvi kvä bef hem  öv mä män jä jäm vä vår kä sä hä lä rä rät väl sjä",
  "nob dan": "hv ad bes sæ mu be",
  "nob nno": "opp inn kj gj før fis skj",
  "nno swe": "kv arb",
  "dan swe": "  em eft",
  "nob nno dan": "fø ho fe lø kø nø hø dø sø",
  "nob nno swe": "sj ut liv av",
};
export const INSIDE: Readonly<Record<string, string>> = {
  dan: "øj æg ej æn æv øb æl æt æk jæ eje ægt æks øg hed  mæ læ",
  nno: "auk eik eig øyr ein ane  åk leg kv",
  swe: "ä ö ck ör än är ät äl ärd ckl xt",
  "nob nno": "øy kj sj gj kje sjo kjø jø asj ei eid  skj ljø",
  "nob nno dan": "æ ø",
  "nno swe": "nga rar gar rad rda",
  "nob dan": "ighe lse eds  elig gte",
  "dan swe": "tion ion sion ci igt",
  "nob nno swe": "nn pp  lj åst",
};
