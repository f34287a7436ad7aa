"""The counting of dates behind scripts/accuracy: values, what is counted, pairs and figures; and one whole run."""

import datetime
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bench.accuracy import document
from bench.accuracy.dates import report, sets, systems
from bench.accuracy.dates.labels import DatedText, days_label, means_days, same_days, timex_label
from bench.accuracy.dates.measuring import DateSetResult, DatesMeasured
from bench.accuracy.dates.scoring import score_dates, score_one_to_one, score_timexes, sentence_of
from bench.accuracy.dates.timex_values import day_number, day_of_number, days_of_value


def spans_of(value):
    return [f"{day_of_number(days.first)}..{day_of_number(days.last)}" for days in days_of_value(value)]


def row_of(text, surface, value="", kind="DATE", mod=""):
    start = text.index(surface)
    return {"start": start, "end": start + len(surface), "value": value, "type": kind, "mod": mod}


def timex(text, surface, value, kind="DATE", mod=""):
    return timex_label(text, row_of(text, surface, value, kind, mod))


def days(text, surface, first, last=None, is_vague=False):
    return days_label(text, {**row_of(text, surface), "from": first, "to": last or first}, is_vague)


class ValueTest(unittest.TestCase):
    def test_a_value_is_a_span_of_days(self):
        for value, span in {
            "2008-06-18": "2008-06-18..2008-06-18", "2008-02": "2008-02-01..2008-02-29",
            "2008-06-XX": "2008-06-01..2008-06-30", "2008": "2008-01-01..2008-12-31",
            "2009-W01": "2008-12-29..2009-01-04", "2008-W12-WE": "2008-03-22..2008-03-23",
            "2008-Q4": "2008-10-01..2008-12-31", "2008-H2": "2008-07-01..2008-12-31",
            "1776-SP": "1776-03-01..1776-05-31",
            "2011-FA": "2011-09-01..2011-11-30", "199": "1990-01-01..1999-12-31", "199X": "1990-01-01..1999-12-31",
            "2010-07-16TMO": "2010-07-16..2010-07-16", "2009-12-15T18:00Z": "2009-12-15..2009-12-15",
            "BC0001": "0000-01-01..0000-12-31", "BC0044-03-15": "-0043-03-15..-0043-03-15",
        }.items():
            with self.subTest(value):
                self.assertEqual(spans_of(value), [span])

    def test_a_value_that_can_be_read_in_two_ways_is_both(self):
        self.assertEqual(spans_of("1950-WI"), ["1950-12-01..1951-02-28", "1949-12-01..1950-02-28"])
        self.assertIn("1801-01-01..1900-12-31", spans_of("19"))
        self.assertIn("1900-01-01..1999-12-31", spans_of("19"))
        self.assertEqual(spans_of("FY2008"), ["2007-10-01..2008-09-30", "2008-01-01..2008-12-31"])

    def test_a_night_is_the_day_before_it_or_after_it_or_both(self):
        self.assertEqual(spans_of("1942-11-03TNI"), [
            "1942-11-03..1942-11-03", "1942-11-03..1942-11-04", "1942-11-02..1942-11-03"])

    def test_what_is_no_days_has_none(self):
        for value in ("P50Y", "PRESENT_REF", "XXXX-XX-XX", "T06:15", "2008-13", "2008-02-99", "2008-Q4-x", ""):
            with self.subTest(value):
                self.assertEqual(spans_of(value), [])

    def test_day_numbers_are_those_of_the_calendar(self):
        for year in (1, 4, 1600, 1900, 1970, 2000, 2024):
            for month in (1, 2, 3, 12):
                number = day_number(year, month, 1)
                self.assertEqual(number, (datetime.date(year, month, 1) - datetime.date(1970, 1, 1)).days)
                self.assertEqual(day_of_number(number), f"{year:04}-{month:02}-01")


class CountedTest(unittest.TestCase):
    def counts(self, surface, value, kind="DATE"):
        return means_days(timex(surface, surface, value, kind))

    def test_days_are_counted(self):
        for surface, value in (("May", "2008-05"), ("Friday morning", "2010-07-16TMO"), ("XIX century", "18")):
            self.assertTrue(self.counts(surface, value), surface)

    def test_durations_repetitions_and_references_are_set_aside(self):
        for surface, value, kind in (
            ("two years", "P2Y", "DURATION"), ("each week", "P1W", "SET"), ("now", "PRESENT_REF", "DATE"),
            ("later", "FUTURE_REF", "DATE"), ("once", "PAST_REF", "DATE"), ("some day", "XXXX-XX-XX", "DATE"),
            ("a decade", "P10Y", "DATE"), ("at night", "TNI", "TIME"),
        ):
            self.assertFalse(self.counts(surface, value, kind), surface)

    def test_a_time_of_day_counts_only_with_its_day(self):
        self.assertFalse(self.counts("18:00 UTC", "2009-12-15T18:00Z", "TIME"))
        self.assertTrue(self.counts("12:00 UTC Monday", "2009-06-01T12:00Z", "TIME"))
        self.assertTrue(self.counts("2 вересня о 9:02", "1945-09-02T09:02", "TIME"))


class SameDaysTest(unittest.TestCase):
    def same(self, gold, found):
        self.assertEqual(same_days(gold, found), same_days(found, gold))
        return same_days(gold, found)

    def test_the_same_days_are_the_same(self):
        self.assertTrue(self.same(timex("May", "May", "2008-05"), days("May", "May", "2008-05-01", "2008-05-31")))
        self.assertFalse(self.same(timex("May", "May", "2008-05"), days("May", "May", "2008-05-01")))

    def test_late_august_may_be_august_or_its_last_days(self):
        text = "late August"
        last_days = days(text, text, "2021-08-21", "2021-08-31", is_vague=True)
        self.assertTrue(self.same(timex(text, text, "2021-08", mod="END"), last_days))
        self.assertTrue(self.same(timex(text, "August", "2021-08"), last_days))
        self.assertFalse(self.same(timex(text, text, "2021-08", mod="START"), last_days))
        self.assertFalse(self.same(timex(text, text, "2021-07", mod="END"), last_days))

    def test_a_rival_that_marks_the_end_of_august_is_right_too(self):
        text = "late August"
        gold = days(text, text, "2021-08-21", "2021-08-31")
        self.assertTrue(self.same(gold, timex(text, text, "2021-08", mod="END")))
        self.assertFalse(self.same(gold, timex(text, text, "2021-08")))

    def test_since_may_end_with_its_day_or_with_that_of_publication(self):
        text = "since May 2021"
        found = days(text, text, "2021-05-01", "2022-10-20")
        self.assertTrue(self.same(timex(text, "May 2021", "2021-05"), found))
        self.assertFalse(self.same(timex(text, "May 2021", "2021-06"), found))

    def test_a_decade_may_be_written_as_its_first_year(self):
        decade = days("1780-х", "1780-х", "1780-01-01", "1789-12-31")
        self.assertTrue(self.same(timex("1780-х", "1780-х", "1780"), decade))
        self.assertFalse(self.same(timex("1780", "1780", "1780"), decade))


class ScoreTest(unittest.TestCase):
    TEXT = "Talks ran from 3 May to 5 May 2021, for two weeks. The 1990s ended."

    def score(self, gold, found, aside=()):
        score = score_dates([DatedText("1", self.TEXT, "2022-10-20", list(gold), list(aside))], [list(found)])
        return score.gold, score.found, score.overlapping, score.same_span, score.same_value

    def test_span_and_value_are_counted_apart(self):
        gold = days(self.TEXT, "5 May 2021", "2021-05-05")
        self.assertEqual(self.score([gold], [days(self.TEXT, "May 2021", "2021-05-05")]), (1, 1, 1, 0, 1))
        self.assertEqual(self.score([gold], [days(self.TEXT, "5 May 2021", "2021-05-06")]), (1, 1, 1, 1, 0))

    def test_what_does_not_overlap_is_missed_and_spurious(self):
        gold, found = days(self.TEXT, "5 May 2021", "2021-05-05"), days(self.TEXT, "1990s", "1990-01-01")
        self.assertEqual(self.score([gold], [found]), (1, 1, 0, 0, 0))

    def test_the_article_is_not_compared(self):
        gold, found = (days(self.TEXT, text, "1990-01-01", "1999-12-31") for text in ("1990s", "The 1990s"))
        self.assertEqual(self.score([gold], [found]), (1, 1, 1, 1, 1))

    def test_what_is_set_aside_is_neither_missed_nor_wrong(self):
        aside = timex(self.TEXT, "two weeks", "P2W", "DURATION")
        found = days(self.TEXT, "for two weeks", "2021-05-03", "2021-05-16")
        self.assertEqual(self.score([], [found], [aside]), (0, 0, 0, 0, 0))

    def test_a_range_found_as_one_is_both_its_ends(self):
        gold = [timex(self.TEXT, "3 May", "2021-05-03"), timex(self.TEXT, "5 May 2021", "2021-05-05")]
        whole = "3 May to 5 May 2021"
        self.assertEqual(self.score(gold, [days(self.TEXT, whole, "2021-05-03", "2021-05-05")]), (2, 2, 2, 2, 2))
        self.assertEqual(self.score(gold, [days(self.TEXT, whole, "2020-05-03", "2021-05-05")]), (2, 2, 2, 2, 1))

    def test_a_range_found_as_two_is_the_label_of_the_whole(self):
        gold = days(self.TEXT, "3 May to 5 May 2021", "2021-05-03", "2021-05-05")
        found = [timex(self.TEXT, "3 May", "2021-05-03"), timex(self.TEXT, "5 May 2021", "2021-05-05")]
        self.assertEqual(self.score([gold], found), (1, 1, 1, 1, 1))

    def test_two_dates_inside_a_label_of_one_day_stay_two(self):
        gold = days(self.TEXT, "3 May to 5 May 2021", "2021-05-05")
        found = [timex(self.TEXT, "3 May", "2021-05-03"), timex(self.TEXT, "5 May 2021", "2021-05-05")]
        self.assertEqual(self.score([gold], found), (1, 2, 1, 0, 1))

    def test_figures_are_those_of_tempeval(self):
        gold = [days(self.TEXT, "5 May 2021", "2021-05-05"), days(self.TEXT, "3 May", "2021-05-03")]
        score = score_dates([DatedText("1", self.TEXT, "", gold)], [gold[:1]])
        self.assertEqual((score.precision, score.recall), (1, 0.5))
        self.assertAlmostEqual(score.value, 2 / 3)

    def test_the_plain_count_asks_for_durations_too(self):
        weeks = timex(self.TEXT, "two weeks", "P2W", "DURATION")
        text = DatedText("1", self.TEXT, "", [], aside=[weeks], timexes=[weeks])
        found = [timex(self.TEXT, "two weeks", "P2W", "DURATION"), days(self.TEXT, "3 May", "2021-05-03")]
        score = score_timexes([text], [found])
        self.assertEqual((score.gold, score.found, score.same_span, score.same_value), (1, 2, 1, 1))

    def test_counted_one_to_one_a_range_is_one_date(self):
        ends = [timex(self.TEXT, "3 May", "2021-05-03"), timex(self.TEXT, "5 May 2021", "2021-05-05")]
        whole = days(self.TEXT, "3 May to 5 May 2021", "2021-05-03", "2021-05-05")
        score = score_one_to_one([DatedText("1", self.TEXT, "", ends)], [[whole]])
        self.assertEqual((score.gold, score.found, score.overlapping, score.same_value), (2, 1, 1, 0))

    def test_a_mistake_is_shown_in_its_sentence(self):
        start = self.TEXT.index("1990s")
        self.assertEqual(sentence_of(self.TEXT, start, start + 5), "The [1990s] ended.")


class ReadingTest(unittest.TestCase):
    def article(self, **more):
        text = "Bridge opens May 3, 2021 It opened on Monday. Trade grew in 2019."
        timexes = [row_of(text, "Monday", "2021-05-03")]
        return sets.read_meantime(
            {"id": "1", "text": text, "dct": "2021-05-03", "timexes": timexes, "entities": [], **more})

    def test_the_day_at_the_head_of_an_article_is_set_aside(self):
        self.assertEqual([label.text for label in self.article().aside], ["May 3, 2021"])

    def test_nothing_counts_past_the_labelled_sentences(self):
        article = self.article()
        self.assertTrue(article.text[: article.counted_until].endswith("on Monday."))

    def test_an_article_without_its_day_has_that_of_its_head(self):
        for given in (None, "03-05-2021"):
            self.assertEqual(self.article(dct=given).published, "2021-05-03")

    def test_a_line_of_heideltime_is_its_dates(self):
        text = DatedText("1", "In late August 2021 or now.", "2022-10-20", [])
        [august, now] = systems.HeidelTime("nowhere").dates_of("3 19 DATE 2021-08 END\t23 26 DATE PRESENT_REF -", text)
        self.assertEqual((august.text, august.value, august.side), ("late August 2021", "2021-08", "END"))
        self.assertFalse(means_days(now))


class ReportTest(unittest.TestCase):
    def result(self):
        text = DatedText("1", "On 3 May.", "", [])
        scores = [count([text], [[days(text.text, "3 May", "2021-05-03")]]) for count in (score_dates, score_one_to_one)]
        return DateSetResult(sets.DATE_SETS[1], 1, [DatesMeasured("sitrep", 0.5, *scores)])

    def test_the_tables_of_dates_leave_those_of_names_alone(self):
        names = f"{document.BEGIN}\nold names\n{document.END}\n"
        text = f"{names}{document.BEGIN_DATES}\nold dates\n{document.END_DATES}\nafter\n"
        written = document.with_date_tables(text, report.generated([self.result()]), ROOT)
        self.assertTrue(written.startswith(names) and written.endswith("\nafter\n"))
        self.assertNotIn("old dates", written)
        self.assertIn("| `train` | 1 |", written)
        self.assertIn("| `train` | one to one | 0 |", written)

    def test_a_spurious_date_is_told_with_what_it_was_taken_for(self):
        [line] = report.mistake_lines(self.result())
        self.assertEqual(line.split("\t")[2:6], ["spurious", "-", '"3 May" 2021-05-03..2021-05-03', "On [3 May]."])


class WholeRunTest(unittest.TestCase):
    """scripts/accuracy with a small set of our own in a data folder."""

    TEXT = "The Заря convoy left Kyiv on 19 October 2022 and came back in May 2023."

    def run_script(self, name, path, *arguments):
        wrong = days(self.TEXT, "May 2023", "2023-05-01", "2023-05-30")
        labels = [days(self.TEXT, "19 October 2022", "2022-10-19"), wrong]
        dates = [
            {"start": label.start, "end": label.end, "text": label.text,
             "from": day_of_number(label.days[0].first), "to": day_of_number(label.days[0].last)}
            for label in labels
        ]
        row = {"id": "own#1", "published": "2023-10-20", "text": self.TEXT, "entities": [], "dates": dates}
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        written = Path(folder.name) / path
        written.parent.mkdir(parents=True)
        written.write_text(json.dumps(row) + "\n", encoding="utf-8")
        program = Path(os.environ.get("SITREP", ROOT / "build/release/sitrep")).resolve()
        self.kept = Path(folder.name) / "figures.json"
        command = [sys.executable, ROOT / "scripts/accuracy", "--program", program, "--data", folder.name,
                   "--dates", "--set", name, "--json", self.kept, *arguments]
        return subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=300, check=False)

    def test_the_figures_are_printed_and_kept(self):
        ran = self.run_script("conflict-dev", "entities/conflict-dev.jsonl")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        [result] = json.loads(self.kept.read_text())
        [ours] = result["systems"]
        self.assertEqual((ours["dates"]["strict"], ours["dates"]["value"]), (1, 0.5))
        self.assertNotIn("October", ran.stdout)

    def test_each_mistake_is_shown_on_demand(self):
        ran = self.run_script("train", "entities/train/part-1.jsonl", "--errors")
        [line] = [line for line in ran.stdout.splitlines() if line.startswith("train\t")]
        self.assertIn("wrong value", line)
        self.assertIn("came back in [May 2023].", line)


if __name__ == "__main__":
    unittest.main()
