#!/usr/bin/env bash
# Software: Anki 26.9.3 (the PyPI package `anki`, with its own sync server), and genanki 0.13.1, which makes the packages.
# Input: one note with a guid of its own, built into a package on two computers. Each package is imported on another device of one
# user; then the devices sync.
# One would expect: one note. An import knows notes by their guid, and a lasting guid is the remedy for duplicates.
# Seen: after the sync both devices have the note twice, under one guid, and no message. Sync unites notes by their number, for which a
# maker of packages takes the time of the build. Check Database finds nothing wrong, and a later import improves one of the two alone.
# The same package file on both devices gives one note: its numbers are the same.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'anki==26.9.3' 'genanki==0.13.1'
cd "$folder"
cat >seen.py <<'PY'
import os
import socket
import subprocess
import sys
import time
import genanki
from anki.buildinfo import version
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

kind = genanki.Model(
    1607392319, 'Question', fields=[{'name': 'Front'}, {'name': 'Back'}],
    templates=[{'name': 'Card 1', 'qfmt': '{{Front}}', 'afmt': '{{Back}}'}],
)


def build(path, **answers):
    deck = genanki.Deck(2059400110, 'Papers')
    for guid, answer in answers.items():
        deck.add_note(genanki.Note(model=kind, fields=[f'What of {guid}?', answer], guid=guid))
    genanki.Package(deck).write_to_file(path)


def take(col, path):
    return col.import_anki_package(
        ImportAnkiPackageRequest(package_path=path, options=ImportAnkiPackageOptions())
    ).log


def devices(name):
    """Two devices that have the first package, over a server of their own."""
    with socket.socket() as free:
        free.bind(('127.0.0.1', 0))
        port = free.getsockname()[1]
    settings = {'SYNC_USER1': 'user:word', 'SYNC_BASE': f'{name}-server', 'SYNC_HOST': '127.0.0.1', 'SYNC_PORT': str(port)}
    quiet = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL}
    server = subprocess.Popen([sys.executable, '-m', 'anki.syncserver'], env={**os.environ, **settings}, **quiet)
    for _ in range(300):
        try:
            socket.create_connection(('127.0.0.1', port), 1).close()
            break
        except OSError:
            time.sleep(0.1)
    both = []
    for place, upload in (('desk', True), ('laptop', False)):
        col = Collection(f'{name}-{place}.anki2')
        if upload:
            take(col, 'first.apkg')
        login = col.sync_login('user', 'word', f'http://127.0.0.1:{port}/')
        col.sync_collection(login, False)
        col.close_for_full_sync()
        col.full_upload_or_download(auth=login, server_usn=None, upload=upload)
        col.reopen(after_full_sync=True)
        both.append((col, login))
    return server, both


def sync(both):
    for col, login in [*both, *both]:
        needs = col.sync_collection(login, False).required
        assert needs in (0, 1), f'not a normal sync: {needs}'


build('first.apkg', old='known')
build('here.apkg', new='first words')
time.sleep(0.1)
build('there.apkg', new='first words')
time.sleep(1.1)
build('later.apkg', new='better words')
print('anki', version)
for name, packages in (('one file', ['here.apkg', 'here.apkg']), ('two builds', ['here.apkg', 'there.apkg'])):
    server, both = devices(name.replace(' ', '-'))
    try:
        for (col, _), package in zip(both, packages):
            take(col, package)
        sync(both)
        for place, (col, _) in zip(('desk', 'laptop'), both):
            print(f'{name}, {place}:', col.db.list("select guid from notes where guid = 'new'"))
        col = both[0][0]
        print(f'{name}, check:', *col.fix_integrity())
        print(f'{name}, later import updates', len(take(col, 'later.apkg').updated), 'and leaves',
              sorted(col.get_note(note)['Back'] for note in col.find_notes('"Front:What of new?"')))
    finally:
        server.terminate()
        server.wait()
PY
venv/bin/python seen.py | tee seen.txt
cat >expected.txt <<'TXT'
anki 26.09.3
one file, desk: ['new']
one file, laptop: ['new']
one file, check: Database rebuilt and optimized. True
one file, later import updates 1 and leaves ['better words']
two builds, desk: ['new', 'new']
two builds, laptop: ['new', 'new']
two builds, check: Database rebuilt and optimized. True
two builds, later import updates 1 and leaves ['better words', 'first words']
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-29.'
