#!/usr/bin/env bash
# Software: Anki 26.9.3 (the PyPI package `anki`: the engine of the desktop).
# Input: notes whose text has `&`, `<` or a subscript, which Anki keeps as HTML (`R&amp;D`, `a &lt; b`, `CO<sub>2</sub>`).
# One would expect: what a search finds, the same words find with the name of the field before them, and Find and Replace changes it.
# Seen: three readings of one text. A search for words knows what signs stand for, and for tags looks both at what is shown and at
# what is written: it finds "R&D", but also every `&` under “amp”. With the name of a field before them the same words find nothing.
# Find and Replace reads what is written: it changes no "R&D", and “sub” to “part” (upper and lower case alike, as the window proposes)
# makes `<part>` of the tag, “lt” breaks the sign.
# Who prints a search for titles has to write `&amp;` behind the name of a field, and a plain `&` without one.
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
for text in ('R&amp;D', 'a &lt; b', 'CO<sub>2</sub>'):
    note = col.new_note(col.models.by_name('Basic'))
    note['Front'] = text
    col.add_note(note, 1)


def fronts():
    return [col.get_note(note)['Front'] for note in sorted(col.find_notes(''))]


print('anki', version)
for search in ('"R&D"', '"Front:R&D"', '"Front:R&amp;D"', '"a < b"', '"Front:a < b"', '"CO2"', '"Front:CO2"', 'amp', 'lt', 'sub'):
    print('search', search, [col.get_note(note)['Front'] for note in sorted(col.find_notes(search))])
for search, replacement in (('R&D', 'Research'), ('a < b', 'a is less'), ('CO2', 'gas'), ('lt', 'later'), ('sub', 'part')):
    count = col.find_and_replace(
        note_ids=col.find_notes(''), search=search, replacement=replacement, regex=False, field_name=None, match_case=False,
    ).count
    print(f'replace {search}: {count} notes', fronts() if count else '')
PY
venv/bin/python seen.py | tee seen.txt
cat >expected.txt <<'TXT'
anki 26.09.3
search "R&D" ['R&amp;D']
search "Front:R&D" []
search "Front:R&amp;D" ['R&amp;D']
search "a < b" ['a &lt; b']
search "Front:a < b" []
search "CO2" ['CO<sub>2</sub>']
search "Front:CO2" []
search amp ['R&amp;D']
search lt ['a &lt; b']
search sub ['CO<sub>2</sub>']
replace R&D: 0 notes 
replace a < b: 0 notes 
replace CO2: 0 notes 
replace lt: 1 notes ['R&amp;D', 'a &later; b', 'CO<sub>2</sub>']
replace sub: 1 notes ['R&amp;D', 'a &later; b', 'CO<part>2</part>']
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-29.'
