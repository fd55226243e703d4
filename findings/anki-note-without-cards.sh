#!/usr/bin/env bash
# Software: Anki 26.9.3 (the PyPI package `anki`: the engine of the desktop).
# Input: a package with a note that has no card, as a maker of packages may write for a note that has nothing to ask yet.
# One would expect: the import passes the note over, or tells of it; or the note stays without cards.
# Seen: it is imported as new, with no card and without its deck. Later Tools > Check Database makes a card of it, in the deck
# “Default”, and says no more than “Database rebuilt and optimized.”: a card from nowhere.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'anki==26.9.3'
cd "$folder"
cat >seen.py <<'PY'
import sqlite3
import zipfile
from anki.buildinfo import version
from anki.collection import (
    Collection, DeckIdLimit, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest,
)

maker = Collection('maker.anki2')
deck = maker.decks.id('Papers')
note = maker.new_note(maker.models.by_name('Basic'))
note['Front'], note['Back'] = 'What?', 'That.'
maker.add_note(note, deck)
maker.export_anki_package(
    out_path='whole.apkg',
    options=ExportAnkiPackageOptions(with_scheduling=False, with_deck_configs=False, with_media=False, legacy=True),
    limit=DeckIdLimit(deck),
)
with zipfile.ZipFile('whole.apkg') as whole, zipfile.ZipFile('without.apkg', 'w') as without:
    for name in whole.namelist():
        content = whole.read(name)
        if name == 'collection.anki21':
            with open('inner.db', 'wb') as file:
                file.write(content)
            inner = sqlite3.connect('inner.db')
            inner.execute('delete from cards')
            inner.commit()
            inner.close()
            with open('inner.db', 'rb') as file:
                content = file.read()
        without.writestr(name, content)

user = Collection('user.anki2')
log = user.import_anki_package(
    ImportAnkiPackageRequest(package_path='without.apkg', options=ImportAnkiPackageOptions())
).log
print('anki', version)
print('imported as new:', len(log.new))
print('cards:', user.card_count())
print('check:', *user.fix_integrity())
print('cards:', user.card_count(), 'in', [user.decks.name(user.get_card(card).did) for card in user.find_cards('')])
PY
venv/bin/python seen.py | tee seen.txt
cat >expected.txt <<'TXT'
anki 26.09.3
imported as new: 1
cards: 0
check: Database rebuilt and optimized. True
cards: 1 in ['Default']
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-28.'
