"""How a city of GeoNames is called here: its label, its slug, and the spellings that are met."""

import difflib
import functools
import re
import unicodedata

import wordfreq

# Whose towns are reported from: more of their names are kept, and small towns are believed.
WARS = set("UA RU BY MD GE AM AZ SY IQ IR IL PS LB JO YE SA EG LY SD SS ET ER SO DJ TD CF CD RW BI UG "
           "ML NE BF NG CM MR MZ AF PK MM TR CY KP HT".split())
# People. Smaller towns elsewhere need words of their kind beside them.
SMALL = 100_000
# Smaller towns elsewhere have no aliases.
LARGE = 250_000
KNOWN_TO_ALL = 1_000_000

RUSSIAN = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
UKRAINIAN = set("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’")
ARABIC = set("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي")
PERSIAN = set("آأئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی\u200c")
LATIN_SIGNS = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ſ .\-]+")
# Of spellings in English, French and Spanish.
PLAIN_LETTERS = re.compile(r"[A-Za-zàâäáãçéèêëíîïñóôöõùûüú .\-]+")
FOREIGN_ENDINGS = ("o", "as", "a", "is", "e", "us", "i", "os", "s", "j", "um")


@functools.lru_cache(maxsize=None)
def fold(name):
    """As the program compares names: no accents but of Cyrillic letters, no capitals, words parted by one space."""
    kept = []
    for sign in name.replace("’", "").replace("'", "").replace("\u200c", ""):
        if "\u0400" <= sign <= "\u04ff":
            kept.append(sign)
        else:
            kept += [c for c in unicodedata.normalize("NFD", sign) if not unicodedata.combining(c)]
    text = "".join(kept).casefold()
    for one, other in (("ك", "ک"), ("ي", "ی"), ("ى", "ی"), ("ة", "ه"), ("أ", "ا"), ("إ", "ا"), ("آ", "ا"),
                       ("ё", "е")):
        text = text.replace(one, other)
    return " ".join(re.findall(r"\w+", text))


def slug_of(name):
    plain = unicodedata.normalize("NFD", name.replace("ø", "o").replace("ł", "l").replace("ß", "ss"))
    plain = plain.replace("đ", "d").replace("ı", "i").replace("æ", "ae").replace("Ø", "O").replace("Ł", "L")
    plain = re.sub(r"['’‘ʿʾ`]", "", plain).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def label_of(name, country):
    """Without the signs of scholarly romanisation; "Córdoba" and "Łódź" keep theirs."""
    name = re.sub(r"[‘’ʿʾ`ʼ]", "'", name)
    if country in ("UA", "RU", "BY", "KZ", "BG", "KG"):
        name = name.replace("'", "")
    scholarly = re.search(r"[ḨḩĀāĪīŪūŞşŢţḐḑḤḥṢṣṬṭẔẕḎḏĠġȦȧ]", name) and not re.search(r"[çğıöüÇĞİÖÜ]", name)
    if scholarly:
        name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    name = re.sub(r" (County Borough|City Centre)$", "", name.strip("' "))
    return re.sub(r"^(l[ae]s?|el) (?=[A-Z])", lambda m: m[0].capitalize(), name)


def script_of(name):
    letters = set(name.lower()) - set(" -.")
    if letters <= RUSSIAN or letters <= UKRAINIAN:
        return "cyrillic"
    if letters <= ARABIC or letters <= PERSIAN:
        return "arabic"
    return "latin" if LATIN_SIGNS.fullmatch(name) else None


def likeness(one, other):
    return difflib.SequenceMatcher(None, fold(one), fold(other)).ratio()


def frequency(name, languages):
    return max(wordfreq.zipf_frequency(name, language) for language in languages)


def is_declined(alias, city):
    """"Lutono", "Lutonas": Luton as other languages write it."""
    name = fold(city["name"])
    return any(fold(alias) in (name + ending, name[:-1] + ending) for ending in FOREIGN_ENDINGS)


def latin_aliases(city, most):
    """Spellings that are met: like the name, and beginning each word with a capital."""
    rated = []
    for alias in city["aliases"]:
        if not PLAIN_LETTERS.fullmatch(alias) or len(alias) < 4 or alias.isupper() or is_declined(alias, city):
            continue
        if not all(word[0].isupper() or word in ("de", "la", "el", "du", "es", "an", "al")
                   for word in re.findall(r"\w+", alias)):
            continue
        like = max(likeness(alias, city["name"]), 0 if city["people"] < KNOWN_TO_ALL else 0.6)
        known = frequency(alias, ("en", "fr", "es"))
        if like >= 0.8 or (like >= 0.6 and known >= 1.5):
            rated.append((known + 3 * like, alias))
    return [alias for _, alias in sorted(rated, reverse=True)[:most]]


def cyrillic_aliases(city):
    found = [alias for alias in city["aliases"] if script_of(alias) == "cyrillic" and len(alias) > 2]
    russian = [a for a in found if set(a.lower()) - set(" -.") <= RUSSIAN]
    ukrainian = [a for a in found if set(a.lower()) - set(" -.") <= UKRAINIAN]
    chosen = [max(some, key=lambda a: (frequency(a, (code,)), -found.index(a)))
              for some, code in ((russian, "ru"), (ukrainian, "uk")) if some]
    return list(dict.fromkeys(chosen))


def arabic_aliases(city):
    found = [alias for alias in city["aliases"] if script_of(alias) == "arabic" and len(alias) > 2]
    arabic = [a for a in found if set(a) - set(" -") <= ARABIC]
    persian = [a for a in found if set(a) - set(" -") <= PERSIAN]
    chosen = [max(some, key=lambda a: (frequency(a, (code,)), -found.index(a)))
              for some, code in ((arabic, "ar"), (persian, "fa")) if some]
    return list(dict.fromkeys(chosen))


def aliases_of(city):
    at_war = city["country"] in WARS
    large = city["people"] >= LARGE
    latin = latin_aliases(city, 2 if at_war else 1)
    if not at_war and not large:
        return []
    return latin + cyrillic_aliases(city) + arabic_aliases(city)
