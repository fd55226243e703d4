#!/usr/bin/env bash
# Software: Anki 26.9.3 (the PyPI package `anki`: the engine of the desktop).
# Input: a text file with a column of decks (`#deck column:1`), in which a row of a sub-deck stands before rows of its parent, as in
# any list that is sorted by another column.
# One would expect: the order of the rows is of no consequence; the notes of “Papers” land in “Papers”, as they do where it comes first.
# Seen: the sub-deck makes its parent, and each row of the parent then makes a deck of its own: “Papers+”, “Papers++”, “Papers+++”,
# while “Papers” stays empty. Nothing is said. A second file puts its row of “Papers” into the empty deck.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'anki==26.9.3'
cd "$folder"
cat >seen.py <<'PY'
from anki.buildinfo import version
from anki.collection import Collection
from anki.import_export_pb2 import ImportCsvRequest


def take(col, decks, word):
    with open('notes.txt', 'w') as file:
        file.write('#separator:tab\n#html:false\n#notetype:Basic\n#deck column:1\n')
        file.writelines(f'{deck}\tQuestion {word}{nth}\tAnswer\n' for nth, deck in enumerate(decks))
    log = col.import_csv(ImportCsvRequest(path='notes.txt', metadata=col.get_csv_metadata('notes.txt', None))).log
    assert len(log.new) == len(decks) and not log.missing_deck


def tell(col):
    counts = {deck.name: col.decks.card_count(deck.id, include_subdecks=False) for deck in col.decks.all_names_and_ids()}
    return {name: count for name, count in counts.items() if name != 'Default'}


print('anki', version)
for decks in (['Papers', 'Papers::Vision', 'Papers', 'Papers'], ['Papers::Vision', 'Papers', 'Papers', 'Papers']):
    col = Collection(f'{decks.index("Papers")}.anki2')
    take(col, decks, 'a')
    print(*decks, '->', tell(col))
take(col, ['Papers'], 'b')
print('one more file:', tell(col))
PY
venv/bin/python seen.py | tee seen.txt
cat >expected.txt <<'TXT'
anki 26.09.3
Papers Papers::Vision Papers Papers -> {'Papers': 3, 'Papers::Vision': 1}
Papers::Vision Papers Papers Papers -> {'Papers': 0, 'Papers::Vision': 1, 'Papers+': 1, 'Papers++': 1, 'Papers+++': 1}
one more file: {'Papers': 1, 'Papers::Vision': 1, 'Papers+': 1, 'Papers++': 1, 'Papers+++': 1}
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-29.'
