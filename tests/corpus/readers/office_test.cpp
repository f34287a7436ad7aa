#include "corpus/readers/office.h"

#include <gtest/gtest.h>

#include "corpus/readers/read_any.h"
#include "tests/corpus/readers/collected.h"
#include "tests/corpus/readers/made_zip.h"
#include "tests/corpus/readers/test_data.h"

namespace corpus {
namespace {

const std::string kDamaged = "The document is damaged: open it in its program and save it anew.";
const std::string kTooLong =
    "The document is longer than is read, 32 MiB when it is unpacked: split it.";

Collected read(std::string_view bytes) { return collect(read_stream, bytes); }

std::string docx(const std::string& xml) {
  return made_zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", xml}});
}

std::string odt(const std::string& xml, const std::string& manifest = "<manifest/>") {
  return made_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                   {"META-INF/manifest.xml", manifest},
                   {"content.xml", xml}});
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all.append(text);
  return all;
}

TEST(Office, DocxIsAReportOfItsParagraphsTablesAndNotes) {
  const Collected found = read(test_data("harbour.docx"));
  ASSERT_EQ(found.reports.size(), 1U);
  Report wanted;
  wanted.id = "a.txt";
  wanted.title = "Harbour bulletin";
  wanted.language = "en";
  wanted.published = parse_day("2022-10-20");
  wanted.published_from = PublishedFrom::Metadata;
  wanted.body =
      "Harbour closed after night raid\n\n"
      "The harbour office closed both piers on Monday. A Shahed-136 had come down beside the grain "
      "store.\n\n"
      "Pier | Cranes\n"
      "North | three and one\n\n"
      "Call the office.\n\n"
      "No one was hurt,\nthe office said.\n\n"
      "Seen by the pilot.";
  EXPECT_EQ(found.reports[0], wanted) << found.reports[0].body;
  EXPECT_TRUE(found.notes.empty());
}

TEST(Office, OdtIsAReportOfItsParagraphsTablesAndNotes) {
  const Collected found = read(test_data("ukrainian.odt"));
  ASSERT_EQ(found.reports.size(), 1U);
  Report wanted;
  wanted.id = "a.txt";
  wanted.title = "Порт закрито";
  wanted.language = "uk";
  wanted.published = parse_day("2022-10-20");
  wanted.published_from = PublishedFrom::Metadata;
  wanted.body =
      "Порт закрито після нічної атаки\n\n"
      "Адміністрація порту закрила обидва причали, бо вночі впав безпілотник «Герань-2».\n\n"
      "Причал | Крани\n"
      "Північний | три\n\n"
      "Ніхто не постраждав.\n\n"
      "Північний і південний.";
  EXPECT_EQ(found.reports[0], wanted) << found.reports[0].body;
}

TEST(Office, HeadlineStandsInForATitleThatTheProgramGave) {
  const Report report = read(test_data("arabic.docx")).reports.at(0);
  EXPECT_EQ(report.title, "إغلاق الميناء بعد غارة ليلية");
  EXPECT_EQ(report.body,
            "أغلقت إدارة الميناء الرصيفين بعد سقوط طائرة مسيرة من طراز شاهد-136 قرب مخزن الحبوب.");
}

TEST(Office, DocumentIsKnownWhateverTheOrderOfItsParts) {
  const std::string xml = "<w:document><w:p><w:t>Shut.</w:t></w:p></w:document>";
  EXPECT_EQ(read(made_zip({{"_rels/.rels", "<r/>"},
                           {"docProps/app.xml", "<a/>"},
                           {"word/document2.xml", xml},
                           {"[Content_Types].xml", "<Types/>"}}))
                .reports.at(0)
                .body,
            "Shut.");
}

TEST(Office, DocumentInsideOfAnArchiveIsRead) {
  const Collected found = read(made_zip({{"march/harbour.docx", test_data("harbour.docx")},
                                         {"march/harbour.pdf", test_data("harbour.pdf")},
                                         {"wires.csv", "text,date\nShut.,2022-10-20\n"}}));
  ASSERT_EQ(found.reports.size(), 3U);
  EXPECT_EQ(found.reports[0].id, "a.txt/march/harbour.docx");
  EXPECT_EQ(found.reports[0].title, "Harbour bulletin");
  EXPECT_EQ(found.reports[1].title, "Harbour closed");
  EXPECT_EQ(found.reports[2].body, "Shut.");
}

TEST(Office, PlainZipIsNone) {
  EXPECT_FALSE(looks_like_office(made_zip({{"word/a.txt", "Shut."}, {"b.txt", "x"}})));
  EXPECT_FALSE(looks_like_office(made_zip({{"a.txt", "word/document.xml"}})));
  EXPECT_FALSE(looks_like_office(made_zip({{"mimetype", "application/epub+zip"}})));
  for (const char* bytes : {"", "PK", "PK\3\4", "PK\3\4 and a little more than that"}) {
    EXPECT_FALSE(looks_like_office(bytes)) << bytes;
  }
}

TEST(Office, SpreadsheetIsLostWithWhatToDo) {
  const std::vector<ReadNote> wanted = {
      lost(0, "A spreadsheet, slides or the like: save it as CSV, PDF or text.")};
  EXPECT_EQ(read(made_zip({{"[Content_Types].xml", "<T/>"}, {"xl/workbook.xml", "<w/>"}})).notes,
            wanted);
  EXPECT_EQ(read(made_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})).notes,
            wanted);
}

TEST(Office, WithoutTextIsLost) {
  EXPECT_EQ(read(docx("<w:document/>")).notes, (std::vector{lost(0, "The document has no text.")}));
  EXPECT_EQ(read(odt("<a/>")).notes, (std::vector{lost(0, "The document has no text.")}));
}

TEST(Office, PasswordIsAskedFor) {
  EXPECT_EQ(read(odt("\x9F\x01", "<m><encryption-data/></m>")).notes,
            (std::vector{lost(0, "The document has a password: save a copy without one.")}));
}

TEST(Office, DamagedIsLost) {
  EXPECT_EQ(read(docx("<w:document><w:p>")).notes, (std::vector{lost(0, kDamaged)}));
  EXPECT_EQ(read(docx("no XML")).notes, (std::vector{lost(0, kDamaged)}));
  const std::string whole = test_data("harbour.docx");
  for (std::size_t size = 4; size < whole.size(); size += 41) {
    const Collected found = read(whole.substr(0, size));
    EXPECT_EQ(found.reports.empty(), found.lost_any()) << size;
  }
}

TEST(Office, WrongBytesOfTheTextBecomeMarks) {
  EXPECT_EQ(
      read(docx("<w:document><w:p><w:t>Sh\xFFut.</w:t></w:p></w:document>")).reports.at(0).body,
      "Sh\uFFFDut.");
}

TEST(Office, EntitiesAreNotExpanded) {
  std::string xml = "<!DOCTYPE d [<!ENTITY a \"lol\">";
  for (char c = 'b'; c < 'k'; ++c) {
    xml += std::string("<!ENTITY ") + c + " \"" +
           repeated(std::string("&") + static_cast<char>(c - 1) + ";", 10) + "\">";
  }
  xml +=
      "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"
      "<w:document><w:p><w:t>Shut &j; &file; &amp;.</w:t></w:p></w:document>";
  EXPECT_EQ(read(docx(xml)).reports.at(0).body, "Shut &j; &file; &.");
}

TEST(Office, BombIsLost) {
  const std::string spaces(std::size_t{40} << 20, ' ');
  EXPECT_EQ(read(docx("<w:document>" + spaces)).notes, (std::vector{lost(0, kTooLong)}));
  EXPECT_EQ(read(odt("<w>" + spaces)).notes, (std::vector{lost(0, kTooLong)}));
  EXPECT_EQ(read(docx("<d>" + repeated("<a/>", 7'000'000) + "</d>")).notes,
            (std::vector{lost(0, kDamaged)}));
}

TEST(Office, DeepNestingIsNoTrouble) {
  const std::string text = "<w:p><w:t>Shut.</w:t></w:p>";
  const std::string deep = repeated("<w:sdt>", 500'000) + text + repeated("</w:sdt>", 500'000);
  EXPECT_EQ(read(docx("<d>" + deep + "</d>")).reports.at(0).body, "Shut.");
  const std::string tables =
      repeated("<w:tbl><w:tr><w:tc>", 50'000) + text + repeated("</w:tc></w:tr></w:tbl>", 50'000);
  EXPECT_EQ(read(docx("<d>" + tables + "</d>")).reports.at(0).body, "Shut.");
}

}  // namespace
}  // namespace corpus
