"""Imports packages one after the other by whatever importer this Anki has: python import_package.py COLLECTION PACKAGE…

Prints a line of JSON for each: the notes and cards that are in the collection then, and what the cards show.
"""

import inspect
import json
import sys

import anki.lang
from anki.collection import Collection


def bring(col, path):
    try:
        from anki.collection import ImportAnkiPackageRequest
    except ImportError:
        from anki.importing.apkg import AnkiPackageImporter

        AnkiPackageImporter(col, path).run()
        return
    try:
        from anki.collection import ImportAnkiPackageOptions

        col.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=ImportAnkiPackageOptions()))
    except ImportError:
        # Some are asked by its path, 23.10 by a request without options.
        asks = 'request' in inspect.signature(col.import_anki_package).parameters
        col.import_anki_package(ImportAnkiPackageRequest(package_path=path) if asks else path)


def question(col, cid):
    card = col.get_card(cid) if hasattr(col, 'get_card') else col.getCard(cid)
    shown = card.question() if hasattr(card, 'question') else card.q()
    # Each version puts its own style in front.
    return shown.split('</style>')[-1]


def state(col):
    cards = col.db.all('select n.guid, c.ord, c.id from cards c join notes n on n.id = c.nid order by n.guid, c.ord')
    return {
        'notes': [list(row) for row in col.db.all('select guid, flds from notes order by guid')],
        'cards': [[guid, ordinal, question(col, cid)] for guid, ordinal, cid in cards],
        'types': col.db.scalar('select count(distinct mid) from notes'),
    }


# Older ones have no language until they are given one.
if hasattr(anki.lang, 'set_lang'):
    anki.lang.set_lang('en')
col = Collection(sys.argv[1])
for package in sys.argv[2:]:
    bring(col, package)
    print(json.dumps(state(col)))
col.close()
