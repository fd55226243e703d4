#!/usr/bin/env bash
# Software: Anki 26.9.3 (the PyPI package `anki`: the engine of the desktop).
# Input: a search that names notes one by one: `"Front:a" OR "Front:b" OR …`.
# One would expect: any number of terms, or an error that names a limit. Tools print such searches to find what an import cannot delete.
# Seen: 900 terms work, 1,000 end in an error of SQLite (“Expression tree is too large”). One term with a regular expression
# (`Front:re:^(a|b|…)$`), or `nid:1,2,…`, takes 5,000 values and more.
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


def found(search):
    try:
        return f'{len(col.find_notes(search))} found'
    except Exception as error:
        return 'Expression tree is too large' if 'Expression tree is too large' in str(error) else repr(error)


print('anki', version)
for count in (500, 900, 1000, 2000):
    print(count, 'terms with OR:', found(' OR '.join(f'"Front:word{nth}"' for nth in range(count))))
print('5000 words in one expression:', found('Front:re:^(' + '|'.join(f'word{nth}' for nth in range(5000)) + ')$'))
print('5000 ids in one term:', found('nid:' + ','.join(str(nth + 1) for nth in range(5000))))
PY
venv/bin/python seen.py | tee seen.txt
cat >expected.txt <<'TXT'
anki 26.09.3
500 terms with OR: 0 found
900 terms with OR: 0 found
1000 terms with OR: Expression tree is too large
2000 terms with OR: Expression tree is too large
5000 words in one expression: 0 found
5000 ids in one term: 0 found
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-28.'
