"""The names of the lexicon's tables, so that two labels of one entity are equal."""

import unicodedata
from pathlib import Path

ONE_FORM = dict.fromkeys(map(ord, "‐‑‒–—−"), "-") | dict.fromkeys(map(ord, "‘’ʼ`"), "'")
# Letters with a stroke and such, which Unicode does not take apart.
BARE_LETTERS = str.maketrans("łøđħıðŧ", "lodhidt")


def folded(name):
    """Without case and accents."""
    letters = unicodedata.normalize("NFKD", name.translate(ONE_FORM))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = bare.casefold().translate(BARE_LETTERS).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


class AliasTable:
    """Folded name to ids, of each facet."""

    def __init__(self, paths=()):
        self.ids = {}
        self.becomes = {}
        for path in paths:
            self.read(Path(path).read_text(encoding="utf-8"))

    def read(self, text):
        """Rows of an entity table; tables of another form (no `id` column) are passed over."""
        lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
        columns = lines[0].split("\t") if lines else []
        if "id" not in columns:
            return
        for line in lines[1:]:
            self.add(dict(zip(columns, line.split("\t"))))

    def add(self, row):
        entity = row["id"].strip()
        if row.get("op") == "merge":
            self.becomes[entity] = row["parent"].strip()
        names = [row.get("label") or "-", *(row.get("aliases") or "-").split("|")]
        for name in (name.strip() for name in names):
            if name != "-" and row.get("op") != "kill":
                self.ids.setdefault(folded(name), set()).add(entity)

    def keys_of(self, facet, label):
        """What the label may mean in this facet: itself, folded, and the entities that go by it."""
        key = folded(label)
        ids = {self.becomes.get(entity, entity) for entity in self.ids.get(key, ())}
        return {f"named {key}"} | {entity for entity in ids if entity.startswith(facet + "/")}


def alias_table_of(root):
    return AliasTable(sorted((Path(root) / "corpus" / "lexicon").rglob("*.tsv")))
