#!/usr/bin/env bash
# Software: Anki 26.9.3 (the PyPI package `anki`: the engine of the desktop; AnkiConnect's `removeTags` hands its words on to it).
# Input: a note with a tag and tags below it (`cv`, `cv::detection`), one tag of which is to be taken off that note.
# One would expect: that tag goes. Adding is exact, and a tool that adds the new tags and removes the old ones has then set them.
# Seen: with the tag go all that lie below it, in capitals too; even where the note has only those and not the tag itself. So a note whose
# `cv` is to become `cv::detection` loses both, if the new tag is added before the old one is removed.
# A tag below can be removed alone, and `_` and `*` are plain letters here, though they are wildcards in a search for tags.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'anki==26.9.3'
cd "$folder"
cat >seen.py <<'PY'
from anki.buildinfo import version
from anki.collection import Collection


def left(tags, *changes):
    left.times += 1
    col = Collection(f'{left.times}.anki2')
    note = col.new_note(col.models.by_name('Basic'))
    note['Front'], note.tags = 'What?', tags
    col.add_note(note, 1)
    for change, words in changes:
        {'add': col.tags.bulk_add, 'remove': col.tags.bulk_remove}[change]([note.id], words)
    print(*tags, '|', *(f'{change} {words},' for change, words in changes), '->', col.get_note(note.id).tags)


left.times = 0
print('anki', version)
left(['cv', 'cv::detection', 'cvpr', 'old::cv'], ('remove', 'cv'))
left(['cv::detection'], ('remove', 'CV'))
left(['cv', 'cv::detection'], ('remove', 'cv::detection'))
left(['cv'], ('add', 'cv::detection'), ('remove', 'cv'))
left(['cv'], ('remove', 'cv'), ('add', 'cv::detection'))
left(['a_b', 'axb', 'a*b'], ('remove', 'a_b'))
PY
venv/bin/python seen.py | tee seen.txt
cat >expected.txt <<'TXT'
anki 26.09.3
cv cv::detection cvpr old::cv | remove cv, -> ['cvpr', 'old::cv']
cv::detection | remove CV, -> []
cv cv::detection | remove cv::detection, -> ['cv']
cv | add cv::detection, remove cv, -> []
cv | remove cv, add cv::detection, -> ['cv::detection']
a_b axb a*b | remove a_b, -> ['a*b', 'axb']
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-29.'
