#!/usr/bin/env bash
# Software: Anki 26.9.3 (the PyPI package `anki`: the engine of the desktop).
# Input: text files without Anki's own header lines: commas between two columns, as in the first line, and one sign more in a later line.
# One would expect: commas. The manual says that the first line decides, a reader of CSV passes over what stands in quotation marks, and
# HTML has to be switched on.
# Seen: a semicolon, bar or colon in a later line, even within quotation marks, turns all columns: a link or a time of day is enough.
# A `<` with a later `>` in one of the first lines makes HTML of the whole file, so that cards show “vector” for “vector<int>”.
# `#separator:comma` and `#html:false` on top of the file keep it as it was meant.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'anki==26.9.3'
cd "$folder"
cat >seen.py <<'PY'
from anki.buildinfo import version
from anki.collection import Collection
from anki.import_export_pb2 import CsvMetadata, ImportCsvRequest

col = Collection('seen.anki2')
print('anki', version)
lines = [f'Question {nth},Answer {nth}\n' for nth in range(20)]


def guess(name, later, head=''):
    with open('notes.csv', 'w') as file:
        file.write(head + ''.join([*lines[:3], later, *lines[3:]]))
    meta = col.get_csv_metadata('notes.csv', None)
    print(f'{name}:', CsvMetadata.Delimiter.Name(meta.delimiter), 'HTML' if meta.is_html else 'plain', list(meta.preview[3].vals))


guess('nothing', 'Plain,words\n')
guess('link', 'Where?,At https://example.org/notes\n')
guess('time', '"Begins at 9:30",then\n')
guess('quoted semicolon', 'Which?,"first; second"\n')
guess('quoted bar', 'Which?,"p(a|b)"\n')
guess('quoted semicolon, headed', 'Which?,"first; second"\n', '#separator:comma\n')
guess('type', 'What holds numbers?,vector<int>\n')
guess('two bounds', 'Which results?,p<a and q>b\n')
guess('one bound', 'Which results?,p<a\n')
guess('type, headed', 'What holds numbers?,vector<int>\n', '#html:false\n')
for head in ('', '#html:false\n'):
    with open('notes.txt', 'w') as file:
        file.write(head + '#notetype:Basic\nWhat holds numbers?\tvector<int>\n')
    col.import_csv(ImportCsvRequest(path='notes.txt', metadata=col.get_csv_metadata('notes.txt', None)))
    print('field:', col.get_note(col.find_notes('')[0])['Back'])
PY
venv/bin/python seen.py | tee seen.txt
cat >expected.txt <<'TXT'
anki 26.09.3
nothing: COMMA plain ['Plain', 'words']
link: COLON plain ['Where?,At https', '//example.org/notes']
time: COLON plain ['Begins at 9:30,then']
quoted semicolon: SEMICOLON plain ['Which?,"first', ' second"']
quoted bar: PIPE plain ['Which?,"p(a', 'b)"']
quoted semicolon, headed: COMMA plain ['Which?', 'first; second']
type: COMMA HTML ['What holds numbers?', 'vector']
two bounds: COMMA HTML ['Which results?', 'pb']
one bound: COMMA plain ['Which results?', 'p<a']
type, headed: COMMA plain ['What holds numbers?', 'vector<int>']
field: vector<int>
field: vector&lt;int&gt;
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-29.'
