import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  normaliseTitle
} from "./chunk-4VFAFS7R.js";
import {
  guidOf
} from "./chunk-XIOM334Q.js";
import {
  isCommonWord,
  isNameShaped,
  methodOf,
  tokensOf
} from "./chunk-FBGWQZZP.js";
import {
  problem
} from "./chunk-PHH4K2GK.js";
import {
  withoutMarks
} from "./chunk-CWZNSPLQ.js";

// src/identify/fingerprints.ts
import { hash } from "node:crypto";
function fingerprintsOf(entries) {
  const [first] = entries;
  const own = entries.flatMap(ownLinks);
  const doi = only(own.map(doiOf));
  const arxiv = only(own.map(arxivOf));
  const link = own.map(addressOf).find((address) => address !== null);
  const figures = [...new Set(entries.flatMap((entry) => entry.figures))];
  const idea = entries.map(ideaOf).find((hash2) => hash2 !== null);
  const year2 = entries.find((entry) => entry.year !== null)?.year;
  return {
    title: first?.title.text ?? "",
    ...year2 ? { year: year2 } : {},
    ...doi ? { doi } : {},
    ...arxiv ? { arxiv } : {},
    ...link ? { link } : {},
    ...figures.length > 0 ? { figures } : {},
    ...idea ? { idea } : {}
  };
}
function areDifferent(a, b) {
  if (haveSameId(a, b)) return false;
  return differ(a.doi, b.doi) || differ(a.arxiv, b.arxiv);
}
function haveSameId(a, b) {
  return a.doi !== void 0 && a.doi === b.doi || a.arxiv !== void 0 && a.arxiv === b.arxiv;
}
function differ(a, b) {
  return a !== void 0 && b !== void 0 && a !== b;
}
function ownLinks(paper) {
  const elsewhere = new Set(
    [...paper.notes?.links ?? [], ...paper.contribution?.links ?? []].map((link) => link.url)
  );
  const title = paper.title.links.map((link) => link.url);
  return [...title, ...paper.links.map((link) => link.url).filter((url) => !elsewhere.has(url) && !title.includes(url))];
}
function doiOf(url) {
  const match = /\b(10\.\d{4,9}\/[^\s"<>?#]+)/.exec(decoded(url))?.[1];
  const doi = match?.toLowerCase().replace(/(?:\.pdf|\/(?:full|abstract|pdf|epdf))?[).,;]*$/, "");
  return doi && !doi.startsWith("10.48550/arxiv.") ? doi : null;
}
function arxivOf(url) {
  const text = decoded(url).toLowerCase();
  const match = /(?:arxiv\.org\/(?:abs|pdf|html|ps|format)\/|arxiv[.:]\s*|huggingface\.co\/papers\/|alphaxiv\.org\/\w+\/|ar5iv[\w.]*\/(?:html|abs)\/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/.exec(
    text
  );
  return match?.[1] ?? null;
}
function addressOf(url) {
  const match = /^https?:\/\/(?:www\.|m\.)?([^/?#]+)([^?#]*)(\?[^#]*)?/i.exec(url.trim());
  if (!match) return null;
  const [, host = "", path = "", query = ""] = match;
  const trimmed = path.replace(/\/+$/, "");
  return trimmed === "" && query === "" ? null : `${host.toLowerCase()}${trimmed}${query}`;
}
function ideaOf(paper) {
  const text = normaliseTitle(withoutMarks(paper.contribution?.text ?? ""));
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const weight = [...text].length + 2 * dense;
  return weight < 20 ? null : hash("sha256", text).slice(0, 16);
}
function only(values) {
  const distinct = new Set(values.filter((value) => value !== null));
  return distinct.size === 1 ? [...distinct][0] ?? null : null;
}
function decoded(url) {
  if (!url.includes("%")) return url;
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

// src/identify/title-vocabulary.json
var title_vocabulary_default = {
  articles: ["a", "an", "the", "\u7684", "\u4E4B", "\u4E00\u79CD", "\u4E00\u4E2A"],
  swaps: [
    ["of", "for", "in", "on"],
    ["via", "by", "with", "using", "through"],
    ["and", "&"],
    ["is", "are"],
    ["its", "their"],
    ["\u4E0E", "\u548C", "\u53CA", "\u4EE5\u53CA"],
    ["\u304B\u3089", "\u3088\u308A"]
  ],
  spelled: {
    w: "with",
    vs: "versus",
    adaption: "adaptation",
    adaptions: "adaptation",
    nets: "network",
    grey: "gray",
    artefact: "artifact",
    artefacts: "artifact",
    programme: "program",
    programmes: "program",
    disc: "disk",
    defence: "defense",
    licence: "license",
    offence: "offense",
    sceptical: "skeptical",
    sceptic: "skeptic",
    ageing: "aging",
    learnt: "learned",
    inquiry: "enquiry",
    judgement: "judgment",
    acknowledgement: "acknowledgment",
    sulphur: "sulfur",
    aeroplane: "airplane",
    tyre: "tire",
    cheque: "check",
    storey: "story",
    indices: "index",
    indexes: "index",
    matrices: "matrix",
    vertices: "vertex",
    analyses: "analysis",
    hypotheses: "hypothesis",
    criteria: "criterion",
    phenomena: "phenomenon",
    heterogenous: "heterogeneous",
    homogenous: "homogeneous",
    email: "mail",
    \u03B1: "alpha",
    \u03B2: "beta",
    \u03B3: "gamma",
    \u03B4: "delta",
    \u03B5: "epsilon",
    \u03BB: "lambda",
    \u03BC: "mu",
    \u03C0: "pi",
    \u03C3: "sigma",
    \u03C4: "tau",
    \u03C6: "phi",
    \u03C7: "chi",
    \u03C8: "psi",
    \u03C9: "omega",
    \u03B8: "theta"
  },
  spellings: [
    ["is(ation|ations|ational|e|ed|er|ers|es|ing|able)$", "iz$1"],
    ["ys(e|ed|er|ers|es|ing)$", "yz$1"],
    ["(behavi|col|neighb|fav|flav|hon|lab|vap|tum|harb|rum|hum|arm|endeav)our", "$1or"],
    ["([a-z]{2}[aeiou])ll(ed|ing|er|ers)$", "$1l$2"],
    ["(dial|catal|anal|monol|prol)ogue", "$1og"],
    ["(cent|fib|met|theat|lit|calib)re(s|d)?$", "$1er$2"],
    ["^(p|an|h|orthop|encyclop)ae(d|s|m)", "$1e$2"]
  ],
  abbreviations: {
    ai: "artificial intelligence",
    ml: "machine learning",
    dl: "deep learning",
    rl: "reinforcement learning",
    drl: "deep reinforcement learning",
    cnn: "convolutional neural network",
    rnn: "recurrent neural network",
    gnn: "graph neural network",
    gcn: "graph convolutional network",
    dnn: "deep neural network",
    gan: "generative adversarial network",
    vae: "variational autoencoder",
    mlp: "multi layer perceptron",
    lstm: "long short term memory",
    llm: "large language model",
    mllm: "multimodal large language model",
    vlm: "vision language model",
    plm: "pretrained language model",
    vit: "vision transformer",
    nlp: "natural language processing",
    nmt: "neural machine translation",
    asr: "automatic speech recognition",
    tts: "text to speech",
    qa: "question answering",
    vqa: "visual question answering",
    iqa: "image quality assessment",
    nas: "neural architecture search",
    hdr: "high dynamic range",
    mri: "magnetic resonance imaging",
    rag: "retrieval augmented generation",
    cot: "chain of thought",
    icl: "in context learning",
    rlhf: "reinforcement learning from human feedback",
    moe: "mixture of experts",
    nerf: "neural radiance field",
    sr: "super resolution",
    sisr: "single image super resolution",
    vsr: "video super resolution",
    svm: "support vector machine",
    pca: "principal component analysis",
    uav: "unmanned aerial vehicle",
    iot: "internet of things",
    sgd: "stochastic gradient descent",
    mcmc: "markov chain monte carlo",
    ood: "out of distribution"
  },
  status: [
    "todo",
    "wip",
    "done",
    "x",
    "read",
    "reading",
    "unread",
    "re-read",
    "to read",
    "to-read",
    "read later",
    "later",
    "skimmed",
    "skim",
    "finished",
    "in progress",
    "important",
    "must read",
    "must-read",
    "recommended",
    "favorite",
    "favourite",
    "classic",
    "new",
    "hot",
    "oral",
    "spotlight",
    "highlight",
    "poster",
    "talk",
    "best paper",
    "best paper award",
    "best student paper",
    "honorable mention",
    "award",
    "paper",
    "papers",
    "article",
    "survey",
    "review",
    "code",
    "pdf",
    "notes",
    "note",
    "summary",
    "preprint",
    "accepted",
    "under review",
    "submitted",
    "project",
    "project page",
    "website",
    "open access",
    "video",
    "slides",
    "link",
    "\u5DF2\u8BFB",
    "\u672A\u8BFB",
    "\u5728\u8BFB",
    "\u5F85\u8BFB",
    "\u5DF2\u770B",
    "\u672A\u770B",
    "\u5F85\u770B",
    "\u7CBE\u8BFB",
    "\u7C97\u8BFB",
    "\u6CDB\u8BFB",
    "\u7565\u8BFB",
    "\u5FC5\u8BFB",
    "\u91CD\u70B9",
    "\u91CD\u8981",
    "\u63A8\u8350",
    "\u7ECF\u5178",
    "\u7EFC\u8FF0",
    "\u8BBA\u6587",
    "\u8BBA\u6587\u7CBE\u8BFB",
    "\u8BBA\u6587\u9605\u8BFB",
    "\u8BBA\u6587\u7B14\u8BB0",
    "\u9605\u8BFB\u7B14\u8BB0",
    "\u7B14\u8BB0",
    "\u5F85\u529E",
    "\u5B8C\u6210",
    "\u8BFB\u5B8C",
    "\u672A\u5B8C",
    "\u539F\u6587",
    "\u8BD1\u6587",
    "\u6700\u4F73\u8BBA\u6587",
    "\u5F00\u6E90",
    "\u4EE3\u7801",
    "\u8AAD\u4E86",
    "\u65E2\u8AAD",
    "\u672A\u8AAD",
    "\u8981\u8AAD",
    "\u8AD6\u6587",
    "\u8AD6\u6587\u7D39\u4ECB",
    "\u8AD6\u6587\u8AAD\u307F",
    "\u8AD6\u6587\u30E1\u30E2",
    "\u5FC5\u8AAD",
    "\u8AAD\u307F\u305F\u3044",
    "\u30E1\u30E2",
    "\u30B5\u30FC\u30D9\u30A4",
    "\uD544\uB3C5",
    "\uC77D\uC74C",
    "\uC548\uC77D\uC74C",
    "\uC644\uB8CC",
    "\uB17C\uBB38",
    "\uB17C\uBB38\uB9AC\uBDF0",
    "\uB17C\uBB38 \uB9AC\uBDF0",
    "\uB9AC\uBDF0",
    "\uC694\uC57D"
  ],
  labels: [
    "paper",
    "papers",
    "article",
    "paper reading",
    "paper notes",
    "paper review",
    "notes on",
    "todo",
    "to read",
    "\u8BBA\u6587",
    "\u8BBA\u6587\u7CBE\u8BFB",
    "\u8BBA\u6587\u9605\u8BFB",
    "\u8BBA\u6587\u7B14\u8BB0",
    "\u9605\u8BFB\u7B14\u8BB0",
    "\u8AD6\u6587",
    "\u8AD6\u6587\u7D39\u4ECB",
    "\u8AD6\u6587\u8AAD\u307F",
    "\uB17C\uBB38",
    "\uB17C\uBB38\uB9AC\uBDF0",
    "\uB17C\uBB38 \uB9AC\uBDF0"
  ],
  venues: [
    "arxiv",
    "cvpr",
    "cvprw",
    "iccv",
    "iccvw",
    "eccv",
    "eccvw",
    "wacv",
    "wacvw",
    "bmvc",
    "accv",
    "neurips",
    "neuripsw",
    "nips",
    "nipsw",
    "iclr",
    "iclrw",
    "icml",
    "icmlw",
    "aaai",
    "ijcai",
    "acl",
    "naacl",
    "eacl",
    "aacl",
    "emnlp",
    "emnlp findings",
    "findings of acl",
    "coling",
    "tacl",
    "conll",
    "interspeech",
    "icassp",
    "icip",
    "icme",
    "ismir",
    "kdd",
    "sigkdd",
    "www",
    "the web conference",
    "sigir",
    "cikm",
    "wsdm",
    "recsys",
    "icdm",
    "icde",
    "vldb",
    "sigmod",
    "pods",
    "ecir",
    "mm",
    "acm mm",
    "acmmm",
    "acm multimedia",
    "siggraph",
    "siggraph asia",
    "chi",
    "uist",
    "cscw",
    "osdi",
    "sosp",
    "nsdi",
    "sigcomm",
    "atc",
    "eurosys",
    "fast",
    "asplos",
    "isca",
    "micro",
    "hpca",
    "mlsys",
    "colt",
    "aistats",
    "uai",
    "alt",
    "jmlr",
    "tmlr",
    "corl",
    "rss",
    "icra",
    "iros",
    "miccai",
    "isbi",
    "midl",
    "ipmi",
    "tpami",
    "pami",
    "ijcv",
    "tip",
    "tmm",
    "tcsvt",
    "tog",
    "tvcg",
    "tnnls",
    "tkde",
    "tois",
    "tgrs",
    "tmi",
    "tci",
    "spl",
    "grsl",
    "jstsp",
    "ral",
    "ra-l",
    "media",
    "pr",
    "prl",
    "neurocomputing",
    "nature",
    "science",
    "pnas",
    "nature methods",
    "nature communications",
    "nat commun",
    "nature medicine",
    "nature machine intelligence",
    "science robotics",
    "cell",
    "plos one",
    "biorxiv",
    "medrxiv",
    "openreview",
    "corr",
    "ccs",
    "usenix",
    "usenix security",
    "ndss",
    "s&p",
    "eurocrypt",
    "crypto",
    "focs",
    "stoc",
    "soda",
    "popl",
    "pldi",
    "oopsla",
    "icse",
    "fse",
    "ase",
    "issta",
    "threedv",
    "3dv",
    "ccc",
    "vcip",
    "pcs",
    "dcc",
    "ieee access",
    "access",
    "acm csur",
    "csur",
    "tcad",
    "dac",
    "iccad",
    "ieee",
    "acm",
    "springer",
    "elsevier"
  ],
  announced: [
    "oral",
    "spotlight",
    "highlight",
    "poster",
    "workshop",
    "workshops",
    "best",
    "paper",
    "award",
    "findings",
    "long",
    "short",
    "accepted",
    "to appear",
    "at",
    "in",
    "proc",
    "proceedings",
    "of",
    "ieee",
    "acm",
    "track",
    "main"
  ],
  anotherWork: [
    "part",
    "volume",
    "vol",
    "chapter",
    "section",
    "lecture",
    "episode",
    "revisited",
    "revisit",
    "extended",
    "extension",
    "extensions",
    "supplement",
    "supplementary",
    "appendix",
    "erratum",
    "errata",
    "corrigendum",
    "correction",
    "addendum",
    "reply",
    "response",
    "comment",
    "comments",
    "commentary",
    "rebuttal",
    "rejoinder",
    "discussion",
    "redux",
    "reproducibility",
    "replication",
    "replicability",
    "reproduction",
    "reproduced",
    "demystified",
    "reconsidered",
    "reassessed",
    "reexamined",
    "re-examined",
    "reevaluated",
    "explained",
    "simplified",
    "dissected",
    "retrospective",
    "postscript",
    "reloaded",
    "sequel",
    "continued",
    "beyond",
    "edition",
    "version",
    "update",
    "updated",
    "abstract",
    "summary",
    "demo",
    "poster",
    "tutorial",
    "keynote",
    "thesis",
    "workshop",
    "challenge",
    "competition",
    "report",
    "proceedings",
    "lite",
    "pro",
    "plus",
    "mini",
    "tiny",
    "\u4E0A\u7BC7",
    "\u4E0B\u7BC7",
    "\u4E2D\u7BC7",
    "\u7EED",
    "\u7EED\u7BC7",
    "\u7B2C",
    "\u6539\u8FDB",
    "\u6269\u5C55",
    "\u4FEE\u8BA2",
    "\u8865\u5145",
    "\u66F4\u6B63",
    "\u52D8\u8BEF",
    "\u5F8C\u7DE8",
    "\u524D\u7DE8",
    "\u7D9A",
    "\u305D\u306E"
  ],
  literature: [
    "survey",
    "surveys",
    "review",
    "reviews",
    "overview",
    "tutorial",
    "primer",
    "introduction",
    "perspective",
    "perspectives",
    "retrospective",
    "roadmap",
    "taxonomy",
    "challenge",
    "challenges",
    "competition",
    "report",
    "benchmark",
    "workshop",
    "proceedings",
    "progress",
    "advances",
    "trends",
    "state",
    "literature",
    "handbook",
    "guide",
    "comparison",
    "comparative",
    "prospects",
    "opportunities",
    "\u7EFC\u8FF0",
    "\u56DE\u987E",
    "\u8FDB\u5C55",
    "\u6311\u6218",
    "\u5C55\u671B",
    "\u73B0\u72B6",
    "\u7814\u7A76",
    "\u8C03\u7814",
    "\u6559\u7A0B",
    "\u6982\u8FF0",
    "\u30B5\u30FC\u30D9\u30A4",
    "\u8ABF\u67FB",
    "\u6982\u8981",
    "\u5165\u9580",
    "\uC11C\uBCA0\uC774",
    "\uB9AC\uBDF0",
    "\uAC1C\uC694"
  ],
  recurring: ["challenge", "competition", "workshop", "proceedings", "proceeding", "lecture", "lectures"],
  hanTypos: [
    ["\u8FA9\u8BC6", "\u8FA8\u8BC6"],
    ["\u5206\u8FA9", "\u5206\u8FA8"],
    ["\u9600\u503C", "\u9608\u503C"],
    ["\u56FE\u8C61", "\u56FE\u50CF"],
    ["\u6210\u8C61", "\u6210\u50CF"],
    ["\u89C6\u5C4F", "\u89C6\u9891"],
    ["\u5176\u5B83", "\u5176\u4ED6"],
    ["\u62DF\u548C", "\u62DF\u5408"],
    ["\u85D5\u5408", "\u8026\u5408"],
    ["\u7C98\u6027", "\u9ECF\u6027"],
    ["\u6478\u578B", "\u6A21\u578B"],
    ["\u6A21\u5F62", "\u6A21\u578B"],
    ["\u7F51\u8DEF", "\u7F51\u7EDC"],
    ["\u8D85\u5206\u8FA8\u7387", "\u8D85\u5206\u8FA8"],
    ["\u673A\u7387", "\u6982\u7387"],
    ["\u6F14\u7B97\u6CD5", "\u7B97\u6CD5"],
    ["\u795E\u7CBE", "\u795E\u7ECF"],
    ["\u8907", "\u590D"]
  ],
  architectures: [
    "transformer",
    "transformers",
    "former",
    "r-cnn",
    "rcnn",
    "gan",
    "gans",
    "detr",
    "mamba",
    "vit",
    "unet",
    "u-net",
    "yolo",
    "nerf",
    "diffusion",
    "flow"
  ],
  kana: [["\u30F4\u30A1", "\u30D0"], ["\u30F4\u30A3", "\u30D3"], ["\u30F4\u30A7", "\u30D9"], ["\u30F4\u30A9", "\u30DC"], ["\u30F4", "\u30D6"]],
  traditional: "\u4E1F\u4E22\u4E26\u5E76\u4E7E\u5E72\u4E82\u4E71\u4E9E\u4E9A\u4F48\u5E03\u4F54\u5360\u4F75\u5E76\u4F86\u6765\u4F96\u4ED1\u4FB6\u4FA3\u4FB7\u5C40\u4FC2\u7CFB\u4FE0\u4FA0\u4FEC\u79C1\u5006\u4FE9\u5009\u4ED3\u500B\u4E2A\u5011\u4EEC\u5016\u5E78\u502B\u4F26\u5049\u4F1F\u5074\u4FA7\u5075\u4FA6\u507D\u4F2A\u5091\u6770\u5098\u4F1E\u5099\u5907\u50A2\u5BB6\u50AD\u4F63\u50B3\u4F20\u50B5\u503A\u50B7\u4F24\u50BE\u503E\u50C5\u4EC5\u50D1\u4FA8\u50D5\u4EC6\u50E5\u4FA5\u50F1\u96C7\u50F9\u4EF7\u5100\u4EEA\u5104\u4EBF\u5108\u4FA9\u5109\u4FED\u5118\u5C3D\u511F\u507F\u512A\u4F18\u5132\u50A8\u5147\u51F6\u514C\u5151\u5152\u513F\u5167\u5185\u5169\u4E24\u518A\u518C\u51AA\u5E42\u51C8\u51C0\u51CD\u51BB\u51DC\u51DB\u51F1\u51EF\u5225\u522B\u522A\u5220\u5247\u5219\u524B\u514B\u524E\u5239\u525B\u521A\u525D\u5265\u526E\u5250\u5275\u521B\u5277\u94F2\u5283\u5212\u5284\u672D\u5287\u5267\u5289\u5218\u528A\u523D\u528D\u5251\u5291\u5242\u52C1\u52B2\u52D5\u52A8\u52D9\u52A1\u52DB\u52CB\u52DD\u80DC\u52DE\u52B3\u52E2\u52BF\u52F3\u52CB\u52F5\u52B1\u52F8\u529D\u52FB\u5300\u532F\u6C47\u5340\u533A\u5354\u534F\u5379\u6064\u537B\u5374\u53A4\u5386\u53AD\u538C\u53B2\u5389\u53C3\u53C2\u53E2\u4E1B\u5433\u5434\u5436\u5450\u5442\u5415\u54E1\u5458\u5538\u5FF5\u554F\u95EE\u555E\u54D1\u555F\u542F\u559A\u5524\u55AA\u4E27\u55AB\u5403\u55AC\u4E54\u55AE\u5355\u55B2\u54DF\u55C6\u545B\u55CE\u5417\u55DA\u545C\u5606\u53F9\u5614\u5455\u5617\u5C1D\u5629\u54D7\u562F\u5578\u5641\u6076\u5653\u5618\u5674\u55B7\u5678\u5428\u5679\u5F53\u5687\u5413\u5690\u5C1D\u5699\u556E\u56A5\u54BD\u56A8\u5499\u56AE\u5411\u56B4\u4E25\u56C2\u56A3\u56CC\u82CF\u56D1\u5631\u56EA\u56F1\u570B\u56FD\u570D\u56F4\u5712\u56ED\u5713\u5706\u5716\u56FE\u5718\u56E2\u57F0\u91C7\u57F7\u6267\u5805\u575A\u582F\u5C27\u5831\u62A5\u5834\u573A\u584A\u5757\u5857\u6D82\u5862\u575E\u5875\u5C18\u5879\u5811\u588A\u57AB\u589C\u5760\u58AE\u5815\u58B3\u575F\u58BE\u57A6\u58C7\u575B\u58D3\u538B\u58D8\u5792\u58DE\u574F\u58DF\u5784\u58E9\u575D\u58EF\u58EE\u58FA\u58F6\u58FD\u5BFF\u5920\u591F\u5922\u68A6\u5925\u4F19\u593E\u5939\u5967\u5965\u596A\u593A\u596E\u594B\u599D\u5986\u59E6\u5978\u5A1B\u5A31\u5A41\u5A04\u5A66\u5987\u5ABD\u5988\u5B0C\u5A07\u5B30\u5A74\u5B38\u5A76\u5B43\u5A18\u5B6B\u5B59\u5B78\u5B66\u5B7F\u5B6A\u5BAE\u5BAB\u5BC0\u91C7\u5BE2\u5BDD\u5BE6\u5B9E\u5BE7\u5B81\u5BE9\u5BA1\u5BEB\u5199\u5BEC\u5BBD\u5BF5\u5BA0\u5BF6\u5B9D\u5C07\u5C06\u5C08\u4E13\u5C0B\u5BFB\u5C0D\u5BF9\u5C0E\u5BFC\u5C46\u5C4A\u5C4D\u5C38\u5C5C\u5C49\u5C62\u5C61\u5C64\u5C42\u5C6C\u5C5E\u5CA1\u5188\u5CF6\u5C9B\u5CFD\u5CE1\u5D11\u6606\u5D17\u5C97\u5D19\u4ED1\u5D84\u5D2D\u5DBA\u5CAD\u5DBC\u5C7F\u5DBD\u5CB3\u5DCB\u5CBF\u5DD2\u5CE6\u5DD6\u5CA9\u5E25\u5E05\u5E2B\u5E08\u5E33\u5E10\u5E36\u5E26\u5E40\u5E27\u5E5F\u5E1C\u5E63\u5E01\u5E6B\u5E2E\u5E79\u5E72\u5E7E\u51E0\u5EAB\u5E93\u5EC1\u5395\u5EC2\u53A2\u5EC4\u53A9\u5EC8\u53A6\u5ED5\u836B\u5EDA\u53A8\u5EDF\u5E99\u5EE0\u5382\u5EE2\u5E9F\u5EE3\u5E7F\u5EEC\u5E90\u5EF3\u5385\u5F14\u540A\u5F35\u5F20\u5F37\u5F3A\u5F46\u522B\u5F48\u5F39\u5F4C\u5F25\u5F4E\u5F2F\u5F54\u5F55\u5F59\u6C47\u5F65\u5F66\u5F6B\u96D5\u5F7F\u4F5B\u5F8C\u540E\u5F91\u5F84\u5F9E\u4ECE\u5FA9\u590D\u5FB5\u5F81\u5FB9\u5F7B\u6046\u6052\u6065\u803B\u6085\u60A6\u60B6\u95F7\u60BD\u51C4\u60E1\u6076\u60F1\u607C\u611B\u7231\u6144\u6817\u614B\u6001\u6158\u60E8\u615A\u60ED\u6163\u60EF\u616B\u6002\u616E\u8651\u6176\u5E86\u617C\u621A\u617E\u6B32\u6182\u5FE7\u618A\u60EB\u6190\u601C\u6191\u51ED\u619A\u60EE\u61A4\u6124\u61AB\u60AF\u61B2\u5BAA\u61B6\u5FC6\u61C7\u6073\u61C9\u5E94\u61DE\u8499\u61F2\u60E9\u61F6\u61D2\u61F7\u6000\u61F8\u60AC\u61FC\u60E7\u61FE\u6151\u6200\u604B\u6230\u6218\u6232\u620F\u6236\u6237\u625E\u634D\u62CB\u629B\u62DA\u62FC\u633E\u631F\u6368\u820D\u6371\u6328\u6372\u5377\u6383\u626B\u6384\u62A1\u6399\u6323\u639B\u6302\u63A1\u91C7\u63C0\u62E3\u63DA\u626C\u63DB\u6362\u63EE\u6325\u640D\u635F\u6416\u6447\u6417\u6363\u6427\u6247\u6436\u62A2\u645F\u6402\u646F\u631A\u6473\u62A0\u647A\u6298\u647B\u63BA\u6488\u635E\u6490\u6491\u6493\u6320\u64A3\u63B8\u64A5\u62E8\u64AB\u629A\u64B2\u6251\u64BB\u631E\u64BE\u631D\u64BF\u6361\u64C1\u62E5\u64C4\u63B3\u64C7\u62E9\u64CA\u51FB\u64CB\u6321\u64D4\u62C5\u64DA\u636E\u64E0\u6324\u64E3\u6363\u64EC\u62DF\u64EF\u6448\u64F0\u62E7\u64F1\u6401\u64F2\u63B7\u64F4\u6269\u64FA\u6446\u64FB\u64DE\u64FE\u6270\u6506\u64B5\u650F\u62E2\u6514\u62E6\u6519\u6400\u651C\u643A\u651D\u6444\u6522\u6512\u6523\u631B\u6524\u644A\u652A\u6405\u652C\u63FD\u6557\u8D25\u6558\u53D9\u6575\u654C\u6578\u6570\u6582\u655B\u6583\u6BD9\u65AC\u65A9\u65B7\u65AD\u65BC\u4E8E\u65C2\u65D7\u6607\u5347\u6642\u65F6\u6649\u664B\u665D\u663C\u6688\u6655\u66A2\u7545\u66AB\u6682\u66C6\u5386\u66C9\u6653\u66CF\u5411\u66E0\u65F7\u66EC\u6652\u66F8\u4E66\u6703\u4F1A\u672E\u672F\u6771\u4E1C\u67B4\u62D0\u67F5\u6805\u67FA\u62D0\u687F\u6746\u689D\u6761\u68C4\u5F03\u68D7\u67A3\u68DF\u680B\u68E7\u6808\u68F2\u6816\u694A\u6768\u6953\u67AB\u696D\u4E1A\u6975\u6781\u69A6\u5E72\u69AE\u8363\u69CB\u6784\u69CD\u67AA\u69D3\u6760\u69F3\u6868\u6A01\u6869\u6A02\u4E50\u6A11\u6881\u6A13\u697C\u6A19\u6807\u6A1E\u67A2\u6A23\u6837\u6A38\u6734\u6A39\u6811\u6A4B\u6865\u6A5F\u673A\u6A62\u692D\u6A6B\u6A2A\u6A94\u6863\u6AA2\u68C0\u6AAF\u53F0\u6AB8\u67E0\u6ABB\u69DB\u6AC3\u67DC\u6AE5\u6A71\u6AFB\u6A31\u6B04\u680F\u6B0A\u6743\u6B3D\u94A6\u6B4E\u53F9\u6B50\u6B27\u6B61\u6B22\u6B72\u5C81\u6B77\u5386\u6B78\u5F52\u6B98\u6B8B\u6BAD\u50F5\u6BB2\u6B7C\u6BBA\u6740\u6BBC\u58F3\u6BC0\u6BC1\u6BC6\u6BB4\u6C08\u6BE1\u6C23\u6C14\u6C2B\u6C22\u6C3E\u6CDB\u6C4E\u6CDB\u6C59\u6C61\u6C7A\u51B3\u6C92\u6CA1\u6C96\u51B2\u6CC1\u51B5\u6CDD\u6EAF\u6D29\u6CC4\u6D36\u6C79\u6DBC\u51C9\u6DD2\u51C4\u6DDA\u6CEA\u6DE8\u51C0\u6DE9\u51CC\u6DEA\u6CA6\u6DF5\u6E0A\u6DFA\u6D45\u6E19\u6DA3\u6E1B\u51CF\u6E26\u6DA1\u6E2C\u6D4B\u6E3E\u6D51\u6E4A\u51D1\u6E67\u6D8C\u6E6F\u6C64\u6E96\u51C6\u6E9D\u6C9F\u6EAB\u6E29\u6EBC\u6E7F\u6EC4\u6CA7\u6EC5\u706D\u6ECC\u6DA4\u6EEC\u6CAA\u6EEF\u6EDE\u6EF2\u6E17\u6EF7\u5364\u6EFE\u6EDA\u6EFF\u6EE1\u6F01\u6E14\u6F1A\u6CA4\u6F22\u6C49\u6F23\u6D9F\u6F2C\u6E0D\u6F32\u6DA8\u6F38\u6E10\u6F3F\u6D46\u6F51\u6CFC\u6F54\u6D01\u6F5B\u6F5C\u6F64\u6DA6\u6F70\u6E83\u6F80\u6DA9\u6F86\u6D47\u6F87\u6D9D\u6F97\u6DA7\u6FA4\u6CFD\u6FB1\u6DC0\u6FC1\u6D4A\u6FC3\u6D53\u6FD5\u6E7F\u6FD8\u6CDE\u6FDB\u8499\u6FDF\u6D4E\u6FE4\u6D9B\u6FEB\u6EE5\u6FF0\u6F4D\u6FF1\u6EE8\u6FFA\u6E85\u6FFE\u6EE4\u7009\u6CFB\u700B\u6C88\u7015\u6FD2\u701D\u6CA5\u7030\u5F25\u703E\u6F9C\u7051\u6D12\u7055\u6F13\u7058\u6EE9\u7063\u6E7E\u7064\u6EE6\u707D\u707E\u70BA\u4E3A\u70CF\u4E4C\u70F4\u70C3\u7121\u65E0\u7149\u70BC\u7159\u70DF\u7165\u7115\u7169\u70E6\u7192\u8367\u71B1\u70ED\u71BE\u70BD\u71C8\u706F\u71D2\u70E7\u71D9\u70EB\u71DF\u8425\u71E6\u707F\u71EC\u6BC1\u71ED\u70DB\u71F4\u70E9\u71FB\u718F\u71FC\u70EC\u720D\u70C1\u7210\u7089\u721B\u70C2\u722D\u4E89\u723A\u7237\u723E\u5C14\u7246\u5899\u7274\u62B5\u727D\u7275\u72A2\u728A\u72A7\u727A\u72C0\u72B6\u72F9\u72ED\u72FD\u72C8\u7319\u72F0\u7336\u72B9\u7343\u5446\u7344\u72F1\u7345\u72EE\u734E\u5956\u7368\u72EC\u7370\u72DE\u7372\u83B7\u7375\u730E\u7378\u517D\u737A\u736D\u737B\u732E\u73FE\u73B0\u7431\u96D5\u743A\u73D0\u7463\u7410\u7464\u7476\u7469\u83B9\u746A\u739B\u74B0\u73AF\u74CA\u743C\u7515\u74EE\u7522\u4EA7\u755D\u4EA9\u7562\u6BD5\u756B\u753B\u7570\u5F02\u7576\u5F53\u7587\u7574\u758A\u53E0\u75D9\u75C9\u75E0\u9178\u760B\u75AF\u760D\u75A1\u7613\u75EA\u7621\u75AE\u7627\u759F\u7642\u7597\u7652\u6108\u765F\u762A\u7661\u75F4\u7662\u75D2\u7665\u75C7\u766C\u7663\u7670\u75C8\u7671\u762B\u767C\u53D1\u7681\u7682\u769A\u7691\u76BA\u76B1\u76C3\u676F\u76DC\u76D7\u76DE\u76CF\u76E1\u5C3D\u76E3\u76D1\u76E4\u76D8\u76E7\u5362\u76EA\u8361\u773E\u4F17\u774F\u56F0\u775C\u7741\u779E\u7792\u77C7\u8499\u77DA\u77A9\u77EF\u77EB\u7843\u6731\u786F\u781A\u78A9\u7855\u78BA\u786E\u78BC\u7801\u78DA\u7816\u790E\u7840\u7919\u788D\u7926\u77FF\u792B\u783E\u792C\u77FE\u7955\u79D8\u797F\u7984\u798D\u7978\u79A6\u5FA1\u79AE\u793C\u79B1\u7977\u79BF\u79C3\u7A05\u7A0E\u7A08\u79C6\u7A1C\u68F1\u7A2E\u79CD\u7A31\u79F0\u7A40\u8C37\u7A4D\u79EF\u7A4E\u9896\u7A62\u79FD\u7A69\u7A33\u7A6B\u83B7\u7AA9\u7A9D\u7AAA\u6D3C\u7AAE\u7A77\u7AAF\u7A91\u7ABA\u7AA5\u7AC4\u7A9C\u7AC5\u7A8D\u7ACA\u7A83\u7AF6\u7ADE\u7B46\u7B14\u7B4D\u7B0B\u7B87\u4E2A\u7B8B\u7B3A\u7BC0\u8282\u7BC4\u8303\u7BC9\u7B51\u7BE9\u7B5B\u7C0D\u7BD3\u7C11\u84D1\u7C21\u7B80\u7C3D\u7B7E\u7C3E\u5E18\u7C43\u7BEE\u7C4C\u7B79\u7C60\u7B3C\u7C64\u7B7E\u7C6C\u7BF1\u7C6E\u7BA9\u7C72\u5401\u7CB5\u7CA4\u7CDE\u7CAA\u7CE7\u7CAE\u7CF0\u56E2\u7CFE\u7EA0\u7D00\u7EAA\u7D04\u7EA6\u7D05\u7EA2\u7D09\u7EAB\u7D0B\u7EB9\u7D0D\u7EB3\u7D10\u7EBD\u7D14\u7EAF\u7D17\u7EB1\u7D19\u7EB8\u7D1A\u7EA7\u7D1B\u7EB7\u7D21\u7EBA\u7D2E\u624E\u7D30\u7EC6\u7D33\u7EC5\u7D39\u7ECD\u7D42\u7EC8\u7D43\u5F26\u7D44\u7EC4\u7D46\u7ECA\u7D50\u7ED3\u7D55\u7EDD\u7D5B\u7EE6\u7D5E\u7EDE\u7D61\u7EDC\u7D62\u7EDA\u7D66\u7ED9\u7D68\u7ED2\u7D71\u7EDF\u7D72\u4E1D\u7D79\u7EE2\u7D81\u7ED1\u7D8F\u7EE5\u7D91\u6346\u7D93\u7ECF\u7D9C\u7EFC\u7DA0\u7EFF\u7DA2\u7EF8\u7DAD\u7EF4\u7DB1\u7EB2\u7DB2\u7F51\u7DB4\u7F00\u7DB5\u5F69\u7DB8\u7EB6\u7DBB\u7EFD\u7DBD\u7EF0\u7DBF\u7EF5\u7DCA\u7D27\u7DD2\u7EEA\u7DD8\u7F04\u7DDA\u7EBF\u7DDD\u7F09\u7DDE\u7F0E\u7DE0\u7F14\u7DE3\u7F18\u7DE8\u7F16\u7DE9\u7F13\u7DEC\u7F05\u7DEF\u7EAC\u7DF4\u7EC3\u7DFB\u81F4\u7E1B\u7F1A\u7E23\u53BF\u7E2B\u7F1D\u7E2E\u7F29\u7E31\u7EB5\u7E34\u7EA4\u7E37\u7F15\u7E3D\u603B\u7E3E\u7EE9\u7E43\u7EF7\u7E54\u7EC7\u7E55\u7F2E\u7E5E\u7ED5\u7E61\u7EE3\u7E69\u7EF3\u7E6A\u7ED8\u7E6B\u7CFB\u7E6D\u8327\u7E73\u7F34\u7E79\u7ECE\u7E7C\u7EE7\u7E8C\u7EED\u7E8D\u7D2F\u7E8F\u7F20\u7E93\u7F28\u7E94\u624D\u7E96\u7EA4\u7E9C\u7F06\u7F3D\u94B5\u7F48\u575B\u7F70\u7F5A\u7F75\u9A82\u7F77\u7F62\u7F85\u7F57\u7FA8\u7FA1\u7FA9\u4E49\u7FD2\u4E60\u7FEB\u73A9\u7FF9\u7FD8\u8056\u5723\u805E\u95FB\u806F\u8054\u8070\u806A\u8072\u58F0\u8073\u8038\u8076\u8042\u8077\u804C\u807D\u542C\u807E\u804B\u8085\u8083\u8105\u80C1\u8108\u8109\u8123\u5507\u8129\u4FEE\u812B\u8131\u8139\u80C0\u814E\u80BE\u8166\u8111\u816B\u80BF\u8173\u811A\u8178\u80A0\u819A\u80A4\u81A0\u80F6\u81A9\u817B\u81BD\u80C6\u81BF\u8113\u81C9\u8138\u81CD\u8110\u81D8\u814A\u81DF\u810F\u81E5\u5367\u81E8\u4E34\u81FA\u53F0\u8207\u4E0E\u8208\u5174\u8209\u4E3E\u820A\u65E7\u8216\u94FA\u8259\u8231\u8266\u8230\u8271\u8270\u8277\u8273\u8332\u5179\u834A\u8346\u838A\u5E84\u8396\u830E\u83A2\u835A\u83EF\u534E\u83F8\u70DF\u840A\u83B1\u842C\u4E07\u8449\u53F6\u8466\u82C7\u846F\u836F\u8477\u8364\u8490\u641C\u84BC\u82CD\u84C6\u5E2D\u84CB\u76D6\u84EE\u83B2\u8514\u535C\u8518\u53C2\u8523\u848B\u8525\u8471\u852D\u836B\u8569\u8361\u856A\u829C\u856D\u8427\u858A\u84DF\u8591\u59DC\u8594\u8537\u85A6\u8350\u85A9\u8428\u85B9\u82D4\u85CD\u84DD\u85DD\u827A\u85E5\u836F\u85F9\u853C\u8606\u82A6\u8607\u82CF\u860A\u8574\u860B\u82F9\u862D\u5170\u863F\u841D\u8655\u5904\u865B\u865A\u865C\u864F\u865F\u53F7\u8667\u4E8F\u86FB\u8715\u8755\u8680\u8766\u867E\u8768\u8671\u8778\u8717\u879E\u8682\u87A2\u8424\u87C4\u86F0\u87EC\u8749\u87F2\u866B\u87FB\u8681\u8805\u8747\u880D\u874E\u881F\u8721\u8831\u86CA\u8836\u8695\u883B\u86EE\u884A\u8511\u8853\u672F\u8855\u540C\u885A\u80E1\u885B\u536B\u885D\u51B2\u88B7\u5939\u88DC\u8865\u88DD\u88C5\u88E1\u91CC\u88FD\u5236\u8907\u590D\u8932\u88E4\u8956\u8884\u896A\u889C\u896C\u6446\u896F\u886C\u8972\u88AD\u8988\u6838\u898B\u89C1\u898F\u89C4\u8993\u89C5\u8996\u89C6\u89AA\u4EB2\u89BA\u89C9\u89BD\u89C8\u89C0\u89C2\u89F8\u89E6\u8A02\u8BA2\u8A03\u8BA3\u8A08\u8BA1\u8A0A\u8BAF\u8A0E\u8BA8\u8A13\u8BAD\u8A16\u8BAB\u8A17\u6258\u8A18\u8BB0\u8A1B\u8BB9\u8A1D\u8BB6\u8A1F\u8BBC\u8A23\u8BC0\u8A2A\u8BBF\u8A2D\u8BBE\u8A31\u8BB8\u8A34\u8BC9\u8A3A\u8BCA\u8A3B\u6CE8\u8A3C\u8BC1\u8A50\u8BC8\u8A55\u8BC4\u8A5B\u8BC5\u8A5E\u8BCD\u8A60\u548F\u8A62\u8BE2\u8A63\u8BE3\u8A66\u8BD5\u8A69\u8BD7\u8A6B\u8BE7\u8A6D\u8BE1\u8A71\u8BDD\u8A72\u8BE5\u8A73\u8BE6\u8A85\u8BDB\u8A87\u5938\u8A8C\u5FD7\u8A8D\u8BA4\u8A95\u8BDE\u8A98\u8BF1\u8A9E\u8BED\u8AA0\u8BDA\u8AA1\u8BEB\u8AA3\u8BEC\u8AA4\u8BEF\u8AA6\u8BF5\u8AA8\u8BF2\u8AAA\u8BF4\u8AB0\u8C01\u8AB2\u8BFE\u8AB9\u8BFD\u8ABC\u8C0A\u8ABF\u8C03\u8AC4\u8C06\u8AC7\u8C08\u8ACB\u8BF7\u8AD2\u8C05\u8AD6\u8BBA\u8ADC\u8C0D\u8AE7\u8C10\u8AEE\u54A8\u8AF1\u8BB3\u8AF7\u8BBD\u8AF8\u8BF8\u8AFA\u8C1A\u8AFE\u8BFA\u8B00\u8C0B\u8B02\u8C13\u8B04\u8A8A\u8B05\u8BCC\u8B0A\u8C0E\u8B0E\u8C1C\u8B17\u8C24\u8B19\u8C26\u8B1B\u8BB2\u8B1D\u8C22\u8B20\u8C23\u8B2C\u8C2C\u8B39\u8C28\u8B3E\u8C29\u8B41\u54D7\u8B49\u8BC1\u8B4F\u8BA5\u8B58\u8BC6\u8B5A\u8C2D\u8B5C\u8C31\u8B5F\u566A\u8B6D\u6BC1\u8B6F\u8BD1\u8B70\u8BAE\u8B74\u8C34\u8B77\u62A4\u8B7D\u8A89\u8B80\u8BFB\u8B8A\u53D8\u8B92\u8C17\u8B93\u8BA9\u8B95\u8C30\u8B9A\u8D5E\u8C3F\u6EAA\u8C48\u5C82\u8C4E\u7AD6\u8C50\u4E30\u8C54\u8273\u8C6C\u732A\u8C8D\u72F8\u8C93\u732B\u8C9D\u8D1D\u8C9E\u8D1E\u8CA0\u8D1F\u8CA1\u8D22\u8CA2\u8D21\u8CA7\u8D2B\u8CA8\u8D27\u8CA9\u8D29\u8CAA\u8D2A\u8CAB\u8D2F\u8CAC\u8D23\u8CAF\u8D2E\u8CB3\u8D30\u8CB4\u8D35\u8CB6\u8D2C\u8CB7\u4E70\u8CB8\u8D37\u8CBB\u8D39\u8CBC\u8D34\u8CBF\u8D38\u8CC0\u8D3A\u8CC2\u8D42\u8CC3\u8D41\u8CC4\u8D3F\u8CC7\u8D44\u8CC8\u8D3E\u8CCA\u8D3C\u8CD2\u8D4A\u8CD3\u5BBE\u8CDC\u8D50\u8CDE\u8D4F\u8CE0\u8D54\u8CE2\u8D24\u8CE3\u5356\u8CE4\u8D31\u8CE6\u8D4B\u8CEA\u8D28\u8CEC\u8D26\u8CED\u8D4C\u8CF4\u8D56\u8CFA\u8D5A\u8CFC\u8D2D\u8CFD\u8D5B\u8D05\u8D58\u8D08\u8D60\u8D0A\u8D5E\u8D0D\u8D61\u8D0F\u8D62\u8D13\u8D43\u8D16\u8D4E\u8D1B\u8D63\u8D95\u8D76\u8D99\u8D75\u8DA8\u8D8B\u8DE1\u8FF9\u8E10\u8DF5\u8E30\u903E\u8E34\u8E0A\u8E5F\u8FF9\u8E64\u8E2A\u8E8A\u8E0C\u8E8D\u8DC3\u8EA5\u8E7F\u8EC0\u8EAF\u8ECA\u8F66\u8ECB\u8F67\u8ECC\u8F68\u8ECD\u519B\u8ED2\u8F69\u8EDF\u8F6F\u8EF8\u8F74\u8F03\u8F83\u8F09\u8F7D\u8F13\u633D\u8F14\u8F85\u8F15\u8F7B\u8F1B\u8F86\u8F1D\u8F89\u8F25\u8F8A\u8F29\u8F88\u8F2A\u8F6E\u8F2F\u8F91\u8F38\u8F93\u8F3B\u8F90\u8F3E\u8F97\u8F3F\u8206\u8F44\u8F96\u8F45\u8F95\u8F49\u8F6C\u8F4D\u8F99\u8F4E\u8F7F\u8F5F\u8F70\u8FA6\u529E\u8FAD\u8F9E\u8FAE\u8FAB\u8FAF\u8FA9\u8FB2\u519C\u8FF4\u56DE\u9015\u5F84\u9019\u8FD9\u9023\u8FDE\u9031\u5468\u9032\u8FDB\u904A\u6E38\u904B\u8FD0\u904E\u8FC7\u9054\u8FBE\u9055\u8FDD\u9059\u9065\u905C\u900A\u905E\u9012\u9060\u8FDC\u9069\u9002\u9072\u8FDF\u9076\u7ED5\u9077\u8FC1\u9078\u9009\u907A\u9057\u907C\u8FBD\u9081\u8FC8\u9084\u8FD8\u908A\u8FB9\u908F\u903B\u90F5\u90AE\u9109\u4E61\u9112\u90B9\u9116\u90E7\u9127\u9093\u912D\u90D1\u9130\u90BB\u9132\u90F8\u919C\u4E11\u919E\u915D\u91A3\u7CD6\u91AB\u533B\u91AC\u9171\u91C0\u917F\u91C1\u8845\u91CB\u91CA\u91D0\u5398\u91D8\u9489\u91DD\u9488\u91E3\u9493\u91E6\u6263\u91E9\u9492\u9205\u94A5\u9209\u94A0\u920D\u949D\u9214\u949E\u9215\u94AE\u921E\u94A7\u9223\u9499\u9234\u94C3\u923E\u94C0\u9240\u94BE\u9245\u5DE8\u9246\u94BB\u9251\u94C2\u9257\u94B3\u925A\u94C6\u925B\u94C5\u9264\u94A9\u9278\u94F0\u927B\u94EC\u9280\u94F6\u9285\u94DC\u9291\u94E3\u9298\u94ED\u929C\u8854\u92A5\u94F1\u92B3\u9510\u92B7\u9500\u92BB\u9511\u92C1\u94DD\u92C5\u950C\u92C7\u94A1\u92D2\u950B\u92E4\u9504\u92EA\u94FA\u92F8\u952F\u92FC\u94A2\u9304\u5F55\u9310\u9525\u9318\u9524\u9320\u952D\u9322\u94B1\u9326\u9526\u9328\u951A\u932B\u9521\u932F\u9519\u9333\u9530\u9336\u8868\u934A\u70BC\u934B\u9505\u934D\u9540\u9358\u94E1\u935B\u953B\u936C\u9539\u9375\u952E\u937A\u9517\u937C\u9488\u937E\u949F\u9382\u9541\u938A\u9551\u938C\u9570\u9396\u9501\u939A\u9524\u93A2\u94A8\u93AC\u9550\u93AE\u9547\u93B3\u954D\u93C7\u65CB\u93C8\u94FE\u93DF\u94F2\u93E1\u955C\u93FD\u9508\u9410\u9563\u9418\u949F\u942E\u9570\u9433\u956D\u9435\u94C1\u9444\u94F8\u9451\u9274\u9452\u9274\u9470\u94A5\u9472\u9576\u9477\u954A\u947C\u9523\u947D\u94BB\u947F\u51FF\u9577\u957F\u9580\u95E8\u9583\u95EA\u9589\u95ED\u958B\u5F00\u958F\u95F0\u9591\u95F2\u9592\u95F2\u9593\u95F4\u9598\u95F8\u95A1\u9602\u95A3\u9601\u95A4\u5408\u95A5\u9600\u95A8\u95FA\u95A9\u95FD\u95B1\u9605\u95B9\u9609\u95BB\u960E\u95C6\u677F\u95C7\u6697\u95CA\u9614\u95CC\u9611\u95D6\u95EF\u95DC\u5173\u95E1\u9610\u95E2\u8F9F\u965D\u9655\u965E\u5347\u9663\u9635\u9670\u9634\u9673\u9648\u9678\u9646\u967D\u9633\u968A\u961F\u968E\u9636\u9695\u9668\u969B\u9645\u96A8\u968F\u96AA\u9669\u96B1\u9690\u96B4\u9647\u96B8\u96B6\u96BB\u53EA\u96D6\u867D\u96D9\u53CC\u96DB\u96CF\u96DC\u6742\u96DE\u9E21\u96E2\u79BB\u96E3\u96BE\u96F2\u4E91\u96FB\u7535\u9711\u6CBE\u9727\u96FE\u9748\u7075\u975C\u9759\u978F\u5DE9\u97A6\u79CB\u97C6\u5343\u97CB\u97E6\u97CC\u97E7\u97D3\u97E9\u97FB\u97F5\u97FF\u54CD\u9801\u9875\u9802\u9876\u9803\u9877\u9805\u9879\u9806\u987A\u9808\u987B\u980C\u9882\u9810\u9884\u9811\u987D\u9812\u9881\u9813\u987F\u9817\u9887\u9818\u9886\u9824\u9890\u982D\u5934\u9830\u988A\u9838\u9888\u9839\u9893\u983B\u9891\u9846\u9897\u984C\u9898\u984D\u989D\u984F\u989C\u9858\u613F\u985B\u98A0\u985E\u7C7B\u9867\u987E\u986B\u98A4\u986F\u663E\u9871\u9885\u9874\u98A7\u98A8\u98CE\u98B1\u53F0\u98B3\u522E\u98C4\u98D8\u98DB\u98DE\u98E2\u9965\u98EF\u996D\u98F2\u996E\u98FC\u9972\u98FD\u9971\u98FE\u9970\u9903\u997A\u9905\u997C\u990A\u517B\u990C\u9975\u9912\u9981\u9913\u997F\u9918\u4F59\u991E\u996F\u9921\u9985\u9928\u9986\u992C\u7CCA\u9935\u5582\u993E\u998F\u9945\u9992\u994B\u9988\u9951\u9965\u9952\u9976\u995E\u998B\u99AC\u9A6C\u99AD\u9A6D\u99AE\u51AF\u99B1\u9A6E\u99B3\u9A70\u99B4\u9A6F\u99C1\u9A73\u99D0\u9A7B\u99D2\u9A79\u99D5\u9A7E\u99DB\u9A76\u99DD\u9A7C\u99ED\u9A87\u99F1\u9A86\u99FF\u9A8F\u9A01\u9A8B\u9A0E\u9A91\u9A19\u9A97\u9A30\u817E\u9A37\u9A9A\u9A3E\u9AA1\u9A45\u9A71\u9A55\u9A84\u9A57\u9A8C\u9A5A\u60CA\u9A5F\u9AA4\u9A62\u9A74\u9AAF\u80AE\u9AD2\u810F\u9AD4\u4F53\u9AEE\u53D1\u9B06\u677E\u9B0D\u80E1\u9B1A\u987B\u9B25\u6597\u9B27\u95F9\u9B28\u54C4\u9B31\u90C1\u9B5A\u9C7C\u9B6F\u9C81\u9B91\u9C8D\u9BAE\u9C9C\u9BC9\u9CA4\u9BE8\u9CB8\u9C13\u9CC3\u9C49\u9CD6\u9C57\u9CDE\u9CE5\u9E1F\u9CF3\u51E4\u9CF4\u9E23\u9D09\u9E26\u9D15\u9E35\u9D1B\u9E33\u9D26\u9E2F\u9D28\u9E2D\u9D3B\u9E3F\u9D3F\u9E3D\u9D51\u9E43\u9D5D\u9E45\u9D6C\u9E4F\u9D70\u96D5\u9D72\u9E4A\u9DB4\u9E64\u9DD7\u9E25\u9DF9\u9E70\u9E75\u5364\u9E79\u54B8\u9E7C\u78B1\u9E7D\u76D0\u9E97\u4E3D\u9EA5\u9EA6\u9EB4\u66F2\u9EB5\u9762\u9EBC\u4E48\u9EC3\u9EC4\u9EDE\u70B9\u9EE8\u515A\u9EF4\u9709\u9F15\u51AC\u9F4A\u9F50\u9F4B\u658B\u9F52\u9F7F\u9F61\u9F84\u9F63\u51FA\u9F67\u556E\u9F72\u9F8B\u9F8D\u9F99\u9F90\u5E9E\u9F94\u9F9A\u9F9C\u9F9F\u62CF\u62FF\u63F9\u80CC\u6FEC\u6D5A\u71C4\u7130\u7260\u5B83\u746F\u7405\u7C50\u85E4\u8021\u9504\u8373\u8C46\u85B0\u718F\u89D4\u65A4\u9397\u67AA\u9684\u5824\u8457\u7740"
};

// src/identify/title-parts.ts
var statuses = new Set(title_vocabulary_default.status);
var venues = new Set(title_vocabulary_default.venues);
var announced = new Set(title_vocabulary_default.announced);
var anotherWork = new Set(title_vocabulary_default.anotherWork);
var literature = new Set(title_vocabulary_default.literature);
var recurring = new Set(title_vocabulary_default.recurring);
var architectures = new Set(title_vocabulary_default.architectures);
var labels = new Set(title_vocabulary_default.labels);
var open = "(\\[\u3010\u3014{\u300C\u300E\u300A";
var close = ")\\]\u3011\u3015}\u300D\u300F\u300B";
var bracketed = `[${open}]([^${open}${close}]*)[${close}]`;
var leadingBracket = new RegExp(`^\\s*${bracketed}\\s*[:\uFF1A|-]?\\s*`, "u");
var trailingBracket = new RegExp(`\\s*${bracketed}[\\s.\u3002]*$`, "u");
var number = new RegExp("^\\s*(?:#?\\d{1,3}[.)\u3001](?=\\s|\\p{Script=Han})|\\(\\d{1,3}\\)(?=\\s)|\\[\\d{1,3}\\])\\s*", "u");
var year = /^(?:(?:19|20)\d\d|\d\d)$/;
var longest = 600;
var entities = { amp: "&", lt: "<", gt: ">", quot: '"' };
function plainText(title) {
  return title.slice(0, longest).replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name) => entities[name] ?? " ").replace(/：/g, ": ").normalize("NFKC").replace(/<\/?[a-z][^<>]*>/gi, "").replace(
    /\$([^$]*)\$/g,
    (_, formula) => formula.replace(/[{}^_]|\\(?:text|math)(?:bf|it|rm|cal)?\b/g, "")
  ).replace(/\\(?=[a-zA-Z])/g, "").replace(/\*\*|`/g, "").replace(new RegExp("^([\\p{L}\\d+-]{2,20}):(?=\\p{Lu}\\p{Ll})", "u"), "$1: ").replace(/[‐‑‒−]/g, "-").replace(/[‘’ʼ]/g, "'").trim();
}
function partsOf(title) {
  const whole = plainText(title);
  const found = [];
  let core = whole;
  for (; ; ) {
    const next = withoutAnnotation(core, found);
    if (next === core || !/[\p{L}\p{N}]/u.test(next)) break;
    core = next;
  }
  core = withoutInitials(core);
  const isTruncated = /(?:\.{3}|。{3}|⋯)[\s"'”’\])】]*$/u.test(core);
  return { core, venue: found.join(" ") || null, isAnnotated: core !== whole, isTruncated };
}
function withoutInitials(text) {
  return text.replace(new RegExp("\\s*\\((\\p{Lu}[\\p{L}]{1,6})\\)", "gu"), (whole, letters, at) => {
    const initials = letters.replace(/s$/, "").toLowerCase();
    const words = text.slice(0, at).toLowerCase().split(/[\s-]+/);
    const before = words.slice(-initials.length).map((word) => word[0] ?? "");
    return before.join("") === initials ? "" : whole;
  });
}
function withoutAnnotation(text, found) {
  const numbered = number.exec(text);
  if (numbered) return text.slice(numbered[0].length);
  for (const pattern of [leadingBracket, trailingBracket]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const content = (match[1] ?? "").trim();
    const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
    const venue2 = venueOf(withoutName(content));
    if (venue2 !== null) found.push(venue2);
    if (venue2 !== null || isStatus(content) || isGloss(content, rest)) return rest.trim();
  }
  const ahead = /^(.{3,40}?)\s*(?:[:：|]|\s[-–—])\s*(?=\S)/u.exec(text);
  if (ahead) {
    const venue2 = /\d/.test(ahead[1] ?? "") ? venueOf(ahead[1] ?? "") : null;
    if (venue2 !== null) found.push(venue2);
    if (venue2 !== null || labels.has((ahead[1] ?? "").toLowerCase())) return text.slice(ahead[0].length);
  }
  const behind = /\s*[,，;|·、:.-]\s*([^,，;|·、:.]{3,30}(?:,\s*(?:19|20)\d\d)?)[\s.。]*$/u.exec(text);
  const venue = behind && /\d/.test(behind[1] ?? "") ? venueOf(behind[1] ?? "") : null;
  if (behind && venue !== null) {
    found.push(venue);
    return text.slice(0, behind.index);
  }
  return text;
}
function withoutName(content) {
  const match = /^([^\s,，;]+)[,，;]\s*(?=\S)/u.exec(content);
  return match && isNameShaped(match[1] ?? "") ? content.slice(match[0].length) : content;
}
function venueOf(content) {
  const text = content.toLowerCase().trim();
  if (/^(?:arxiv[: ]*)?\d{4}\.\d{4,5}(?:v\d+)?$/.test(text)) return "arxiv";
  if (/^(?:19|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/.test(text)) return "";
  if (/\bet al\b|^[\p{Script=Han}·]{2,6}等(?:人)?(?:[,， ]*(?:19|20)\d\d)?$/u.test(text)) return "";
  const words = text.split(new RegExp("[\\s,\uFF0C;/|\xB7\u3001'\u2019@.()-]+|(?<=\\p{L})(?=\\d)", "u")).filter((word) => word !== "");
  const names = [];
  for (let at = 0; at < words.length; ) {
    const many = [3, 2, 1].find((count) => venues.has(words.slice(at, at + count).join(" ")));
    if (many !== void 0) {
      names.push(words.slice(at, at + many).join(" "));
      at += many;
    } else if (year.test(words[at] ?? "")) {
      names.push(`${Number(words[at]) % 100}`);
      at += 1;
    } else if (announced.has(words[at] ?? "") || statuses.has(words[at] ?? "")) at += 1;
    else return null;
  }
  return names.some((name) => !/^\d+$/.test(name)) ? names.join(" ") : null;
}
function isStatus(content) {
  const text = content.toLowerCase().trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return statuses.has(text) || text.split(/[,，;/|·、]+/u).every((part) => statuses.has(part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")));
}
function isGloss(content, rest) {
  if (isSeriesMark(content)) return false;
  const [han, latin] = [new RegExp("\\p{Script=Han}|\\p{Script=Hangul}", "gu"), new RegExp("\\p{Script=Latin}{2,}", "gu")];
  const count = (text, pattern) => (text.match(pattern) ?? []).length;
  if (count(content, latin) === 0 && count(content, han) >= 5) return count(rest, latin) >= 3 && count(rest, han) === 0;
  return count(content, han) === 0 && count(content, latin) >= 3 && count(rest, han) >= 6;
}
function namedTitlesOf(core) {
  const before = leadingBracket.exec(core);
  const after = trailingBracket.exec(core);
  const candidates = [
    ...before ? [{ name: (before[1] ?? "").trim(), rest: core.slice(before[0].length) }] : [],
    ...after ? [{ name: (after[1] ?? "").trim(), rest: core.slice(0, after.index) }] : [],
    ...subtitlesOf(core).map(({ main, subtitle }) => ({ name: main, rest: subtitle }))
  ];
  return candidates.filter(({ name, rest }) => isNameOf(name, rest));
}
function isNameOf(name, rest) {
  const isNumbered = isSeriesMark(name.replace(/(?<=\S) v\d+$/iu, "")) || /^v?\d|\b(?:19|20)\d\d\b/i.test(name);
  if (isNumbered || methodOf(null, `${name}: ${rest}`) === null) return false;
  return !tokensOf(name).some((token) => venues.has(token.toLowerCase()) || statuses.has(token.toLowerCase()));
}
function subtitlesOf(core) {
  const separator = new RegExp("\\s*(?::(?=\\s|\\p{Script=Han})|\uFF1A|\\s[-\u2013\u2014|~]+\\s|[\u2014\u2015]+|(?<=\\p{Script=Han})[:~-]+|(?<=[?!])(?=\\s)|\\.(?=\\s\\p{Lu}))\\s*", "gu");
  return [...core.matchAll(separator)].slice(0, 6).map((match) => ({
    main: core.slice(0, match.index).trim(),
    subtitle: core.slice(match.index + match[0].length).replace(/[-–—~\s]+$/u, "")
  })).filter(({ main, subtitle }) => main !== "" && subtitle !== "");
}
function isSeriesMark(text) {
  const tokens = tokensOf(text).map((token) => token.toLowerCase().replace(/\.$/, ""));
  const telling = tokens.length <= 4 ? tokens : [...tokens.slice(0, 1), ...tokens.slice(-1)];
  return tokens.length === 0 || telling.some((token) => anotherWork.has(token)) || tokens.some((token) => /^(?:19|20)\d\d$|^v\d|^\d+\.\d+$/.test(token)) || /\b(?:part|vol(?:ume)?|chapter|version|edition)\.? (?:[ivx]+|\d+|[ab]|one|two|three)\b/i.test(text) || tokens.every((token) => /^(?:[ivx]+|\d+|[a-z]|one|two|three|[一二三四五六七八九十上中下终完]+)$/.test(token)) || /^(?:续|第|その|其[一二三四]|再[谈论])|[上中下续]篇|[前後中后]編|[之第][一二三四五六七八九十\d]+|改进|扩展|修订|补充|更正|勘误/u.test(
    text
  );
}
function isAboutLiterature(text) {
  return tokensOf(text).some((token) => literature.has(token.toLowerCase())) || title_vocabulary_default.literature.some((word) => /[^\p{Script=Latin}]/u.test(word) && text.includes(word));
}
function isRecurring(text) {
  return tokensOf(text).some((token) => recurring.has(token.toLowerCase()));
}
function isCoined(name) {
  const tokens = tokensOf(name);
  if (tokens.length > 3 || isSeriesMark(name)) return false;
  return tokens.some((token) => isNameShaped(token) && token.length >= 4) || isNamedArchitecture(name, tokens);
}
function isNamedArchitecture(name, tokens) {
  return tokens.length === 2 && architectures.has((tokens[1] ?? "").toLowerCase()) && new RegExp("^\\p{Lu}", "u").test(name) && methodOf(null, `${name}: x`) === name;
}
function isTopical(text, weight) {
  return isTopicOnly(text) || weight < 5 && /(?:[tsx]ion|ment|ing|ity|network|model|system|analysis)s?$/i.test(text);
}
function isTopicOnly(text) {
  return tokensOf(text).every((token) => token.split("-").every((part) => isCommonWord(part)));
}

// src/identify/known-words.json
var known_words_default = {
  a: "aachen abandonment abase abasing abbreviating abbreviation abdication abdominal abducting abduction abductive abhorring abilities ability ablation ablution abnormal abnormality abnormally abode abort abound about above abrupt abscessing absence absent absolute absolving absorbent absorbing abstain abstaining abstention abstract abstracting abstraction abstractive abundant abuse abused abuser abusers abusing abusive academia academic academy accelerate accelerated accelerating acceleration accelerator accent accented accenting accept acceptability acceptable acceptably acceptance accepted accepting access accessibility accessible accessibly accessing accession accessories accident accidental accidentally accommodating accommodation accompaniment accord accordance according accordingly accordion accosting account accountability accountable accountant accounting accumulate accumulated accumulating accumulation accumulative accumulator accuracy accurate accurately achievable achieve achieved achievement achiever achieving aching acing acmmm acoustic acquire acquired acquiring acquisition acquisitive acquitting across acting action actionable activate activated activating activation active actively activeness activism activist activities activity actor actresses actual actualisation actualization actually actuating acute acuter acyclic adagrad adapt adaptability adaptable adaptation adapted adapter adapting adaption adaptive adaptively adaptivity adaptor added addend adder addicting addiction addictive adding addition additional additionally additive addled addling address addressable addressed addressee addresses addressing adelaide adept adequacy adherence adherents adhering adjacency adjacently adjectival adjective adjoin adjoint adjudging adjudicating adjudication adjudicator adjust adjustable adjusted adjuster adjusting adjustment administrate administrating administration administrative administratively admissible admission adobe adolescence adolescent adolescents adopt adopted adopting adoption adoptive adore adored adorn adult advance advanced advancement advancing advantage advantaged adventure adventured adventurer adventuress adverb adversarial adversarially adversaries adversary adverse adversely adverser adversities adversity advert adverting advertise advertised advertisement advertiser advertising advice advise adviser advisor advisory advocate advocated advocating adware aegis aerial aerobatics aeronautical aeronautics aesthetes aesthetic aetiology affect affectation affected affecting affection affective affiliating affiliation affine affinities affinity affirmation affirmative affirmatively afflicting affliction affordable affordance affording afraid africa african after again against ageing agency agenda agent agentic agglomerate agglomerating agglomeration agglomerative aggravate aggravated aggravating aggravation aggregate aggregated aggregating aggregation aggregator aggression aggressive aggressively agile agility aging agitating agitation aglow agnostic agree agreed agreement agricultural agriculture aground ahead aided aides aiding ailed ailing aimed aiming airbnb aircraft aired airing airline airliner album alchemist alchemy alder aleatoric alert alerting alexa algebra algebraic algorithm algorithmic alias aliasing alibaba alien alienating aliened aliening align aligned aligner aligning alignment alike alipay alive allays allegation allegro alleviate alleviated alleviating alleviation allied allies allocate allocated allocating allocation allot allotting allow allowing alloy alloying almost aloha alone along alpaca alpha already altar alter alteration altercation altering alternate alternated alternately alternating alternation alternations alternative alternatively alternator altitude altruism altruist altruistic always alzheimer amalgamating amalgamation amateur amazing amazon ambient ambiguities ambiguity ambiguous ambiguously ambitious ambulance ameliorate ameliorated amendment american amidst amnesia amnesiac amodal among amortisation amortise amortised amortising amortization amortize amortized amortizing amount amounting ample amplification amplified amplifier amplifies amplify amplifying amplitude amply amsterdam amuse amused amusing anaesthetic analog analogical analogies analogous analogously analogues analogy analyse analysed analyser analysing analysis analyst analytic analytical analytically analyze analyzed analyzer analyzing anaphora anarchy anatomical anatomically anatomies anatomist anatomy ancestral ancestry anchor anchored anchoring anchorite ancient android anesthetic angel angle angled angler angular anhui animal animate animated animating animation animator anisotropic ankle anneal annealed annealing annexation annotate annotated annotating annotation annotator annual annul annular annulling anomalies anomalous anomaly anonymity anonymization anonymous anonymously another answer answered answering antecedent anther anthology anthropomorphic anthropomorphism antibodies antibody anticipating anticipation anticipatory anticking antidote antigen antimicrobial antipathetic antipodes antithesis antithetic antithetical anxiety anybodies anymore anyone anything anytime anywhere apace apache apathetic aperture aphasia aphasic aping apologies appeal appealing appear appearance appeasing appending appetising apple appliance applicability applicable application applicator applied applies apply applying appraisal appraised appraiser appraises appraising apprenticeship apprising approach approached approaches approaching appropriate appropriated appropriately appropriateness approval approximate approximated approximately approximating approximation approximators apter aptitude aptly aquatic arabic arbiter arbiters arbitrage arbitrarily arbitrary arbitrate arbitrated arbitrating arbitration arbitrator arcade arcane arced archaeology architect architectural architecturally architecture archival archive archived archiving archivist areas arena argue argued argument argumentation argumentative arias arise arisen arises arising arithmetic arithmetical arithmetically armed arming aroma around arousal arraignment arrangement array arrival arrow arses artefact arterial article articulate articulated articulately articulating articulation artiest artifact artificial artificiality artificially artist artiste artistic artwork arxiv ascend ascending ascent ashed ashing asian asked askew asking aspect aspersion aspire aspired assailable assassins assemblage assemble assembled assembler assemblies assembling assembly assent assenting assert asserting assertion assertive asses assess assessing assessment assessor asset assign assigned assigning assignment assimilating assimilation assist assistance assistant assisted assisting assistive associate associated associating association associative assonance assort assorting assortment assumed assuming assumption assurance assure assured assuring aster asthmatic astrological astrology astronautics astronauts astronomic astronomical astronomically asymmetric asymmetrical asymmetrically asymmetries asymmetry asymptotic asymptotically asynchronous asynchronously atari atlas atmosphere atmospheric atomic atoms atone atria atrial atrous attach attaching attachment attack attacked attacker attacking attaining attainment attempt attend attendant attended attender attending attention attentional attentive attentively attenuating attenuation attestation attesting attitude attracted attracting attraction attractive attractively attractiveness attractor attributable attribute attributed attributing attribution attributive attrition atypical auction audible audibly audience audio audiovisual audit audited auditing audition auditor auditory augment augmentation augmented augmenting august austin australia austria authentic authenticate authenticating authentication authenticity author authored authoring authorisation authorise authorising authorities authority authorization authorize authorizing authorship autism autistic autocratic autocratically autoencoder autoencoding autoformalization automata automate automated automatic automatically automating automation automaton automl automobile automotive autonomous autonomously autonomy autoregression autoregressive auxiliary availability available avatar average averaged averaging avers averse aversion avert averting avian aviation avocation avoid avoidable avoidance avoiding awake awakening award aware awareness awesome awing axial axing axiom axiomatic axiomatically axioms azimuth",
  b: "baaed babble babel babes backbone backdoor backed backer backfire backfired background backing backpack backpacking backpropagation backs backstories backstrokes backtracking backward backyard bacon badder badge badger badgering badminton bagel bagged bagging baidu baked bakes baking balance balanced balancing balded balds baled bales balked balking balks ballet balls banded bandied banding bandit bands bandwidth bandy banes banged banging bangla bangle bangs banked banking bankruptcy bankrupted bankrupts banks banned banning banns barbing bards bared barely bares barfing bargaining barge barged barging baring barked barking barks barley barrier barring barrow barycenter based baseline basely baser bases basest bashed bashes basic basil basin basing basis basked basket basketball basking basks basque basses basted bastes batch batched batches batching bated bates bathed bather bathes bathing bating batter battery batting battle battled battling bayed bayes bayesian baying beach beacon beading beads beaks beaming beams beaning beans beard bearding bearing bears beast beaten beater beating beats beaus beautiful beautifully beauty became because become becoming bedder bedding beech beets before began begged begin beginner beginners beginning begun behave behaved behavior behavioral behaviorally behaviour behavioural behind beholden beholder behove beihang beijing being belch belie belied belief believe believed believer believing belle bellman bells belly bellying belong belting belts bench benchmark benchmarking bender bending bends beneath beneficial beneficially beneficiary benefit benign bents berating berkeley berth besieging bespoke bespoken besting bests betas betrayed betrayer better betting bettor between betweenness beware bewared bewaring beyond biased biases biasing bibliographer bibliographic bibliographical bibliographies bibliography bicameral bickering bidden bidder bidding bides biding bidirectional bigger bight biked biker bikes bilateral bilaterally bilevel bilinear bilingual bilks billet billion bills billy binarization binarized binary binder bindery binding binds binning binocular binomial biodiversity biographer biographical biographies biography biological biologically biology biomedical bipartite bipolar birch birding birds birth bisecting bisection bisimulation bisque bitch bitched bitches bitching bitcoin bites bitten bitter bittern black blackbox blacked blackening blacker blacking blade blame blamed blamer blaming blanch blanched blanches blanching bland blander blank blanketing blanking blare blaring blast blaze blazing bleach bleak bleating bleats bleed bleeder bleeding blench blenching blend blended blender blending bless blessing blight blind blinded blinder blinding bling blink blinked blips bliss blobs block blockchain blocked blocker blocking blockwise blocs blogging blogs blond blonder blood bloody bloom blots blown blows blueprint blueprinted bluffer blunder blurred blurring blurry blurted blurting board boarder boars boast boasted boaster boasting boating boats bobble bodes bodices bodies bogged bogging bogies bogus boilerplate bolder boles bolls bologna bolster boltzmann bonded bonding bonds boned boner bones bongs bonnets bonus bonuses boobing boobs booing booking bookmaking bookmarking books boolean booming booms boons boors boost boosted booster boosting booted booting boots bootstrap bootstrapped bootstrapping boozing border borer bores boring borrow borrowing bosch boston botch botched botches botching bother botnet botnets bottle bottleneck bottling bottom bough bought bounce bounced bouncer bouncing bouncy bound boundaries boundary bounded bounden bounder bounding boxed boxer boxes bracketing bragged bragging braid braided brain brainy brake braking branch branched branches branching brand branded brandied brandy brandying brats brawn brazening breach breaching bread breading breadth break breakdown breaking breast breath breathe breathy breech breeding breezing bregman brewing brick bricks bride bridge bridged bridging bridle bridled bridling brief brier bright brine bring bringing brink briny brisks bristle bristol brittle brittleness brittler broach broaching broad broadcast broadcaster broadcasting broaden broadening broader broccoli broke broken broker brokers brood brooder brook brooking broom brother brought brown browner brownian browning brows browse browsed browser browsing bruin brunch brunched brunches brunching brute bubble bubbled bubbly bucked bucketing budding budge budged budget budgeted budgeting buffalo buffed buffer buffet buffeting bugged bugger build builder building built bulgy bulky bulled bullet bulling bullion bullring bulls bully bullying bumble bunch bundle bundled bundling bungle bungling bunking bunks buoying burble burden burly burnt burred burring burrow burrowing burst bursting burying bused buses bushiness business businesses businessmen busing busting busying busyness butch butches butter butterfat butterfly buttery butting buyer buying bypass bypassed bypasses bypassing bytedance byzantine",
  c: "cabling cache cached cachet caching cadres caged cages caging caked cakes caking calcifying calcium calculate calculated calculating calculation calculator calculus calendar calibrate calibrated calibrating calibration calibrator caliphate calking calks calling calls callus calming calms calving camber camel cameo camera camouflage camouflaged campaign campaniles camped camper canada canard canary cancel canceling cancellation cancelled cancer candidacy candidate candor caned canes canine caning canker cankering cannon cannot canonical canonicalization canonisation canonization canter cantered cantering cantor canvas capabilities capability capable capably capacity caparison caped caper capes capital capitol capped capsule capsuled capsuling captained captaining caption captioning captious captivate captivating captor capture captured capturing carbon carboy carbs cardiac cardinal cardinality carding cards cared careen careening career careful cares caret cargo caries caring carlo carnation carol carolling carousal carouse caroused carousel carouser carped carpeting carping carpooling carps carpus carting cartographer cartography carton cartoon cartooning carts carve carver carving cascade cascaded cascading cased cases cashed cashes cashing casing casks caste caster casting castle castled castling castor casts casual casually casualties catalog cataloged cataloger catalogue catalogued cataloguer catalyse catalyst catastrophe catastrophic catch catching catchphrase catchy categorical categorically categories categorisation categorise categorised categorising categorization categorize categorized categorizing category cater catholic cation cattle catty caudal caught causal causalities causality causally causation causative cause caused causing caution cautioning cautious caved caves cavil caving cawed cawing cease ceased ceasing ceded cedes ceding ceiling celebrate celebrated celebrating celebration celebrity celerity cello cells cellular cementing censer censored censoring censorship censured censuring censusing center centered centering central centralisation centralise centralised centrality centralization centralize centralized centrally centre centred centric centring centroid century certain certainly certainty certifiable certifiably certificate certificated certificating certification certified certifies certifying cessation chafe chaff chafing chain chained chaining chair chaired chairing chairs chaise challenge challenged challenger challenging chamber chameleon champ championship championships chance chanced chancel chancing chancy change changed changeling changing channel channeling channelling chant chanter chanting chaos chaotic chapped chaps chapter character characterisation characterise characterised characterising characteristic characterization characterize characterized characterizing charge charged charger charging charity charm charming charring chars chart charter charting chary chase chased chaser chasing chasm chaste chaster chatbot chatgpt chats chatted chattel chatter chattier chatting chatty cheap cheapen cheaper cheaply cheat cheated cheater cheating chebyshev check checked checker checking checklist checkpoint cheek cheeked cheeking cheep cheer cheery cheese cheesed cheesy chefs chemical chemically chemistry chequering cherry chess chest chewer chews chick child childhood children chili chill chime chimp china chinese chink chinked chinking chino chins chipped chipping chips chirps chits chlorination chock chocked chocking choice choicer choirs chokes choking chomp choose choosing choosy chopping chops choral chord chore chores chorus chose chows chromatic chrome chromed chromium chronic chronicle chronicled chronicler chronological chronologically chuck chucked chucking chump chunk chunked chunking chunky churl churn cider cindering cinema cinematic cipher circle circled circlet circuit circular circulating circulation circumstance circumstanced circumstances circumventing circumvention citation cites cities citizen citizenship citywide civic civil clack clacked clacking claim claimed clairvoyance clairvoyant clamber clammed clamming clamp clams clanging clans clapped clapping claps clarification clarified clarify clarifying clarioning clarity clash clashes clasp class classed classes classic classical classically classification classified classifier classifies classify classifying classroom classy clatter clattered clattering clause claws clean cleaned cleaner cleaning cleanser cleansing cleanup clear cleared clearer clearing cleat cleaver cleaving click clickbait clicked clicking client cliff climate climbing clime clinical clinically clinician clink clinked clinking clipped clipper clipping clips clique clits cloak cloches clock clocked clocking cloistered cloistering clomp clone cloned cloning clopped clopping clops close closed closely closeness closer closet closing closure cloth clothe clothed clothes clothing clots clotted clotting cloture cloud cloudy clout clove cloven clover clowned clowning cloyed cloying cloze clubs cluck clucked clucking clued clues clump clunk clunked clunking cluster clustered clustering clutter cluttered cluttering coach coached coaching coalition coarse coarsely coarsen coarsened coarseness coarsening coarser coastal coasts coats cobra cocking cocktail cocoa cocoon codas codded codding codebook codec coded coder codes codex codger coding coeds coefficient coffee coffer coffining cognate cognition cognitive cognitively coherence coherency coherent coherently cohering cohesion cohesive cohesiveness cohort coifs coiling coils coincidence coincident coins coked cokes coking colbert colder colic collaborate collaborated collaborating collaboration collaborative collaboratively collaborator collage collapse collapsed collaring collating collation collect collectable collected collectible collecting collection collective collectively collectivise collectivize collector college collide collided collider collie collier collision collocated collocating collocation colloquial colloquially colloquies colloquium collude collusion collusive colon colonisation colonization colonoscopy color coloration colored colorful coloring colorization colossal colour coloured colourful colouring colts columbia column comas combat combatant combating combative combination combinatorial combine combined combing combining combo combs comer comes comestible comet comfort comfortable comfortably comforter comforting comic comically coming command commanding commando commence commencing commend commendation commending comment commentaries commentary commentate commentated commentating commenting commerce commercial commercially commit commitment committal committed committee committing commodities commodity common commonality commoners commonest commonsense communicable communicant communicate communicated communicating communication communicative communicator communing communion communiques communism communist communities community commutation commutative commute commuted commuter commuters commuting compact compactest compacting compaction compactness compactor companies companion company comparability comparable comparably comparative comparatively compare compared comparing comparison compass compassed compasses compassing compassion compatibility compatible compatibly compelling compensate compensated compensating compensation compete competed competence competencies competency competent competently competing competition competitive competitively competitiveness competitor compilation compile compiled compiler compiling complacent complain complainant complained complainer complaint complaisance complaisant complected complement complementarity complementary complemented complementing complete completed completely completeness completer completest completing completion complex complexes complexion complexities complexity compliance compliant complicate complicated complicating complication complicity complied compliment complimentary complimenting complying component comport comporting composable compose composed composer composing composite compositing composition compositional compositionality compositor compost composted composting composure compote compound compounded compounding comprehend comprehended comprehending comprehensibility comprehensible comprehension comprehensive comprehensively compress compressed compresses compressible compressing compression compressive compressor comprised comprising compromise compromised compromising comptroller compunction computation computational computationally compute computed computer computerise computerised computerize computerized computing concatenate concatenated concatenating concatenation concave concavity concealed concealment conceit conceited conceived conceiving concentrate concentrated concentrating concentration concentric concept conception conceptual conceptualisation conceptualised conceptualising conceptualization conceptualize conceptualized conceptualizing conceptually concern concerned concerning concert concerted concertina concerting concession conch concise conciseness conciser conclave conclusion conclusive concocted concocting concoction concordance concordant concrete concreted concreteness concreting concurred concurrence concurrency concurrent concurrently concurring concussion condemnation condemned condemning condensation condense condensed condenser condensing condiment condition conditional conditionally conditioned conditioner conditioning condo condom condoning condor conducing conductance conducted conducting conduction conductive conductivity conductor cones confection confederation conference conferment conferred conferrer conferring confessed confessing confession confessional confidant confidante confide confidence confident confidential confidentiality confidentially confidently confiding configurable configuration configure configured configuring confine confined confining confirmation confirmed confirming confiscation conflict conflicting confluence confluent conformal conformalized conformance conformation conformed conformer conforming conformist conformity confound confounded confounder confounding confronting confuse confused confusing confusingly confusion confuted confuting congealed congest congested congesting congestion congestive congress congressional conic conjectural conjecture conjectured conjoined conjoining conjugate conjugated conjunct conjunction conjunctive conjuncture conjuring conking conks connect connected connecting connection connective connectivity connector connoisseur connoisseurs connotation connotative connoting conquer conquering conscious consciously consciousness consciousnesses consecration consecutive consecutively consensual consensus consensuses consent consented consenting consequence consequences conservation conservatism conservative conservatively conservator conserve conserved conserving consider considerable considerably considerate consideration considered considering consisted consistencies consistency consistent consistently consisting consolation consolidate consolidated consolidating consolidation consoling consorted consortia consorting consortium conspiracy constancy constant constantly constellation consternation constipate constituency constituent constitute constituted constituting constitution constitutional constitutionally constitutive constrain constrained constraining constraint constrict constricted constricting constriction constrictive constrictor construct constructed constructing construction constructive constructively constructor construed construes construing consulate consultancy consultant consultation consultative consulting consume consumed consumer consuming consummation consumption consumptive contact contacted contacting contagion contagious contain contained container containing containment contaminate contaminated contaminating contamination contemplating contemplation contemplative contemporaneous contemporaneously contemporary contend contended contending content contented contenting contention contentious contentiously contest contested contesting context contextual contextualisation contextualised contextualization contextualize contextualized contextualizing contextually contiguity contiguous continence continent contingency contingent continua continual continually continuation continue continued continuing continuity continuous continuously continuum contorting contour contraception contract contracted contractile contracting contraction contractor contradicting contradiction contradictory contraption contrast contrasting contrastive contribute contributed contributing contribution contributor contrition contrived contrives contriving control controllability controllable controlled controller controlling controversial controversially controversies controversy controvert contused contusing contusion conundrum convection convenience convenient convening convent convention conventional conventionally conventions converge converged convergence convergent converging conversant conversation conversational conversationally converse conversed conversing conversion convert converted converter converting convex convexity convey conveying convicted convicting conviction convinced convincing convincingly convnet convocation convolution convolutional convulsing convulsion cooed cooing cookbook cookie cooking coolie cooling coons cooperate cooperated cooperating cooperation cooperative cooperatively coopering cooping coordinate coordinated coordinating coordination coordinator coordinators cootie coots coped copes copilot coping copped copping copra copula copulation copycat copying copyright copyrighted coral corded cordiality cording cords cored coreference cores coreset coring corking corks corms cornea corned corner cornering cornet cornier corns coroner corpora corporal corporate corporation corps corpus corral correct correctable corrected correcter correctest correcting correction correctional corrective correctly correctness corrector correlate correlated correlating correlation correlative correspondence correspondent corresponding correspondingly corrugate corrugated corrugating corrugation corrupt corrupted corrupter corruptest corrupting corruption corruptly corruptness corset corseting cortex cortical cosily cosine cosmic cosmically costly costs costuming cotes couch couching cough could council councillor councilor counseled counseling counselled counselling counsellor counselor count counted counter counteract counteracting counteraction countered counterexample counterfactual counterfactually counterfeit counterfeited counterfeiter countering countermeasure counterpane counterpart countersign countersink counterspeech counties counting countries country county coupe couple coupled couplet coupling coupon courier couriers course coursed courser court courtiers courting covariance covariate coven cover coverage covering covert coves covet coveting covey covid cowed cower cowering cowing coyer crack cracking crackling cradled cradling craft crafted crafting crafty cramming cramp cramping crane crank cranking crape crapped crapping crash crass crate crated crater cratering crating crave crawl crawled crawler crawling craws crayon craze creak creaked creaking cream creamed creaming creamy crease creased creasing create created creating creation creative creatively creativity creator credibility credible credibly credit cremate cremated cremating cremation creole crept cress crest crested cresting crews crick cricked cricket cricking cries crime criminal criminally crimp crises crisis crisp crispy criteria criterion critic critical criticality critically criticise criticised criticism criticize critique critiqued critiquing crock crone crooking cropping crops cross crossfire crossing crosslingual crossness crossover crossroad crossroads crosswise crossword crowd crowded crowdfunding crowdsourced crowdsourcing crowed crown crowned crows crucial cruise cruised cruiser crush crust cryptically cryptocurrency cryptographer cryptography crystal crystalline crystallise crystallised crystallize crystallized cubic cubit cuckoo cuisine cuisines culinary culling culls culminate culminating culpability cultivate cultivated cultivating cultivation cultivator cultural culturally culture cultured culturing cumulative cumulatively cupid cupped curate curated curating curation curator curators curds cures curie curing curios curiosity curious currant currency current curricula curricular curriculum curse cursed cursor cursory curtain curtained curtaining curvature curve curved curvy cuspid custom customer customisation customise customised customising customizable customization customize customized customizing cuter cutoff cutout cutting cvprw cyber cyberbullying cyberspace cycle cycled cyclic cyclical cylindrical cynic cynically cysts",
  d: "dabbing daemons dagger daily dairies dairy daisy dales dalian dally damage damaged damaging dames dammed damned damped dampen dampening damper dance danced dancer dancing dander dandling danger dangerous dangerously dangling danish danker dankness dares daring darkness darns dartboard darting darts dashboard database dataset dated dates dating dawns dazes dazing dbpedia deadening deafening deafer dealing deals dealt deans dears dearth death debarking debarment debarring debase debased debasing debate debated debater debating debias debiased debiasing debited debiting debits deblur deblurring debris debug debugged debugger debugging debunking debut debuted debuting decade decaf decal decay decayed decaying deceases deceasing deceit deceive deceived deceiver deceiving decelerate decelerating deceleration decent decentralisation decentralise decentralised decentralization decentralize decentralized deception deceptive deceptively decide decided deciding decimation decipher deciphering decision decking declamation declaration declarative declination decline declined declining decodable decode decoded decoder decoding decomposable decompose decomposed decomposing decomposition deconstructing deconstruction deconvolution decor decorate decorated decoration decorative decorrelation decouple decoupled decoupling decoy decoyed decoying decrease decreased decreases decreasing decree decreeing decry decrying decryption dedicating dedication deductible deducting deduction deductive deduplication deepen deepening deeper deepfake deeplab deeply deepmind defamation default defeat defeating defecating defecation defect defected defecting defection defective defector defence defenced defencing defend defendant defended defender defending defense defensed defensible defensing defensive defensively defer deference deferential deferentially deferral deferred deferring deficiency deficient defied defile defiled defiling definable define defined definer defining definite definition definitive deflating deflation deflect deflecting deflection defocus defoliation deformable deformation defrauding defraying defter defying degeneracy degenerate degenerated degenerating degeneration degenerative degradation degrade degraded degrades degrading degree dehazing dehumanising dehumanizing deice deifying deign deigned deigning deject dejected dejecting dejection delay delayed delaying delete deleted deleting deletion delft deliberate deliberated deliberately deliberating deliberation deliberative delicious deliciously delineate delineation delirious deliver deliveries delivering delivery dells delta delude deluge deluged deluxe delving demand demanding dementia democracy democratic democratisation democratise democratising democratization democratize democratizing democrats demographer demographic demography demoing demon demons demonstrates demonstrating demonstration demonstrative demonstrator demonstrators demoralization demoralizing demos demoting demurring demystified demystify demystifying denial denmark denny denoise denoised denoising denominated denotation denoting dense densely denser densest densities density dental denying departing department departmental departure depend dependant dependence dependencies dependency dependent depending depicting depiction deplaning deplete depleted depleting depletion deplorable deplorably deplored deploring deploy deployable deployed deploying deployment deportation deporting deportment depraving depredation depresses depressing depression depressive deprivation deprived depriving depth deputation derail derailed derailment deride derided deriding derision derivable derivation derivative derive derived deriving derogation desalination descant descanting descend descendant descendent descending descent describe described describing description descriptive descriptively descriptor descrying desert deserting desertion deserve deserved deserving desiderata desideratum design designating designation designed designer designing desirable desirably desire desired desisting desktop desolation desperate despicable despise despising despite despondency despondent dessert destination destining destitution destructed destructible destructing destruction destructive destructively detaching detail detailed detain detained detainment detect detected detecting detection detective detector detention deter detergent deteriorating deterioration determinant determinantal determinate determination determine determined determiner determining determinism deterministic deterred deterring detest detested detesting detonation detoxification detoxifying detracted detracting detraction detractor detriment detrimental develop developed developer developing development developmental deviate deviated deviating deviation device devil devilment devise devoting dexterous dexterously diabetes diabetic diachronic diacritic diacritical diacritics diagnose diagnosed diagnosing diagnosis diagnostic diagonal diagram diagrammatic dialect dialectal dialectic dialing dialog dialogue dials diameter dianzi diapering diaries diary dichotomies dichotomous dichotomy dicing dicker dictionaries dictionary dietary difference different differentiable differential differentially differentiate differentiated differentiating differentiation differently differing difficult difficulties difficulty diffidence diffident diffidently diffraction diffuse diffused diffusing diffusion diffusive digest digesting digestion digestive digger digging digit digital digraph digressing digression digressive diking dilate dilated dilemma diligence diluted dimension dimensional dimensionality dimer diminishing dined diner dines dinging dining dinner dinning diplomacy diplomata diplomats direct directed directer directing direction directional directive directly director directorates directorial directories directory direr direst dirichlet dirty disability disagree disagreed disagreement disambiguate disambiguating disambiguation disarm disarming disassembling disaster disbanding disbarring disbursed disbursing discard discarding discern discerned discerning discernment discharge discharged discharging disciplinary discipline disciplined disclose disclosed disclosing disclosure disco discolored discoloring discompose discomposed discomposing disconcerted disconnect disconnected disconnectedly discontented discontinues discontinuing discontinuities discontinuity discontinuous discord discordance discordant discorded discording discount discounted discounting discourage discourse discoursed discoursing discover discovered discoverer discoveries discovering discovery discreet discreetly discrepancies discrepancy discrete discretely discretization discriminant discriminate discriminated discriminating discrimination discriminative discriminator discriminatory discs discursive discus discuses discuss discussed discusses discussing discussion disease diseased disentangle disentangled disentanglement disentangling disfluency disgorged disgraced disguise disguised disgusted disgusting disinformation disjoint disjointed disjointing disjunctive dislike disliked dislikes dismantle dismantling dismaying dismissed dismount dismounted dismounting disorder disordered disorderly disparage disparaged disparate disparities disparity dispatch dispatching dispelled dispelling dispense dispensed dispenser dispensing dispersal disperse dispersed dispersing dispersion dispirits displaced displacement displaces displacing display displayed displaying displeased displeasing disported disporting disposing dispute disputed disrupting disruption disruptive dissect dissecting dissection dissembling disseminating dissemination dissension dissent dissenting dissimilar dissimilarities dissimilarity dissipating dissipation dissonance dissonant dissuasion distance distanced distancing distant distantly distending distension distention distil distill distillation distilled distiller distillery distilling distinct distinction distinctive distinctively distinctiveness distinctly distinguish distinguishable distinguished distinguishes distinguishing distorted distorter distorting distortion distract distracted distracting distraction distractor distrait distress distribute distributed distributing distribution distributional distributionally distributive distributor district distrust distrusted disturbance disturbed ditch ditto ditty diver diverge divergence divergent diverging diverse diversely diversification diversified diversifies diversify diversifying diversion diversities diversity divert diverting divest divesting divide divided divider dividing divination divine diving divining division divisive divorcing divulging doable docked docker docket docking doctor doctoral document documentation documenting doesn dogging doily doing doling dollar dolphin domain domestic dominance dominant dominate dominated doming domino donation donor doping dormant dorsal dosing dotes doting double doubled doublet doubly doubt dourly download downs downside downsize downstream downy doyen dozed dozen dozes dozing draft drafting drafty dragging dragon dragoon drags drain drama drams draping drawing drawl drawling drawn draws dread dreading dream dreamed dreamer dreamier dreaming dreamt dreamy dregs dress dressing drier drift drifting drilling drily dripped dripping drive drivel driven driver driving drone droned drooped drooping droplet dropout dropped dropper dropping drops dross drove drover drown drubbing drubs drugging drugs drums duality dubbing ducking duding dueling duelling dulling dumped dunce dungeon dungeons duping duplex duplicate duplicated duplicating duplication duplicator duplicity durability durable durably duration during dutch dwell dwelt dyadic dying dynamic dynamical dynamically dynamite dynamited dynamo dyslexia dyslexic",
  e: "eager eagle eaglet earls early earning earring earth earthquake earthy easier easily easing eater eating ebbed eccentric eccvw echoed echoes eclipse eclipsed ecliptic ecological ecologically ecommerce economic economical economically economies economise economised economist economize economized economy ecosystem edged edger edges edicts editable edited editing edition editor editorial editorially edits educating education educational educationally effect effecting effective effectively effectiveness efficacy efficiency efficient efficiently effort effortless effortlessly egged egocentric eigenvalue eight eighth eighty either ejaculation ejection elaborating elaboration elastic elasticity elate elating elderly election electoral electorate electra electric electrical electrically electrician electricity electrocardiogram electrocardiograph electrode electroencephalograph electroencephalography electron electronic electronica element elemental elementary elephant elevating elevation elicit elicitation elicited eliciting elide eligibility eliminate eliminated eliminating elimination elite ellipse ellipsis ellipsoidal ellipsoids elliptic elliptical elliptically elocution eloquent elucidating elucidation elusive emaciation email emanating emanation embark embarking embarrassing embarrassingly embed embedded embedding ember embers embodied embodies embodiment embodying embrace embraced embracing emerge emerged emergence emergencies emergency emergent emerging emery emission emits emnlp emoji emotion emotional emotionally empathetic empathy emphases emphasis emphasise emphasised emphasize emphasized emphatic empirical empirically employ employed employee employer employing employment empower empowered empowering empowerment empress empresses empty emulate emulated emulating emulation emulator enable enabled enabling enact encapsulating encapsulation enchanting enclosing encode encoded encoder encoding encore encored encoring encourage encouraged encouraging encouragingly encrusted encrypted encryption encyclopaedia encyclopaedic encyclopedia encyclopedic endangered endangers ended ending endless endogenous endorsing endoscope endowing endpoints endued enduing endure enduring energy enervating enfeebling enfolding enforce enforced enforcer enforcing engage engaged engagement engaging engendered engendering engine engineer engineered engineering english engorging enhance enhanced enhancement enhancer enhancing enigma enjoy enlargement enmities enmity enough enrage enraged enraging enrich enriched enriches enriching enrichment ensemble ensembling ensue ensuing ensure ensured ensuring entail entailed entailment entangle entangled entanglement enter enterprise entertainment entice enticement entire entities entitles entity entourage entrancing entries entropic entropy entry enumerable enumerate enumerated enumerating enumeration envelop envelope enveloped environment environmental environmentally envisioning envoy enzyme ephemeral epidemic epidemiological epidemiology epileptic episode episodic epistemic epistemology epoch epsilon equably equal equalised equaliser equalises equality equalize equalized equalizer equally equation equilibria equilibrium equipment equipped equipping equitable equitably equity equivalence equivalent equivalently equivariance equivariant erase erased eraser erasing erasure erection erogenous erroneous erroneously error escalating escalation escalator escape escaped escapee escaping escort espresso essay essence essential essentially establish established establishes establishing estate ester estimate estimated estimating estimation estimator etcher eternal ether ethereum ethic ethical ethics ethnicity ethnics euclidean euphemism euphemistic eureka european evacuate evacuated evacuating evacuation evade evaded evading evaluate evaluated evaluating evaluation evaluative evaluator evaporation evasion evens event eventfully eventuality eventually everlasting every everyday everyone everything everywhere eviction evidence evidenced evidential evocation evoke evoked evoking evolution evolutionary evolve evolved evolving exact exactly exaggerate exaggerated exaggerating exaggeration exalt exaltation examination examine examined examiner examining example exampled exampling exams exasperated exasperation excavation exceeding excel excellence excellent excellently excelling except excepting exception exceptionable exceptional exceptionally excerpt excerpts excess excessive excessively exchange exchangeable exchanged exchanging excised excising excitable excitation excite excited exciting exclaimed exclaiming exclamation exclamatory excluding exclusion exclusive exclusively exclusivity excursion excusable execrable execrating executable execute executed executing execution executioner executive executor executors exemplar exemplary exemplify exempting exemption exercise exercised exert exhalation exhaustible exhausting exhaustion exhaustive exhaustively exhibit exiling exist existence existing exited exiting exits exogenous exorcise expand expandable expanded expanding expansion expansive expansively expect expectant expectation expected expecting expectoration expedience expediency expedient expedite expedited expediter expediting expedition expel expelling expend expendable expended expending expensive expensively experience experienced experiencing experiential experiment experimental experimentally experimentation experimented experimenter experimenting expert expertise expiating expiation expiration explain explainability explainable explained explainer explaining explanation explanatory explicable explication explicit explicitly explode exploded exploding exploit exploitation exploitative exploited exploiter exploiting exploration exploratory explore explored explorer exploring explosion explosive exponent exponential exponentially export exportation exporting expos expose exposed exposing expository exposure expounding express expressed expresses expressible expressing expression expressive expressively expressiveness expressivity expressly expulsion expunging expurgation extend extendable extended extending extensible extension extensional extensive extensively extent external externalities extincted extincting extinction extirpation extra extract extracted extracting extraction extractive extractor extradited extraditing extradition extragradient extrapolate extrapolated extrapolating extrapolation extreme extremely extremer extremest extremity extricated extricating extrication extrinsic extruding extrusion exultation",
  f: "fabled fabric fabrics facebook faced faces facet faceted facial facilitate facilitated facilitating facilitation facilities facility facing faction factional factitious factoid factor factored factorial factories factoring factorisation factorise factorised factorising factorization factorize factorized factorizing factory facts factual factuality factually faculties faculty faded fades fading faeces failed failing fails failure fainer fainest faint fairer fairest fairly fairness fairs fairy faith faithful faithfully faithfulness faked faker fakes faking falcon fallacies fallacious fallacy fallback falling fallow fallowed fallowing falls false falser falsification falter faltered faltering famed familial familiar familiarise familiarity familiarize familiarly families family famous fanny fantastic fantasy farce fared fares faring farmed farmer farming farms farther farting farts fashion fasted fasten fastening faster fastest fasts fatal fatalities fated fatefully fates father fatigue fatigued fating fatness fatten fattening fatter fattest faucet fault faulty favor favored favorite favour favoured favourite faxed faxes faxing fazed fazes fazing feasibility feasible feasibly feather feathering feathery feature featured featuring fecal feces federal federate federated federating federation feedback feedforward feeding feeds feeling feelings feels feint feller felling fellow female fender fending fends fennel feral ferret festal fester festering fetal fetch fettering feuding feuds fever fewer fibber fiber fibre fibrillation fiction fictional fictitious fidelity field fielded fielder fiend fifes fifth fifty fight fighting figurative figuratively figure figured filed files filet filing filled filler fillet filleting filling fills filly filming films filmy filter filtered filtering filth filtrating filtration finagling final finale finally finance financed financial financially financier financing finder finding finds fined finer finery fines finetuned finetuning finger fingering fingerprint fingerprinted fingerprinting fining finis finite finked finking finks finny finsim fired firefight fires firing firmed firmer firming firms first firth fiscal fished fisher fishery fishes fishier fishing fitness fitted fitter fitting fiver fives fixation fixed fixer fixes fixing fizzing fizzy flack flags flail flailed flair flake flaked flaking flame flamed flaming flamingo flank flapped flapping flaps flare flared flash flashback flashy flask flatness flats flatted flatten flattening flatter flattering flattery flavor flavored flavors flavours flawed flawing flaws flayed flaying flays fleck flees fleet flesh flexibility flexible flexibly flick flies flight flighty fling flint flinty flipped flipper flipping flips flirt flirtation flits flitted flitting floating flock floes flogs flood flooding floor flooring flopped flopping flops flora floral floss flour flouting flowchart flowed flowing flown flows fluctuating fluctuation fluency fluent fluid flume flush flustering flutter fluttering flying foaled foaling foamed foaming foams focal focus focused focuses focusing fogey fogging foggy foiled foiling foils folded folder folding folds folio folklore folks folksy follow followed follower following folly fonder fonts fooled fooling footed footing footnote footnoted footnotes footprint foots foraging foraying force forced forcing forded fording fords forearming forecast forecaster forecasting forecastle foreground foregrounded foreign foremast forensic fores foreseeing foresight forest foresting foretaste foretasted foretasting forewarning forfeiting forge forged forger forgery forget forgetful forgetfully forgetting forging forgoing forgot forgotten forked forking forks formal formalisation formalise formalised formalising formalism formality formalization formalize formalized formalizing formally format formation formative formatting formed former forming forms formula formulae formulaic formulate formulating formulation forte forth fortnight forts forum forward forwarding foster fostering fouled fouling foully found foundation foundational founding fount fourier foursquare fourth fowled fowling foxed foxes foxing frack fractal fraction fractional fractionally fracture fractured fracturing fragile fragility fragment fragmentation fragmented frame framed framer framework framing franc france frank fraud fraudster fraudulence fraudulent fraudulently frayed fraying freebase freebased freebie freebies freedom freeing freely freezing french frequencies frequency frequent frequently fresco fresh freshness friction fridge fried friend friendly friendship fright frighting frigidity fringe fringed frittering frock frond front frontal frontier frost frostier froze frozen frugal frugality fruit fruity frustrating frustratingly frustum frying fudan fulfillment fulfilment fullback fulled fuller fulling fulls fully fumed fuming function functional functionalities functionality functionally functionary functioned functioning fundamental fundamentally funding funds funking funky funnel funner funny further fused fuses fusing fusion fussed fussing future futzing fuzzing fuzzy",
  g: "gabbling gagging gained gaining gains gaits galaxy gales gallery galley gambling gamboling gamed gamekeeper gamer games gamest gamin gamine gaming gamma gander ganging gaped gapes gaping garbling garden garment garnering gases gasping gated gatekeepers gates gateway gather gathering gating gauge gauged gauging gauss gaussian gauze gazed gazes gazetteer gazing gemini gender gendered genera general generalisation generalise generalised generalising generalist generality generalizability generalizable generalization generalize generalized generalizing generally generate generated generating generation generative generator generic generically genes geneses genesis genetic genetically genie genii genius genome genomic genre gentile gentle gentled gentler gently gents genuine genus geocentric geodesic geographer geographic geographical geographically geographies geography geolocation geometric geometrical geometrically geometries geometry geophysical geophysics geopolitical geopolitics georgia geospatial geotagged german germane germany gesture gestured getting gflownets ghost ghosting giant gibbs gibes gibing gigapixel girds github given gives giving glade glads glance glanced glancing gland glass glassed glasses glassing glassy glaucoma glide glided glider gliding glimpse glimpsed glitch glitches glitter glitters glittery global globalisation globalization globalizing globally globe globs gloss glossed glosses glossies glossing glossy glove gloved glowing glows glucose glyph gnome goaded goading goads goals goats goggle going golden goldfish golds gonna goodness goods goody goofs google googled gooks goons goring gossip gossipy gouge gouging govern governable governance governed governing government governmental grabs grace graced gracing grade graded grader gradient grading grads gradual gradually grafting graham grail grain grained grainy grammar grammatical grammatically grams grand grander grange granger grant granting granular granularity grape graph graphic graphical graphically graphon grasp grasping grass grasses grassing grassroots grassy grate grated grater grating grave graved gravel graven graver graves gravest gravies graving gravity grayed graying grays graze grazed grazing great greater greatest greed greedy green greened greener greenery greet grids griffin griffon grind grins grips grits groan grocer grocery groin grokking gromov groped groping gross grossed grosses grossing grouching ground grounded grounder groundhog grounding group grouped grouper grouping groused grousing grout grouted grouting grove growing growl growling grown grows growth guarantee guaranteed guaranteeing guarantied guaranties guarantor guarantying guard guardian guarding guardrail guess guessed guesser guesses guessing guest guesting guidance guide guided guideline guiding guild guile guilt guilty guise guitar gumbel guttering gutting gymnasium gyroscope",
  h: "habit habitat habitation hacked hacker hacking hacks hadamard hailing haired hairiness hairy hakes hales halfspaces haling hallucinate hallucinated hallucinating hallucination haloing halters halting halving hamiltonian hammed hammer hamming hamper hampering handbook handcraft handcrafted handful handiness handing handle handled handler handling hands handwriting handwritten handy hangs hangzhou hanker hankering hanks happen happened happening happiness happy harassing harassment harbin hardcore harden hardening harder hardest hardier hardiest hardiness hardness hardware hardy hared harems hares haring harking harks harmful harmfulness harming harmless harmlessness harmonic harmonica harmonies harmonious harmoniously harmonisation harmonise harmonised harmonising harmonization harmonize harmonized harmonizing harmony harms harness harnessing harps harpy harry harts harvard harvest harvesting hashed hashes hashing hashtag hassle hassled haste hasted hasten hastening hastiness hasting hasty hated hateful hatefulness hater haters hates hating hatred hatted hatter hatting hauling haunting haven having hawing hawked hawker hawkes hawking hawks haying haystack hazard hazing headache headed header headier heading headless headline headlined heads heady healed healer healing heals health healthcare healthier healthiest healthily healthiness healthy heaped heaping heaps heard hearer hearing hearkening hears heart heartening hearth heartiness heartlessness hearty heated heater heath heating heatmap heats heave heaved heaven heavily heaving heavy hebbian hebrew hedge hedged hedgehog hedges hedging heeded heeding heedless heeds heeling hefting height hello helms helped helper helpful helpfulness helping helps hemming hepper herald herded herder herding herds heritage hermitage herring hesitating hesitation hessian hetero heterogeneity heterogeneous heterophilic heterophily heteroscedastic heuristic hickey hickories hidden hiding hieing hierarchical hierarchically hierarchies hierarchy higher highest highlight highlighted highlighter highlighting highly highway hijacking hiking hikvision hilbert hilts hinder hindering hinders hindi hinds hindsight hinge hinged hinting hints hipping hippo hippy hiring histogram histology histopathology historian historical historically histories history hitchhike hitchhiked hitchhiker hitchhiking hither hitter hitting hiving hkust hoard hoarder hoarse hoaxed hoaxer hoaxes hocked hockey hocking hocks hogging hoisted hoisting hoists hokey holder holds holed holes holier holistic holistically holler holocaust holograph holographic holography homed homelessness homeostatic homepage homer homes homework homey homogeneity homogeneous homogeneously homogenisation homogenization homologous homology homomorphic homophily homophone homotopy honed hones honest honestly honesty honey honeybee honeypots honks honor honour hoods hooey hoofs hooks hooky hooping hoops hooted hooting hoots hopelessness hopes hopfield hoping hopping horde hording horizon horizontal horizontally horned hornet horology horse horsed horsey horsing hosed hoses hosing hospital hosted hostel hosting hosts hotel hotkey hotter hourglass hourglasses hourly hours house housed household householder housing hovel hover huang huawei huazhong hugging human humane humanising humanitarian humanity humanizing humanoid humming humor humorous humour hundred hungering hungers hungry hunkering hunkers hunter hunters hunting hunts hurls hurricane hurry hurting hurts hushed hushing hybrid hybridization hyderabad hydra hyena hyped hyper hyperbola hyperbole hyperbolic hyperedge hypergraph hyperlink hyperlinked hyperlinking hypermedia hypernetwork hyperparameter hyperspectral hypersphere hypertext hypes hyphening hypotheses hypothesis hypothesise hypothesised hypothesize hypothetical hypothetically hysteresis hysterical",
  i: "iccvw iceberg ideal ideas ideation identical identically identifiability identifiable identification identified identifier identifies identify identifying identities identity ideological ideologically ideologies ideologist ideology idiom idiomatic idiosyncratic idiot ignorance ignore ignored ijcai illegal illicit illicitly illicitness illness illuminating illumination illumining illusion illustrating illustration illustrative illustrator image imaged imagenet imagery imaginably imaginary imagination imaginative imagine imagined imaging imagining imbalance imbalanced imitate imitated imitating imitation imitative imitator immediacy immediate immediately immensities immensity immersing immersion immersive immigrant immigrants immigrate immigrating immigration immolating immolation immune immunisation immunization immure impact impacted impacting impaired impairing impairment impalement impart imparted impartial impartially imparting imparts impassable impatience impatient impatiently impeaching imperative imperatively imperceptible imperceptibly imperfect imperfection imperfectly impersonating impersonation impersonator implanting implement implementation implemented implementer implementing implicating implication implicit implicitly implicitness implied implies imploding imploring imply importance important importantly importation importing imports importune imposing impossibility impossible impossibly impotence imprecation imprecise imprecisely imprecision impress impressing impression impressive imprint imprinting improper improve improved improvement improvident improving improvise improvising impulse impulsed impunity impurity imputation imputing inabilities inability inaccuracy inaccurate inaccurately inactive inaner inappropriate inappropriately inattention inaugurate inbound incensing incentive incentivized incentivizing inception incest incident incidental incidentally incite inclement incline inclining include included including inclusion inclusive inclusively incoherence incoherent incoherently income incomparable incompatibility incompatible incompatibly incomplete incompletely incompleteness incongruity inconsistencies inconsistency inconsistent inconsistently inconspicuous inconspicuously incorporate incorporated incorporating incorporation incorrect incorrectly increase increased increasing increasingly increment incremental incrementally incremented incurring incursion indecently indeed indefinitely indent indenting independence independent independently indeterminacy indeterminate index indexed indexer indexes indexing india indian indic indicated indicates indicating indication indicative indicator indices indict indicting indigenous indigents indigestion indirect indirection indirectly indiscriminate indiscriminately indispensable indispensably individual individualise individualised individualism individualist individuality individualization individualize individualized individually indivisible indivisibly indonesian indoor induce induced inducer inducing induct inducted inducting induction inductive inductively industrial industrially industries industrious industry ineffectiveness inefficiency inefficient inefficiently ineligibility ineligible inequalities inequality inequities inert inertia inertial inexact inexactness inexpensive inexpensively infant infarction infeasible infect infected infecting infection infectious infectiously infer inference inferential inferior infernal inferred inferring infertile infest infesting infilling infinite infinitely infinitesimal infinitesimally infinity infirm inflamed inflames inflate inflated inflates inflating inflation inflecting inflection inflectional inflexion infliction influence influenced influencing influential influentially influenza infomax inform informal informatics information informational informative informativeness informed informer informing infraction infrared infrastructure infrequency infrequent infrequently infringement infuse infused infusing infusion ingenious ingeniously ingenuity ingenuous ingest ingesting ingestion ingredient inhabited inhabits inhalation inherent inherently inheritance inherited inheriting inheritor inhibit inhibited inhibiting inhibition inhibitory inhibits initial initialed initialing initialisation initialise initialised initialising initialization initialize initialized initializing initialled initialling initiate initiated initiating initiation initiative inject injected injecting injection injunction inline inner innocent innovating innovation innovative innovator inorganic inpainting inpatient input inquire inquiring inquiry inquisition inquisitive inquisitively inria insect insensibility insensible insensitive insensitively insensitivity insert inserted inserting insertion inset insetting inside insider insight insightful insisting inspect inspected inspecting inspection inspector inspiration inspirational inspire inspired inspiring instabilities instability instagram install installing instalment instance instanced instant instantaneous instantaneously instantly instead instigate instigating instigation instil instill instilling instinct instinctive institute instituted instituting institution institutional institutions instruct instructed instructing instruction instructional instructive instructively instructor instrument instrumental instrumented insufficiency insufficient insufficiently insulating insulation insulting insurance insurgence intact integer integral integrate integrated integrating integration integrative integrator integrity intellectual intellectually intelligence intelligent intelligently intelligibility intelligible intelligibly intend intended intending intensely intensified intensifier intensifies intensify intensities intensity intensive intensively intent intention intentional inter interact interacted interacting interaction interactive interactively interbred intercede interceded intercepted intercepting interception interconnect interconnected interdependence interdependent interdicted interdicting interdiction interdisciplinary interest interested interesting interestingly interface interfaced interfacing interfere interfered interference interior interjected interjecting interjection interlace interlaced interlacing interleave interleaved interleaving interlinear interlink interlinked interlinking interlocked interlocking interlocutor interlocutory intermediary intermediate interment intermittent intermittently intern internal internalization internally international internationally interned internee internet interning interoperability interpersonal interplay interpolate interpolated interpolating interpolation interposition interpret interpretability interpretable interpretation interpretative interpreted interpreter interpreting interpretive interred interrelate interrelated interrelating interrelation interring interrogate interrogated interrogating interrogation interrogative interrupting interruption intersected intersecting intersection intersectional interspeech interval intervene intervened intervening intervention interventional interview interviewed interviewee interviewer interviewing interweave interweaving intestate intestine intimacy intimation intonation intoxicate intra intracranial intractable intranet intranets intricacy intricate intricately intriguing intriguingly intrinsic intrinsically introduce introduced introducing introduction introductory introspection introspective intruding intrusion intrusive intuiting intuition intuitive intuitively intuitiveness invalid invariable invariance invariant invasive invective invent invented inventing invention inventive inventor inventoried inventories inventory inverse inversely inversion invert inverted invertible inverting invest invested investigate investigated investigating investigation investigative investigator investing investment investor invincible invisible invisibly invitation invitational invite invited invocation invoicing invoke invoked involve involved involvement involving irons irony irrationality irrationally irreducible irregular irregularity irregularly irrelevance irrelevancy irrelevant irrelevantly irreversible irreversibly irritating irritation isolate isolated isolating isolation isometric isomorphic isomorphism isotopic isotropic isotropy israel issue issued italian italy items iterate iterated iterating iteration iterative iteratively itinerant itinerary itself",
  j: "jackknife jackknifed jackknives jackpot jacobian jailbreak jailbreaking jangle japan japanese jargon jasmine jason javascript jellyfish jellyfishes jeopardy jiaotong jigsaw jingle johns joining joins joint jointing jointly joist joked joker jokes journal journalese journalism journalist journalistic journey judge judged judgement judgemental judging judgment judicial jugging juggle juice juiced juicer juicy jumps jumpy jungle justice justification justify",
  k: "kaist kakao kaleidoscope kaleidoscopic kalman kangaroo karlsruhe kaust keeling keels keening keens keeping keeps kennel kernel kernelized keynote keynoted keyphrase keypoint keyword kidney killed killer killing kilned kilning kinda kinds kinematic kinetic kings kingship kinks kinship kissing kitchen knapsack knife knifed knits knobs knockoff knockout knots knowable knowing knowledge knowledgeable knowledgeably known knows koala kolmogorov koopman korea korean kronecker kuaishou kullback kyung",
  l: "label labeled labeling labelled labelling labor laboratory labour labyrinth lacerating lacing lacked ladder laddering laded lading lager lagged lagging lagrangian lakes lambda lament lamer lamest lamination laming lance lanced lancer lancet lancing lander landing landmark landscape landscaped landscaper landscaping lanes langevin language lanker laparoscopic lapel laplace laplacian lapse lapsed larder larding large largely larger largess largest largo laser lasses lasso lasting lasts latency latent later lateral laterally latest latex lathe lather latin latte latter lattice latticed lauding laugh laughing launch laundering lawsuit lawsuits lawyer laxer laxest layer layered layerwise laying layout laziness lazing lazying leaded leaden leader leaderboard leading leads leafing leafs leafy leakage leaking leaks leaky leaned leaner leaning leans leaping leaps leapt learn learnability learnable learned learner learning learnt lease leash leasing least leave leaved leaven leaving lecture lectured lecturer ledge ledger leeks lefter legacy legal legalisation legalization legalized legalizing legally legged legging legion legislate legislating legislation legislative legislator legislature legit legman lehman leibler leman lemma lemme lemon lemonade lemony lemur lender lending lends length lengthening lengthy lenses leper lesion lessen lessening lesson lessor letter leuven levee level leveling levelling lever leverage leveraged leveraging levering levitation lewder lexical lexically lexicographer lexicographic lexicography lexicon liability libel libeled libeling libelled libelling liberal liberally liberate liberated liberating liberation libertine liberty librarian libraries library licence license licensed licensee licensing licit licked licking licks lidar liens lifecycle lifelong lifer lifespan lifestyle lifetime lifted lifting lifts ligand light lighted lighten lightening lighter lighting lightning lightninged lightweight liked likelihood likely liken likeness liker likes likest liking lilted lilting lilts limed limes liming limit limitation limited limpidity linage lineage lineal lineally linear linearity linearization linearized linearly lined linen liner lines linger lingual linguist linguistic linguistically lining linkage linked linkedin linker linking links lipschitz liquid liquidate liquidise liquidity liquidize lisping lisps listed listen listenable listened listener listening listing lists listwise liter literacy literal literally literary literate literati literature lithograph lithographed lithographer lithographic lithography litigation litter littering little littler livability lived livelihood livelong lively liven liver livery lives livest livid living llama llava loaded loader loading loads loafed loafing loafs loaned loaning loans lobes local locale localisation localise localised localising locality localization localize localized localizing locally locate located locating location locked locker locket locking locks lockup locomotion locomotive locution lodes lodged lodger lodging lofted lofting logarithm logarithmic logbook loges logged logger logging logic logical logically login logistic logit logon loins london lonely loner longed longer longing longitudinal longitudinally lookahead lookalike looked looking looks lookup loomed looming looms loons loony looped looping loops loopy loose loosed loosen looser loosing looted looting loots loped lopes loping lopped lorded lording loser losers loses losing losses lossless lossy lottery louder louse lousy louver loved lovely lover loves loving lowed lower lowering lowing loyal loyally loyalty lucid lucked lugged lugging lunch lurch lurid lusting lusts luxury lvlms lyapunov lying lynch lyric lyrically",
  m: "macaque macerating maceration maces machine machined macho macing macro macron macroscopic madison maestro magic magical magically magnet magnetic magneto magnification magnified magnifier magnifies magnitude mailbox mainlining mainly mainstream mainstreamed maintain maintaining maintenance major majorities majority maker makers makes makeup making males malevolence malevolent malicious maliciously mallow mallows malting maltreatment malware mamba mambo mamma mammography mammoth manage managed management manager managing mandarin manes maneuver manga mange manger mango mangy mania manic manifestation manifold manipulate manipulated manipulating manipulation manipulative manipulator manipulators manly manna manned manner manor manses mantra manual manually manufacturing manuscript manuscripts maple mapped mapper mapping mapreduce marathon marble marbled march marched marches marching marco mares margin marginal marginalia marginalization marginalize marginalized maria marina marine mariner maritime markdown marked marker market marketing marketplace marking markov markovian marks markup marlin marred marriage married marries marring marrying martin martingale martyring marvel marveling maryland mashed masher mashes mashing mashup masked masker masking masks massage massaging massed masses massing massive massively master mastering masterly mastermind mastery mastodon masts match matched matches matching matchmaking material materialisation materialization maternal maternity mates mathematical mathematically mathematician mathematics mating matins matrices matrix matryoshka matte matted matter mattering matting maturity maven maverick maxed maxes maxim maxima maximal maximally maximisation maximise maximised maximising maximization maximize maximized maximizing maximum maxing maybe mayor mazes mbzuai meager meals meaning meaningful meaningfully means meant measurable measurably measure measured measurement measuring meats mechanic mechanical mechanically mechanics mechanise mechanised mechanism mechanistic mechanistically mechanize medal meddle media medial median mediate mediated mediating mediation mediator medic medical medicate medicated medicating medication medicine meditate meditated meditation medium medusa meeting meets megvii meituan melding mellows melody melting melts member membership memes memorabilia memorability memorable memorably memories memorisation memorise memorised memorising memorization memorize memorized memorizing memory memos mends menial mental mentality mention mentioning mentoring menus merchandise merchandised merchant meres merge merged merger merging merit meshed meshes meshing mesmerized mesmerizing mesquites message messaging messes messing messy metadata metal metamorphic metamorphism metapath metaphor metaphorical metaphorically metaphysical meted meteor meteorological meteorology meter metes method methodological methodologies methodology meting metre metric metrical metrication metro metropolis metropolises metropolitan miccai michigan micro microblog microblogging microcode micron microscope microscopic microscopy microservice microsoft middle midpoint midstream might mighty migrant migrating migration miked mikes miking milder mildew mildly miler milestone military militating milker miller million millisecond millstone mimed mimes mimic mimicking mimicry miming minced mincing minded minding minds mindset mined miner mines minestrone minibatch minim minima minimal minimalism minimalist minimally minimax minimisation minimise minimising minimization minimize minimized minimizing minimum mining minis minks minor minorities minority minted minting mints minuet minus minute minuted minuter miracle mirage mired miring mirror misaligned misalignment misbehaving misbehavior misbehaviour miscellaneous misconception misconceptions misdealing miser misinformation mislabeled mislaying mislead misleading misled mismatch mismatched mismatches misogyny misread misreading misses missing mission missive misspecification misspecified misspelled misspells mistake mistaken mister misting mistreatment misunderstand misunderstood misuse misused misusing miter mitigate mitigated mitigating mitigation mixed mixer mixes mixing mixture mixup mllms moaning moans mobile mobility mocha modal modalities modality model modeling modelling modem moderate moderated moderating moderation moderator moderators modern modernising modernity modernizing modes modest modesty modification modified modifier modifiers modifies modify modifying modular modularity modularized modulate modulated modulating modulation modulator module moistly molder molds molecular molecule moles molest mollification mollified mollifies mollifying molting moment momenta momentum monarch monarchy monash monetary money monitor monitoring monkey monocular monolingual monolithic monoliths monologue monophonic monopoly monotone monotonic monotonically monotonicity monotony monte month mooch moocs moods moody mooing moons moors moose moots mopes moping mopping moral morale moralities morality morally moray morel mores morphable morpheme morphine morphing morphological morphology morsel mortal mortality mortally mortification mortified mortifying mosaic mosey mosquitoes mosses mossy mostly motel motes motif motile motility motion motivate motivated motivating motivation motivational motivator motive motor motorized motorizing mouse moused mouser mousse mousy mouth moved movement mover moves movie moving mower mowing muddle muffin muffing mufti mullion multi multiagent multichannel multiclass multicultural multidimensional multidisciplinary multifaceted multigrid multilabel multilateral multilayer multilevel multilinear multilingual multilingualism multilinguality multimedia multimodal multimodality multimodel multinomial multiparty multiplayer multiple multiplex multiplexed multiplexer multiplexes multiplexing multiplication multiplicative multiplicity multiplied multiplier multiplies multiply multiplying multipurpose multiscale multistage multistep multitask multitasking multitude multivariate multiverse multiview multiword munch munich municipal municipally mural muscle muscled muscular museum mushes mushing music musical musicale musing musses mussing mussy muster mustering mutation mutational muter mutilated mutilating mutilation muting mutiny mutter muttering mutual mutually myopia myopic myriad mysteries mysterious mystery mystifies",
  n: "nails naive naiver naked named names naming nanjing nankai napes narrate narrated narrating narration narrative narrator narrow narrowing nasty nation national nationalise nationalism nationalist nationality nationalize nationally nationwide native natty natural naturalises naturalist naturalistic naturalization naturalizing naturally naturalness nature navel naver naves navigable navigate navigated navigating navigation navigational navigator nearby nearest nearly neatest neatly nebula nebulae nebular necessaries necessarily necessary necessity needed needle needled needs needy negate negated negation negative negatived negatively negativing negativity neglect neglected negligible negligibly negotiating negotiation negotiator neighbor neighborhood neighboring neighbour neighboured neighbourhood neighbouring neighbourly neologism neologisms nerds nerdy nested nesterov nesting nestled nestling netflix netherlands netted netting network networked networking neural neurally neurips neuripsw neuro neuroimaging neuron neuronal neuroscience neurosurgery neurosymbolic neutral neutralisation neutralise neutralising neutrality neutralization neutralize neutralizing neutrally neutron never newborn newer newly newspaper newsy newton nexus nibble niche night nightlife nighttime nimble nimbler nimbly nitrating nodes nodule noise noised noiseless noiselessly noisier noisily noisiness noising noisy nomad nominal nonconvex nonessential nonlinear nonlinearity nonnegative nonparametric nonsense nonsmooth nonverbal noose normal normalisation normalise normalised normalising normality normalization normalize normalized normalizing normative norms north northeaster northeasterly northeastern northern northwesterly northwestern nosed noses noshing nosier nosing notability notation notching notebook notebooks noted notes nothing notice noticed notification noting notion notional nouns novel novelty novice nowcasting nowhere nowise nuance nuanced nuances nuclear nuclei nucleic nucleus nudes nudging nugget nuisance numbed number numeracy numeral numeric numerical numerically nurse nursed nursing nurture nurtured nutrition nutritional nutritionally nutritious nutritive nvidia nystrom",
  o: "oases oasis oaten obfuscate obfuscated obfuscating obfuscation object objecting objection objectionable objectionably objective objectively objectivity obligatory oblique oblivious obliviously obscure obscured obscurer observability observable observably observance observant observation observational observatories observatory observe observed observer observing obsessing obstacle obstructing obstruction obstructive obtain obtaining obvious occasional occasionally occasioned occasions occlude occluded occlusion occlusive occupancy occupants occupation occupational occupying occurred occurrence occurring ocean ocher octopus odder odometry odyssey offed offence offense offensive offensively offensiveness offer offering office officer official offline offloading offset offside offsite often okapi olden older olfactory olympiad omelette omission onboard oncology ongoing onion online onset ontological ontologies ontology opacity opaque opaqued opaquer opening openness opera operating operation operational operationally operative operator opining opinion opinionated opponent opportunism opportunist opportunistic opportunities opportunity opposing optical optically optima optimal optimality optimally optimisation optimise optimised optimiser optimising optimism optimist optimistic optimistically optimization optimize optimized optimizer optimizing optimum option optional optionally oracle orange oranges orbit orchestrate orchestrated orchestrating orchestration orchid ordaining order ordered ordering ordinal ordinary oregon organ organic organisation organisational organisations organise organised organiser organising organization organizational organize organized organizer organizing orient orientating orientation oriented orienteering origin original orthogonal orthogonality orthographic orthographies orthography oscillate oscillated oscillating oscillation oscillator oscillatory ostentation other otter ouster outage outbreak outcome outdated outdoor outed outer outfit outlet outlets outlier outline outlined outlining outlive outlook outperform outperformed outperforming outpouring output outrage outsets outside outsider outsize outsource outsourced outsourcing outstanding outstandingly outstaying outwit overacting overactive overall overawing overbooked overcame overcome overcoming overconfidence overconfident overcooked overcooking overdoing overdosing overeating overestimating overestimation overfitting overflow overhead overhear overheard overheat overjoying overkill overlap overlapped overlapping overlay overlaying overload overloaded overlooked overlooks overlord overnight overoptimization overparameterization overparameterized overparametrized overrating oversampling overshadowing overshooting oversight oversmoothing overthinking overuse overused overview overweight overwhelm overwhelmed overworked owner owners ownership oxford",
  p: "paced pacer paces pacific pacification pacifying pacing package packaged packed packer packet packing packs pacts padding paddling paediatric paged pager pagerank pages paging pails pained paining pains paint painted painter painting paired pairing pairs pairwise palace palate paled paler pales palette paling palling palls pamper panacea panda pandemic pander panel panes panned panning panoptic panorama panoramic panted panties panting pants paper papery papillary parabolas parabolic parade paraded paradigm paradise paradox paradoxes paragraph paragraphed parallax parallel paralleling parallelism parallelization parallelizing paramedic parameter parameterization parameterized parametric parametrization paraphrase paraphrased paraphrasing parcel parch parched parches parching pared parent parenting pares pareto paring parities parity parka parked parking parks parody parred parries parring parrot parroting parry parse parsec parsed parser parsimonious parsing parson partial partiality partially participant participate participating participation participator participatory particle partied parties parting partisan partisanship partition partitioned partitioning partly partner parts parturition party pascal paschal pasha passage passed passel passenger passer passes passing passive password pasta paste pasted pastel pastern pasties pasting pasts pasty patch patched patches patching patchy patent patenting pates pathogenic pathogens pathological pathologically pathology pathos paths pathway patience patient patter pattern patties patting patty pauper pause paused pausing paved paves paving pawed pawing pawning payed payer paying payment payoff peace peach peaking peaks pealed peals pearl pearly pears pebble pebbled pebbles pecan pecked pecking pecks pedagogic pedagogical pedagogically pedestrian pediatric peeing peeked peeking peeks peeled peeling peels peeped peeping peeps peered peering peers peeved peeving pejorative peking penalised penalises penalising penalization penalize penalized penalizing penalties penalty pence pending penguin penning people peopled peptide perceive perceived perceiver perceiving percentage percentile perceptible perception perceptive perceptron perceptual perceptually percolating percolation percolator percussion perdition perfect perfected perfecter perfecting perfection perfectly perforating perforation perform performance performant performative performed performer performing perfuming peril perils perimeter period periodic periodical periodically periodicity peripheral periphery perishing perjuring perking perks permanence permanent permission permissive permutation permute permuted peroration peroxiding perpetual perpetually perplexed perplexes perplexing perplexity perquisite persecution persian persisted persistence persistent persistently persisting person persona personae personal personalisation personalise personalised personalising personalities personality personalization personalize personalized personalizing personally personnel perspective persuade persuaded persuading persuasion persuasive persuasively persuasiveness pertained pertaining pertinence pertinent perturb perturbation perturbed perturbing pervading pervasive perverting pessimism pessimist pessimistic pester pestilent pests petering peters petition petitioned petitioner petitioning petitions petrifying petting petty pharmaceutical pharmacology phase phased phasing phenomena phenomenal phenomenological phenomenon phenotype phenotyping philately philological philology philosophic philosophical philosophically phishing phoenix phone phoned phoneme phonemic phonetic phoney phonically phonograph phonological phonology phony photo photograph photographed photographer photographic photographing photographs photography photometric photon photorealistic phrasal phrase phrased phrasing phrenology phylogenetic phylogeny physic physical physically physician physicist physics physiological piano piazza picked picket picking pickling picks picky pictographs picture pictured pidgin piece pieced piecewise pierce piers piggyback piggybacked piglet piker piking pillar pilling pills pilot piloted piloting pinch pinking pinnacle pinning pinpoint pinpointing pinterest pinwheel pinyin pioneering piped pipeline piper pipes piratical pisses pissing pitch pitched pitches pitching pitfall pitting pivot pivotal pivoted pivoting pixel pixie pizza place placed placement placer placid placing placket plagiarise plagiarised plagiarism plagiarist plagiarize plaice plaid plain plainer plaint plait plaited planar plane planed planet planing plank planked planking planned planner planning plans plant planted planter planting plasma plastic plasticity plate plateau plated platen platform plating platonic plausibility plausible plausibly played player playground playing playlist playoff plays plead pleas please pleased pleat pliant plods plops plots plotter plows ploys plugging plugin plunging pluralise pluralised pluralism pluralistic plurality pluralize plying pneumonia pocked pocket pocking podcast podding podium poetically poetry poets point pointed pointer pointier pointing pointwise pointy poised poises poison poisoned poisoner poisoning poisonous poisonously poisson poked poker pokes poking polar polarisation polarise polarised polarity polarization polarize polarized poled polemical poles police policed policies policing policy poling polish polishing polite politeness politic political politically politician politico politics polities polity polled polling polls pollsters polluter polluters pollutes polluting pollution polyak polyglot polygon polygonal polyhedral polyhedron polymer polymorphic polynomial polyp polyphonic polyphony polytechnic polytechnical pomdp ponder pondering pones poohed poohing poohs pooled pooling pools pooped pooping poops poorly popcorn popes poplar popular popularise popularised popularity popularization popularize popularized popularly populating population pored pores porpoising portability portable portal ported porter portfolio porting portioning portrait portrayal portrayed ports portuguese posed poser poses posher posies posing posited positing position positional positioned positioning positive positively positivism positivity positron posits posse possess possibilities possibility possible possibly postal postech posted poster posterior posterity posting postponing posts postulating potable potato potent potential potentiality potentially potted potter pottery pottier potting pouted pouting pouts poverty powder powdered powdering power powered powerful powering poxes practicability practicable practicably practical practicality practically practice practiced practicing practise practising practitioner pragmatic pragmatically pragmatism pragmatist prance prate prayer praying prays precedence precedent preceding precious preciously precipitating precipitation precise preciser precision precluding preclusion precognition precondition preconditioned preconditioning precursor predating predator predators predatory predecessor predefined predestined predicate predicated predicating predication predicative predict predictability predictable predictably predicted predicting prediction predictive predictor predilection preeminence preeminent preempting preemption preemptive preemptively prefatory prefect prefer preference preferential preferentially preferred preferring prefix prefixed prefixes prefixing preheating prejudice prejudiced preliminary premise premised premising premonition preordained preordaining preparation preparedness preposition prepositional preprocessing preps prerequisite prescribe prescribed prescription prescriptive presence present presentation presented presenting preservation preservative preserve preserved preserver preserving preset presetting president presidential presiding press pressure pressured prestige presto presumption presumptive presupposition pretence pretend pretending pretension pretext pretrain pretrained pretraining pretty prevalence prevalent prevent preventing prevention preventive preview previous previously preys price priced pricey pricing prick pricking pride prided priding pried primacy primal primary primate prime primed primer priming primitive primitively primmer primp primping prince princesses principal principally principle principled print printed printer printing prior prioresses priorities prioritisation prioritise prioritised prioritising prioritization prioritize prioritized prioritizing priority priory prise prising prism prismatic prison privacy private privateer privately privater privatest privatisation privatise privatised privatization privatize privatized privilege privileged prize prized prizing proactive proactively probabilistic probabilities probability probable probably probating probation probe probed probing problem problematic problematical procedural procedure proceeding proceedings process processed processes processing procession processional processor procrastinating procrastination procrastinator procurement procuring prodigy produce produced producer producing product production productive productively productivity profanation profanely profaning profanity profess professed professes professing profession professional professionally professor proficiency proficient proficiently profile profiled profiling profit profitability profitable profitably profiting profundity profusion prognoses prognosis prognostic program programmable programmatic programme programmed programmer programming progress progressed progresses progressing progression progressive progressively prohibited prohibits project projected projectile projecting projection projective projector prolifically prolixity prominence prominent prominently promise promised promising promisingly promote promoted promoter promoting promotion promotional prompt prompted prompter prompting prone prong pronged pronoun pronounce pronounced pronunciation proof propaganda propagate propagated propagating propagation propel propensities propensity proper properly propertied properties property prophet proponent proportion proportional proportionality proportionally proportionate proportioned proposal propose proposed proposer proposing proposition propositional propositioned proprietary proprietor propriety prorating proscribe proscribed proscription prose prosecuted prosecuting prosecution prosecutor prosody prospect prospected prospecting prospective prospector prospectus prosper prostheses prosthesis prosy protagonist protean protect protected protecting protection protective protectively protector protein protest protested protester protesting protocol proton prototype prototypical prototyping protracted protracting protraction protractor provable provably prove proved proven provenance proverb provide provided providence provident providential provider providing proving provision provisional provisioned provisioning provoking prowess proxies proximal proximity proxy prude prune pruned pruner pruning prying pseudo psych psyche psychiatric psychiatrist psychiatry psycho psychological psychologically psychology psychometric psychotherapy pubic public publication publicly publish published publisher publishes publishing pudding puking pulling pulls pulmonary pulping pulps pulse pulsed pulsing punchline punctuating punctuation punishing punning punting purchase purchased purchaser purchasing purely purification purify purifying purism purity purling purls purpose purposed purposing purse purser pursing pursuing pursuit purveying pushing pusses putrefying putter putting puttying puzzle puzzled puzzler puzzling pyramid pyramidal pyramided python pytorch",
  q: "quack quadratic quadrature quadrille quadruped quadruple quadrupled quadruplet quagmire qualcomm qualification qualified qualifier qualifies qualify qualifying qualitative qualitatively qualities quality quanta quantifiable quantification quantified quantifier quantifies quantify quantifying quantile quantitative quantities quantity quantization quantized quantum quark quart quasar quash quasi queen queer quell queried queries query querying quest question questioned questioner questioning questioningly questionnaire queue queued queuing quick quiet quill quilt quintuple quintupled quintuplet quire quirk quite quits quizzed quizzes quota quotation quote quoted quoth quotient qwerty",
  r: "rabbi rabbit rabid raced racer races racial racing racism racist racked racking racks radar rademacher radial radiance radiating radiation radical radii radio radioactive radiologist radiology radiometric radiotherapy radium radius rafted rafter rafting raged rages raging raider raiding raids railing rails rainbow raindrop raindrops raining rains rainy raise raised raisin raising raked rakes raking rally ramification ramifications random randomise randomised randomising randomization randomize randomized randomizing randomly randomness range ranged ranger ranging rangy ranked ranker ranking rankled rankling rankness ranks ransom ranted ranter ranting rants raped rapes rapid rapidly raping rared rarefy rarely rarer rares raring rarity rasher raspberry raster rated rater rates rather ratification ratifying rating ratio ration rational rationale rationalisation rationalise rationalised rationalising rationalism rationalist rationality rationalization rationalize rationalized rationalizing rationally ratted ratting raved ravelling raves raving rawer razed razes razing razor reach reachability reachable reaching react reacting reaction reactive reactor readability readable reader readership readier readiness reading readmission readout readouts reads ready readying realer realignment realisable realisation realise realised realising realism realist realistic reality realizable realization realize realized realizing reallocating reallocation really realm reals realtime realty reamer reaming reams reanalysis reaper reaping reaps rearing rearm rearrangement rears reason reasonable reasonably reasoned reasoner reasoning reassemble reassembled reassembly reasserting reassessing reassigning rebalancing rebate rebated rebating rebel rebelling rebinding rebuilding rebuttal recall recalling recant recanting recap recapping recasting receive received receiver receiving recency recent reception receptive receptively receptiveness receptor recessing recession recessive recidivism recidivist recipe recipient reciprocal reciprocally reciprocate reciprocity recitation recite reckon reckoning reclaiming reclamation reclining reclusive recognise recognised recogniser recognising recognition recognize recognized recognizer recognizing recoiling recollecting recollection recombination recombine recombined recommence recommenced recommencing recommend recommendation recommended recommender recommending recompensed recompensing recompilation recompile recompiling recomposing recon reconcile reconciled reconciliation reconciling recondite recondition reconfiguration reconsidering reconstruct reconstructed reconstructing reconstruction reconstructive reconvening recopying record recorded recorder recording recounting recouping recourse recover recoveries recovering recovery recreating recreation recruiting recruitment recsys rectal rectangular rectification rectified rectifier rectifies rectify rectifying recumbent recurrence recurrent recurrently recurring recursion recursive recursively recycle recycled recycling redcap reddening redder reddit redefining redefinition redemption redesigning redirecting redirection rediscovering redistributing redistribution redistributor redistricted redistricting redrawing redressing reduce reduced reducible reducing reduction redundancy redundant redundantly reeds reeducation reedy reefer reelect reelected reelecting reelection reenactment reentering reevaluating reexamination refactor refactoring refer referee refereed refereeing reference referenced referencing referential referral referring refile refiled refiling refilling refinance refine refined refinement refiner refinery refining refitting reflect reflected reflecting reflection reflective reflector reflex reflexive reflexively refocus reforesting reformation reformed reformer reforming reformulating reformulation refracted refracting refraction refrain refraining reframing refresh refreshing refreshingly refuge refugee refunding refusal refuse refused refusing refutation refute refuted regain regaining regal regale regally regard regarded regarding regency regenerating regeneration regenerative regent regime regimen region regional regionally register registrant registration regressing regression regressive regret regrettable regrettably regretting regular regularisation regularise regularised regularising regularities regularity regularization regularize regularized regularizer regularizing regularly regulate regulated regulating regulation regulator regulatory rehashing rehearsal rehearse rehearsed rehearsing reheat reheated reheating rehired rehiring reigning reimposing reined reinforce reinforced reinforcement reinforcing reining reins reinserting reinvent reinventing reinvest reinvesting reissuing reiteration reject rejected rejecting rejection rejoining rejuvenating rejuvenation rekindling relabel relabeling relabelling relapse relapsed relapsing relate related relatedness relating relation relational relationship relative relatively relativistic relativity relax relaxation relaxed relaxes relaxing relay relayed relaying relearn relearning releasable release released releasing relegating relegation relent relenting relevance relevancy relevant relevantly reliability reliable reliably reliance relics relied relief relies relieving relighting religion religious religiously relishing relive reliving reloaded reloading relocated relocating relocation relying remain remaining remanding remapping remarking remediation remedied remedies remedy remedying remember remembering reminding remission remit remittance remitting remix remote remoter removable removal remove removed remover removing remuneration renal render rendered rendering rending rends renewal renmin renounced renovation rental renter renumbering renyi reoccurring reordering reorganisation reorganise reorganised reorganization reorganizations reorganize reorganized repaid repaint repainting repair repairable repairing reparameterization reparation repay repayable repeal repealed repealing repeat repeatable repeatably repeated repeatedly repeater repeating repel repellent repelling repent repented repenting repetition repetitious repetitive rephrase rephrased rephrasing replace replaceable replaced replacement replacing replay replaying repleting repletion replica replicability replicable replicate replicated replicating replication replied replies reply replying report reported reportedly reporter reporting repositioning repositories repository repossessing reprehend reprehended reprehending represent representation representational representative representativeness represented representing repressing repression repressive reprieve reprieved reprieving reprint reprinting reprising reproducibility reproducible reproducing reproduction reproductive reprogramming reproving reptile repudiation repulsing repulsion repulsive repulsively repurchase repurposing reputable reputation repute reputedly request require required requirement requiring requite requiting reran rerank reranking rereading rerouting rerun rerunning resale resampling rescaling rescinding rescue rescued rescuer research researched researcher researches reselling resembling resent resenting reserve reserved reserving reservist reservoir reset resetting resettling reshape reshaping reshuffling reside residence residual residue resign resigning resilience resiliency resilient resin resist resistance resistant resister resisting resolution resolve resolved resolver resolving resonance resonate resonated resort resorted resorting resounded resounding resource resourced respect respectable respected respecting respective respelling respiration respirator respiratory respiring respond respondent responding response responsibility responsible responsibly responsive responsively responsiveness restart restarted restarting restated restating restaurant restful restively restless restocking restoration restorative restoring restrain restraining restricted restricting restriction restrictive restrictively restricts restyling result resultant resulting resume resumed resumption resurgence resurgent resurrect resurrecting resurrection retail retailed retailer retailing retain retainer retaining retaliation retard retarded retarding retargeting retch retching retelling retention retentive retentiveness rethink rethinking retina retinal retired retirement retiring retooling retort retorted retorting retrace retraced retracing retract retracted retracting retraction retrain retraining retreating retrievability retrievable retrieval retrieve retrieved retriever retrieving retro retrod retrofitting retrospecting retrospection retrospective retrospectively retrosynthetic retry return returning retweet retweeting reunification reunified reunifying reuniting reusable reuse reused reusing revaluation revaluing revamping reveal revealed revealing revel revelation reveled reveling revelled revelling revenge revenged revenging revenue revere revered reverence reverenced reverencing reverential reverie revering reversal reverse reversed reversible reversing reversion reverted reverting review reviewed reviewer reviewing revile revilement reviling revise revised revising revision revisit revisited revisiting revitalisation revitalising revitalization revitalizing revive revived reviving revocable revocation revolting revolution revolutionising revolutionizing revolve revolved revolving revulsion revving reward rewarded rewarding reweighing reweighted reweighting rewinding rewire rewired rewiring reword reworded rewording reworking rewrite rewriting rewritten rewrote rhetoric rhetorical rhetorically rhetorician rhino rhyme rhymed rhythm ricci richer riches richly richness ricing ricks ridding riddle riddled rider rides ridge ridged ridging riding riemannian rifer right rigid rigidity rigor rigorous rigorously rigour riles riling riming rinks rinsing riots riper riposting ripple rippled riser rises rising risking risks risky rites rival rivalling riven river riverside rivet roach roadmap roads roadside roams roans roars roast roberta robes robin robing robot robotic robust robustest robustifying robustly robustness rochester rocks rocky rodent rogue roiling roils roles rolling rolls roman romance romanced romanian roods roofs rooftop rooks rooms roomy roost rooted rooter rooting roots ropes rosary roses rosin roster rotary rotate rotated rotating rotation rotational rotted rotting rotund rouge rouged rough rouging round rounded rounder rounding rouse roused rousing route routed routeing router routine routines routing routs rover roves rowdiness rubes rubles rubric ruddiness ruder ruining ruins ruled ruler rules rumor rumour runes runnel runner runnier running runtime rural ruses rusks russian rutgers rutting",
  s: "saber sable sacked sacking sacrificial sacrificing sadden saddle saddled sades sadistically safeguard safeguarded safeguarding safely safer safes safety sager sages sailing saith salable salad salary sales salesforce salesman salesmen salesperson salience saliency salient saline sallow salmon salon saloon salsa salts salutation salve salved salver salving samba sames sample sampled sampler sampling samsung sandbox sanding sands sandwich sandy sanely saner sangs sanitising sanitizing sanity santa sapience sapient sapling sapping sarcasm sarcastic sarong satellite satellited sates sating satire satirizing satisfaction satisfiability satisfy satisfying saturate saturated saturating saturation sauce sauced saucer saucy saved saver saves saving savvy sawing saxes saying scabs scads scaffold scaffolding scalability scalable scalar scald scalded scalding scale scaled scaling scalp scalped scalpel scalper scalping scaly scammer scammers scamming scamp scampered scampering scampers scams scanned scanner scanning scans scant scanted scanting scarce scarcer scarcity scare scared scarf scarified scaring scars scary scats scattered scattering scenario scene scent schedule scheduled scheduler scheduling schema scheme schemed schemer scholar scholarly school schrodinger science scientific scientist scientists sconce scone scooping scooted scooter scooting scope scoped scoping scorching score scored scorer scoring scorn scorning scotching scouring scows scrabble scrabbling scragglier scrams scratch scratchy scream screamed screaming screeching screen screening screenplay screenshot scribble scribbled scribbler scribbling scrip script scripting scroll scrolls scrubbier scrubbing scrupling scrutinise scrutinised scrutinising scrutinize scrutinized scrutinizing scuff scuffle scuffled scuffling sculpt sculpting sculptor sculpturing scums sealed sealer sealing seamless seamlessly seams search searchable searched searcher searches searching searchingly seared searing sears season seasonal seating secant seceded seceding second secondarily secondary secret secretary secrete secretly section sector secure secured securer securing security sedimentation seduction seductive seductively seeded seeding seedling seeds seedy seeing seeker seeking seeks seemed seeming seemingly seems seeped seeping seeps seers seesaw segment segmentation segmented segmenting segregating segregation seismic seized seizes seizure select selected selecting selection selective selectively selectivity selectman selectmen selector selfie selfish selflessly seller selling semantic semantically semen semiconductor semidefinite sending sends senior sense sensed sensetime sensibilities sensibility sensing sensitise sensitised sensitive sensitively sensitivities sensitivity sensitize sensitized sensitizing sensor sensory sentence sentenced sentencing sentience sentient sentiment sentimental sentimentally sentinel seoul separability separable separate separated separately separating separation separatism separatist separator separators sepsis sequence sequenced sequencer sequencing sequential sequentially serenading serendipitous serendipity serer serge serial serialisation serialise serialised serialization serialize serialized serializing series serious seriousness serous serum serve served server serverless service serviced servicing servile serving servo sesame session setting settling setup seven sever several severe severed severer severing severity sewed sewing sexiest sexing sexism sexist sexting sexual shack shade shaded shades shadiness shading shadow shadowy shads shaft shafted shafting shake shaken shaker shakiness shaking shaky shale shall shallot shallow shalt shame shamed shamelessly shaming shamming shampoo shams shandy shanghai shanghaitech shank shape shaped shapely shaping shapley shard share shareable shared shareholder sharing shark sharked sharking sharp sharped sharpen sharpened sharpener sharpening sharpens sharper sharping sharpness shatter shattered shattering shave shaved shaving shawl sheaf shear sheared shearing shedding sheds sheen sheep sheer sheered sheering sheet sheets shelf shell sheller shelling shenzhen shepherd shied shield shielded shielding shies shift shifted shifting shifty shill shilled shilling shimming shims shine shined shiner shingle shinned shinning shins shiny shipped shipper shipping ships shire shirk shirt shirted shirting shits shitting shock shocking shoeing shoes shone shooing shook shoos shoot shooter shooting shopped shopper shopping shops shore shored shoring short shortcoming shortcomings shortcut shorted shortened shortening shortest shorting shortness shots should shoulder shout shouting shoves shoving showdown shower showing shown shows showy shrank shred shredders shredding shriek shrieking shrift shrikes shrilling shrimping shrine shrink shrinkable shrinkage shrinking shrugging shrunk shtick shuck shucking shuffle shuffled shuffler shuffling shuts shutter shuttered shuttering shuttling shying siamese sibling sichuan sicker sicks sided sides siding sidled sidles sidling siege sieve sieved sifted sifting siggraph sighed sighing sighs sight sighted sigir sigma signage signal signaling signalise signalising signalize signalizing signalling signatory signature signed signer signet significance significant significantly signing signs silence silenced silencer silent silks silver silvery similar similarities similarity similarly simile simmer simper simple simpler simplest simpleton simplex simplicial simplicity simplification simplified simplifies simplify simplifying simplistic simply simulacra simulate simulated simulating simulation simulator simulcasted simulcasting simultaneous simultaneously singapore singe singed singeing singer singing single singled singleton singling singly sings singular singularities singularity singularly sinker sinkhorn sinking sinks sinned sinner sinning sinus sinusoidal sipped sipping sired siren sires siring sises sitars sited sites sitting situate situated situating situation situational sixes sixth sixty sized sizer sizes skate skeet skein skeletal skeleton sketch sketched sketches sketchier sketching sketchy skewed skewer skewing skilful skill skilled skillet skillful skimming skimped skimping skinned skinning skipped skipper skipping skips skittered skittering skull skying skyline slack slacked slacking slain slake slaking slammer slamming slams slang slangy slant slapping slaps slate slated slathered slathering slats slave slaver slavery slaving slaying sledding sleds sleek sleeker sleeking sleep sleeping sleepy sleet sleeting slewed slewing slice sliced slicer slicing slick slicked slicker slicking slide slider sliding slier slight slighted slightly slime slimming slims slimy sling slinging slinks slipped slipping slips slits slitting sliver slobs sloes slogs slope sloped sloping slopping slops slosh sloth slots slotting slowdown slowed slower slowing slowly slows slues slugs sluice sluiced sluicing slumming slump slums slung slurs sluts smack smacked smacking small smaller smallest smallness smart smarted smarten smartened smartening smarter smarting smartness smartphone smattering smear smell smelling smelly smelt smile smiled smiling smirching smite smith smithy smock smocking smoke smoked smoker smoky smooch smooched smooching smooth smoothed smoother smoothest smoothies smoothing smoothly smoothness smote smother smoulder smuggest smuggling snack snacked snacking snaffling snailing snake snaked snaking snaky snapping snaps snapshot snare snared snaring snatching sneak sneaker sneaking sneer sneered sneering sneeringly snicker snide snider sniffed sniffer sniffling snifter snipe sniped sniper snipped snippet snipping snips snitch snitched snitches snitching snootiness snore snored snorer snoring snort snorted snorting snots snowflake snowing snows snuff snuffer snuffle snuffled snuffling snuggest snuggling soaking soaped soaping soaps soared soaring soars sober sobolev soccer sociability sociable sociably social socialise socialised socialist socialite socialization socialize socialized socializing socially societal societies society socio socioeconomic socking socratic sodden softening softmax software soiling solar solder soled soles solid solidarity soling soloed soloing solution solvable solve solved solver solving somber someone something sometime sometimes somewhere sonar songs sonnet sooth soothed soothing sophisticate sophisticated sopping sorely sorer sorry sorted sorter sortied sorting sough souls sound sounding soups soupy source sourced sourcing soured souring sours south southeast southern southwest southwester sovereign sovereignty sower sowing space spacecraft spaced spacey spacial spaciousness spade spaded spading spaghetti spain spake spammed spammer spamming spams spanish spank spanking spanned spanner spanning spans spare spared sparely spareness sparer sparest sparing spark sparql spars sparse sparsely sparser sparsest sparsification sparsified sparsity spartan spate spatial spatially spatio spatiotemporal spats spattered spattering spatting spawn spawning spayed spaying spays speak speaker speaking spear spearing special specialisation specialise specialised specialising specialist speciality specialization specialize specialized specializing specially specialty specie species specific specification specificity specified specifier specifies speck specking spectra spectral spectre spectrum speculate speculating speculation speculative speculator speech speeches speed speeding speedup speedy spell speller spelling spelt spend spending spent spewed spewing sphere spherical spherically spheroidal sphinx spice spiced spicing spicy spider spidery spied spiel spike spiked spiking spiky spill spilled spilling spillover spilt spinal spine spinet spinner spinning spins spiny spiral spire spite spited spiting spits spitting splashing splat splattered splattering splatting splay splice spliced splicer splicing spline splint splinting split splitting spoiled spoiler spoke spoken sponsored spontaneous spontaneously spoofing spooking spooling spooning spooring spore spored sporing sport sported sporting sporty spotify spotlight spotlighted spots spotting spout spouting sprain sprang sprat spread spreader spreaders spreading spreadsheet spreed sprig spring springing springy sprinkling sprint sprinting spritzing sprung spurious spuriousness spurt sputter sputtered sputtering spying squab squad squalling square squared squarer squaring squashier squashing squat squatting squaw squawking squeaking squealing squeeze squeezed squeezer squeezing squid squire squired squiring squishing stabilisation stabilise stabilised stabiliser stabilising stability stabilization stabilize stabilized stabilizer stabilizing stable stabled stabler stabs stack stacked stackelberg stacking staff stage staged staggered staging stags staid stain stair stake staked stakeholder stakes staking stale staled staleness staler staling stalk stalked stalking stall stammer stammered stamp stamped stampede stance stanch stanching stand standard standardisation standardise standardised standardising standardization standardize standardized standardizing standing standpoint stanford stank staple starch starches starching stare stared staring stark starkness starling starring stars start starter starting startling startup starving state stated stateful stateless statement stater statesmen static statically stating station stationarity stationary stationer stationery statistic statistical statistically statistician statisticians stats statue stature status statute statutory stave staved staving stayed staying stays stead steady steak steal stealing stealth stealthiest stealthiness stealthy steam steamed steamer steaming steamy steed steel steeled steeling steep steeped steeping steer steerable steered steering steganography stein stemming stems stenography stent stepping steps stepsizes stepwise stereo stereoscope stereoscopic stereotype stereotyped stereotypical sterility sterilization sterilize sterilized sterilizing sterling stern stewed stewing stews stick sticker stickier sticking stickler sticky sties stiff stiffer stigma stile still stilled stilling stillness stilt stimulate stimulated stimulating stimulation stimuli stimulus sting stinger stinging stink stinker stipulate stipulated stipulating stipulation stirs stitch stitched stitches stitching stochastic stochasticity stock stocked stocking stocky stoke stoked stoking stole stolen stolid stomp stomped stomping stone stoned stoner stoning stony stooping stoops stoplight stopper stopping stops storage store stored storey storied stories storing stork storm stormed storming stormy story storybook storybooks storyteller storytelling stove stowed stowing stows straggle straggled straggler stragglier straggling straight straightening straightens straightest straightforward straightforwardly straightness straitening strand stranding strange stranger strangle strangled strangler strangling strap strategic strategically strategies strategist strategy stratification stratified stratifies straw stray straying streak streaked streaking stream streamed streamer streaming streamline streamlined streamlining street strength strengthen strengthened strengthening strep stress stressing stretching strew strict strictly stricture stride striding strife strike striker strikes striking string stringer stringing stringy strip stripe striping strive striving strobe strode stroke stroked stroking strolls strong stronger strongly strop stropping strove structural structurally structure structured structuring struggle struggled struggling strum strumming strung strut stubborn stuck studding student studied studies studio studs study studying stuff stuffy stultification stultified stump stumped stupid sturdy sturgeon stutter stuttered stuttering style styled stylegan styli stylised stylistic stylistically stylization stylize stylized subclass subdivision subgoal subgraph subgroup subject subjecting subjection subjective subjectively subjectivity subjunctive sublet sublinear submarine submersion submission submissive submit submitting submodular subnetwork suboptimal subordinate subordinated subsampled subsampling subscribe subscribed subscriber subscript subscription subsequent subsequently subset subspace substance substitute substituted substituting substitution substructure subsurface subtask subtitle subtitled subtitling subtle subtler subtlety subtly subtopic subtotaling subtracting subtraction subversion subversive subword succeed success successes successful successfully succession successive successively successor succinct suction sudden suffer suffice sufficed sufficiency sufficient sufficiently sufficing suffix suggest suggested suggester suggesting suggestion suggestive suicidal suicide suitability suitable suitably suite suited suits summaries summarily summarisation summarise summarised summarising summarization summarize summarized summarizing summary summery summit sunset super superb superficial superficially superhuman superimposed superior superiority supermarket superposed superposition superpower superresolution supersized supersizing supervened supervening supervise supervised supervising supervision supervisor supervisory supine supper supple supplement supplemental supplementary supplemented supply support supported supporter supporters supporting supportive supposing supposition suppress suppressing suppression suppurated suppurating supra supremacist supreme surceases surely surer surety surface surfaced surfacing surfer surfing surgeon surgery surgical surging surly surmising surmounting surpassing surplus surplussing surprisal surprise surprised surprising surprisingly surrey surrogate surround surrounding surtaxing surveillance survey surveying survival survive survived surviving survivor susceptibility susceptible suspect suspects suspension suspicion suspicious suspiciously sustainability sustainable swabs swaddle swaggered swaggerer swags swain swallow swamp swamped swamping swans swapping swaps sward swarm swatch swatches swats swattered swattering swaying sways swear sweat sweaty sweep sweeping sweet swell sweller swelling swept swerve swerved swerving swift swigs swill swilled swilling swimming swims swine swing swinger swinging swipe swiped swish swiss switch switchable switched switcher switches switching sword swore sworn sycophancy sycophant sydney syllogism syllogistic symbioses symbiosis symbiotic symbol symbolic symbolise symbolised symbolism symbolize symmetric symmetrical symmetrically symmetries symmetry symposium symptom synapses synaptic synchronisation synchronise synchronised synchronising synchronization synchronize synchronized synchronizing synchronous synchronously synergies synergism synergistic synergizing synergy synonym synonymous synonymy synopses synopsis syntactic syntactical syntactically syntax synth syntheses synthesis synthesise synthesised synthesising synthesize synthesized synthesizer synthesizing synthetic synthetically syringing system systematic systematically systematicity systematise systematize systemic",
  t: "table tabled tablet tabular tacking tackle tackled tackler tackling tacks tactic tactical tactile tagged tagger tagging tailed tailor tailored tailoring tails taint taken taker takes taking talent tales talked talker talking talks taller tamely tamer tames taming tamped tamper tampered tampering tamping tandem tangent tangible tangibly tangle tangled tango tangoed tangs tangy tanker tanking tanks taobao taped taper tapering tapes taping tapping tares target targeted targeting taring tarps tarrier tarry taser tasking tasks taste tasted taster tasting tasty tattering tatty taught taunt taxation taxes taxing taxonomic taxonomies taxonomy taylor teach teachable teacher teaches teaching teaks teals teaming teams teamwork tearier tearing tears teary tease teased teasel teaser teasing teats technical technically technician technique technological technologically technologies technologist technology teddy teeming teems teeter teetering telco telecommunication telecommunications telegram telephone telephoned telephonic telephony telephoto teleportation telescopic telescoping telethons televising television teller telling tells temper temperate temperature tempered tempering template tempo temporal temporally temporarily temporary temps tempt temptation tenable tenant tencent tended tendency tender tendering tending tennis tenor tense tensed tenser tension tensor tenting tents terabyte terminable terminal terminate terminated terminates terminating termination terminator terming terminology terms ternary terns terrier terry terse terser tessellation testable testbed tested tester testes testier testimonial testimonies testing testis tests testy tethering tetrahedral tetrahedron textbook textile texting textless texts textual textually textural texture textured thank thanking thees theft their thematic theme themselves theocratic theological theologies theorem theoretic theoretical theoretically theoretician theories theorise theorizes theory therapies therapist therapy there thermal thermodynamic thesaurus thesauruses these thesis theta thick thickeners thicket thickness thicknesses thieve thieved thieves thine thing think thinker thinkers thinking thinners thinning thins third thompson thong thorough those though thought thousand thread threading threat threaten three threefold threshing threshold thresholding threw thrice thrive thrived throat throe through throughout throughput throwing thrust thrusting thumb thumbnail thump thyme tianjin ticked ticker ticket tickle tickling tides tiding tiered tiger tight tighten tightened tightening tighter tightness tiktok tiled tiles tiling tilled tiller tilling tills tilted tilting timber timbering timbre timed timeless timeline timely timer times timescale timestamp timing tinder tines tingled tinkers tinning tinted tinting tipping tirade tired tireless tires tiring tissue titan tithe title titled titling titter tittle toady toasty today toddy together toiled toils toked token tokenization tokenizer tokes toking tokyo tolerable tolerance tolerant tolling tolls tomato tomes tomographic tomography tonal toned toner tones tongji tongue tongued tonic toning toolbar toolbox toolkit tools toots topic topical topicality topically topographer topographic topographical topographies topography topological topologically topologies topology topping torch toronto torsional tortoise torus total touch touchy tough touring tourism tourist tournament tours touts toward towed towel tower toxic toxicity toxin toying toyota tpami trace traceability traceable traced tracer tracery tracing track tracked tracker tracking tract tractability tractable trade traded trademark trademarked tradeoff trader trading tradition traditional traditionally traffic trafficking trail trailed trailing train trainability trainable trained trainee trainer training trait trajectories trajectory trammeling trammelling tramming tramping trampling tramps trams trance trans transacted transacting transaction transcend transcendent transcendental transcendentally transcribe transcribed transcribing transcript transcription transducer transduction transductive transfer transferability transferable transferal transferred transferring transform transformation transformed transformer transforming transfusing transfusion transience transiency transient transistor transit transited transiting transition transitional transitioned transitioning transitive transitively transitivity translate translated translating translation translationese translator transliterating transliteration transmission transmit transmute transmuted transmuting transnational transparency transparent transparently transpiration transpire transplantation transplanted transplanting transport transportable transportation transported transporter transporting transpose trapdoor trappable trapping traps travailing travel traveled traveler traveling traveller travelling traversal traversed traverses traversing trawl trays tread treading treadling treasure treasured treasurer treasury treat treatable treating treatment treaty treebank treed trees treks trembling trenched trenches trend trending trendy trento tress triad triage trial triangle triangular triangulation tribal trice trick trickiness tricking tricky trident tried tries trifle trigger triggered triggering trilateral trill trilling trillion trimming trims trinity trios tripartite tripe triple tripled triplet triply tripos tripping trips trivia trivial trojan troll trolling trope tropic tropical troth trouble troubled troubling trough trouncing troupe trove troweling trowelling truce truck trucker trucking truculence truculent trues truest truing truly truncate truncated truncating truncation truss trussed trussing trust trusted trustee trustfully trustfulness trusting trustworthiest trustworthiness trustworthy trusty truth truthful truthfully truthfulness trying tryst trysted trysting tsars tsinghua tsunami tubas tubed tuber tubes tubing tubingen tubular tucked tucker tugged tugging tulle tumor tumour tunable tunas tuned tuner tunes tuning tuple turbo turbocharging turbot turbulence turbulent turbulently turds turfing turfs turing turkey turkish turned turner turning turnkey turns turnstile tusks tutor tutorial tutoring tuxes twain tweed tweet tweeting twenty twice twigs twine twinning twins twist twisted twister twisting twitch twits twitted twitter twitting tying tykes typed types typhoon typical typicality typically typing typographer typographic typographical typographically typography typology typos tyres tyros",
  u: "ubiquitous ubiquitously udder ultimate ultra ultrasound umich unabashed unable unaligned unambiguous unambiguously unanswerable unanswered unassigned unattended unauthorised unauthorized unavailing unaware unbalanced unbearable unbiased unblock unblocking unbolting unbounded unbranded unceasing uncertain uncertainly uncertainties uncertainty uncoiling uncommon unconditional unconditionally unconscious unconsciously unconstrained uncorking uncounted uncouple uncoupled uncover uncovering undated undecidable undecided undefinable undefined undeniable under underacted underestimating underestimation undergoing underground underhand underlain underline underling underlining underlying underpaying underpinning underpinnings underplaying underrate underrated underrepresented undersized understand understanding understandingly understate understated understating understood undertaker underwater underwriter undeserved undesirable undesired undetectable undetected undirected undisclosed undulated unearthing unemployed uneven unexpected unexpectedly unexpectedness unexplored unfailing unfair unfairest unfairness unfaithful unfaithfully unfamiliar unfeeling unfeigned unfits unfolding unforeseen unfounded unfrocking ungrammatical unhelpful unhooking unicorn unidirectional unification unified unifies uniform uniformed uniforming uniformity uniformly unify unifying unimodal uninformative unintended unintentional unintentionally union unique uniquely uniqueness uniquer unison unitary unite united unities units unity universal universality universally universe universities university unknown unlabeled unlabelled unlearn unlearnable unlearned unlearning unlearnt unleash unleashed unleashes unleashing unlike unlikelihood unlimited unloading unlock unlocking unloosing unmaking unmanning unmasking unmeasured unnatural unnaturally unnecessarily unnecessary unobserved unordered unpacked unpacking unpaired unpredictability unpredictable unraveled unraveling unravelled unravelling unreadable unreasonable unreasonably unrecognisable unrecognised unrecognizable unrecognized unregulated unrelated unreleased unreliable unreserved unrest unrestricted unrivaled unrolled unrolling unsafe unsafer unsealing unseasonable unseasonably unseen unsigned unsmiling unsounder unstable unstructured unsupervised untainted untangling untie untied until untrained untreated untrimmed untrusted untrustworthy untwisted unveil unveiled unveiling unwanted unwariness unwavering unwilling unwonted unwritten upbraiding upcoming update updated updater updating upgrading upholding uplift uplifting uploading upped upper upsampling upstream uptake urban urbane usability usable usage useful usefulness users ushers using usual utilisation utilise utilising utilitarian utilities utility utilization utilize utilized utilizing utterance",
  v: "vaccinating vaccination vaccine vacuous vague vaguer valance valence valiant valid validate validated validating validation validity valley valor valour valuable valuation value valued valuing valve valved valving vandalise vandalised vandalism vandalize vanilla vanishing vanquishing vapid vapidity vapor variability variable variably variance variant variate variation variational varied varies varieties variety various varnishing varsities varying vault vaunt vector vectorized vegan vegans vehicle vehicular velocity vendor venerable ventral venture ventured venue veracity verbal verbalise verbalised verbalising verbalization verbalize verbalized verbalizer verbalizing verbatim verbose verbs verge verifiable verification verified verifier verifies verify verifying verily veritable verity vernal versatile versatility verse versed versification versified versify versifying version versioned versus vertex vertical vertically vertices verve vesicle vessel viability vibration vicarious vicariously vicing victim victimisation victimization victims victor victorious victory victual video vietnamese viewed viewer viewing viewpoint views vigil vilification vilifying violating violation violence violent violet viral vireo virtual virus viruses visage visibility visible visibly vision visit visitation visiting visitor vista visual visualisation visualise visualised visualising visualization visualize visualized visualizer visualizing visually vital vitalising vitalized vitalizing vitamin vitiation vivacious vivid vivifying vocabularies vocabulary vocal vodka vogue voice voiced voicing voiding voile volatility voles volley voltage volubility volume volumetric volunteer volunteered volunteering volunteerism voracity vortex voted voter votes voting vouched voucher vouches vowel vowing voxel vqgan vulnerabilities vulnerability vulnerable vulnerably",
  w: "wacks wader wades wafer wafted wafting wafts wager wages waifs wailing wails waist waited waiter waiting waits waives waiving wakes waking waled wales waling walking walks walling walls wandering waned wanes wangling waning wanner wanted wanting wants warded warding wards warehouse warehoused wares warmed warming warned warning warped warping warred warring warts washed washing wasserstein waste wasted waster wasting watch watched watcher watches watching watchman watchmen water waterloo watermark watermarked watermarking watery watts waved waveform wavelet wavenet waver waves waving waxes waymo weaken weaker weakest weakly weakness weaknesses wealth wealthy weaning wearable wearer wearing weather weave weaved weaver weaving webassembly weblog webpage website wechat wedding weeding weeds weekly weeks weeps weigh weighed weighing weight weighted weightier weighting weighty weisfeiler welcome welcomed welding welds welfare welling wells welting wending werewolf western whale whaled whaler wheal wheat wheel where whether which while whiled whimper whimpering whine whisker whisper whispering whistle whistled whistler whistles white whiten whitening whiter whither whiting whits whittle whittled whittler whittling whole whore whorehouse whose wicked wicker wicket widely widen widening wider widespread widgets widow widowed width wielding wields wiener wifely wight wikidata wikipedia wikis wilder wildfire wildlife wilds wiles wiling willingness wills wilts wincing winding window windowed winds wines winger winging wings wingspread wining winked winking winks winner winning winnow winnowed winograd winos winter wintering wiper wiping wireless wiring wisdom wisely wiser wises wisher wishing witch witches witching wither within without wives wizard woken wolfe wolfed wolfs woman women wondering wonted woods wordiness wording wordless wordplay words wordy workbench workbenches worked worker workflow workforce workhorse workhouse working workload workplace works workshop workspace workstation world worldwide wormhole worming worms wormy worry worrying worse worsen worst worth worthiest worthiness worthless worthy would wound woven wrangling wrapped wrapper wrapping wriggling wright wring wrinkling write writer writers writhe writhing writing writs written wrong wrote wroth wrung wuhan",
  x: "xiamen xidian",
  y: "yahoo yeahs yearn years yield yonsei young yours yourself youth youtube",
  z: "zeroth zhang zhejiang zigzag zombie zombies zoned zones zoning zooming"
};

// src/identify/title-words.ts
var articles = new Set(title_vocabulary_default.articles);
var swapClass = new Map(title_vocabulary_default.swaps.flatMap((words, index) => words.map((word) => [word, index])));
var prepositionClass = swapClass.get("of");
var spelled = new Map(Object.entries(title_vocabulary_default.spelled));
var spellings = title_vocabulary_default.spellings.map(
  ([pattern = "", replacement = ""]) => [new RegExp(pattern), replacement]
);
var abbreviations = new Map(Object.entries(title_vocabulary_default.abbreviations));
var simplified = pairsOf(title_vocabulary_default.traditional);
var known = new Set(Object.values(known_words_default).flatMap((words) => words.split(" ")));
var katakana = "\\p{Script=Katakana}\u30FC";
var units = new RegExp(
  `[${katakana}]+|\\p{Script=Hiragana}+|\u4E00[\u79CD\u4E2A]|\u4EE5\u53CA|\\p{Script=Han}|(?:(?![\\p{Script=Han}\\p{Script=Hiragana}${katakana}])[\\p{L}\\p{M}\\p{N}+#])+`,
  "gu"
);
var asciiUnits = /[a-z0-9+#]+/gi;
function wordsOf(text) {
  const shapeless = !new RegExp("\\p{Ll}", "u").test(text) ? text.toLowerCase() : text;
  const unified = foldHan(shapeless).replace(/\bw\/o\b\.?/gi, " without ").replace(new RegExp("\\bw\\/(?=\\s|\\p{L})", "giu"), " with ").replace(/\s*&\s*/g, " and ").replace(/\bA\*/g, "Astar").replace(new RegExp("(?<=\\p{Ll})[\u2019'](?=s\\b)", "gu"), "");
  return (unified.match(/^[ -~]*$/.test(unified) ? asciiUnits : units) ?? []).map(wordOf);
}
function expanded(words) {
  return words.flatMap(
    (word) => abbreviations.get(word.lower.replace(/(?<=..)s$/, ""))?.split(" ").map(wordOf) ?? [word]
  );
}
function wordOf(raw) {
  const lower = withoutAccents(raw.toLowerCase());
  return { raw, lower, key: keyOf(lower) };
}
function withoutAccents(lower) {
  if (/^[ -~]*$/.test(lower)) return lower;
  return lower.replace(new RegExp("\\p{Script=Latin}", "gu"), (letter) => letter.normalize("NFD").replace(new RegExp("\\p{M}", "gu"), "")).replace(/ß/g, "ss");
}
function keyOf(lower) {
  if (/^[\p{Script=Katakana}ー]/u.test(lower)) return foldKana(lower);
  const direct = spelled.get(lower);
  if (direct !== void 0) return direct;
  const respelled = spellings.reduce((word, [pattern, replacement]) => word.replace(pattern, replacement), lower);
  return singular(spelled.get(respelled) ?? respelled);
}
function singular(word) {
  if (word.length < 4 || !/[^sui]s$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|zz|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
function foldHan(text) {
  if (!new RegExp("\\p{Script=Han}", "u").test(text)) return text;
  const folded = [...text].map((character) => simplified.get(character) ?? character).join("");
  return title_vocabulary_default.hanTypos.reduce((result, [wrong = "", right = ""]) => result.replaceAll(wrong, right), folded);
}
function foldKana(word) {
  return title_vocabulary_default.kana.reduce((result, [from = "", to = ""]) => result.replaceAll(from, to), word).replace(/(?<=.[アカガサザタダナハバパマヤャラワァ])ー|(?<=..)ー$/gu, "");
}
function pairsOf(text) {
  const characters = [...text];
  return new Map(
    characters.flatMap(
      (character, index) => index % 2 === 0 ? [[character, characters[index + 1] ?? character]] : []
    )
  );
}
var smallWords = /* @__PURE__ */ new Set([...articles, ...swapClass.keys()]);
function isArticle(word) {
  return articles.has(word.lower);
}
function isSmall(word) {
  return isArticle(word) || swapClass.has(word.lower);
}
function weightOf(words) {
  return words.reduce((sum, word) => sum + weightOfWord(word), 0);
}
function weightOfWord(word) {
  if (isSmall(word) || new RegExp("^\\p{Script=Hiragana}", "u").test(word.lower)) return 0;
  if (new RegExp("^\\p{Script=Han}", "u").test(word.lower)) return 0.5;
  return word.lower.length < 3 && !/\d/.test(word.lower) ? 0.5 : 1;
}
var costs = { typos: 0.08, variants: 0.02, plurals: 0.02, small: 0.03, swaps: 0.03, prepositions: 0.05, joins: 0.01 };
function differenceOf(a, b) {
  if (Math.abs(a.length - b.length) > 6) return null;
  const rows = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(null));
  const put = (i, j, from, kind) => {
    const row = rows[i];
    if (!row || j > b.length) return;
    const next = kind === null ? from : { ...from, cost: from.cost + costs[kind], [kind]: from[kind] + 1 };
    const present = row[j];
    if (!present || present.cost > next.cost) row[j] = next;
  };
  put(0, 0, { cost: 0, typos: 0, variants: 0, plurals: 0, small: 0, swaps: 0, prepositions: 0, joins: 0 }, null);
  for (let i = 0; i <= a.length; i++) {
    if (i >= 3 && rows.slice(i - 2, i + 1).every((row) => row.every((cell) => cell === null))) return null;
    for (let j = 0; j <= b.length; j++) {
      const here = rows[i]?.[j];
      if (!here) continue;
      const [left, right] = [a[i], b[j]];
      if (left && right) {
        const step = stepOf(left, right);
        if (step !== null) put(i + 1, j + 1, here, step === "same" ? null : step);
      }
      const [withoutLeft, withoutRight] = [skipOf(left, a[i - 1]), skipOf(right, b[j - 1])];
      if (withoutLeft) put(i + 1, j, here, withoutLeft);
      if (withoutRight) put(i, j + 1, here, withoutRight);
      for (const many of [2, 3]) {
        if (left && isJoined(left, b.slice(j, j + many), many)) put(i + 1, j + many, here, "joins");
        if (right && isJoined(right, a.slice(i, i + many), many)) put(i + many, j + 1, here, "joins");
      }
    }
  }
  return rows[a.length]?.[b.length] ?? null;
}
function skipOf(word, previous) {
  if (!word) return null;
  if (isArticle(word)) return "small";
  if (previous?.lower === word.lower && new RegExp("^\\p{Ll}{2,}$", "u").test(word.lower)) return "typos";
  return previous && swapClass.get(word.lower) === prepositionClass ? "prepositions" : null;
}
function isJoined(whole, parts, many) {
  if (parts.length !== many || new RegExp("^\\p{Script=Han}", "u").test(whole.lower)) return false;
  if (parts[0] && isArticle(parts[0])) return false;
  if (parts.some((part, index) => /\d$/.test(part.lower) && /^\d/.test(parts[index + 1]?.lower ?? ""))) return false;
  const joined = parts.map((part) => part.lower).join("");
  return joined === whole.lower || isVariable(whole) && keyOf(joined) === whole.key;
}
function stepOf(a, b) {
  if (a.lower === b.lower) return "same";
  if (isPluralOfName(a, b) || isPluralOfName(b, a)) return "plurals";
  const swap = swapClass.get(a.lower);
  if (swap !== void 0 && swap === swapClass.get(b.lower)) return "swaps";
  if (isArticle(a) && isArticle(b)) return "small";
  if (!isVariable(a) || !isVariable(b)) return null;
  if (singular(a.lower) === singular(b.lower)) return "plurals";
  if (a.key === b.key) return "variants";
  return isMisspelling(a.lower, b.lower) ? "typos" : null;
}
function isPluralOfName(one, many) {
  return many.raw === `${one.raw}s` && new RegExp("\\p{Lu}$", "u").test(one.raw) && !isSmall(one);
}
function isVariable(word) {
  return !/[\p{N}+#]/u.test(word.lower) && !isNameShaped(word.raw) && !new RegExp("\\p{Lu}{2}", "u").test(word.raw);
}
var prefixes = /^(?:hyper|hypo|micro|macro|inter|intra|homo|hetero|mini|maxi|pre|pro|ante|anti|infra|ultra|sub|super|under|over|up|down|inner|outer|mono|multi|bi|tri|uni)/;
function isMisspelling(a, b) {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || a[0] !== b[0] || !new RegExp("^\\p{Script=Latin}+$", "u").test(a) || !new RegExp("^\\p{Script=Latin}+$", "u").test(b)) return false;
  const [knowsA, knowsB] = [isKnown(a), isKnown(b)];
  if (knowsA && knowsB) return false;
  const edit = editOf(a, b, shorter >= 9 ? 2 : 1);
  if (edit === null) return false;
  if (!knowsA && !knowsB) return shorter >= 8 && edit.distance === 1 && edit.substitutions === 0;
  if (edit.substitutions > 0 && shorter < 7) return false;
  const [start, other] = [prefixes.exec(a)?.[0], prefixes.exec(b)?.[0]];
  return start === void 0 || other === void 0 || start === other;
}
function isKnown(lower) {
  return known.has(lower) || known.has(singular(lower)) || known.has(keyOf(lower));
}
function editOf(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return null;
  let before = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => ({ distance: j, substitutions: 0 }));
  for (let i = 1; i <= a.length; i++) {
    const current = [{ distance: i, substitutions: 0 }];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      current[j] = least([
        further(previous[j], 1, 0),
        further(current[j - 1], 1, 0),
        same ? further(previous[j - 1], 0, 0) : further(previous[j - 1], 1, 1),
        swapped ? further(before[j - 2], 1, 0) : null
      ]);
    }
    if (current.every((edit) => edit.distance > limit)) return null;
    before = previous;
    previous = current;
  }
  const last = previous[b.length];
  return last && last.distance <= limit ? last : null;
}
function further(edit, distance, substitutions) {
  return edit ? { distance: edit.distance + distance, substitutions: edit.substitutions + substitutions } : null;
}
function least(edits) {
  let best = { distance: Number.POSITIVE_INFINITY, substitutions: 0 };
  for (const edit of edits) {
    if (!edit || edit.distance > best.distance) continue;
    if (edit.distance < best.distance || edit.substitutions < best.substitutions) best = edit;
  }
  return best;
}

// src/identify/similar-title.ts
var tellingWeight = 3;
function sketchOf(title) {
  const parts = partsOf(title);
  const words = wordsOf(parts.core);
  const bits = bitsOf(expanded(words));
  return {
    normalised: normaliseTitle(title),
    parts,
    words,
    named: once(
      () => namedTitlesOf(parts.core).map(({ name, rest }) => ({
        name: normaliseTitle(name),
        isTopic: isTopicOnly(rest),
        isShaped: name.split(" ").some(isNameShaped),
        words: wordsOf(rest)
      }))
    ),
    subtitled: once(() => subtitlesOf(parts.core).map((split) => ({ ...split, words: wordsOf(split.main) }))),
    bits,
    bitCount: bits.reduce((sum, part) => sum + onesOf(part), 0)
  };
}
function couldBeSame(a, b) {
  const fewer = Math.min(a.bitCount, b.bitCount);
  const allowed = Math.max(3, Math.min(14, fewer * 0.35));
  let common = 0;
  for (let index = 0; index < sketchLength; index++) common += onesOf((a.bits[index] ?? 0) & (b.bits[index] ?? 0));
  return fewer - common <= allowed;
}
function kinshipOf(a, b) {
  if (a.normalised === "" || b.normalised === "") return null;
  if (a.normalised === b.normalised) return { kind: "spacing", score: 1 };
  if (!couldBeSame(a, b) || !annotationsAgree(a, b)) return null;
  return sameWords(a, b) ?? sameAfterName(a, b) ?? sameAfterName(b, a) ?? withoutSubtitle(a, b) ?? withoutSubtitle(b, a) ?? cutOff(a, b) ?? cutOff(b, a);
}
function annotationsAgree(a, b) {
  const [one, other] = [a.parts.venue, b.parts.venue];
  if (one !== other && (isRecurring(a.parts.core) || isRecurring(b.parts.core))) return false;
  const isPreprint = (venue) => /^(?:arxiv|biorxiv|corr|openreview)?(?: ?\d+)?$/.test(venue);
  return one === null || other === null || one === other || isPreprint(one) || isPreprint(other);
}
function sameWords(a, b) {
  const difference = acceptable(a.words, b.words, { typos: true });
  if (!difference) return spacedDifferently(a, b);
  if (a.parts.isAnnotated || b.parts.isAnnotated) {
    const isTelling = weightOf(a.words) >= 2 || isCoined(a.parts.core);
    if (!isTelling) return null;
    if (difference.cost === 0) return { kind: "annotation", score: 0.98 };
  }
  return { kind: difference.kind, score: scoreOf(0.97, difference) };
}
function spacedDifferently(a, b) {
  const compact = (sketch) => sketch.words.map((word) => word.lower).join("");
  const numbers = (sketch) => (sketch.normalised.match(/\d+/g) ?? []).join(" ");
  const text = compact(a);
  return new RegExp("\\p{Script=Hangul}|\\p{Script=Han}|\\p{Script=Katakana}", "u").test(text) && text === compact(b) && numbers(a) === numbers(b) ? { kind: "spacing", score: 0.96 } : null;
}
function acceptable(a, b, allow) {
  const plain = differenceOf(a, b);
  if (plain) return isSmallEnough(plain, a, b, allow) ? { kind: kindOf(plain), cost: plain.cost } : null;
  const [long, other] = [expanded(a), expanded(b)];
  if (long.length === a.length && other.length === b.length) return null;
  const spelledOut = differenceOf(long, other);
  const rest = Math.min(weightOf(a), weightOf(b));
  return spelledOut && rest >= tellingWeight && isSmallEnough(spelledOut, long, other, { typos: false }) ? { kind: "abbreviation", cost: 0.03 + spelledOut.cost } : null;
}
function isSmallEnough(difference, a, b, allow) {
  const weight = Math.min(weightOf(a), weightOf(b));
  if (difference.typos > (allow.typos ? weight >= 6 ? 2 : 1 : 0)) return false;
  if (difference.typos > 0 && weight - difference.typos < 1) return false;
  const [small, prepositions] = [difference.small + difference.swaps, difference.prepositions];
  if (small > 3 || small > 0 && weight < (difference.swaps > 0 ? 3 : 2)) return false;
  if (prepositions > 1 || prepositions > 0 && weight < 4) return false;
  if (!isOwnTitle(a, weight) && difference.swaps + prepositions > 0) return false;
  if (isAboutLiterature(textOf(a)) && difference.plurals > 0) return false;
  return difference.variants + difference.plurals <= Math.max(2, weight / 2);
}
function isOwnTitle(words, weight) {
  const text = textOf(words);
  return !isAboutLiterature(text) && (weight >= 6 || !isTopicOnly(text));
}
function textOf(words) {
  return words.map((word) => word.lower).join(" ");
}
function kindOf(difference) {
  if (difference.typos + difference.variants + difference.plurals > 0) return "typo";
  return difference.small + difference.swaps + difference.prepositions > 0 ? "small-words" : "spacing";
}
function scoreOf(best, difference) {
  return Math.max(0.5, Math.round((best - difference.cost) * 1e3) / 1e3);
}
function sameAfterName(a, b) {
  for (const { name, isTopic, isShaped, words } of a.named()) {
    if (weightOf(words) < (isTopic ? tellingWeight : 2)) continue;
    const candidates = [
      b.words,
      ...b.named().filter((other) => other.name === name).map((other) => other.words)
    ];
    for (const other of candidates) {
      const difference = acceptable(words, other, { typos: false });
      const isExact = difference !== null && (isShaped || difference.cost < 0.03);
      if (difference && isExact) return { kind: "prefix", score: scoreOf(0.92, difference) };
    }
  }
  return null;
}
function withoutSubtitle(a, b) {
  for (const { main, subtitle, words } of a.subtitled()) {
    if (isSeriesMark(isCoined(main) ? withoutYear(subtitle) : subtitle) || !isTellingAlone(main, subtitle, words))
      continue;
    const difference = acceptable(words, b.words, { typos: false });
    if (difference) return { kind: "subtitle", score: scoreOf(isCoined(main) ? 0.9 : 0.85, difference) };
  }
  return null;
}
function withoutYear(subtitle) {
  return subtitle.split(" ").length >= 4 ? subtitle.replace(/\b(?:19|20)\d\d\b/g, "") : subtitle;
}
function isTellingAlone(main, subtitle, words) {
  const weight = weightOf(words);
  if (isRecurring(main) || isRecurring(subtitle)) return false;
  if (isCoined(main)) return true;
  if (isAboutLiterature(subtitle) || isAboutLiterature(main)) return weight >= 4 && !isTopicOnly(main);
  return weight >= tellingWeight && (weight >= 5 || !isTopical(main, weight));
}
function cutOff(a, b) {
  if (!a.parts.isTruncated) return null;
  const prefix = a.words.slice(0, -1);
  const last = a.words.at(-1);
  const next = b.words[prefix.length];
  if (!last || !next || weightOf(prefix) < tellingWeight) return null;
  const length = prefix.reduce((sum, word) => sum + word.lower.length, 0) + last.lower.length;
  const needed = new RegExp("\\p{Script=Han}", "u").test(a.parts.core) ? 10 : isAboutLiterature(a.parts.core) ? 36 : 20;
  const agrees = prefix.every((word, index) => word.lower === b.words[index]?.lower) && next.lower.startsWith(last.lower);
  return agrees && length >= needed && b.words.length >= a.words.length ? { kind: "truncated", score: 0.8 } : null;
}
var sketchLength = 8;
function once(make) {
  let made = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
function bitsOf(words) {
  const bits = new Int32Array(sketchLength);
  const put = (text2) => {
    let hash2 = 2166136261;
    for (let index = 0; index < text2.length; index++) hash2 = Math.imul(hash2 ^ text2.charCodeAt(index), 16777619);
    const place = (hash2 ^ hash2 >>> 15) & 255;
    bits[place >>> 5] = (bits[place >>> 5] ?? 0) | 1 << (place & 31);
  };
  const text = words.filter((word) => !isSmall(word)).map((word) => word.key).join("");
  for (const han of text.match(new RegExp("\\p{Script=Han}", "gu")) ?? []) put(han);
  for (const run of text.split(new RegExp("\\p{Script=Han}+", "u"))) {
    for (let index = 0; index + 3 <= run.length; index++) put(run.slice(index, index + 3));
    if (run.length > 0 && run.length < 3) put(run);
  }
  return bits;
}
function onesOf(value) {
  let rest = value - (value >>> 1 & 1431655765) | 0;
  rest = (rest & 858993459) + (rest >>> 2 & 858993459);
  return Math.imul(rest + (rest >>> 4) & 252645135, 16843009) >>> 24;
}

// src/identify/match.ts
function groupPapers(papers) {
  const byTitle = /* @__PURE__ */ new Map();
  const groups = [];
  for (const paper of papers) {
    const normalised = normaliseTitle(paper.title.text);
    const own = fingerprintsOf([paper]);
    const same = byTitle.get(normalised) ?? [];
    const group = same.find((other) => haveSameId(own, other)) ?? same.find((other) => !areDifferent(own, other));
    if (group) Object.assign(group, fingerprintsOf([...group.papers, paper]), { papers: [...group.papers, paper] });
    else {
      const made = { ...own, normalised, papers: [paper] };
      groups.push(made);
      byTitle.set(normalised, [...same, made]);
    }
  }
  return groups;
}
function matchGroups(groups, entries, mayStand = () => false) {
  const state = new Matcher(groups, entries);
  state.byKey(
    "title",
    (item) => [item.normalised],
    (key) => `the title is \u201C${key}\u201D`
  );
  state.forget(mayStand);
  state.byKey("identifier", identifiersOf, (key) => key);
  state.byKey(
    "link",
    (item) => item.link === void 0 ? [] : [item.link],
    (key) => `both link to ${key}`
  );
  state.byKey(
    "figure",
    (item) => item.figures ?? [],
    (key) => `both show ${key}`
  );
  state.bySimilarTitle();
  state.byKey(
    "contribution",
    (item) => item.idea === void 0 ? [] : [item.idea],
    () => "the contribution is word for word the same"
  );
  return { matches: state.matches, doubts: [...state.doubts.values()].filter(({ group }) => !state.matches.has(group)) };
}
var Matcher = class {
  matches = /* @__PURE__ */ new Map();
  doubts = /* @__PURE__ */ new Map();
  #taken = /* @__PURE__ */ new Set();
  #entries;
  #groups;
  constructor(groups, entries) {
    this.#groups = groups;
    this.#entries = entries.map((entry) => ({ ...entry, normalised: normaliseTitle(entry.title) }));
  }
  forget(isForgotten) {
    this.#entries = this.#entries.filter((entry) => this.#taken.has(entry) || !isForgotten(entry));
  }
  /** Matches what alone on its side has a key with what alone on the other side has it. */
  byKey(evidence, keysOf, detail) {
    const entries = indexBy(this.#entries, keysOf);
    const groups = indexBy(this.#groups, keysOf);
    for (const group of this.#groups) {
      if (this.matches.has(group)) continue;
      const found = /* @__PURE__ */ new Map();
      for (const key of keysOf(group)) {
        const rivals = groups.get(key) ?? [];
        const candidates = inNotesFirst(entries.get(key) ?? []);
        if (evidence === "title") for (const entry2 of this.#sameTitle(group, rivals, candidates)) found.set(entry2, key);
        else if (rivals.length === 1 && candidates.length === 1) for (const entry2 of candidates) found.set(entry2, key);
      }
      const free = [...found.keys()].filter((entry2) => !this.#taken.has(entry2) && mayBe(group, entry2, evidence));
      const [entry] = free;
      if (entry && free.length === 1) this.#match(group, entry, evidence, detail(found.get(entry) ?? ""));
      else if (free.length > 1) this.#doubt(group, free, evidence);
    }
  }
  /** Papers of one title: those with the same identifier belong together; what is left is one to one or in doubt. */
  #sameTitle(group, rivals, candidates) {
    const free = candidates.filter((entry) => !this.#taken.has(entry));
    const same = free.filter((entry) => haveSameId(group, entry));
    if (same.length > 0) return same;
    const claimed = (entry) => rivals.some((rival) => rival !== group && haveSameId(rival, entry));
    return free.filter((entry) => !areDifferent(group, entry) && !claimed(entry));
  }
  bySimilarTitle() {
    const groups = this.#groups.filter((group) => !this.matches.has(group));
    const entries = this.#entries.filter((entry) => !this.#taken.has(entry));
    if (groups.length === 0 || entries.length === 0) return;
    const sketched = entries.map((entry) => ({ entry, sketch: sketchOf(entry.title) }));
    const likely = groups.map((group) => ({ group, candidates: presentFirst(similarTo(group, sketched)) }));
    const wooers = /* @__PURE__ */ new Map();
    for (const { candidates } of likely)
      for (const { entry } of candidates) wooers.set(entry, (wooers.get(entry) ?? 0) + 1);
    for (const { group, candidates } of likely) {
      const [best, second] = candidates;
      if (!best) continue;
      const isClear = (!second || best.score > second.score) && wooers.get(best.entry) === 1;
      if (isClear) this.#match(group, best.entry, "similar title", `\u201C${best.entry.title}\u201D (${best.kind})`);
      else
        this.#doubt(
          group,
          candidates.map(({ entry }) => entry),
          "similar title"
        );
    }
  }
  #match(group, entry, evidence, detail) {
    this.#taken.add(entry);
    const { normalised: _, ...own } = entry;
    this.matches.set(group, { group, entry: own, evidence, detail });
  }
  #doubt(group, candidates, evidence) {
    if (!this.doubts.has(group)) this.doubts.set(group, { group, candidates, evidence });
  }
};
function mayBe(group, entry, evidence) {
  if (areDifferent(group, entry)) return false;
  return evidence !== "figure" || !entry.removed && !hasOtherFacts(group, entry);
}
function hasOtherFacts(group, entry) {
  const otherYear = group.year !== void 0 && entry.year !== void 0 && group.year !== entry.year;
  const otherIdea = group.idea !== void 0 && entry.idea !== void 0 && group.idea !== entry.idea;
  return otherYear && otherIdea;
}
function similarTo(group, known2) {
  const own = sketchOf(group.title);
  return known2.flatMap(({ entry, sketch }) => {
    if (areDifferent(group, entry) || group.year && entry.year && group.year !== entry.year) return [];
    const kinship = kinshipOf(own, sketch);
    return kinship ? [{ entry, score: kinship.score, kind: kinship.kind }] : [];
  }).sort((a, b) => b.score - a.score);
}
function presentFirst(similar) {
  const present = similar.filter(({ entry }) => !entry.removed);
  return present.length > 0 ? present : similar;
}
function inNotesFirst(entries) {
  const present = entries.filter((entry) => !entry.removed);
  return present.length > 0 ? present : [...entries];
}
function identifiersOf(item) {
  return [
    ...item.doi === void 0 ? [] : [`DOI ${item.doi}`],
    ...item.arxiv === void 0 ? [] : [`arXiv ${item.arxiv}`]
  ];
}
function indexBy(items, keysOf) {
  const index = /* @__PURE__ */ new Map();
  for (const item of items)
    for (const key of keysOf(item)) {
      const same = index.get(key);
      if (same) same.push(item);
      else index.set(key, [item]);
    }
  return index;
}

// src/identify/identify.ts
function identify(papers, ledger, settings) {
  const { scope } = settings;
  const entries = ledger?.entries ?? [];
  const groups = groupPapers(papers);
  const { matches, doubts } = matchGroups(
    groups,
    entries,
    (entry) => !entry.removed && entry.files.some(scope.isUnknown)
  );
  const order = new Map(entries.map((entry, index) => [entry.guid, index]));
  const problems = [];
  const taken = new Set(entries.map((entry) => entry.guid));
  const claims = [];
  for (const group of groups) {
    if (!group.papers.some((paper) => scope.isBuilt(paper.place.file))) continue;
    const match = matches.get(group) ?? null;
    if (match && belongsElsewhere(match.entry, group, settings)) {
      problems.push(leftOut(group, match.entry));
      continue;
    }
    const guid = match?.entry.guid ?? newGuid(group, settings.namespace, taken);
    taken.add(guid);
    claims.push({ guid, group, match });
  }
  for (const doubt of doubts) if (claims.some((claim) => claim.group === doubt.group)) problems.push(inDoubt(doubt));
  const sight = ({ guid }) => order.get(guid) ?? entries.length;
  claims.sort((a, b) => sight(a) - sight(b));
  const present = new Set([...matches.values()].map((match) => match.entry.guid));
  return {
    identified: claims.flatMap(identifiedEntries),
    claims,
    removed: entries.filter(
      (entry) => !entry.removed && !present.has(entry.guid) && entry.files.every(scope.isCovered)
    ),
    problems
  };
}
function identifiedEntries({ guid, group, match }) {
  const files = match?.entry.files ?? [];
  const rank = (paper) => files.indexOf(paper.place.file) + 1 || files.length + 1;
  return group.papers.map((paper) => ({ guid, paper: match ? kept(paper, match.entry) : paper })).sort((a, b) => rank(a.paper) - rank(b.paper));
}
function kept(paper, entry) {
  return { ...paper, kind: entry.kind === "paper" ? "paper" : paper.kind, language: entry.lang === "zh" ? "zh" : "en" };
}
function belongsElsewhere(entry, group, { deck, scope }) {
  if (entry.removed || entry.deck === deck || entry.files.some(scope.isBuilt)) return false;
  return group.papers.some((paper) => entry.files.includes(paper.place.file)) || entry.files.some(scope.isUnknown);
}
function newGuid(group, namespace, taken) {
  const identifier = group.doi ?? group.arxiv ?? "";
  for (const parts of [[group.normalised], [group.normalised, identifier]]) {
    const guid = guidOf(namespace, ...parts);
    if (!taken.has(guid)) return guid;
  }
  for (let nth = 2; ; nth++) {
    const guid = guidOf(namespace, group.normalised, identifier, String(nth));
    if (!taken.has(guid)) return guid;
  }
}
function placeOf(group) {
  return group.papers[0]?.place ?? { file: "", line: 1, column: 1 };
}
function leftOut(group, entry) {
  const found = `\u201C${group.title}\u201D belongs to the deck \u201C${entry.deck}\u201D (${entry.files.join(", ")}) and is left out of this one`;
  return problem("info", "other-deck", placeOf(group), found);
}
function inDoubt({ group, candidates, evidence }) {
  const names = candidates.map((entry) => `\u201C${entry.title}\u201D`).join(" or ");
  const found = `\u201C${group.title}\u201D could be ${names} by its ${evidence}; it was made a new paper`;
  return problem(
    "warning",
    "identity-in-doubt",
    placeOf(group),
    found,
    "an identifier, or the title as it was, that tells which"
  );
}

// src/identify/scope.ts
function scopeOf(built, refused, consulted, folders) {
  const isCovered = (file) => built.has(file) || !refused.has(file) && folders.some((folder) => folder === "" || file.startsWith(`${folder}/`));
  return {
    isBuilt: (file) => built.has(file),
    isCovered,
    isUnknown: (file) => !isCovered(file) && !consulted.has(file)
  };
}

export {
  smallWords,
  fingerprintsOf,
  areDifferent,
  sketchOf,
  kinshipOf,
  identify,
  scopeOf
};
