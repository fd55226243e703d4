"""The real Anki behind a pipe: one JSON request a line on stdin, one JSON answer a line on stdout.

A request is {"command": name, "collection": name of an open collection, ...arguments}; an answer is {"result": ...} or
{"error": text}. Answers come in the order of the requests. Everything here goes through Anki's own backend; SQL only
reads, save in let_days_pass, which says why.
"""

import json
import os
import platform
import re
import signal
import sys
import tempfile
import time

import anki.buildinfo
from google.protobuf.json_format import MessageToDict
from anki import cards_pb2, scheduler_pb2
from anki.collection import (
    Collection,
    DeckIdLimit,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

SECONDS_A_DAY = 86400
UPDATE_CONDITIONS = {'if-newer': 0, 'always': 1, 'never': 2}
# A due value of a card is a position or a day number below this, and a time in seconds above.
FIRST_DUE_TIME = 1_000_000_000
USER_FLAG_BITS = 0b111
# Anki wraps numbers in labels in these, for right-to-left languages.
ISOLATION_MARKS = re.compile('[\u2068\u2069]')

collections = {}
commands = {}


def command(name):
    def register(function):
        commands[name] = function
        return function

    return register


# Collections


@command('open')
def open_collection(collection, path):
    if collection in collections:
        raise ValueError(f'a collection named {collection!r} is open already')
    collections[collection] = Collection(path)
    return {'mediaFolder': collections[collection].media.dir()}


@command('close')
def close_collection(col):
    col.close()


@command('reopen')
def reopen_collection(col):
    col.close()
    col.reopen()


@command('forget')
def forget_collection(collection):
    collections.pop(collection).close()


# Packages

# The importer logs a note of these lists by its id in the collection, one of any other list by its id in the package.
LISTS_OF_COLLECTION_IDS = ('new', 'updated', 'duplicate')
LOG_LISTS = {
    'new': 'new',
    'updated': 'updated',
    'duplicate': 'duplicate',
    'conflicting': 'conflicting',
    'firstFieldMatch': 'first_field_match',
    'missingNotetype': 'missing_notetype',
    'missingDeck': 'missing_deck',
    'emptyFirstField': 'empty_first_field',
}


@command('import')
def import_package(col, apkg, options=None):
    request = ImportAnkiPackageRequest(package_path=apkg, options=import_options(**(options or {})))
    log = col.import_anki_package(request).log
    # The Python side keeps note types it has seen; Anki's own window does the same after an import.
    col.models._clear_cache()
    return describe_log(col, apkg, log)


def import_options(
    updateNotes='if-newer',
    updateNotetypes='if-newer',
    mergeNotetypes=False,
    withScheduling=False,
    withDeckConfigs=False,
):
    return ImportAnkiPackageOptions(
        update_notes=UPDATE_CONDITIONS[updateNotes],
        update_notetypes=UPDATE_CONDITIONS[updateNotetypes],
        merge_notetypes=mergeNotetypes,
        with_scheduling=withScheduling,
        with_deck_configs=withDeckConfigs,
    )


def describe_log(col, apkg, log):
    in_collection = guids_by_note_id(col)
    in_package = guids_in_package(apkg) if has_package_ids(log) else {}
    described = {'foundNotes': log.found_notes}
    for name, attribute in LOG_LISTS.items():
        guids = in_collection if name in LISTS_OF_COLLECTION_IDS else in_package
        described[name] = [{'guid': guids.get(note.id.nid), 'nid': note.id.nid} for note in getattr(log, attribute)]
    return described


def has_package_ids(log):
    return any(getattr(log, LOG_LISTS[name]) for name in LOG_LISTS if name not in LISTS_OF_COLLECTION_IDS)


def guids_in_package(apkg):
    """Imports the package once more, into an empty collection, where note ids stay as they are in the package."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Collection(os.path.join(folder, 'scratch.anki2'))
        try:
            scratch.import_anki_package(ImportAnkiPackageRequest(package_path=apkg))
            return guids_by_note_id(scratch)
        finally:
            scratch.close()


def guids_by_note_id(col):
    return dict(col.db.all('select id, guid from notes'))


@command('export')
def export_package(col, apkg, deck=None, legacy=True, withScheduling=False, withDeckConfigs=False, withMedia=True):
    options = ExportAnkiPackageOptions(
        legacy=legacy, with_scheduling=withScheduling, with_deck_configs=withDeckConfigs, with_media=withMedia
    )
    limit = None if deck is None else DeckIdLimit(deck_id(col, deck))
    return col.export_anki_package(out_path=apkg, options=options, limit=limit)


@command('exportCollection')
def export_collection(col, colpkg, legacy=True):
    col.export_collection_package(out_path=colpkg, include_media=False, legacy=legacy)
    # Anki closes the collection for it.
    col.reopen()


# Looking


@command('notes')
def notes(col, query=''):
    ids = ','.join(map(str, col.find_notes(query)))
    rows = col.db.all(f'select id, guid, mid, mod, tags, flds from notes where id in ({ids}) order by id')
    return [describe_note(col, *row) for row in rows]


def describe_note(col, nid, guid, mid, mod, tags, fields):
    notetype = col.models.get(mid)
    names = [field['name'] for field in notetype['flds']]
    return {
        'guid': guid,
        'nid': nid,
        'mod': mod,
        'tags': tags.split(),
        'notetype': notetype['name'],
        'fields': dict(zip(names, fields.split('\x1f'))),
    }


@command('cards')
def cards(col, query='', render=True):
    ids = ','.join(map(str, col.find_cards(query)))
    deck_names = {deck.id: deck.name for deck in col.decks.all_names_and_ids()}
    rows = col.db.all(
        'select n.guid, n.mid, c.id, c.ord, c.did, c.type, c.queue, c.due, c.ivl, c.factor, c.reps, c.lapses, c.flags,'
        f' c.data from cards c join notes n on n.id = c.nid where c.id in ({ids}) order by c.nid, c.ord'
    )
    return [describe_card(col, deck_names, render, row) for row in rows]


def describe_card(col, deck_names, render, row):
    guid, mid, cid, ordinal, did, kind, queue, due, interval, factor, reps, lapses, flags, data = row
    described = {
        'guid': guid,
        'cid': cid,
        'ord': ordinal,
        'template': template_name(col.models.get(mid), ordinal),
        'deck': deck_names.get(did),
        'type': kind,
        'queue': queue,
        'due': due,
        'ivl': interval,
        'factor': factor,
        'reps': reps,
        'lapses': lapses,
        'flags': flags & USER_FLAG_BITS,
        'data': data,
    }
    if render:
        card = col.get_card(cid)
        described.update(question=card.question(), answer=card.answer())
    return described


def template_name(notetype, ordinal):
    # A cloze note type has one template for all its cards.
    templates = notetype['tmpls']
    return templates[ordinal]['name'] if ordinal < len(templates) else templates[0]['name']


@command('findNotes')
def find_notes(col, query):
    guids = guids_by_note_id(col)
    return [guids[nid] for nid in sorted(col.find_notes(query))]


@command('findCards')
def find_cards(col, query):
    return cards_by_ids(col, col.find_cards(query))


def cards_by_ids(col, ids):
    listed = ','.join(map(str, ids))
    rows = col.db.all(
        'select n.guid, c.ord, c.id from cards c join notes n on n.id = c.nid'
        f' where c.id in ({listed}) order by c.nid, c.ord'
    )
    return [{'guid': guid, 'ord': ordinal, 'cid': cid} for guid, ordinal, cid in rows]


@command('decks')
def decks(col):
    return [{'id': deck.id, 'name': deck.name} for deck in col.decks.all_names_and_ids()]


@command('notetypes')
def notetypes(col):
    return [describe_notetype(notetype) for notetype in col.models.all()]


def describe_notetype(notetype):
    return {
        'id': notetype['id'],
        'name': notetype['name'],
        'mod': notetype['mod'],
        'css': notetype['css'],
        'sortField': notetype['flds'][notetype['sortf']]['name'],
        'fields': [
            {
                'id': exact_id(field),
                'name': field['name'],
                'collapsed': field.get('collapsed', False),
                'excludeFromSearch': field.get('excludeFromSearch', False),
            }
            for field in notetype['flds']
        ],
        'templates': [
            {'id': exact_id(template), 'name': template['name'], 'front': template['qfmt'], 'back': template['afmt']}
            for template in notetype['tmpls']
        ],
    }


def exact_id(part):
    # As text: these are 64 bits wide, which a JavaScript number does not hold.
    return None if part.get('id') is None else str(part['id'])


@command('graphs')
def graphs(col, search='', days=0):
    return MessageToDict(
        col._backend.graphs(search=search, days=days),
        preserving_proto_field_name=True,
        always_print_fields_with_no_presence=True,
    )


@command('evaluateWeighted')
def evaluate_weighted(col):
    found = col._backend.evaluate_params_legacy(params=[], search='', ignore_revlogs_before_ms=0)
    return {'logLoss': found.log_loss, 'rmse': found.rmse_bins}


@command('simulate')
def simulate(col, requests):
    """What Anki's simulator answers to each request, which names fields of its message: sums over the days, and the last day."""
    return [summary_of(col._backend.simulate_fsrs_review(simulation(**request))) for request in requests]


def simulation(**fields):
    return scheduler_pb2.SimulateFsrsReviewRequest(
        **{
            'days_to_simulate': 365,
            'review_limit': 9999,
            'max_interval': 36500,
            'new_cards_ignore_review_limit': True,
            'historical_retention': 0.9,
            'learning_step_count': 2,
            'relearning_step_count': 1,
            **fields,
        }
    )


def summary_of(days):
    return {
        'reviews': sum(days.daily_review_count),
        'fresh': sum(days.daily_new_count),
        'seconds': sum(days.daily_time_cost),
        'known': days.accumulated_knowledge_acquisition[-1],
    }


@command('optimalParameters')
def optimize_parameters(col, relearningSteps=1):
    found = col._backend.compute_fsrs_params(
        search='',
        current_params=[],
        ignore_revlogs_before_ms=0,
        num_of_relearning_steps=relearningSteps,
        health_check=False,
    )
    return list(found.params)


@command('schemaTime')
def schema_time(col):
    return col.db.scalar('select scm from col')


# Anki's own checks


@command('fixIntegrity')
def fix_integrity(col):
    problems, ok = col.fix_integrity()
    return {'problems': problems, 'ok': ok}


@command('mediaCheck')
def media_check(col):
    found = col.media.check()
    return {'missing': list(found.missing), 'unused': list(found.unused), 'report': found.report}


@command('mediaFiles')
def media_files(col):
    return sorted(os.listdir(col.media.dir()))


@command('emptyCards')
def empty_cards(col):
    report = col.get_empty_cards()
    return cards_by_ids(col, [cid for note in report.notes for cid in note.card_ids])


# What a user does


@command('addNotetype')
def add_notetype(col, name, fields, front, back, cloze=False):
    notetype = col.models.new(name)
    notetype['type'] = 1 if cloze else 0
    notetype['css'] = ''
    for field in fields:
        col.models.add_field(notetype, col.models.new_field(field))
    template = col.models.new_template('Card')
    template['qfmt'] = front
    template['afmt'] = back
    col.models.add_template(notetype, template)
    col.models.add(notetype)


@command('addNote')
def add_note(col, notetype, deck, fields, guid=None, tags=()):
    note = col.new_note(col.models.by_name(notetype))
    for name, value in fields.items():
        note[name] = value
    note.tags = list(tags)
    if guid is not None:
        note.guid = guid
    col.add_note(note, deck_id(col, deck))
    return note.guid


@command('setField')
def set_field(col, guid, field, value):
    note = col.get_note(note_id(col, guid))
    note[field] = value
    col.update_note(note)


@command('addTags')
def add_tags(col, guid, tags):
    col.tags.bulk_add([note_id(col, guid)], ' '.join(tags))


@command('deleteNotes')
def delete_notes(col, guids):
    col.remove_notes([note_id(col, guid) for guid in guids])


@command('suspend')
def suspend(col, guid, ord):
    col.sched.suspend_cards([card_id(col, guid, ord)])


@command('unsuspend')
def unsuspend(col, guid, ord):
    col.sched.unsuspend_cards([card_id(col, guid, ord)])


@command('setFlag')
def set_flag(col, guid, ord, flag):
    col.set_user_flag_for_cards(flag, [card_id(col, guid, ord)])


@command('moveCard')
def move_card(col, guid, ord, deck):
    col.set_deck([card_id(col, guid, ord)], deck_id(col, deck))


@command('renameDeck')
def rename_deck(col, deck, name):
    col.decks.rename(deck_id(col, deck), name)


@command('setConfig')
def set_config(col, key, value):
    col.set_config(key, value)


@command('changePreset')
def change_preset(col, changes):
    preset = col.decks.get_config(1)
    merge_known(preset, changes)
    col.decks.update_config(preset)


def merge_known(target, changes):
    for key, value in changes.items():
        if key not in target:
            raise KeyError(f'no such setting: {key}')
        if isinstance(target[key], dict):
            merge_known(target[key], value)
        else:
            target[key] = value


# Reviews


@command('answer')
def answer(col, guid, ord, rating, milliseconds=0):
    cid = card_id(col, guid, ord)
    # Of two answers within a millisecond the later one's row is moved, perhaps into a second in which its card was not answered,
    # which Anki's check of the collection then corrects. People are slower.
    last = col.db.scalar('select max(id) from revlog') or 0
    while int(time.time() * 1000) <= last < time.time() * 1000 + 1000:
        time.sleep(0.0005)
    card = col.get_card(cid)
    card.start_timer()
    # The backend's ratings count from 0, the review log's from 1.
    given = col.sched.build_answer(card=card, states=col._backend.get_scheduling_states(cid), rating=rating - 1)
    given.milliseconds_taken = milliseconds
    col.sched.answer_card(given)
    return review_log(col, f'where r.cid = {cid} order by r.id desc limit 1')[0]


@command('forgetCard')
def forget_card(col, guid, ord):
    col.sched.schedule_cards_as_new([card_id(col, guid, ord)])


@command('setDue')
def set_due(col, guid, ord, days):
    col.sched.set_due_date([card_id(col, guid, ord)], days)


@command('today')
def today(col):
    return col.sched.today


@command('undo')
def undo(col):
    col.undo()


@command('revlog')
def whole_review_log(col):
    return review_log(col, 'order by r.id')


def review_log(col, which):
    columns = ('id', 'guid', 'ord', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type')
    rows = col.db.all(
        'select r.id, n.guid, c.ord, r.ease, r.ivl, r.lastIvl, r.factor, r.time, r.type'
        f' from revlog r left join cards c on c.id = r.cid left join notes n on n.id = c.nid {which}'
    )
    return [dict(zip(columns, row)) for row in rows]


@command('memoryState')
def memory_state(col, guid, ord):
    state = col.compute_memory_state(card_id(col, guid, ord))
    return {
        'stability': state.stability,
        'difficulty': state.difficulty,
        'desiredRetention': state.desired_retention,
        'decay': state.decay,
    }


@command('nextStates')
def next_states(col, guid, ord):
    states = col._backend.get_scheduling_states(card_id(col, guid, ord))
    labels = col.sched.describe_next_states(states)
    return {
        name: describe_state(getattr(states, name), label)
        for name, label in zip(('again', 'hard', 'good', 'easy'), labels)
    }


def describe_state(state, label):
    kind = state.normal.WhichOneof('kind')
    memory, interval = memory_and_interval(state.normal, kind)
    return {
        'kind': kind,
        **interval,
        'stability': memory.stability if memory else None,
        'difficulty': memory.difficulty if memory else None,
        'label': ISOLATION_MARKS.sub('', label),
    }


def memory_and_interval(normal, kind):
    part = normal.relearning.learning if kind == 'relearning' else getattr(normal, kind)
    memory = part.memory_state if part.HasField('memory_state') else None
    return memory, {'days': part.scheduled_days} if kind == 'review' else {'seconds': part.scheduled_secs}


@command('letDaysPass')
def let_days_pass(col, days):
    """The backend reads the system's clock and offers no other. Instead of the clock going forward, the past goes back:
    the collection's birth, the reviews, and the hours at which learning cards are due. What Anki counts in days since
    the birth (due dates) then follows by itself. Modification times of notes and note types stay: they are compared
    with those of packages, which a test makes by the system's clock. Measured: the same states, intervals, memory and
    due cards as with a clock that really went on, for 1 to 100 days, in four time zones, with FSRS and without."""
    seconds = days * SECONDS_A_DAY
    col.db.execute('update col set crt = crt - ?', seconds)
    # By way of negative numbers: a moved id must not meet one that has yet to be moved.
    col.db.execute('update revlog set id = -(id - ?)', seconds * 1000)
    col.db.execute('update revlog set id = -id')
    col.db.execute('update cards set due = due - ? where due > ?', seconds, FIRST_DUE_TIME)
    for cid, data in col.db.all("select id, data from cards where data like '%\"lrt\"%'"):
        moved = json.loads(data)
        moved['lrt'] -= seconds
        col.db.execute('update cards set data = ? where id = ?', json.dumps(moved, separators=(',', ':')), cid)
    # The backend keeps the day that it computed from the birth until the collection is opened anew.
    reopen_collection(col)


# Sync

auths = {}
REQUIRED = ('none', 'normal', 'full', 'download', 'upload')


@command('syncLogin')
def sync_login(col, endpoint, user):
    auths[col.path] = col.sync_login(user, 'secret', endpoint)


@command('sync')
def sync(col):
    """Tells what else would have to be done: `full`, where the two have to become one by force."""
    return REQUIRED[col.sync_collection(auths[col.path], False).required]


@command('syncFully')
def sync_fully(col, upload):
    col.close_for_full_sync()
    col.full_upload_or_download(auth=auths[col.path], server_usn=None, upload=upload)
    col.reopen(after_full_sync=True)
    col.models._clear_cache()


# AnkiConnect: what its actions do, over the same backend


def as_connect(col, action, params):
    answer = connect_actions.get(action)
    if answer is None:
        return {'result': None, 'error': 'unsupported action'}
    try:
        return {'result': answer(col, **params), 'error': None}
    except Exception as error:
        return {'result': None, 'error': str(error)}


@command('connect')
def connect(col, action, params):
    return as_connect(col, action, params)


def connect_multi(col, actions):
    return [as_connect(col, one['action'], one.get('params', {})) for one in actions]


def connect_notes_info(col, notes):
    return [
        {
            'noteId': note.id,
            'tags': note.tags,
            'fields': {name: {'value': value, 'order': order} for order, (name, value) in enumerate(note.items())},
            'modelName': note.note_type()['name'],
            'mod': note.mod,
            'cards': col.db.list('select id from cards where nid = ? order by ord', note.id),
        }
        for note in map(col.get_note, notes)
    ]


def connect_cards_info(col, cards):
    return [
        {
            'cardId': card.id,
            'type': card.type,
            'queue': card.queue,
            'due': card.due,
            'interval': card.ivl,
            'reps': card.reps,
            'lapses': card.lapses,
            'left': card.left,
            'factor': card.factor,
            'mod': card.mod,
        }
        for card in map(col.get_card, cards)
    ]


def connect_reviews(col, cards):
    columns = ('id', 'usn', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type')
    query = f'select {", ".join(columns)} from revlog where cid = ?'
    return {str(cid): [dict(zip(columns, row)) for row in col.db.all(query, cid)] for cid in cards}


def connect_insert_reviews(col, reviews):
    rows = ','.join('(' + ','.join(str(int(value)) for value in row) + ')' for row in reviews)
    col.db.execute(f'insert into revlog (id, cid, usn, ease, ivl, lastIvl, factor, time, type) values {rows}')


def connect_set_values(col, card, keys, newValues, warning_check=False):
    if not warning_check:
        return False
    try:
        found = col.get_card(card)
        for key, value in zip(keys, newValues):
            setattr(found, key, cards_pb2.FsrsMemoryState(**value) if key == 'memory_state' and value else value)
        found.flush()
        return [True]
    except Exception as error:
        return [[False, str(error)]]


def connect_import(col, path):
    options = ImportAnkiPackageOptions(merge_notetypes=True, with_scheduling=True, with_deck_configs=True)
    col.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options))
    col.models._clear_cache()
    return True


def connect_export(col, deck, path, includeSched=False):
    if col.decks.by_name(deck) is None:
        return False
    export_package(col, path, deck, withScheduling=includeSched)
    return True


def connect_decks_of(col, cards):
    decks = {}
    for cid in cards:
        decks.setdefault(col.decks.name(col.get_card(cid).did), []).append(cid)
    return decks


def connect_templates(col, modelName):
    return {one['name']: {'Front': one['qfmt'], 'Back': one['afmt']} for one in col.models.by_name(modelName)['tmpls']}


def connect_set_templates(col, model):
    notetype = col.models.by_name(model['name'])
    for template in notetype['tmpls']:
        sides = model['templates'].get(template['name'])
        if sides:
            template['qfmt'] = sides.get('Front') or template['qfmt']
            template['afmt'] = sides.get('Back') or template['afmt']
    col.models.update_dict(notetype)


def connect_set_style(col, model):
    notetype = col.models.by_name(model['name'])
    notetype['css'] = model['css']
    col.models.update_dict(notetype)


def connect_add_field(col, modelName, fieldName):
    notetype = col.models.by_name(modelName)
    col.models.add_field(notetype, col.models.new_field(fieldName))
    col.models.update_dict(notetype)


def connect_set_fields(col, note):
    found = col.get_note(note['id'])
    for name, value in note['fields'].items():
        if name in found:
            found[name] = value
    col.update_note(found)


def connect_suspend(col, cards):
    col.sched.suspend_cards(cards)
    return True


def connect_unsuspend(col, cards):
    col.sched.unsuspend_cards(cards)
    return True


def connect_change_tags(change):
    return lambda col, notes, tags: change(col)(notes, tags) and None


connect_actions = {
    'multi': connect_multi,
    'requestPermission': lambda col: {'permission': 'granted', 'requireApikey': False, 'version': 6},
    'version': lambda col: 6,
    'deckNames': lambda col: [deck.name for deck in col.decks.all_names_and_ids()],
    'modelNamesAndIds': lambda col: {model.name: model.id for model in col.models.all_names_and_ids()},
    'modelFieldNames': lambda col, modelName: col.models.field_names(col.models.by_name(modelName)),
    'modelTemplates': connect_templates,
    'getMediaDirPath': lambda col: col.media.dir(),
    'modelStyling': lambda col, modelName: {'css': col.models.by_name(modelName)['css']},
    'modelFieldAdd': connect_add_field,
    'findModelsById': lambda col, modelIds: [col.models.get(mid) for mid in modelIds],
    'updateModelTemplates': connect_set_templates,
    'updateModelStyling': connect_set_style,
    'updateNoteFields': connect_set_fields,
    'suspend': connect_suspend,
    'unsuspend': connect_unsuspend,
    'deleteNotes': lambda col, notes: col.remove_notes(notes) and None,
    'findNotes': lambda col, query: list(col.find_notes(query)),
    'findCards': lambda col, query: list(col.find_cards(query)),
    'notesInfo': connect_notes_info,
    'cardsInfo': connect_cards_info,
    'cardsModTime': lambda col, cards: [{'cardId': cid, 'mod': col.get_card(cid).mod} for cid in cards],
    'getReviewsOfCards': connect_reviews,
    'insertReviews': connect_insert_reviews,
    'setSpecificValueOfCard': connect_set_values,
    'importPackage': connect_import,
    'exportPackage': connect_export,
    'getDecks': connect_decks_of,
    'getDeckConfig': lambda col, deck: col.decks.config_dict_for_deck_id(deck_id(col, deck)),
    'createDeck': lambda col, deck: deck_id(col, deck),
    'addTags': connect_change_tags(lambda col: lambda notes, tags: col.tags.bulk_add(notes, tags)),
    'removeTags': connect_change_tags(lambda col: lambda notes, tags: col.tags.bulk_remove(notes, tags)),
    'guiCurrentCard': lambda col: None,
}


# Ids


def note_id(col, guid):
    nid = col.db.scalar('select id from notes where guid = ?', guid)
    if nid is None:
        raise LookupError(f'no note with the guid {guid!r}')
    return nid


def card_id(col, guid, ordinal):
    cid = col.db.scalar('select id from cards where nid = ? and ord = ?', note_id(col, guid), ordinal)
    if cid is None:
        raise LookupError(f'the note {guid!r} has no card {ordinal}')
    return cid


def deck_id(col, name):
    return col.decks.id(name)


# The pipe


def claim_stdout():
    """Keeps the real stdout for answers. Anki prints now and then; that goes to stderr, from C and Rust too."""
    answers = os.fdopen(os.dup(1), 'wb')
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    sys.stderr.reconfigure(encoding='utf-8', errors='backslashreplace', line_buffering=True)
    return answers


def respond(line):
    try:
        return {'result': run(json.loads(line))}
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # A panic of the Rust backend is no Exception.
        return {'error': describe_error(error)}


def run(request):
    name = request.pop('command')
    if name not in commands:
        raise ValueError(f'unknown command {name!r}')
    if name in ('open', 'forget'):
        return commands[name](**request)
    collection = request.pop('collection')
    if collection not in collections:
        raise ValueError(f'no collection named {collection!r} is open')
    return commands[name](collections[collection], **request)


def describe_error(error):
    text = str(error)
    from_anki = type(error).__module__.startswith('anki.')
    return text if from_anki and text else f'{type(error).__name__}: {text}'


def main():
    answers = claim_stdout()
    # Ctrl-C in a terminal reaches the whole process group; the end of stdin is what stops this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def send(answer):
        # ASCII only, so no encoding and no Unicode line separator can break a line.
        answers.write(json.dumps(answer, ensure_ascii=True).encode('ascii') + b'\n')
        answers.flush()

    send({'result': {'anki': anki.buildinfo.version, 'python': platform.python_version()}})
    for line in sys.stdin.buffer:
        send(respond(line))
    for col in collections.values():
        col.close()


if __name__ == '__main__':
    main()
