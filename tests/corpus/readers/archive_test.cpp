#include "corpus/readers/archive.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "corpus/readers/enclosure.h"
#include "corpus/readers/read_any.h"
#include "tests/corpus/readers/collected.h"
#include "tests/corpus/readers/generated_stream.h"
#include "tests/corpus/readers/packed.h"

namespace corpus {
namespace {

const std::string kOne = "date 2022-10-20 The port was shut.";
const std::string kTwo = "date 2022-10-21 The port was open.\ndate 2022-10-22 It was shut again.";

Collected read(std::string_view bytes) { return collect(read_stream, bytes); }

Collected read_within(const UnpackLimits& limits, std::string_view bytes) {
  std::istringstream in{std::string(bytes)};
  Enclosure around(limits);
  Collected collected;
  InputFile file{"wire/a.txt", "a.txt"};
  file.enclosure = &around;
  read_stream(in, file, collected.sink());
  return collected;
}

std::vector<std::string> ids_of(const Collected& found) {
  std::vector<std::string> ids;
  for (const Report& report : found.reports) ids.push_back(report.id);
  return ids;
}

using Ids = std::vector<std::string>;

ReadNote lost_in(std::string_view member, std::string message) {
  return {"wire/a.txt/" + std::string(member), 0, std::move(message), true};
}

TEST(Archive, FilesOfAZipAreReportsUnderItsId) {
  const Collected found = read(zip_of({{"one.txt", kOne}, {"2022/"}, {"2022/two.txt", kTwo}}));
  EXPECT_EQ(ids_of(found), (Ids{"a.txt/one.txt", "a.txt/2022/two.txt", "a.txt/2022/two.txt#2"}));
  EXPECT_EQ(found.reports.at(2).body, "It was shut again.");
  EXPECT_TRUE(found.notes.empty());
}

TEST(Archive, ZipMayBeStored) {
  EXPECT_EQ(ids_of(read(zip_of({{"one.txt", kOne}, {"two.txt", kOne}}, "compression=store"))),
            (Ids{"a.txt/one.txt", "a.txt/two.txt"}));
}

TEST(Archive, EveryKindOfTarIsRead) {
  const std::string long_name = std::string(90, 'f') + "/" + std::string(90, 'n') + ".txt";
  for (const Packer::Set format :
       {archive_write_set_format_ustar, archive_write_set_format_pax,
        archive_write_set_format_gnutar, archive_write_set_format_pax_restricted}) {
    EXPECT_EQ(ids_of(read(tar_of({{"one.txt", kOne}, {long_name, kOne}}, format))),
              (Ids{"a.txt/one.txt", "a.txt/" + long_name}));
  }
  EXPECT_EQ(ids_of(read(tar_of({{"one.txt", kOne}}, archive_write_set_format_v7tar))),
            Ids{"a.txt/one.txt"});
}

TEST(Archive, MemberIsReadByItsContent) {
  const Collected found = read(zip_of({{"a.bin", "{\"body\":\"Shut.\"}"},
                                       {"b.bin", "<html><title>Port</title><p>Shut.</html>"},
                                       {"notes.md", "# Port\n\nShut."}}));
  ASSERT_EQ(found.reports.size(), 3U);
  EXPECT_EQ(found.reports[1].title, "Port");
  EXPECT_EQ(found.reports[2].title, "Port");
}

TEST(Archive, DayIsFoundInTheNameOfAMember) {
  EXPECT_EQ(read(zip_of({{"2022/10/20/port.txt", "Shut."}})).reports.at(0).published,
            parse_day("2022-10-20"));
}

TEST(Archive, ArchivesWithinArchivesAreRead) {
  const std::string inner = gzip_of(tar_of({{"one.txt", kOne}}));
  const Collected found = read(zip_of({{"day.tar.gz", inner}, {"two.txt", kOne}}));
  EXPECT_EQ(ids_of(found), (Ids{"a.txt/day.tar.gz/one.txt", "a.txt/two.txt"}));
}

TEST(Archive, HiddenFilesAndFoldersAreLeftOut) {
  const Collected found = read(zip_of({{".git/config", "x"},
                                       {"__MACOSX/._one.txt", std::string("\0\5", 2)},
                                       {"a/.DS_Store", "x"},
                                       {"one.txt", kOne}}));
  EXPECT_EQ(ids_of(found), Ids{"a.txt/one.txt"});
  EXPECT_TRUE(found.notes.empty());
}

TEST(Archive, NamesThatLeadOutOfTheArchiveStayInIt) {
  EXPECT_EQ(ids_of(read(tar_of({{"../../etc/one.txt", kOne}, {"/two.txt", kOne}}))),
            (Ids{"a.txt/etc/one.txt", "a.txt/two.txt"}));
}

TEST(Archive, NamesInAnyCharsetBecomeUtf8) {
  const Collected found = read(tar_of({{"порт.txt", kOne}, {"\xAF\xAE\xE0\xE2.txt", kOne}}));
  EXPECT_EQ(ids_of(found), (Ids{"a.txt/порт.txt", "a.txt/%AF%AE%E0%E2.txt"}));
  EXPECT_EQ(ids_of(read(zip_of({{"порт.txt", kOne}}))), Ids{"a.txt/порт.txt"});
}

TEST(Archive, MemberThatIsNoTextIsLostAndTheRestGoesOn) {
  const Collected found = read(zip_of({{"a.jpg", std::string(100, '\0')}, {"one.txt", kOne}}));
  EXPECT_EQ(ids_of(found), Ids{"a.txt/one.txt"});
  EXPECT_EQ(found.notes,
            (std::vector{lost_in("a.jpg", "Not a text: it has NUL bytes; save it as text.")}));
}

TEST(Archive, EncryptedMemberIsLostAndTheRestGoesOn) {
  Packer packer(archive_write_set_format_zip, archive_write_add_filter_none,
                "encryption=traditional");
  packer.set_passphrase("secret");
  const Collected found = read(packer.pack({{"one.txt", kOne}, {"two.txt", kOne}}));
  EXPECT_TRUE(found.reports.empty());
  EXPECT_EQ(found.notes,
            (std::vector{lost_in("one.txt", "It is encrypted: unpack it with its password."),
                         lost_in("two.txt", "It is encrypted: unpack it with its password.")}));
}

TEST(Archive, UnknownMethodIsLostAndTheRestGoesOn) {
  std::string zip = zip_of({{"one.txt", kOne}, {"two.txt", kOne}}, "compression=store");
  constexpr std::size_t kMethodAt = 8;
  zip[kMethodAt] = 97;
  const Collected found = read(zip);
  EXPECT_EQ(ids_of(found), Ids{"a.txt/two.txt"});
  ASSERT_EQ(found.notes.size(), 1U);
  EXPECT_TRUE(found.notes[0].lost);
  EXPECT_EQ(found.notes[0].path, "wire/a.txt/one.txt");
}

TEST(Archive, OfACutArchiveWhatCameBeforeIsRead) {
  const std::string tar = tar_of({{"one.txt", kOne}, {"two.txt", std::string(5000, 'x')}});
  const Collected found = read(std::string_view(tar).substr(0, 3000));
  EXPECT_EQ(found.reports.at(0).id, "a.txt/one.txt");
  EXPECT_TRUE(found.lost_any());
  std::string noise;
  for (unsigned i = 0, x = 1; i < 40'000; ++i) {
    x = x * 1103515245U + 12345U;
    noise.push_back(static_cast<char>('a' + (x >> 16U) % 26U));
  }
  const std::string zip = zip_of({{"one.txt", kOne}, {"two.txt", noise}, {"three.txt", kOne}});
  const Collected of_zip = read(std::string_view(zip).substr(0, zip.size() / 2));
  ASSERT_EQ(of_zip.reports.size(), 2U);
  EXPECT_EQ(of_zip.reports[1].id, "a.txt/two.txt");
  EXPECT_TRUE(noise.starts_with(of_zip.reports[1].body));
  ASSERT_EQ(of_zip.notes.size(), 2U);
  EXPECT_TRUE(of_zip.notes[0].lost);
}

TEST(Archive, DiskThatFailsUnderAnArchiveIsTold) {
  BreakingStream breaking(tar_of({{"one.txt", kOne}, {"two.txt", kOne}}).substr(0, 1200));
  std::istream in(&breaking);
  const Collected found = collect(read_stream, in);
  EXPECT_EQ(ids_of(found), Ids{"a.txt/one.txt"});
  EXPECT_TRUE(found.lost_any());
}

TEST(Archive, WithoutFilesIsLost) {
  EXPECT_EQ(read(zip_of({})).notes, (std::vector{lost(0, "The archive holds no files.")}));
  EXPECT_EQ(read(tar_of({{"a/"}})).notes, (std::vector{lost(0, "The archive holds no files.")}));
}

TEST(Archive, OfficeDocumentIsNoArchiveOfReports) {
  const Collected found = read(zip_of({{"[Content_Types].xml", "<a/>"}, {"xl/sheet.xml", "<b/>"}}));
  EXPECT_TRUE(found.reports.empty());
  EXPECT_EQ(found.notes.size(), 1U);
}

TEST(Archive, BombIsLostAndTheRestGoesOn) {
  UnpackLimits limits;
  limits.member_free = 1 << 20;
  limits.ratio = 20;
  const std::string bomb = gzip_of(std::string(30 << 20, 'x'));
  const Collected found =
      read_within(limits, zip_of({{"one.txt", kOne}, {"bomb.gz", bomb}, {"two.txt", kOne}}));
  ASSERT_EQ(ids_of(found), (Ids{"a.txt/one.txt", "a.txt/bomb.gz", "a.txt/two.txt"}));
  EXPECT_LT(found.reports[1].body.size(), std::size_t{4} << 20);
  ASSERT_EQ(found.notes.size(), 2U);
  EXPECT_EQ(found.notes[0].path, "wire/a.txt/bomb.gz");
  EXPECT_EQ(found.notes[0].message,
            "It unpacks to more than 20 times its size, as bombs do, and the rest is left out: "
            "unpack it if you trust it.");
}

TEST(Archive, BombsInsideOfEachOtherCountTogether) {
  UnpackLimits limits;
  limits.member_free = 2 << 20;
  limits.whole_free = 8 << 20;
  limits.ratio = 20;
  const std::string small = gzip_of(std::string(900 << 10, 'x'));
  std::vector<PackedFile> many(1000, {"b.gz", small});
  const Collected found = read_within(limits, zip_of({{"in.zip", zip_of(many)}, {"z.txt", kOne}}));
  EXPECT_LT(found.reports.size(), 30U);
  EXPECT_EQ(found.reports.back().id, "a.txt/z.txt");
  EXPECT_TRUE(found.lost_any());
}

TEST(Archive, MemberAndArchiveAndNumberOfFilesAreBounded) {
  UnpackLimits limits;
  limits.member_bytes = 100'000;
  const std::string zip =
      zip_of({{"long.txt", std::string(300'000, 'x')}, {"one.txt", kOne}, {"two.txt", kOne}});
  const Collected of_member = read_within(limits, zip);
  EXPECT_EQ(of_member.reports.back().id, "a.txt/two.txt");
  EXPECT_EQ(of_member.notes.front().path, "wire/a.txt/long.txt");
  EXPECT_EQ(of_member.notes.front().message,
            "It unpacks to more than 100000 bytes, and the rest is left out: unpack it.");

  limits = {};
  limits.whole_bytes = 100'000;
  const Collected of_whole = read_within(limits, zip);
  EXPECT_EQ(of_whole.reports.size(), 1U);
  EXPECT_TRUE(of_whole.lost_any());

  limits = {};
  limits.members = 2;
  const Collected of_members = read_within(limits, zip);
  EXPECT_EQ(of_members.reports.size(), 2U);
  EXPECT_EQ(of_members.notes.back(),
            lost(0, "The archive holds more than 2 files, and the rest is left out: unpack it."));
}

TEST(Archive, TenThousandArchivesInsideOfEachOtherAreNoTrouble) {
  std::string bytes = kOne;
  std::string zips = zip_of({{"a", kOne}}, "compression=store");
  const auto nest = [](const std::string& inside) {
    return Packer(archive_write_set_format_raw, archive_write_add_filter_gzip,
                  "gzip:compression-level=0")
        .pack({{"a", inside}});
  };
  for (int depth = 0; depth < 10'000; ++depth) bytes = nest(bytes);
  for (int depth = 0; depth < 200; ++depth) zips = zip_of({{"a", zips}}, "compression=store");
  const std::string message =
      "It lies more than 8 archives or mails deep and is left out: unpack it.";
  EXPECT_TRUE(read(bytes).reports.empty());
  EXPECT_EQ(read(zips).notes, (std::vector{lost_in("a/a/a/a/a/a/a/a", message)}));
}

TEST(Archive, BrokenHeadsAreNoTrouble) {
  const std::string zip = zip_of({{"one.txt", kOne}, {"two.txt", kTwo}});
  const std::string tar = tar_of({{"one.txt", kOne}, {"two.txt", kTwo}});
  for (const std::string& good : {zip, tar}) {
    for (std::size_t at = 4; at < good.size(); at += 3) {
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ 0x55);
      const Collected found = read(bad);
      EXPECT_FALSE(found.reports.empty() && found.notes.empty()) << at;
    }
  }
}

TEST(Archive, LargeMemberIsReadWhileItIsUnpacked) {
  std::string lines;
  for (int i = 0; i < 3000; ++i) {
    lines += "{\"id\":\"w-" + std::to_string(i) + "\",\"body\":\"Shut.\"}\n";
  }
  const Collected found = read(zip_of({{"wires.jsonl", lines}}));
  ASSERT_EQ(found.reports.size(), 3000U);
  EXPECT_EQ(found.reports[2999].id, "w-2999");
}

}  // namespace
}  // namespace corpus
