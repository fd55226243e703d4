"""The peer: genanki makes a package of ready data, python genanki_package.py DATA OUTPUT (package-contents.ts writes DATA)."""

import json
import sys

import genanki

data, output = sys.argv[1:]
with open(data, encoding="utf-8") as file:
    ready = json.load(file)

model = genanki.Model(
    1763856000000,
    "paperdeck's fields",
    fields=[{"name": name} for name in ready["fields"]],
    templates=[
        {"name": name, "qfmt": front, "afmt": "{{FrontSide}}<hr id=answer>{{Title}}"}
        for name, front in ready["fronts"].items()
    ],
    css=ready["css"],
)
decks = []
for deck_id, (name, notes) in enumerate(ready["decks"].items(), start=1):
    deck = genanki.Deck(1763856000000 + deck_id, name)
    for note in notes:
        deck.add_note(genanki.Note(model, note["fields"], guid=note["guid"], tags=note["tags"]))
    decks.append(deck)
genanki.Package(decks, media_files=ready["media"]).write_to_file(output)
