"""The checks themselves: each is run over a small tree that breaks the rule."""

import tempfile
import unittest
from pathlib import Path

import check_arrows
import check_docs
import check_style


class Tree(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")


class ArrowsTest(Tree):
    def problems_of(self, path, *includes):
        self.write(path, "".join(f"#include {include}\n" for include in includes))
        return check_arrows.find_problems(self.root)

    def assert_allowed(self, path, *includes):
        self.assertEqual(self.problems_of(path, *includes), [])

    def test_an_arrow_against_the_line_is_caught_with_its_place(self):
        found = self.problems_of("corpus/words.cpp", "<vector>", '"searcher/query.h"')
        self.assertEqual(found, ['corpus/words.cpp:2: "searcher/query.h" is no arrow of corpus'])

    def test_searcher_may_see_the_schema(self):
        self.assert_allowed("searcher/rank.cpp", '"indexer/layout.h"', '"corpus/text.h"')

    def test_searcher_may_not_see_a_writer(self):
        self.assertEqual(len(self.problems_of("searcher/rank.cpp", '"indexer/writer.h"')), 1)

    def test_web_sees_the_records_that_searcher_hands_on(self):
        self.assert_allowed("web/page.cpp", '"indexer/stored_report.h"', '"indexer/value_record.h"')

    def test_web_does_not_see_the_rest_of_indexer(self):
        self.assertEqual(len(self.problems_of("web/page.cpp", '"indexer/layout.h"')), 1)

    def test_cli_may_see_every_folder_of_the_program(self):
        self.assert_allowed("cli/main.cpp", '"indexer/pipeline.h"', '"web/server.h"')

    def test_nothing_includes_the_tests(self):
        self.assertEqual(len(self.problems_of("bench/a.cpp", '"tests/support/scan.h"')), 1)

    def test_a_header_without_its_folder_is_caught(self):
        self.assertEqual(len(self.problems_of("web/page.cpp", '"html.h"')), 1)

    def test_generated_headers_belong_to_the_folder_in_their_name(self):
        self.assert_allowed("web/files.cpp", '"embedded/web_static_files.h"')
        found = self.problems_of("web/files.cpp", '"embedded/cli_texts.h"')
        self.assertEqual(len(found), 1)

    def test_a_library_outside_its_edge_is_caught(self):
        for path, library in (
            ("searcher/search.cpp", "<xapian.h>"),
            ("corpus/lexicon.cpp", "<unicode/uchar.h>"),
            ("searcher/rank.h", "<httplib.h>"),
            ("searcher/rank.h", "<nlohmann/json.hpp>"),
            ("corpus/stem.h", "<libstemmer.h>"),
            ("web/server.cpp", "<CLI/CLI.hpp>"),
        ):
            with self.subTest(path=path, library=library):
                self.assertEqual(len(self.problems_of(path, library)), 1)
                (self.root / path).unlink()

    def test_a_library_at_its_edge_is_allowed(self):
        self.assert_allowed("indexer/xapian/writer.cpp", "<xapian.h>")
        self.assert_allowed("corpus/text.cpp", "<unicode/uchar.h>")
        self.assert_allowed("tests/indexer/writer_test.cpp", "<xapian.h>")

    def test_an_unknown_library_is_caught(self):
        self.assertEqual(len(self.problems_of("cli/main.cpp", "<boost/asio.hpp>")), 1)

    def test_the_standard_library_and_the_system_are_allowed(self):
        self.assert_allowed("cli/main.cpp", "<string_view>", "<sys/stat.h>", "<unistd.h>")


class StyleTest(Tree):
    def test_a_long_file_is_caught(self):
        self.write("cli/main.py", "pass\n" * 401)
        self.assertEqual(len(check_style.find_problems(self.root)), 1)

    def test_a_name_that_says_nothing_is_caught(self):
        self.write("web/html_utils.py", "")
        self.write("web/core/page.py", "")
        self.write("web/score.py", "")
        self.assertEqual(len(check_style.find_problems(self.root)), 2)

    def test_unformatted_code_is_caught(self):
        self.write(".clang-format", "BasedOnStyle: Google\n")
        self.write("cli/good.cpp", "int main() { return 0; }\n")
        self.assertEqual(check_style.find_problems(self.root), [])
        self.write("cli/bad.cpp", "int main(  ){return 0;}\n")
        self.assertEqual(len(check_style.find_problems(self.root)), 1)


class DocsTest(Tree):
    def setUp(self):
        super().setUp()
        self.write("cli/search.cpp", 'app.add_subcommand("search", "find reports")\n')
        self.write("scripts/demo", "")
        self.write(
            "docs/architecture.md",
            "- `cli/` the program.\n- `scripts/` one command each.\n- `docs/` what is written down.\n",
        )

    def problems_of(self, readme):
        self.write("README.md", readme)
        return check_docs.find_problems(self.root)

    def test_true_documents_pass(self):
        readme = "`scripts/demo`, `cli/*.cpp`, [map](docs/architecture.md)\n```\nsitrep search drone\n```\n"
        self.assertEqual(self.problems_of(readme), [])

    def test_a_missing_path_is_caught(self):
        self.assertEqual(len(self.problems_of("See `cli/serve.cpp`.")), 1)

    def test_a_dead_link_is_caught(self):
        self.assertEqual(len(self.problems_of("See [serving](docs/serving.md#nginx).")), 1)

    def test_an_unknown_subcommand_is_caught(self):
        self.assertEqual(len(self.problems_of("```\nbuild/release/sitrep find drone\n```\n")), 1)

    def test_a_missing_script_is_caught(self):
        self.assertEqual(len(self.problems_of("```\nscripts/launch --port 1\n```\n")), 1)

    def test_a_folder_without_its_sentence_is_caught(self):
        self.write("web/page.h", "")
        self.assertEqual(len(self.problems_of("")), 1)

    def test_two_sentences_about_a_folder_are_one_too_many(self):
        self.write("web/page.h", "")
        with open(self.root / "docs/architecture.md", "a", encoding="utf-8") as text:
            text.write("- `web/` HTTP. And HTML.\n")
        self.assertEqual(len(self.problems_of("")), 1)


if __name__ == "__main__":
    unittest.main()
