"""What voikko-fi and libvoikko know of the forms of names, to measure the inflection against.

    oracle-inflection.py forms <the vvfst directory of a voikko-fi build>
        writes the given names and surnames of the vocabulary in all their case forms, without clitics
        and possessive suffixes: base, case, number and form, in columns parted by tabs.
    oracle-inflection.py check
        reads lines of base, case and form, and writes 1 or 0 for each: whether libvoikko reads the form
        as the base's singular in that case.

Both are voikko-fi's own data (GPL-2.0-or-later); nothing of it is stored.
"""
import os
import re
import sys

CASES = {
    'Sn': 'nominative', 'Sg': 'genitive', 'Sp': 'partitive', 'Sine': 'inessive', 'Sela': 'elative',
    'Sill': 'illative', 'Sade': 'adessive', 'Sabl': 'ablative', 'Sall': 'allative', 'Ses': 'essive',
    'Str': 'translative', 'Sab': 'abessive', 'Sko': 'comitative', 'Sin': 'instructive',
}
FINNISH = {
    'nimento': 'nominative', 'omanto': 'genitive', 'osanto': 'partitive', 'sisaolento': 'inessive',
    'sisaeronto': 'elative', 'sisatulento': 'illative', 'ulkoolento': 'adessive', 'ulkoeronto': 'ablative',
    'ulkotulento': 'allative', 'olento': 'essive', 'tulento': 'translative', 'vajanto': 'abessive',
}
# Derivations, compounds and possessive suffixes are not wanted.
SKIPPED = re.compile('^(Omistusliite|Sanasto|Erisnimet|Yhdyssana|(Etunimi|Sukunimi|Nimi|Nimisana)YsJatko)|Sukija|Johdin')


def lexicons(directory):
    """Name of a continuation lexicon -> its entries (upper side, lower side, continuation)."""
    found = {}
    entries = None
    for name in ('taivutuskaavat.lexc', 'suomi.lexc'):
        with open(os.path.join(directory, name), encoding='utf-8') as file:
            for line in file:
                line = line.split('!')[0].strip()
                if line.startswith('LEXICON '):
                    entries = found.setdefault(line[8:].strip(), [])
                elif entries is not None and line.endswith(';') and line[:-1].split():
                    parts = line[:-1].split()
                    upper, _, lower = ''.join(parts[:-1]).partition(':')
                    entries.append((upper, lower, parts[-1]))
    return found


def surface(text):
    """Letters only, with the vocabulary's rewriting rules applied."""
    text = re.sub(r'@[^@]*@', '', text).replace('i[[IE]]', 'e')
    text = re.sub(r'([aäeioöuy])\[\[L\]\]', r'\1\1', text)
    text = re.sub(r'([aäeioöuy])\[\[HV\]\]', r'\1h\1', text)
    return text.replace('á[[HV]]', 'áha').replace('é[[HV]]', 'éhe')


def expand(known, name, tags, text, depth):
    if '[O' in tags or depth > 12:
        return
    if name in ('Loppu', '#') or name.startswith('Liitesana'):
        yield tags, text
    elif not SKIPPED.search(name):
        for upper, lower, target in known.get(name, []):
            yield from expand(known, target, tags + upper, text + lower, depth + 1)


def endings(known, name):
    found = set()
    for tags, text in expand(known, name, '', '', 0):
        case = re.search(r'\[(S[a-z]+)\]', tags)
        number = re.search(r'\[N([ym])\]', tags)
        if case and number and case[1] in CASES:
            found.add((CASES[case[1]], 'singular' if number[1] == 'y' else 'plural', text))
    return sorted(found)


def forms(directory):
    known = lexicons(directory)
    done = {}
    for name in ('joukahainen-ee.lexc', 'joukahainen-es.lexc'):
        with open(os.path.join(directory, name), encoding='utf-8') as file:
            for line in file:
                match = re.match(r'\[Le.\]\[Xp\](.*?)\[X\][^:]*:(\S+) (\S+) ;', line)
                if not match:
                    continue
                base, stem, word_class = match[1].replace('=', ''), match[2], match[3]
                if word_class not in done:
                    done[word_class] = endings(known, word_class)
                for case, number, ending in done[word_class]:
                    form = surface(surface(stem) + ending)
                    if '[' not in form and not form.endswith('-'):
                        form = ''.join(p if p.isupper() else q for p, q in zip(base, form)) + form[len(base):]
                        print(base, case, number, form, sep='\t')


def check():
    import libvoikko
    voikko = libvoikko.Voikko('fi')
    for line in sys.stdin:
        base, case, form = line.rstrip('\n').split('\t')
        print(int(any(
            analysis.get('BASEFORM', '').lower() == base.lower()
            and analysis.get('NUMBER') == 'singular'
            and FINNISH.get(analysis.get('SIJAMUOTO')) == case
            for analysis in voikko.analyze(form))))


if sys.argv[1:] == ['check']:
    check()
elif len(sys.argv) == 3 and sys.argv[1] == 'forms':
    forms(sys.argv[2])
else:
    sys.exit(__doc__)
