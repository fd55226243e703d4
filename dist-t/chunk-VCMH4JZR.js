import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);

// src/extract/months.json
var months_default = [
  [
    "jan",
    "january",
    "januari",
    "januar",
    "janvier",
    "janv",
    "enero",
    "ene",
    "gennaio",
    "janeiro",
    "jaen",
    "j\xE4n",
    "j\xE4nner",
    "\u044F\u043D\u0432",
    "\u044F\u043D\u0432\u0430\u0440\u044F",
    "\u044F\u043D\u0432\u0430\u0440\u044C"
  ],
  [
    "feb",
    "february",
    "februari",
    "februar",
    "f\xE9vrier",
    "f\xE9vr",
    "f\xE9v",
    "fevrier",
    "febrero",
    "febbraio",
    "fevereiro",
    "fev",
    "\u0444\u0435\u0432",
    "\u0444\u0435\u0432\u0440\u0430\u043B\u044F",
    "\u0444\u0435\u0432\u0440\u0430\u043B\u044C"
  ],
  ["mar", "march", "maart", "mrt", "m\xE4rz", "maerz", "mrz", "mars", "marzo", "mar\xE7o", "marco", "\u043C\u0430\u0440", "\u043C\u0430\u0440\u0442\u0430", "\u043C\u0430\u0440\u0442"],
  ["apr", "april", "avril", "avr", "abril", "abr", "aprile", "\u0430\u043F\u0440", "\u0430\u043F\u0440\u0435\u043B\u044F", "\u0430\u043F\u0440\u0435\u043B\u044C"],
  ["may", "mei", "mai", "mayo", "maggio", "mag", "maio", "maj", "\u043C\u0430\u0439", "\u043C\u0430\u044F"],
  ["jun", "june", "juni", "juin", "junio", "giugno", "giu", "junho", "\u0438\u044E\u043D", "\u0438\u044E\u043D\u044F", "\u0438\u044E\u043D\u044C"],
  ["jul", "july", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "\u0438\u044E\u043B", "\u0438\u044E\u043B\u044F", "\u0438\u044E\u043B\u044C"],
  ["aug", "august", "augustus", "ao\xFBt", "aout", "agosto", "ago", "\u0430\u0432\u0433", "\u0430\u0432\u0433\u0443\u0441\u0442\u0430", "\u0430\u0432\u0433\u0443\u0441\u0442"],
  [
    "sep",
    "sept",
    "september",
    "septembre",
    "septiembre",
    "settembre",
    "set",
    "setembro",
    "\u0441\u0435\u043D",
    "\u0441\u0435\u043D\u0442\u044F\u0431\u0440\u044F",
    "\u0441\u0435\u043D\u0442\u044F\u0431\u0440\u044C"
  ],
  [
    "oct",
    "october",
    "okt",
    "oktober",
    "octobre",
    "octubre",
    "ottobre",
    "ott",
    "outubro",
    "out",
    "\u043E\u043A\u0442",
    "\u043E\u043A\u0442\u044F\u0431\u0440\u044F",
    "\u043E\u043A\u0442\u044F\u0431\u0440\u044C"
  ],
  ["nov", "november", "novembre", "noviembre", "novembro", "\u043D\u043E\u044F", "\u043D\u043E\u044F\u0431\u0440\u044F", "\u043D\u043E\u044F\u0431\u0440\u044C"],
  [
    "dec",
    "december",
    "dez",
    "dezember",
    "d\xE9cembre",
    "d\xE9c",
    "decembre",
    "diciembre",
    "dic",
    "dicembre",
    "dezembro",
    "\u0434\u0435\u043A",
    "\u0434\u0435\u043A\u0430\u0431\u0440\u044F",
    "\u0434\u0435\u043A\u0430\u0431\u0440\u044C"
  ]
];

// src/extract/venues.json
var venues_default = {
  acronyms: [
    "AAAI",
    "AACL",
    "ACCV",
    "ACL",
    "ACM MM",
    "ACMMM",
    "ACM Multimedia",
    "AISTATS",
    "ALT",
    "APSIPA",
    "arXiv",
    "ArXiv",
    "ASPLOS",
    "ASRU",
    "AAMAS",
    "BIBM",
    "bioRxiv",
    "BMVC",
    "BVLC",
    "CAV",
    "CCS",
    "CHI",
    "CHIL",
    "CICC",
    "CIDR",
    "CIKM",
    "CLEAR",
    "CogSci",
    "COLING",
    "COLM",
    "COLT",
    "CoNLL",
    "CoRL",
    "CoRR",
    "CP",
    "CRYPTO",
    "CSCW",
    "CVIU",
    "CVM",
    "CVPR",
    "CVPRW",
    "DAC",
    "DAFx",
    "DATE",
    "DCC",
    "ECAI",
    "ECCV",
    "ECCVW",
    "ECIR",
    "ECML",
    "ECML-PKDD",
    "ECML PKDD",
    "EACL",
    "EDBT",
    "EGSR",
    "EMBC",
    "EMNLP",
    "EuroSys",
    "EUROCRYPT",
    "Eurographics",
    "EUSIPCO",
    "FAccT",
    "FAT*",
    "FAST",
    "FG",
    "FOCS",
    "FPGA",
    "FSE",
    "GECCO",
    "GCPR",
    "GLOBECOM",
    "HotNets",
    "HotOS",
    "HPCA",
    "HRI",
    "ICANN",
    "ICASSP",
    "ICAPS",
    "ICC",
    "ICCAD",
    "ICCP",
    "ICCV",
    "ICCVW",
    "ICDAR",
    "ICDCS",
    "ICDE",
    "ICDM",
    "ICIP",
    "ICIAP",
    "ICLR",
    "ICLRW",
    "ICMC",
    "ICME",
    "ICMI",
    "ICML",
    "ICMLW",
    "ICMR",
    "ICPP",
    "ICPR",
    "ICRA",
    "ICSE",
    "ICWSM",
    "IJCAI",
    "IJCNN",
    "IJCNLP",
    "IJCV",
    "IJRR",
    "INFOCOM",
    "Interspeech",
    "INTERSPEECH",
    "IPDPS",
    "IPSN",
    "IROS",
    "ISCA",
    "ISMAR",
    "ISMIR",
    "ISSCC",
    "ISBI",
    "ISCAS",
    "IUI",
    "ITSC",
    "IWSLT",
    "JAIR",
    "JBHI",
    "JMLR",
    "KDD",
    "KR",
    "LREC",
    "MedIA",
    "medRxiv",
    "MIA",
    "MICCAI",
    "MICRO",
    "MIDL",
    "MLHC",
    "MLSP",
    "MLSys",
    "MMM",
    "MMSP",
    "MobiCom",
    "MobiSys",
    "NAACL",
    "NDSS",
    "NeSy",
    "NeurIPS",
    "NeurIPSW",
    "NIPS",
    "NIPSW",
    "NSDI",
    "OOPSLA",
    "OOPSLA",
    "OSDI",
    "PACT",
    "PAMI",
    "PACLIC",
    "PG",
    "PKDD",
    "PLDI",
    "PLoS ONE",
    "PLOS ONE",
    "PNAS",
    "PODC",
    "PODS",
    "POPL",
    "PPoPP",
    "PR",
    "PRL",
    "RA-L",
    "RAL",
    "RecSys",
    "RLC",
    "RLDM",
    "RSS",
    "S&P",
    "SC",
    "SDM",
    "SemEval",
    "SenSys",
    "SIGCOMM",
    "SIGCSE",
    "SIGDIAL",
    "SIGGRAPH",
    "SIGGRAPH Asia",
    "SIGIR",
    "SIGMETRICS",
    "SIGMOD",
    "SIGSPATIAL",
    "SLT",
    "SODA",
    "SOSP",
    "SoCC",
    "SPL",
    "STOC",
    "TACL",
    "TASLP",
    "TBD",
    "TCAD",
    "TCI",
    "TCSVT",
    "TGRS",
    "TIP",
    "TIST",
    "TITS",
    "TIV",
    "TKDD",
    "TKDE",
    "TMI",
    "TMLR",
    "TMM",
    "TNLS",
    "TNNLS",
    "TOG",
    "TOIS",
    "TOSEM",
    "TPAMI",
    "T-PAMI",
    "T-RO",
    "TRO",
    "TSP",
    "TVCG",
    "TWEB",
    "UAI",
    "UbiComp",
    "UIST",
    "USENIX",
    "USENIX Security",
    "VAST",
    "VCIP",
    "VIS",
    "VLDB",
    "VR",
    "WACV",
    "WMT",
    "WSDM",
    "WWW",
    "3DV",
    "EUROGRAPHICS"
  ],
  names: [
    "Nature",
    "Science",
    "Cell",
    "Neuron",
    "eLife",
    "Frontiers",
    "Sensors",
    "Remote Sensing",
    "Neural Computation",
    "Neural Networks",
    "Neurocomputing",
    "Pattern Recognition",
    "Cognition",
    "Brain",
    "Bioinformatics",
    "Entropy",
    "Patterns",
    "The Lancet",
    "Lancet",
    "JAMA",
    "BMJ",
    "NEJM",
    "Physical Review Letters",
    "Scientific Reports",
    "Artificial Intelligence",
    "Machine Learning",
    "Machine Learning Journal",
    "Information Fusion",
    "Information Sciences",
    "Expert Systems with Applications",
    "Knowledge-Based Systems",
    "Behavioral and Brain Sciences",
    "Communications of the ACM",
    "The Visual Computer",
    "Signal Processing",
    "Image and Vision Computing",
    "Computer Graphics Forum",
    "Computational Linguistics",
    "OpenReview",
    "Preprint",
    "preprint",
    "Under review",
    "Technical report",
    "Tech report",
    "PhD thesis",
    "Nature Communications",
    "Nature Methods",
    "Nature Medicine",
    "Nature Machine Intelligence",
    "Nature Neuroscience",
    "Science Advances",
    "Science Robotics",
    "Cell Reports",
    "IEEE Access",
    "Optics Express",
    "Applied Optics",
    "Distill"
  ],
  ordinary: [
    "date",
    "fast",
    "clear",
    "micro",
    "vis",
    "alt",
    "chi",
    "pact",
    "cp",
    "pr",
    "sc",
    "pg",
    "kr",
    "vast",
    "fat",
    "icc",
    "hri",
    "www",
    "slt",
    "spl",
    "rss",
    "ccs",
    "dac",
    "cav",
    "vr",
    "fg"
  ],
  patterns: [
    "\\b(?:IEEE|ACM|IET|SIAM|IFAC|AIAA)\\b",
    "\\bTrans(?:actions|\\.)?\\s+(?:on|of)\\b",
    "\\bJournal\\b",
    "\\bProceedings\\b",
    "\\bProc\\.",
    "\\bConference\\b",
    "\\bWorkshops?\\b",
    "\\bSymposium\\b",
    "\\bLetters\\b",
    "\\bReview of\\b",
    "\\bAnnals of\\b",
    "\\bInternational\\b.*\\b(?:of|on)\\b",
    "\u5B66\u62A5",
    "\u5B66\u4F1A",
    "\u4F1A\u8BAE",
    "\u671F\u520A",
    "\u8AD6\u6587\u8A8C",
    "\u7814\u7A76\u4F1A",
    "\u5927\u4F1A",
    "\uD559\uD68C",
    "\uD559\uC220\uB300\uD68C",
    "\uB17C\uBB38\uC9C0",
    "\\bAdvances in\\b",
    "\\bpreprint\\b",
    "\\bTechnical report\\b",
    "\\b(?:PhD|Master'?s?|Doctoral) [Tt]hesis\\b"
  ],
  distinctions: [
    "oral",
    "poster",
    "spotlight",
    "best paper",
    "best student paper",
    "award",
    "candidate",
    "honorable mention",
    "highlight",
    "shortlist",
    "findings",
    "workshop",
    "workshops",
    "long",
    "short",
    "demo",
    "main",
    "track",
    "industry",
    "accepted",
    "to appear",
    "final list",
    "runner-up",
    "notable",
    "top",
    "under review",
    "submission",
    "extended abstract",
    "journal",
    "conference",
    "symposium",
    "in",
    "at",
    "the",
    "of",
    "on",
    "for",
    "and",
    "datasets",
    "benchmarks",
    "d&b",
    "ws",
    "w"
  ]
};

// src/extract/venue.ts
var acronyms = anyOf(venues_default.acronyms);
var names = anyOf(venues_default.names);
var knownPattern = anyOf([...venues_default.acronyms, ...venues_default.names]);
var ordinary = new Set(venues_default.ordinary);
var between = "(?:[\\s_-]*(?:W|workshops?|findings|conference|proceedings|oral|main|long|short|best paper))?[\\s_@(,:.\u2013-]*['\u2019\u2018`]?\\s?";
var beforeYear = new RegExp(
  `(?<![\\p{L}\\d])(${knownPattern})${between}((?:19|20)\\d{2}|\\d{2})(?![\\d.]\\d|\\d)`,
  "iu"
);
var afterYear = new RegExp(`(?<!\\d)((?:19|20)\\d{2}|['\u2019]\\d{2})[\\s,:\u2013-]{0,3}(${knownPattern})(?![\\p{L}\\d])`, "u");
var exactAcronym = new RegExp(`^(?:${acronyms})$`, "iu");
var exactName = new RegExp(`^(?:the )?(?:${names})$`, "u");
var inText = new RegExp(`(?<![\\p{L}\\d])(${knownPattern})(?![\\p{L}])`, "u");
var journals = new RegExp(venues_default.patterns.join("|"), "u");
var distinctions = new Set(venues_default.distinctions);
function venueWithYear(text) {
  const after = beforeYear.exec(text);
  if (after?.[1] && after[2]) return { venue: after[1], year: after[2] };
  const before = afterYear.exec(text);
  if (before?.[1] && before[2]) return { venue: before[2], year: before[1].replace(/\D/g, "") };
  return null;
}
function isVenue(text) {
  const bare = withoutYear(text);
  if (bare === "" || bare.length > 120) return false;
  if (isKnown(bare)) return true;
  const words = bare.split(/[\s_,./()]+/).filter((word) => word !== "" && !distinctions.has(word.toLowerCase()));
  if (words.length > 0 && isKnown(words.join(" "))) return true;
  if (words.length > 0 && words.every((word) => isKnown(word.replace(/(?:W|_W)$/u, "")))) return true;
  return journals.test(bare) && bare.split(/\s+/).length <= 14;
}
function isVenueWithYear(text) {
  const year = new RegExp("(?:19|20)\\d{2}|['\u2019\u2018]\\s?\\d{2}|(?<=\\p{L})\\d{2}(?!\\d)", "u");
  if (!year.test(text) || text.length > 120) return false;
  return isVenue(text) || new RegExp("^[^\\p{L}\\p{N}]*\\p{Lu}[\\p{Script=Latin}&.-]*(?:[\\s_]+\\p{Lu}[\\p{Script=Latin}&.-]*){0,3}[^\\p{L}\\p{N}]{0,3}(?:(?:19|20)\\d{2}|['\u2019\u2018]\\s?\\d{2})(?:[^\\p{L}\\p{N}]+[\\p{Script=Latin}-]{1,15}){0,4}[^\\p{L}\\p{N}]*$", "u").test(
    text
  );
}
function mentionsVenue(text) {
  const short = text.slice(0, 2e3);
  return venueWithYear(short) !== null || inText.test(short) || journals.test(short);
}
function venueName(text) {
  return withoutYear(text) || text.trim();
}
function isKnown(text) {
  return !(ordinary.has(text.toLowerCase()) && text !== text.toUpperCase()) && (exactAcronym.test(text) || exactName.test(text));
}
function anyOf(words) {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/ /g, "[\\s_-]+")).join("|");
}
function withoutYear(text) {
  return text.slice(0, 400).replace(
    new RegExp("(?:19|20)\\d{2}(?:[-./]\\d{1,2}){0,2}|['\u2019\u2018`]\\s?\\d{2}(?!\\d)|(?<=\\p{L})\\d{2}(?![\\d\\p{L}])|(?<=\\p{Lu}\\s)\\d{2}(?=\\W*$)", "gu"),
    " "
  ).replace(/\barXiv:\s?\d{4}\.\d{4,5}(?:v\d+)?/gi, " ").replace(/\(\s*\)/g, " ").replace(/[\s_]+/g, " ").replace(/^[^\p{L}\d]+|[^\p{L}\d)]+$/gu, "").replace(/^\(([^()]*)\)?$/, "$1").trim();
}

// src/extract/year.ts
var monthNames = months_default.flat().sort((a, b) => b.length - a.length).join("|");
var earliest = 1665;
var latest = 2199;
var fourDigits = /(?<![\d.])(?:1[6-9]\d{2}|2[01]\d{2})(?![\d%]|\.\d{3,})/g;
var dayFirst = /(?<![\d./-])\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?['’]?(\d{2}|\d{4})(?![\d./-])/;
var namedMonth = new RegExp(
  `(?<!\\p{L})(?:${monthNames})\\.?,?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?,\\s*)?['\u2019]?(\\d{4}|\\d{2})(?!\\d)`,
  "iu"
);
var shortYearFirst = /^[^\p{L}\p{N}]*['’]?(\d{2})\s?[./-]\s?(0?[1-9]|1[0-2])[^\p{L}\p{N}]*$/u;
var twoDigitsAlone = /^[^\p{L}\p{N}]*['’]?(\d{2})[^\p{L}\p{N}]*$/u;
function yearOfDate(text) {
  const plain = folded(text);
  const whole = firstYear(plain);
  if (whole !== null) return whole;
  for (const pattern of [dayFirst, namedMonth, shortYearFirst, twoDigitsAlone]) {
    const found = pattern.exec(plain)?.[1];
    if (found !== void 0) return fullYear(found);
  }
  return yearOfVenue(plain);
}
function isDate(text) {
  const plain = folded(text).replace(/[_*`[\]()（）【】]/g, "").trim();
  if (plain.length > 24 || /^\d{1,2}(?:[.,]\d+)?$/.test(plain) || yearOfDate(plain) === null) return false;
  const month = new RegExp(
    `^[^\\p{L}\\p{N}]*(?:\\d{1,4}(?:st|nd|rd|th)?|${monthNames}|\u5E74|\u6708|\u65E5|\uB144|\uC6D4|\uC77C|[\\s./,'\u2019~\u2013-])+[^\\p{L}\\p{N}]*$`,
    "iu"
  );
  return month.test(plain);
}
function yearOfVenue(text) {
  const found = venueWithYear(folded(text));
  return found ? fullYear(found.year) : null;
}
function lastYear(text) {
  const found = [...folded(text).matchAll(fourDigits)].map(([year]) => Number(year)).filter(isYear);
  return found.at(-1) ?? null;
}
function yearOfHeading(text) {
  const plain = folded(text);
  const years = [...plain.matchAll(fourDigits)].map(([year]) => Number(year)).filter(isYear);
  if (new Set(years).size > 1 || /[~<>≤≥～]\s*\d{4}|\d{4}\s*(?:and|&|以前|之前|前|or|이전)\b/i.test(plain)) return null;
  const only = years[0];
  if (only !== void 0) {
    const rest = plain.replace(fourDigits, " ").replace(/\(\s*\d+[^()]*\)/g, " ").replace(new RegExp(`(?<!\\p{L})(?:${monthNames})(?!\\p{L})`, "giu"), " ");
    const words = rest.replace(/\d+|[年月日년월일度]/gu, " ").match(/[\p{L}]+/gu) ?? [];
    if (words.every((word) => headingWords.has(word.toLowerCase()))) return only;
  }
  return yearOfVenue(plain);
}
var headingWords = /* @__PURE__ */ new Set([
  "papers",
  "paper",
  "in",
  "of",
  "from",
  "year",
  "articles",
  "publications",
  "reading",
  "list",
  "notes",
  "read",
  "the",
  "q",
  "\u8BBA\u6587",
  "\u8AD6\u6587",
  "\uB17C\uBB38",
  "\u9605\u8BFB",
  "\u767A\u8868",
  "\u65B0\u7740"
]);
function firstYear(text) {
  for (const [year] of text.matchAll(fourDigits)) if (isYear(Number(year))) return Number(year);
  return null;
}
function isYear(year) {
  return year >= earliest && year <= latest;
}
function fullYear(digits) {
  const year = Number(digits);
  if (digits.length === 4) return isYear(year) ? year : null;
  return year < 50 ? 2e3 + year : 1900 + year;
}
function folded(text) {
  return text.slice(0, 1e3).normalize("NFKC").replace(/_/g, " ");
}

// src/extract/link-evidence.json
var link_evidence_default = {
  paperHosts: [
    "arxiv.org",
    "doi.org",
    "openreview.net",
    "aclanthology.org",
    "aclanthology.info",
    "aclweb.org",
    "papers.nips.cc",
    "proceedings.neurips.cc",
    "nips.cc",
    "neurips.cc",
    "openaccess.thecvf.com",
    "thecvf.com",
    "cv-foundation.org",
    "ecva.net",
    "ieeexplore.ieee.org",
    "ieee.org",
    "computer.org",
    "dl.acm.org",
    "link.springer.com",
    "springer.com",
    "sciencedirect.com",
    "elsevier.com",
    "nature.com",
    "science.org",
    "sciencemag.org",
    "pnas.org",
    "biorxiv.org",
    "medrxiv.org",
    "chemrxiv.org",
    "proceedings.mlr.press",
    "jmlr.org",
    "jair.org",
    "semanticscholar.org",
    "ssrn.com",
    "papers.ssrn.com",
    "ijcai.org",
    "aaai.org",
    "isca-speech.org",
    "bmvc2018.org",
    "bmva.org",
    "vldb.org",
    "usenix.org",
    "ncbi.nlm.nih.gov",
    "pubmed.ncbi.nlm.nih.gov",
    "hal.science",
    "hal.archives-ouvertes.fr",
    "archives-ouvertes.fr",
    "researchgate.net",
    "jstor.org",
    "onlinelibrary.wiley.com",
    "wiley.com",
    "tandfonline.com",
    "mitpressjournals.org",
    "direct.mit.edu",
    "transacl.org",
    "spiedigitallibrary.org",
    "osapublishing.org",
    "opg.optica.org",
    "mdpi.com",
    "frontiersin.org",
    "plos.org",
    "journals.plos.org",
    "cell.com",
    "iopscience.iop.org",
    "aps.org",
    "roboticsproceedings.org",
    "citeseerx.ist.psu.edu",
    "citeseer.ist.psu.edu",
    "research.google",
    "ismir.net",
    "archives.ismir.net",
    "dblp.org",
    "dblp.uni-trier.de",
    "papers.cool",
    "alphaxiv.org",
    "huggingface.co/papers",
    "paperswithcode.com/paper",
    "eprint.iacr.org",
    "mlr.press",
    "bmj.com",
    "thelancet.com",
    "elifesciences.org",
    "jstage.jst.go.jp",
    "ipsj.ixsq.nii.ac.jp",
    "cnki.net",
    "wanfangdata.com.cn",
    "dbpia.co.kr",
    "kiss.kstudy.com",
    "hdl.handle.net",
    "zenodo.org",
    "projecteuclid.org",
    "siam.org",
    "emerald.com",
    "sagepub.com",
    "royalsocietypublishing.org",
    "academic.oup.com",
    "cambridge.org",
    "vixra.org",
    "ui.adsabs.harvard.edu",
    "inspirehep.net",
    "scholar.archive.org",
    "europepmc.org",
    "ceur-ws.org",
    "deepmind.com/research/publications",
    "proceedings.ismir.net"
  ],
  paperLabels: [
    "paper",
    "papers",
    "pdf",
    "paper pdf",
    "paper link",
    "arxiv",
    "arxiv link",
    "arxiv version",
    "doi",
    "abs",
    "abstract",
    "preprint",
    "openreview",
    "full text",
    "fulltext",
    "article",
    "publication",
    "proceedings",
    "journal",
    "conference",
    "cvf",
    "acl",
    "acm",
    "ieee",
    "ps",
    "thesis",
    "manuscript",
    "original paper",
    "biorxiv",
    "camera ready",
    "\u8BBA\u6587",
    "\u8AD6\u6587",
    "\u8BBA\u6587\u94FE\u63A5",
    "\u8BBA\u6587\u5730\u5740",
    "\u539F\u6587",
    "\u539F\u8BBA\u6587",
    "\u539F\u6587\u94FE\u63A5",
    "\u8BBA\u6587\u4E0B\u8F7D",
    "\u8AD6\u6587\u30EA\u30F3\u30AF",
    "\u539F\u8AD6\u6587",
    "\uB17C\uBB38",
    "\uB17C\uBB38 \uB9C1\uD06C",
    "\uC6D0\uBB38",
    "\u539F\u8457\u8AD6\u6587",
    "bibtex",
    "bib"
  ],
  otherLabels: [
    "code",
    "codes",
    "official code",
    "unofficial code",
    "github",
    "gitlab",
    "repo",
    "repository",
    "git",
    "source",
    "source code",
    "project",
    "project page",
    "project website",
    "page",
    "web",
    "website",
    "webpage",
    "web page",
    "site",
    "homepage",
    "home page",
    "home",
    "html",
    "link",
    "links",
    "url",
    "video",
    "videos",
    "talk",
    "slides",
    "slide",
    "ppt",
    "poster",
    "demo",
    "blog",
    "blog post",
    "blogpost",
    "post",
    "note",
    "notes",
    "my notes",
    "note link",
    "summary",
    "review",
    "reviews",
    "supp",
    "supplement",
    "supplementary",
    "supplementary material",
    "appendix",
    "data",
    "dataset",
    "datasets",
    "model",
    "models",
    "weights",
    "checkpoint",
    "colab",
    "notebook",
    "hf",
    "huggingface",
    "hugging face",
    "space",
    "pytorch",
    "tensorflow",
    "tf",
    "keras",
    "caffe",
    "torch",
    "matlab",
    "jax",
    "mxnet",
    "theano",
    "chainer",
    "implementation",
    "official",
    "unofficial",
    "official implementation",
    "unofficial implementation",
    "pytorch code",
    "tensorflow code",
    "tensorflow implementation",
    "pytorch implementation",
    "twitter",
    "tweet",
    "reddit",
    "youtube",
    "bilibili",
    "zhihu",
    "csdn",
    "\u77E5\u4E4E",
    "media",
    "press",
    "docs",
    "documentation",
    "results",
    "benchmark",
    "leaderboard",
    "tutorial",
    "lecture",
    "lectures",
    "book",
    "here",
    "download",
    "announcement",
    "interview",
    "podcast",
    "part",
    "part 1",
    "version",
    "v1",
    "v2",
    "mirror",
    "archive",
    "read",
    "details",
    "more",
    "discussion",
    "annotated",
    "explained",
    "explanation",
    "translation",
    "\u4EE3\u7801",
    "\u6E90\u7801",
    "\u4EE3\u7801\u94FE\u63A5",
    "\u5B98\u65B9\u4EE3\u7801",
    "\u9879\u76EE",
    "\u9879\u76EE\u4E3B\u9875",
    "\u4E3B\u9875",
    "\u9879\u76EE\u5730\u5740",
    "\u89C6\u9891",
    "\u94FE\u63A5",
    "\u5730\u5740",
    "\u7B14\u8BB0",
    "\u89E3\u8BFB",
    "\u4E2D\u6587\u89E3\u8BFB",
    "\u8BBA\u6587\u89E3\u8BFB",
    "\u535A\u5BA2",
    "\u6570\u636E\u96C6",
    "\u6570\u636E",
    "\u4E0B\u8F7D",
    "\u5E7B\u706F\u7247",
    "\u7A0B\u5F0F\u78BC",
    "\u5C08\u6848",
    "\u9023\u7D50",
    "\u7B46\u8A18",
    "\u30B3\u30FC\u30C9",
    "\u30EA\u30F3\u30AF",
    "\u5B9F\u88C5",
    "\u30B9\u30E9\u30A4\u30C9",
    "\u52D5\u753B",
    "\u30E1\u30E2",
    "\u8981\u7D04",
    "\u89E3\u8AAC",
    "\u30D6\u30ED\u30B0",
    "\u30D7\u30ED\u30B8\u30A7\u30AF\u30C8",
    "\u30C7\u30FC\u30BF\u30BB\u30C3\u30C8",
    "\uCF54\uB4DC",
    "\uB9C1\uD06C",
    "\uAD6C\uD604",
    "\uC601\uC0C1",
    "\uB9AC\uBDF0",
    "\uC815\uB9AC",
    "\uBE14\uB85C\uADF8",
    "\uC2AC\uB77C\uC774\uB4DC",
    "\uBC1C\uD45C",
    "\uD504\uB85C\uC81D\uD2B8",
    "\uB370\uC774\uD130\uC14B",
    "\uB178\uD2B8"
  ]
};

// src/extract/link-evidence.ts
var paperHosts = new Set(link_evidence_default.paperHosts.filter((host) => !host.includes("/")));
var paperPaths = link_evidence_default.paperHosts.filter((host) => host.includes("/"));
var paperLabels = new Set(link_evidence_default.paperLabels);
var otherLabels = new Set(link_evidence_default.otherLabels);
function leadsToPaper(url) {
  const match = /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)(?::\d+)?([^?#]*)/i.exec(url.trim());
  if (!match) return /^(?:doi|arxiv):/i.test(url);
  const host = (match[1] ?? "").toLowerCase();
  const path = match[2] ?? "";
  if (/\.pdf$/i.test(path)) return true;
  if (/^\/(?:pub|publication)s?\//.test(path) && /google|microsoft|fb|meta|apple/.test(host)) return true;
  const parts = host.split(".");
  for (let from = 0; from < parts.length - 1; from++) if (paperHosts.has(parts.slice(from).join("."))) return true;
  return paperPaths.some((known2) => `${host}${path}`.startsWith(known2) || `${host}${path}`.includes(`.${known2}`));
}
function isAnchor(url) {
  return url.startsWith("#") || /^https?:\/\/github\.com\/[^#]*#/i.test(url) && !/\/(?:issues|pull|discussions)\//.test(url);
}
function labelOf(text) {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\([^()]*\)/g, " ").replace(/[^\p{L}\p{N}\s/&+._:-]+/gu, " ").replace(/\s+/g, " ").trim().replace(/[:.\-–]$/, "").trim();
  if (plain === "") return "other";
  if (plain.length > 60) return null;
  if (/^(?:https?:\/\/|www\.|arxiv:|doi:|\d{4}\.\d{4,5}|10\.\d{4,})/.test(plain))
    return /^(?:arxiv|doi|\d{4}\.|10\.)/.test(plain) || leadsToPaper(text) ? "paper" : "other";
  if (paperLabels.has(plain)) return "paper";
  if (otherLabels.has(plain)) return "other";
  const [first, second, ...more] = plain.split(/\s+[-–|:]\s+|(?<=^\S+)-(?=\S+$)/u);
  if (second !== void 0 && more.length === 0 && second.split(" ").length <= 2) return kindOf(first ?? "");
  const parts = plain.split(/\s*[/&+]\s*|\s+and\s+/u).filter((part) => part !== "");
  const kinds = parts.map((part) => kindOf(part) ?? kindOfWords(part));
  return kinds.length === 0 || kinds.includes(null) ? null : kinds.includes("paper") ? "paper" : "other";
}
function kindOf(words) {
  return paperLabels.has(words) ? "paper" : otherLabels.has(words) ? "other" : null;
}
function kindOfWords(text) {
  const words = text.split(" ").filter((word) => !/^v?\d{1,2}$/.test(word));
  const kinds = words.map(kindOf);
  return kinds.length === 0 || kinds.includes(null) ? null : kinds.includes("paper") ? "paper" : "other";
}

// src/extract/placeholders.json
var placeholders_default = [
  "n/a",
  "na",
  "n.a.",
  "none",
  "no",
  "nil",
  "null",
  "nan",
  "tbd",
  "tba",
  "tbc",
  "todo",
  "to do",
  "to be added",
  "coming soon",
  "not available",
  "not yet",
  "unavailable",
  "unknown",
  "missing",
  "empty",
  "x",
  "\u2717",
  "\u2718",
  "\u274C",
  "\xD7",
  "\u7121",
  "\u65E0",
  "\u6682\u65E0",
  "\u66AB\u7121",
  "\u672A\u77E5",
  "\u672A\u516C\u5F00",
  "\u672A\u516C\u958B",
  "\u5F85\u8865\u5145",
  "\u5F85\u8865",
  "\u5F85\u5B9A",
  "\u7A7A",
  "\u6CA1\u6709",
  "\u6C92\u6709",
  "\u306A\u3057",
  "\u7121\u3057",
  "\u8A18\u8F09\u306A\u3057",
  "\u4E0D\u660E",
  "\u672A\u5B9A",
  "\u672A\u8A18\u5165",
  "\u8BE5\u5F53\u306A\u3057",
  "\u8A72\u5F53\u306A\u3057",
  "\uC5C6\uC74C",
  "\uD574\uB2F9 \uC5C6\uC74C",
  "\uBBF8\uC815",
  "\uBBF8\uACF5\uAC1C",
  "\uC54C \uC218 \uC5C6\uC74C",
  "keine",
  "kein",
  "geen",
  "aucun",
  "ninguno",
  "nessuno",
  "nej",
  "\u043D\u0435\u0442"
];

// src/extract/placeholder.ts
var known = new Set(placeholders_default);
function isPlaceholder(text) {
  if (text.length > 24) return false;
  const plain = text.normalize("NFKC").toLowerCase().trim();
  return plain !== "" && (/^[^\p{L}\p{N}?]+$/u.test(plain) || known.has(plain) || known.has(plain.replace(/^[([（]|[)\]）.。]$/gu, "")));
}

// src/extract/column-content.ts
function profileOf(cells) {
  const filled = cells.filter((cell) => cell.html !== "" && !isPlaceholder(cell.text));
  const share = (test) => filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  return {
    rows: cells.length,
    filled: cells.length === 0 ? 0 : filled.length / cells.length,
    labels: share(isLabels),
    pictures: share((cell) => cell.text === "" && cell.pictures.length > 0),
    dates: share((cell) => isDate(cell.text)),
    venues: share((cell) => isVenue(cell.text) || isVenueWithYear(cell.text)),
    numbers: share((cell) => isNumber(cell.text)),
    paperLinks: share((cell) => cell.links.some((link) => leadsToPaper(link.url))),
    titledLinks: share((cell) => cell.links.some((link) => labelOf(link.text) === null)),
    words: filled.length === 0 ? 0 : filled.reduce((sum, cell) => sum + wordsOf(cell.text), 0) / filled.length,
    distinct: filled.length === 0 ? 0 : new Set(filled.map((cell) => cell.text)).size / filled.length
  };
}
function isLabels(cell) {
  if (cell.links.length === 0 || cell.links.some((link) => labelOf(link.text) === null && link.text !== ""))
    return false;
  return cell.text.split(/[\s,;/|、，[\]()]+/u).length <= cell.links.length * 4;
}
function isNumber(text) {
  return /^[^\p{L}\p{N}]*\d[\d.,\s]*(?:[%‰°]|[kKMGBx×]|ms|fps|s|h)?(?:\s*[(±/+~–-].{0,16})?[^\p{L}\p{N}]*$/u.test(text) && !isDate(text);
}
function wordsOf(text) {
  const short = text.slice(0, 2e3);
  const cjk = short.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return cjk / 2 + (short.match(/[\p{Script=Latin}\p{Script=Hangul}\p{Script=Cyrillic}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0);
}
function correctByContent(headers, byHeader, profiles, isNamed) {
  const remarks = [];
  const fields = byHeader.map((field, index) => {
    const profile = profiles[index];
    if (!profile || profile.filled === 0 || isNamed(index)) return field;
    const corrected = correctedField(field, profile, byHeader);
    if (corrected !== field)
      remarks.push(`\u201C${headers[index] ?? ""}\u201D holds ${corrected ?? "something else"} by its content`);
    return corrected;
  });
  const found = findTitle(fields, profiles, isNamed);
  if (found !== null) {
    remarks.push(`\u201C${headers[found] ?? ""}\u201D holds the titles by its content`);
    fields[found] = "title";
  }
  return { fields, remarks };
}
function correctedField(field, profile, all) {
  if (profile.pictures >= 0.5 && field !== "title") return "figure";
  const isSure = field === null || profile.rows * profile.filled >= 2;
  if (profile.labels >= 0.6 && isSure && field !== "links" && field !== "notes") return "links";
  switch (field) {
    case "title":
      return profile.numbers + profile.dates >= 0.6 ? null : field;
    case "year":
      if (profile.dates >= 0.3) return field;
      return profile.venues >= 0.3 ? "venue" : profile.words > 4 ? "notes" : field;
    case "venue":
      if (profile.dates >= 0.6 && !all.includes("year")) return "year";
      return profile.words > 12 ? "notes" : field;
    case "authors":
      return profile.numbers >= 0.6 ? null : field;
    case "figure":
      return profile.words >= 6 && profile.pictures < 0.2 ? "notes" : field;
    case "contribution":
    case "method":
    case "name":
      return profile.numbers + profile.dates >= 0.6 ? null : field;
    case null:
      if (profile.dates >= 0.8 && profile.filled >= 0.5 && !all.includes("year")) return "year";
      return profile.venues >= 0.6 && !all.includes("venue") ? "venue" : null;
    default:
      return field;
  }
}
function findTitle(fields, profiles, isNamed) {
  if (fields.includes("title") || fields.includes("name")) return null;
  const speaks = fields.some((field) => field === "year" || field === "venue") || profiles.some((profile) => profile.paperLinks >= 0.5);
  if (!speaks) return null;
  const readable = profiles.map((profile, index) => ({ profile, index, field: fields[index] ?? null })).filter(
    ({ profile, index }) => !isNamed(index) && profile.filled >= 0.6 && profile.pictures < 0.3 && profile.dates < 0.3 && profile.numbers < 0.3
  );
  const titled = readable.filter(
    ({ profile }) => profile.words >= 3 && profile.distinct >= 0.8 && profile.titledLinks >= 0.5
  );
  const [linked] = titled.sort((a, b) => b.profile.titledLinks - a.profile.titledLinks);
  if (linked) return linked.index;
  const worded = readable.find(
    ({ profile, field }) => field === null && profile.words >= 4 && profile.words <= 25 && profile.distinct >= 0.9
  );
  if (worded) return worded.index;
  const named = readable.find(({ profile, field }) => field === "method" && profile.distinct >= 0.8);
  const linksPapers = profiles.some((profile, index) => index !== named?.index && profile.paperLinks >= 0.5);
  return named && linksPapers ? named.index : null;
}

export {
  leadsToPaper,
  isAnchor,
  labelOf,
  isPlaceholder,
  venueWithYear,
  isVenue,
  isVenueWithYear,
  mentionsVenue,
  venueName,
  yearOfDate,
  isDate,
  yearOfVenue,
  lastYear,
  yearOfHeading,
  profileOf,
  wordsOf,
  correctByContent
};
