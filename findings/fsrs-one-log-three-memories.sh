#!/usr/bin/env bash
# Software: ts-fsrs 5.4.2 (npm), fsrs 6.3.2 (PyPI, “py-fsrs”) and Anki 26.9.3 (the PyPI package `anki`): three that schedule by FSRS-6.
# Input: a card answered Good twice, at the same two moments for all three, with the default weights, in UTC.
# One would expect: one formula and one log give one stability. A port can differ in the last digits.
# Seen: it differs by a factor of three, as each counts the days between the answers in a way of its own: py-fsrs whole days of 24 hours,
# ts-fsrs the midnights of UTC, Anki the turns of its day at four in the morning. In the evening and again the next morning: py-fsrs alone
# says “same day”. Eleven minutes about midnight: ts-fsrs alone says “next day”. About four in the morning: Anki alone does.
# Who moves a log from one to another has to count the days as the other does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'anki==26.9.3' 'fsrs==6.3.2'
cd "$folder"
export npm_config_update_notifier=false
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ts-fsrs@5.4.2
export TZ=UTC
cat >logs.json <<'JSON'
{
  "evening, next morning": ["2026-03-02T20:00:00+00:00", "2026-03-03T08:00:00+00:00"],
  "about midnight": ["2026-03-02T23:55:00+00:00", "2026-03-03T00:06:00+00:00"],
  "about four in the morning": ["2026-03-02T03:55:00+00:00", "2026-03-02T04:06:00+00:00"],
  "a day and an hour later": ["2026-03-02T12:00:00+00:00", "2026-03-03T13:00:00+00:00"]
}
JSON
cat >ts.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'

const scheduler = fsrs({ enable_fuzz: false })
for (const [name, times] of Object.entries(JSON.parse(readFileSync('logs.json', 'utf8')))) {
  let card = createEmptyCard(new Date(times[0]))
  for (const time of times) card = scheduler.next(card, new Date(time), Rating.Good).card
  console.log(`${name}: ts-fsrs ${card.stability.toFixed(2)}`)
}
JS
cat >py.py <<'PY'
import json
from datetime import datetime
from anki.collection import Collection
from fsrs import Card, Rating, Scheduler

scheduler = Scheduler(enable_fuzzing=False)
col = Collection('seen.anki2')
col.set_config('fsrs', True)
for name, times in json.load(open('logs.json')).items():
    note = col.new_note(col.models.by_name('Basic'))
    note['Front'], note['Back'] = name, 'known'
    col.add_note(note, 1)
    card, theirs = Card(), note.cards()[0].id
    for nth, time in enumerate(datetime.fromisoformat(time) for time in times):
        card, _ = scheduler.review_card(card, Rating.Good, time)
        # id, card, usn, ease, interval, last interval, factor, time taken, kind (0: in learning)
        row = (int(time.timestamp() * 1000), theirs, -1, 3, -600, [0, -600][nth], 0, 1000, 0)
        col.db.execute('insert into revlog values (?, ?, ?, ?, ?, ?, ?, ?, ?)', *row)
    memory = col._backend.compute_memory_state(theirs).state
    print(f'{name}: py-fsrs {card.stability:.2f}')
    print(f'{name}: Anki {memory.stability:.2f}')
PY
{ node ts.mjs && venv/bin/python py.py; } | LC_ALL=C sort | tee seen.txt
cat >expected.txt <<'TXT'
a day and an hour later: Anki 7.32
a day and an hour later: py-fsrs 7.32
a day and an hour later: ts-fsrs 7.32
about four in the morning: Anki 7.32
about four in the morning: py-fsrs 2.31
about four in the morning: ts-fsrs 2.31
about midnight: Anki 2.31
about midnight: py-fsrs 2.31
about midnight: ts-fsrs 7.32
evening, next morning: Anki 7.32
evening, next morning: py-fsrs 2.31
evening, next morning: ts-fsrs 7.32
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-29.'
