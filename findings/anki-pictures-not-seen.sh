#!/usr/bin/env bash
# Software: Anki 26.9.3 (the PyPI package `anki`: the engine of the desktop).
# Input: pictures in valid HTML, which every browser shows, written in ways other than `<img src="name.png">`.
# One would expect: Check Media and an export see what the card shows. Lists of what is not seen name links, styles and templates.
# Seen: an `<img>` too is seen in some spellings only. With a space beside the `=`, with `./` before the name, or with another attribute
# that ends in `src=` before the real one (`data-src`, of pages whose pictures load late), the file counts as unused: the export of
# the deck leaves it out without a word, and Check Media offers to delete it. `srcset` and `poster` alone are not seen, either.
# Line ends, capitals and missing quotation marks do no harm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'anki==26.9.3'
cd "$folder"
cat >seen.py <<'PY'
import json
import zipfile
from pathlib import Path
from anki.buildinfo import version
from anki.collection import Collection, ExportAnkiPackageOptions

ways = [
    '<img src="@">', '<IMG\nalt=""\nSRC=@>', '<img src = "@">', '<img src="./@">', '<img data-src="large.png" src="@">',
    '<img src="@" data-src="large.png">', '<picture><source srcset="@"></picture>', '<video poster="@"></video>',
]
col = Collection('seen.anki2')
for nth, way in enumerate(ways):
    Path(col.media.dir(), f'figure{nth}.png').write_text(way)
    note = col.new_note(col.models.by_name('Basic'))
    note['Front'], note['Back'] = f'Question {nth}', way.replace('@', f'figure{nth}.png')
    col.add_note(note, 1)
unused = col.media.check().unused
options = ExportAnkiPackageOptions(with_scheduling=False, with_deck_configs=False, with_media=True, legacy=True)
col.export_anki_package(out_path='out.apkg', options=options, limit=None)
exported = json.loads(zipfile.ZipFile('out.apkg').read('media')).values()
print('anki', version)
for nth, way in enumerate(ways):
    name = f'figure{nth}.png'
    print(repr(way), 'unused,' if name in unused else 'used,', 'exported' if name in exported else 'not exported')
PY
venv/bin/python seen.py | tee seen.txt
cat >expected.txt <<'TXT'
anki 26.09.3
'<img src="@">' used, exported
'<IMG\nalt=""\nSRC=@>' used, exported
'<img src = "@">' unused, not exported
'<img src="./@">' unused, not exported
'<img data-src="large.png" src="@">' unused, not exported
'<img src="@" data-src="large.png">' used, exported
'<picture><source srcset="@"></picture>' unused, not exported
'<video poster="@"></video>' unused, not exported
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-29.'
