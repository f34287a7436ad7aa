"""What the tagger's model was trained on, as the list that training leaves beside the model says.

`corpus/models/split.tsv` has a header and three columns: the source (as sitrep-train calls it), a
document of it or `-`, and its use: `held-out`, or `trained` once for a source that was learnt from.
"""

from dataclasses import dataclass, field
from pathlib import Path

# Rules were written with these in view; only a held-out part of them tells how new text fares.
TUNED_ON = ("train",)


@dataclass
class Split:
    """Which documents the model has seen; without a model there are none."""

    held_out: dict = field(default_factory=dict)
    trained: set = field(default_factory=set)
    # There is a model that does not say what it was trained on.
    is_unknown: bool = False

    def standing(self, labelled):
        """How far a score on this set can be trusted."""
        if labelled.is_only_measured:
            return "only measured"
        if self.is_unknown:
            return "perhaps trained on"
        if labelled.source in self.held_out:
            return "held out"
        if labelled.source in self.trained:
            return "trained on"
        return "tuned on" if labelled.name in TUNED_ON else "not trained on"

    def untouched(self, labelled, documents):
        """The documents that the model has not seen; paragraphs of one document stay together."""
        standing = self.standing(labelled)
        if standing == "held out":
            kept = self.held_out[labelled.source]
            return [document for document in documents if document.id.split("#")[0] in kept]
        return [] if standing in ("trained on", "perhaps trained on") else documents


def read_split(text):
    split = Split()
    for line in text.splitlines()[1:]:
        source, document, use = line.split("\t")[:3]
        if use == "held-out":
            split.held_out.setdefault(source, set()).add(document)
        else:
            split.trained.add(source)
    return split


def split_in(path):
    """Of the list at `path`; without one it is not known what the models beside it have seen."""
    path = Path(path)
    if path.exists():
        return read_split(path.read_text(encoding="utf-8"))
    return Split(is_unknown=any(path.parent.glob("*.model")))
