"""Reads CSL-JSON and prints it as pybtex, bibtexparser and rispy write it: JSON of texts."""

import json
import sys

import bibtexparser
import rispy
from bibtexparser.model import Entry, Field
from pybtex.database import BibliographyData, Person
from pybtex.database import Entry as PybtexEntry

TYPES = {
    "article-journal": ("article", "journal", "JOUR", "journal_name"),
    "article": ("article", "journal", "GEN", "secondary_title"),
    "paper-conference": ("inproceedings", "booktitle", "CONF", "secondary_title"),
    "book": ("book", "publisher", "BOOK", "publisher"),
    "chapter": ("incollection", "booktitle", "CHAP", "secondary_title"),
    "thesis": ("phdthesis", "school", "THES", "publisher"),
    "report": ("techreport", "institution", "RPRT", "publisher"),
    "webpage": ("misc", "organization", "ELEC", "secondary_title"),
}


def fields_of(work):
    kind, home, _, _ = TYPES[work["type"]]
    fields = {"title": work["title"], "year": str(work["issued"]["date-parts"][0][0])}
    fields[home] = work.get("container-title") or work.get("publisher")
    for name, key in (("DOI", "doi"), ("URL", "url"), ("keyword", "keywords")):
        if name in work:
            fields[key] = work[name]
    return kind, fields


def name_of(person, brace):
    if "literal" in person:
        return "{%s}" % person["literal"] if brace else person["literal"]
    family = " ".join(filter(None, [person.get("non-dropping-particle"), person["family"]]))
    return ", ".join(filter(None, [family, person.get("suffix"), person["given"]]))


def by_pybtex(works):
    entries = {}
    for work in works:
        kind, fields = fields_of(work)
        persons = {"author": [Person(name_of(person, True)) for person in work["author"]]}
        entries[work["id"]] = PybtexEntry(kind, fields=fields, persons=persons)
    return BibliographyData(entries).to_string("bibtex")


def by_bibtexparser(works):
    library = bibtexparser.Library()
    for work in works:
        kind, fields = fields_of(work)
        fields["author"] = " and ".join(name_of(person, True) for person in work["author"])
        library.add(Entry(kind, work["id"], [Field(key, value) for key, value in fields.items()]))
    # Letters and signs as commands of TeX.
    middleware = [bibtexparser.middlewares.LatexEncodingMiddleware()]
    return bibtexparser.write_string(library, prepend_middleware=middleware)


def by_rispy(works):
    records = []
    for work in works:
        _, _, kind, home = TYPES[work["type"]]
        record = {"type_of_reference": kind, "id": work["id"], "title": work["title"]}
        record["authors"] = [name_of(person, False) for person in work["author"]]
        record["year"] = str(work["issued"]["date-parts"][0][0])
        record[home] = work.get("container-title") or work.get("publisher")
        if "DOI" in work:
            record["doi"] = work["DOI"]
        if "URL" in work:
            record["urls"] = [work["URL"]]
        if "keyword" in work:
            record["keywords"] = work["keyword"].split(", ")
        records.append(record)
    return rispy.dumps(records)


works = json.loads(sys.stdin.buffer.read())
texts = {"pybtex": by_pybtex(works), "bibtexparser": by_bibtexparser(works), "rispy": by_rispy(works)}
sys.stdout.buffer.write(json.dumps(texts).encode())
