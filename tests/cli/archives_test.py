"""`sitrep index` of archives, mailboxes and compressed files."""

import gzip
import io
import tarfile
import unittest
import zipfile

from program import ProgramTest

GRID = "date 2022-10-18 Shahed-136 drones hit a power station outside Kyiv before dawn.\n"
GRAIN = "date 2022-11-02 Grain ships left Odesa again after a pause of four days.\n"
MAIL = (
    "From desk@wire.example Thu Oct 20 04:31:00 2022\nFrom: Desk <desk@wire.example>\n"
    "Date: Thu, 20 Oct 2022 04:31:00 +0000\nSubject: Port\n\nThe port was shut.\n\n"
)


def zip_of(files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def tar_of(files):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, text in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
    return packed.getvalue()


class ArchivesTest(ProgramTest):
    def test_reports_in_archives_are_found_under_their_path(self):
        inner = tar_of({"grid.txt": GRID})
        self.write("day.zip", zip_of({"ports/grain.txt": GRAIN, "in.tar.gz": inner}))
        self.write("plain.txt.gz", gzip.compress(GRAIN.encode()))
        self.index_all()
        self.assertEqual(
            sorted(self.ids("")),
            ["day.zip/in.tar.gz/grid.txt", "day.zip/ports/grain.txt", "plain.txt.gz"],
        )

    def test_a_changed_archive_is_read_again_and_pruned(self):
        self.write("day.zip", zip_of({"grid.txt": GRID, "grain.txt": GRAIN}))
        self.index_all()
        self.write("day.zip", zip_of({"grain.txt": GRAIN}))
        self.index_all("--prune", self.reports)
        self.assertEqual(self.ids(""), ["day.zip/grain.txt"])

    def test_a_damaged_archive_is_told_and_what_can_be_read_is_there(self):
        whole = zip_of({"grid.txt": GRID, "long.txt": "".join(map(str, range(9000)))})
        self.write("day.zip", whole[: len(whole) // 2])
        self.write("good.txt", GRAIN)
        ran = self.run_index("--strict", self.reports)
        self.assertEqual(ran.returncode, 1, ran.stderr)
        self.assertIn("day.zip/long.txt", ran.stderr)
        self.assertIn("day.zip/grid.txt", self.ids(""))
        self.assertIn("good.txt", self.ids(""))

    def test_each_mail_of_a_mailbox_is_a_report(self):
        self.write("inbox.mbox", MAIL + MAIL.replace("shut", "open"))
        self.index_all()
        self.assertEqual(sorted(self.ids("")), ["inbox.mbox", "inbox.mbox#2"])
        self.assertEqual(self.ids("open"), ["inbox.mbox#2"])


if __name__ == "__main__":
    unittest.main()
