#!/usr/bin/env bash
# Software: Anki 26.9.3 (the PyPI package `anki`: the engine of the desktop).
# Input: names with quotation marks, spaces at the head, or an empty part.
# One would expect: note types and decks treat the same name alike, or refuse what they do not take.
# Seen: a note type loses its quotation marks without a word, a deck keeps them; a deck loses the space at its head, and an empty part
# becomes the word “blank”. Whoever looks a note type up by the name that it was given finds none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'anki==26.9.3'
cd "$folder"
cat >seen.py <<'PY'
from anki.buildinfo import version
from anki.collection import Collection

col = Collection('seen.anki2')
print('anki', version)
kind = col.models.new('The "best" papers')
col.models.add_field(kind, col.models.new_field('Front'))
template = col.models.new_template('Card 1')
template['qfmt'] = template['afmt'] = '{{Front}}'
col.models.add_template(kind, template)
added = col.models.add(kind)
print('note type:', repr(col.models.get(added.id)['name']))
print('by its name:', col.models.by_name('The "best" papers'))
for name in ('The "best" papers', ' Papers', 'Papers::::Vision', '::Vision'):
    print('deck:', repr(name), '->', repr(col.decks.name(col.decks.id(name))))
PY
venv/bin/python seen.py | tee seen.txt
cat >expected.txt <<'TXT'
anki 26.09.3
note type: 'The best papers'
by its name: None
deck: 'The "best" papers' -> 'The "best" papers'
deck: ' Papers' -> 'Papers'
deck: 'Papers::::Vision' -> 'Papers::blank::Vision'
deck: '::Vision' -> 'blank::Vision'
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-28.'
