"""Wrong usage, help and version."""

import unittest

from program import ProgramTest, run

COMMANDS = ("index", "search", "serve", "annotate")


class UsageTest(ProgramTest):
    def test_every_command_has_help_with_an_example(self):
        for command in COMMANDS:
            with self.subTest(command):
                ran = run(command, "--help")
                self.assertEqual(ran.returncode, 0, ran.stderr)
                self.assertRegex(ran.stdout, rf"Example: sitrep {command} .")

    def test_help_names_every_command(self):
        ran = run("--help")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        for command in COMMANDS:
            self.assertIn(command, ran.stdout)

    def test_version_is_a_number(self):
        ran = run("--version")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertRegex(ran.stdout, r"\d+\.\d+\.\d+")

    def test_wrong_usage_is_status_two(self):
        for arguments in (
            ["find", "drone"],
            ["index", "--index", self.index],
            ["search", "--index", self.index, "--limit", "many", "drone"],
            ["search", "--index", self.index, "--sort", "loudest", "drone"],
            ["search", "--index", self.index, "--facet", "colour", "drone"],
            ["serve", "--index", self.index, "--listen", "nowhere"],
            ["annotate", "--published", "2022-02-30"],
            ["search", "--frobnicate"],
        ):
            with self.subTest(arguments):
                self.assert_one_line_error(run(*arguments), 2, ".")

    def test_no_command_is_wrong_usage(self):
        self.assertEqual(run().returncode, 2)


if __name__ == "__main__":
    unittest.main()
