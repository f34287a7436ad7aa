"""Which documents the tagger's model was not trained on (corpus/models/english-names.md).

The rule is that of `sitrep-train`, is_held_out in corpus/training/labelled_text.cpp, which
`sitrep-train list-held-out` prints: a sixth of the documents of every set, by a hash of the id.
"""

from dataclasses import dataclass

# Rules were written with these in view; only a held-out part of them tells how new text fares.
TUNED_ON = ("train",)
# As sitrep-train calls them.
LEARNT_FROM = frozenset(
    ("btc", "cross_pol_dev", "cross_pol_train", "ewt_dev", "meantime", "paragraphs", "wikigold", "wnut_train")
)


def stable_hash(text):
    """FNV-1a of 64 bits, as corpus/stable_hash.h."""
    value = 0xCBF29CE484222325
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * 0x100000001B3) % 2**64
    return value


def is_held_out(document):
    """Paragraphs of one document ("report#3") stay together."""
    return stable_hash(document.split("#")[0]) // 7 % 6 == 0


@dataclass
class Split:
    """What the model has seen of the sets."""

    learnt_from: frozenset = LEARNT_FROM

    def standing(self, labelled):
        """How far a score on this set can be trusted."""
        if labelled.is_only_measured:
            return "only measured"
        if labelled.source in self.learnt_from:
            return "held out"
        return "tuned on" if labelled.name in TUNED_ON else "not trained on"

    def untouched(self, labelled, documents):
        """The documents that the model has not seen."""
        if self.standing(labelled) != "held out":
            return documents
        return [document for document in documents if is_held_out(document.id)]
