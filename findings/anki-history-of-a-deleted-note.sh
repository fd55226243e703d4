#!/usr/bin/env bash
# Software: Anki 26.9.3 (the PyPI package `anki`: the engine of the desktop), and genanki 0.13.1, which makes the package.
# Input: a package is imported, its card answered, the note deleted; later the same package is imported once more.
# One would expect: a card without a past. What is deleted is gone, and nothing of the package speaks of answers.
# Seen: the card gets the number that it had, and Anki has kept its answers: a deleted note leaves them behind. So the card is new, with no
# repetition and no memory, and at the same time has a history: it is found as introduced and answered today, and an export with
# learning progress hands its answers on. Anki's own memory by the log is that of an old card.
# Who reads reviews by the number of the card, as all do, takes a card for known that Anki is about to show as new.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'anki==26.9.3' 'genanki==0.13.1'
cd "$folder"
cat >seen.py <<'PY'
import time
import genanki
from anki.buildinfo import version
from anki.collection import Collection, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.scheduler.v3 import CardAnswer

kind = genanki.Model(
    1607392319, 'Question', fields=[{'name': 'Front'}, {'name': 'Back'}],
    templates=[{'name': 'Card 1', 'qfmt': '{{Front}}', 'afmt': '{{Back}}'}],
)
deck = genanki.Deck(2059400110, 'Papers')
deck.add_note(genanki.Note(model=kind, fields=['What?', 'That.']))
genanki.Package(deck).write_to_file('papers.apkg')


def take(col, path, progress=False):
    return col.import_anki_package(
        ImportAnkiPackageRequest(package_path=path, options=ImportAnkiPackageOptions(with_scheduling=progress))
    ).log


col = Collection('user.anki2')
col.set_config('fsrs', True)
take(col, 'papers.apkg')
number = col.find_cards('')[0]
states = col._backend.get_scheduling_states(number)
col._backend.answer_card(
    CardAnswer(
        card_id=number, current_state=states.current, new_state=states.easy, rating=CardAnswer.EASY,
        answered_at_millis=int(time.time() * 1000), milliseconds_taken=1000,
    )
)
col.remove_notes(col.find_notes(''))
print('anki', version)
print('deleted: notes', col.note_count(), 'answers', col.db.scalar('select count() from revlog'))
print('imported again as new:', len(take(col, 'papers.apkg').new))
card = col.get_card(col.find_cards('')[0])
print('same number:', card.id == number, '· new:', card.type == 0, '· repetitions:', card.reps, '· memory:', card.memory_state)
for search in ('is:new', 'introduced:1', 'rated:1'):
    print(search, len(col.find_cards(search)))
print('memory by the log:', round(col._backend.compute_memory_state(card.id).state.stability, 2))
options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=False, with_media=False, legacy=True)
col.export_anki_package(out_path='progress.apkg', options=options, limit=None)
other = Collection('other.anki2')
take(other, 'progress.apkg', progress=True)
print('exported: cards', other.card_count(), 'answers', other.db.scalar('select count() from revlog'))
PY
venv/bin/python seen.py | tee seen.txt
cat >expected.txt <<'TXT'
anki 26.09.3
deleted: notes 0 answers 1
imported again as new: 1
same number: True · new: True · repetitions: 0 · memory: None
is:new 1
introduced:1 1
rated:1 1
memory by the log: 8.3
exported: cards 1 answers 1
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-29.'
