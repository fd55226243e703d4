#!/usr/bin/env bash
# Software: Anki 26.9.3 (the PyPI package `anki`: the engine of the desktop).
# Input: a deck some of whose cards are at present in a filtered deck (Custom Study, cramming), and an export of that deck.
# One would expect: the whole deck. A search for `deck:Papers` finds its cards wherever they are at present, and they go home of
# themselves.
# Seen: what a filtered deck holds is not of the deck for an export, neither for a package nor for plain text. Notes that have no other
# card in it are left out, with their learning progress, and nothing tells it; if all cards are held, the package is empty. Only an
# export of the whole collection has them. Whoever takes reviews out of such a package counts too few.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'anki==26.9.3'
cd "$folder"
cat >seen.py <<'PY'
from anki.buildinfo import version
from anki.collection import (
    Collection, DeckIdLimit, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest,
)

col = Collection('user.anki2')
papers = col.decks.id('Papers')
for word in ('one', 'two', 'three'):
    note = col.new_note(col.models.by_name('Basic'))
    note['Front'], note['Back'] = word, 'known'
    col.add_note(note, papers)
col.sched.set_due_date(col.find_cards(''), '5')


def cram(search):
    deck = col.sched.get_or_create_filtered_deck(col.decks.id_for_name('Cram') or 0)
    deck.name = 'Cram'
    deck.config.search_terms[0].search = search
    col.sched.add_or_update_filtered_deck(deck)


def exported(limit):
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=False, with_media=False, legacy=True)
    col.export_anki_package(out_path='out.apkg', options=options, limit=limit)
    exported.times += 1
    other = Collection(f'other{exported.times}.anki2')
    other.import_anki_package(
        ImportAnkiPackageRequest(package_path='out.apkg', options=ImportAnkiPackageOptions(with_scheduling=True))
    )
    return [other.get_note(note)['Front'] for note in sorted(other.find_notes(''))], other.db.scalar('select count() from revlog')


exported.times = 0


def tell(state):
    print(state, 'search:', len(col.find_cards('deck:Papers')), 'package:', *exported(DeckIdLimit(papers)), end=' ')
    lines = col.export_note_csv(
        out_path='out.txt', limit=DeckIdLimit(papers), with_html=True, with_tags=False, with_deck=False,
        with_notetype=False, with_guid=False,
    )
    print('text:', lines)


print('anki', version)
tell('all at home,')
cram('Front:one')
tell('one crammed,')
cram('deck:Papers')
tell('all crammed,')
print('whole collection:', *exported(None))
PY
venv/bin/python seen.py | tee seen.txt
cat >expected.txt <<'TXT'
anki 26.09.3
all at home, search: 3 package: ['one', 'two', 'three'] 3 text: 3
one crammed, search: 3 package: ['two', 'three'] 2 text: 2
all crammed, search: 3 package: [] 0 text: 0
whole collection: ['one', 'two', 'three'] 3
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-29.'
