"""The counting behind scripts/accuracy: spans, labels, offsets, the readers of sets; and one whole run."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bench.accuracy import conll, document, held_out, sets, systems
from bench.accuracy.alias_table import AliasTable
from bench.accuracy.named_mentions import Geography, named_mentions, outermost
from bench.accuracy.scoring import Score, match_labels, score_labels, score_offices, score_spans
from bench.accuracy.spans import ByteOffsets, Document, Span, without_article_and_possessive

NAMES = ("person", "organisation", "place")
GEOGRAPHY = Geography(frozenset({"french"}), frozenset({"uk"}))
TABLE = """\
op\tid\tlabel\tparent\taliases\tflags\tsource\tnote
# a remark
add\tplace/kyiv\tKyiv\t-\tKiev | Київ\t-\town\t-
add\tperson/kiev\tKiev\t-\t-\t-\town\t-
alias\tplace/kyiv\t-\t-\tKijów\t-\town\t-
merge\tplace/kiew\tKiew\tplace/kyiv\t-\t-\town\t-
"""


def span_of(text, name, kind):
    start = text.index(name)
    return Span(start, start + len(name), kind)


class OffsetsTest(unittest.TestCase):
    def test_bytes_become_code_points(self):
        text = "Київ 😀 Lviv"
        self.assertEqual(ByteOffsets(text).code_point(len("Київ 😀 ".encode())), text.index("Lviv"))
        self.assertEqual(ByteOffsets(text).code_point(len(text.encode())), len(text))

    def test_a_byte_inside_a_character_is_an_error(self):
        with self.assertRaises(KeyError):
            ByteOffsets("Київ").code_point(1)

    def test_article_and_possessive_belong_to_no_name(self):
        text = "the Red Crescent's trucks"
        trimmed = without_article_and_possessive(Span(0, 18, "organisation"), text)
        self.assertEqual(text[trimmed.start : trimmed.end], "Red Crescent")


class SpanScoreTest(unittest.TestCase):
    def score(self, gold, ours, **options):
        text = "Amina Diallo left Kyiv for the Red Crescent."
        labelled = Document("1", text, [span_of(text, *span) for span in gold], **options)
        return score_spans([labelled], [[span_of(text, *span) for span in ours]], NAMES)

    def test_the_same_span_is_right(self):
        score = self.score([("Kyiv", "place")], [("Kyiv", "place")])
        self.assertEqual(score.by_kind["place"], Score(right=1))

    def test_another_kind_is_wrong_and_missed(self):
        score = self.score([("Kyiv", "place")], [("Kyiv", "person")])
        self.assertEqual(score.micro(NAMES), Score(wrong=1, missed=1))

    def test_another_end_is_wrong_and_missed(self):
        score = self.score([("Amina Diallo", "person")], [("Amina", "person")])
        self.assertEqual(score.by_kind["person"], Score(wrong=1, missed=1))
        self.assertEqual([(m.what, m.text) for m in score.mistakes], [("wrong", "Amina"), ("missed", "Amina Diallo")])

    def test_a_span_found_twice_counts_once(self):
        score = self.score([("Kyiv", "place")], [("Kyiv", "place")] * 2)
        self.assertEqual(score.by_kind["place"], Score(right=1))

    def test_with_or_without_the_article_is_the_same_name(self):
        score = self.score([("Red Crescent", "organisation")], [("the Red Crescent", "organisation")])
        self.assertEqual(score.by_kind["organisation"], Score(right=1))

    def test_nothing_counts_past_the_labelled_part(self):
        found = [("Amina Diallo", "person"), ("Kyiv", "place")]
        score = self.score([("Amina Diallo", "person")], found, counted_until=13)
        self.assertEqual(score.micro(NAMES), Score(right=1))

    def test_a_name_in_a_phrase_without_labels_is_not_wrong(self):
        self.assertEqual(self.score([], [("Kyiv", "place")], unlabelled=[(18, 22)]).micro(NAMES), Score())
        half = self.score([("Kyiv", "place")], [("Kyi", "place")], unlabelled=[(13, 22)])
        self.assertEqual(half.micro(NAMES), Score(wrong=1, missed=1))
        self.assertEqual(self.score([], [("Kyiv", "place")], unlabelled=[(19, 30)]).micro(NAMES), Score(wrong=1))

    def test_kinds_that_are_not_asked_for_do_not_count(self):
        self.assertEqual(self.score([], [("Kyiv", "country")]).micro(NAMES), Score())

    def test_figures_of_a_score(self):
        score = Score(right=3, wrong=1, missed=2)
        self.assertEqual((score.precision, score.recall), (0.75, 0.6))
        self.assertAlmostEqual(score.f1, 2 * 0.75 * 0.6 / (0.75 + 0.6))
        self.assertIsNone(Score().f1)


class LabelScoreTest(unittest.TestCase):
    def setUp(self):
        self.table = AliasTable()
        self.table.read(TABLE)

    def match(self, gold, ours, facet="place"):
        keys = [{label: self.table.keys_of(facet, label) for label in labels} for labels in (gold, ours)]
        return match_labels(*keys)

    def test_case_accents_and_dashes_do_not_matter(self):
        self.assertEqual(self.match({"Nicolas de Rivière"}, {"nicolas de riviere"})[0], 1)
        self.assertEqual(self.match({"F‑16"}, {"F-16"})[0], 1)
        self.assertEqual(self.match({"Łódź"}, {"Lodz"})[0], 1)

    def test_other_names_of_an_entity_are_equal(self):
        for name in ("Kiev", "КИЇВ", "Kijow", "Kiew"):
            with self.subTest(name):
                self.assertEqual(self.match({name}, {"Kyiv"}), (1, [], []))

    def test_a_name_is_that_entity_in_its_own_facet_alone(self):
        self.assertEqual(self.match({"Kiev"}, {"Kyiv"}, "person"), (0, ["Kyiv"], ["Kiev"]))

    def test_each_label_is_used_once(self):
        self.assertEqual(self.match({"Kyiv", "Kiev"}, {"Kyiv"}), (1, [], ["Kyiv"]))

    def test_labels_are_counted_by_kind(self):
        labelled = Document("1", "", [], labels={"place": {"Kyiv", "Lviv"}})
        found = {"place": {"Kiev": set()}, "person": {"Amina Diallo": set()}}
        scores = score_labels([labelled], [found], NAMES, self.table)
        self.assertEqual(scores.by_kind["place"], Score(right=1, missed=1))
        self.assertEqual(scores.by_kind["person"], Score(wrong=1))

    def test_the_id_that_was_given_counts_too(self):
        labelled = Document("1", "", [], labels={"place": {"Kiev"}})
        scores = score_labels([labelled], [{"place": {"Kyiv (city)": {"place/kyiv"}}}], NAMES, self.table)
        self.assertEqual(scores.by_kind["place"], Score(right=1))

    def test_a_table_without_ids_is_passed_over(self):
        self.table.read("cue\twords\nsaid\tKyiv\n")
        self.assertEqual(self.table.keys_of("place", "said"), {"named said"})


class OfficeScoreTest(unittest.TestCase):
    def score(self, ours):
        mention, later = Span(10, 22, "person"), Span(40, 46, "person")
        labelled = Document("1", "", [mention, later], offices={mention: "Foreign Minister"})
        return score_offices([labelled], [{mention: ours, later: "Foreign Minister"}])

    def test_the_same_words_are_right(self):
        self.assertEqual(self.score("foreign minister"), Score(right=1))

    def test_half_an_office_is_wrong_and_missed(self):
        self.assertEqual(self.score("Minister"), Score(wrong=1, missed=1))

    def test_no_office_is_missed(self):
        self.assertEqual(self.score(""), Score(missed=1))


class ConllTest(unittest.TestCase):
    LINES = [
        *("-DOCSTART-\tO", "", "The\tO", "U.N.\tB-ORG", "'s\tO", "Amina\tB-PER", "Diallo\tI-PER"),
        *(",\tO", "(\tO", "Oslo\tB-LOC", ")\tO", "", "Kyiv\tI-LOC"),
    ]

    def read(self, is_one_document_a_sentence):
        return conll.documents_of(self.LINES, "set", is_one_document_a_sentence)

    def test_tokens_become_text_and_tags_spans_of_it(self):
        [read] = self.read(False)
        self.assertEqual(read.text, "The U.N.'s Amina Diallo, (Oslo)\nKyiv")
        names = [(read.text[span.start : span.end], span.kind) for span in read.spans]
        people = [("U.N.", "organisation"), ("Amina Diallo", "person")]
        self.assertEqual(names, [*people, ("Oslo", "place"), ("Kyiv", "place")])
        self.assertEqual(read.counted_until, len(read.text))

    def test_a_token_of_white_space_ends_no_sentence(self):
        lines = ["Oslo\tB-LOC", "\u00a0\tO", "\u2028\tO", "Kyiv\tB-LOC"]
        self.assertEqual(len(conll.documents_of(lines, "set", True)), 1)

    def test_a_sentence_without_letters_is_none(self):
        self.assertEqual(conll.documents_of(["\tO", "", "Kyiv\tB-LOC"], "set", True)[0].text, "Kyiv")

    def test_documents_are_numbered_as_training_numbers_them(self):
        self.assertEqual([post.id for post in self.read(True)], ["set/0", "set/1"])

    def test_posts_stand_alone(self):
        self.assertEqual([post.text[-5:] for post in self.read(True)], ["Oslo)", "Kyiv"])

    def test_quotes_cling_to_what_they_hold(self):
        self.assertEqual(conll.join_tokens(["He", '"', "left", '"', "."])[0], 'He "left".')

    def test_two_names_side_by_side_are_two(self):
        self.assertEqual(conll.spans_of_tags(["B-LOC", "B-LOC", "I-LOC", "O", "I-PER"]),
                         [(0, 1, "LOC"), (1, 3, "LOC"), (4, 5, "PER")])


class NamedMentionsTest(unittest.TestCase):
    def names(self, text, *mentions):
        found = named_mentions([span_of(text, *mention) for mention in mentions], text, GEOGRAPHY)
        return [(text[span.start : span.end], span.kind) for span in found]

    def test_a_person_has_no_title(self):
        for phrase in (
            "French President Amina Diallo", "Nordic Steel CEO Amina Diallo", "Amina Diallo, chairman of Nordic Steel",
        ):
            with self.subTest(phrase):
                self.assertEqual(self.names(phrase, (phrase, "person")), [("Amina Diallo", "person")])

    def test_offices_descriptions_pronouns_and_demonyms_are_no_names(self):
        for phrase, kind in (
            ("the Minister of Transport", "person"), ("a French minister", "person"), ("We", "organisation"),
            ("French", "place"), ("the rebels", "organisation"), ("the people of Lviv", "organisation"),
        ):
            with self.subTest(phrase):
                self.assertEqual(self.names(phrase, (phrase, kind)), [])

    def test_a_description_ends_in_its_name(self):
        text = "steel maker Nordvik"
        self.assertEqual(self.names(text, (text, "organisation")), [("Nordvik", "organisation")])

    def test_of_nested_names_the_longest_stays(self):
        text = "Port of Lagos"
        self.assertEqual(self.names(text, ("Lagos", "place"), (text, "organisation")), [(text, "organisation")])

    def test_an_enumeration_is_its_parts(self):
        text = "Nordvik and Solvang"
        found = self.names(text, (text, "organisation"), ("Nordvik", "organisation"), ("Solvang", "organisation"))
        self.assertEqual([name for name, _ in found], ["Nordvik", "Solvang"])

    def test_a_country_that_acts_is_a_place(self):
        self.assertEqual(self.names("the UK", ("the UK", "organisation")), [("UK", "place")])

    def test_outermost_leaves_inner_spans_out(self):
        self.assertEqual(outermost([Span(0, 4, "place"), Span(0, 9, "organisation"), Span(12, 14, "place")]),
                         [Span(0, 9, "organisation"), Span(12, 14, "place")])


class SplitTest(unittest.TestCase):
    def documents(self, *names):
        return [Document(name, "", []) for name in names]

    def test_the_hash_is_that_of_the_trainer(self):
        self.assertEqual(held_out.stable_hash(""), 0xCBF29CE484222325)
        self.assertEqual(held_out.stable_hash("a"), 0xAF63DC4C8601EC8C)

    def test_a_sixth_of_the_documents_is_held_out(self):
        held = sum(held_out.is_held_out(f"report-{number}") for number in range(6000))
        self.assertAlmostEqual(held / 6000, 1 / 6, delta=0.02)

    def test_paragraphs_of_one_document_stay_together(self):
        for number in range(50):
            self.assertEqual(held_out.is_held_out(f"report-{number}#1"), held_out.is_held_out(f"report-{number}#2"))

    def test_only_what_was_held_out_is_measured(self):
        documents = self.documents(*[f"report-{number}#1" for number in range(100)])
        kept = held_out.Split().untouched(sets.set_called("train"), documents)
        self.assertEqual(kept, [document for document in documents if held_out.is_held_out(document.id)])
        self.assertTrue(0 < len(kept) < 100)
        self.assertEqual(held_out.Split().standing(sets.set_called("train")), "held out")

    def test_another_set_is_measured_whole(self):
        self.assertEqual(len(held_out.Split().untouched(sets.set_called("re3d"), self.documents("1", "2"))), 2)

    def test_without_training_the_set_that_rules_were_written_with_says_so(self):
        self.assertEqual(held_out.Split(frozenset()).standing(sets.set_called("train")), "tuned on")


class RivalLineTest(unittest.TestCase):
    def test_a_line_gives_spans_of_our_kinds(self):
        spans = systems.Spacy("nowhere").spans_of("0 4 GPE\t5 9 DATE\t10 12 PERSON", None)
        self.assertEqual(spans, [Span(0, 4, "place"), Span(10, 12, "person")])

    def test_an_empty_line_gives_none(self):
        self.assertEqual(systems.CoreNlp("nowhere").spans_of("", None), [])


class DocumentTest(unittest.TestCase):
    def test_tables_go_between_the_markers_and_the_rest_stays(self):
        text = f"before\n{document.BEGIN}\nold\n{document.END}\nafter\n"
        written = document.with_tables(text, [], ROOT)
        self.assertTrue(written.startswith("before\n") and written.endswith("\nafter\n"))
        self.assertNotIn("old", written)
        self.assertIn("Measured on", written)


class WholeRunTest(unittest.TestCase):
    """scripts/accuracy with a small set of our own in a data folder."""

    TEXT = "The Заря convoy left Kyiv, President Joe Biden said."

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = Path(folder.name)
        self.write("entities/train/part-1.jsonl")

    def write(self, path):
        names = {"Kyiv": "place", "Joe Biden": "person", "Заря": "organisation"}
        entities = [self.entity(*name) for name in names.items()]
        row = {"id": "own#1", "published": "2022-10-20", "text": self.TEXT, "entities": entities, "dates": []}
        (self.data / path).parent.mkdir(parents=True, exist_ok=True)
        (self.data / path).write_text(json.dumps(row) + "\n", encoding="utf-8")

    def entity(self, name, kind):
        span = span_of(self.TEXT, name, kind)
        return {"start": span.start, "end": span.end, "type": kind, "text": name, "label": name}

    def run_script(self, *arguments):
        program = Path(os.environ.get("SITREP", ROOT / "build/release/sitrep")).resolve()
        command = [sys.executable, ROOT / "scripts/accuracy", "--program", program, "--data", self.data, *arguments]
        return subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=300, check=False)

    def test_the_figures_are_printed_and_kept(self):
        kept = self.data / "figures.json"
        # Held-out documents of the checkout are not these: the other set has the same form.
        self.write("entities/conflict-dev.jsonl")
        ran = self.run_script("--names", "--set", "conflict-dev", "--json", kept)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        [result] = json.loads(kept.read_text())
        [ours] = result["systems"]
        self.assertEqual((ours["spans"]["place"]["right"], ours["facets"]["place"]["right"]), (1, 1))
        self.assertEqual(ours["spans"]["person"]["f1"], 1)
        self.assertGreater(ours["tokens_a_second"], 0)
        self.assertNotIn("Biden", ran.stdout)

    def test_the_text_of_a_set_kept_for_measuring_is_never_shown(self):
        self.write("entities/conflict-dev.jsonl")
        ran = self.run_script("--set", "conflict-dev", "--errors")
        self.assertEqual(ran.returncode, 2)
        ran = self.run_script("--errors")
        self.assertNotIn("conflict-dev\t", ran.stdout)

    def test_a_folder_without_sets_is_told_of(self):
        ran = self.run_script("--set", "re3d")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("no labelled set", ran.stderr)

    def test_every_set_is_read_by_its_name(self):
        self.assertEqual(len({labelled.name for labelled in sets.SETS}), len(sets.SETS))
        self.assertIsNone(sets.set_called("nowhere"))


if __name__ == "__main__":
    unittest.main()
