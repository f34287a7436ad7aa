#include "corpus/readers/csv.h"

#include <gtest/gtest.h>

#include "corpus/readers/read_any.h"
#include "tests/corpus/readers/collected.h"

namespace corpus {
namespace {

Collected read(std::string_view bytes, const ReadOptions& options = {},
               const std::string& path = "wire/a.txt") {
  std::istringstream in{std::string(bytes)};
  Collected collected;
  read_stream(in, {path, "a.txt", options}, collected.sink());
  return collected;
}

std::vector<std::string> bodies(const Collected& found) {
  std::vector<std::string> texts;
  for (const Report& report : found.reports) texts.push_back(report.body);
  return texts;
}

using Texts = std::vector<std::string>;

TEST(Csv, RowIsAReportOfItsColumns) {
  const Collected found = read(
      "id,Headline,Text,Date,Publisher,Link,Lang,weapons,country,mentioned\r\n"
      "w-1,Port closed,\"It was \"\"shut\"\", all day.\r\nAnd all night.\",20 October 2022,Grid "
      "Wire,https://wire.example/1,en-GB,Shahed-136 | Lancet,Iran,2022-10-19\r\n");
  ASSERT_EQ(found.reports.size(), 1U);
  Report wanted;
  wanted.id = "w-1";
  wanted.title = "Port closed";
  wanted.body = "It was \"shut\", all day.\nAnd all night.";
  wanted.published = parse_day("2022-10-20");
  wanted.source = "Grid Wire";
  wanted.url = "https://wire.example/1";
  wanted.language = "en";
  wanted.given_names = {
      {Facet::Country, "Iran"}, {Facet::Weapon, "Shahed-136"}, {Facet::Weapon, "Lancet"}};
  wanted.given_dates = {*parse_date_span("2022-10-19")};
  EXPECT_EQ(found.reports[0], wanted);
  EXPECT_TRUE(found.notes.empty());
}

TEST(Csv, SeparatorIsTheOneThatParts) {
  for (const char* table : {"title,text,date\nPort,Shut; all day.,2022-10-20\n",
                            "title;text;date\nPort;\"Shut; all day.\";2022-10-20\n",
                            "title\ttext\tdate\nPort\tShut; all day.\t2022-10-20\n",
                            "title|text|date\nPort|Shut; all day.|2022-10-20\n",
                            "sep=;\ntitle;text;date\nPort;\"Shut; all day.\";2022-10-20\n"}) {
    const Collected found = read(table);
    ASSERT_EQ(found.reports.size(), 1U) << table;
    EXPECT_EQ(found.reports[0].title, "Port") << table;
    EXPECT_EQ(found.reports[0].body, "Shut; all day.") << table;
    EXPECT_EQ(found.reports[0].published, parse_day("2022-10-20")) << table;
  }
}

TEST(Csv, LaterRowsHaveNumberedIds) {
  const Collected found = read("text,date\nOne.,2022-10-20\n,\nTwo.,2022-10-21\n");
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.reports[0].id, "a.txt");
  EXPECT_EQ(found.reports[1].id, "a.txt#2");
}

TEST(Csv, BrokenRowIsNotedWithItsLineAndTheRestGoesOn) {
  const Collected found = read(
      "title,text,date\nA,One.,2022-10-20\nB,Two, three,2022-10-20\nC,\"Open,2022-10-20\n"
      "D,Four.\nE,,2022-10-20\nF,Six.,2022-10-20\n");
  EXPECT_EQ(bodies(found), (Texts{"One.", "\"Open", "Four.", "Six."}));
  ASSERT_EQ(found.notes.size(), 5U);
  EXPECT_EQ(found.notes[0],
            lost(3,
                 "The row has 4 values and the header 3: write values with a separator, a line "
                 "break or a quotation mark in quotation marks, and such a mark twice."));
  EXPECT_EQ(found.notes[1],
            noted(4, "The quotation marks of the row are wrong: it is taken as it stands."));
  EXPECT_EQ(found.notes[2], noted(5,
                                  "The row has 2 values and the header 3: those that are missing "
                                  "are taken as empty."));
  EXPECT_EQ(found.notes[4], lost(6, "The report has no text: give it one as `body`."));
}

TEST(Csv, RowWithLooseQuotationMarksIsTakenWhenItsValuesFit) {
  EXPECT_EQ(
      bodies(read("text\tdate\nHe said \"no\" twice.\t2022-10-20\n\"No\", he said.\t2022-10-20\n")),
      (Texts{"He said \"no\" twice.", "\"No\", he said."}));
}

TEST(Csv, ColumnsThatAreAskedForAreTaken) {
  ReadOptions options;
  options.csv.body = "remarks";
  options.csv.title = "what";
  options.csv.published = "day";
  const std::string table = "Remarks,What,Day\nIt was shut.,Port,2022-10-20\n";
  const Report report = read(table, options).reports.at(0);
  EXPECT_EQ(report.body, "It was shut.");
  EXPECT_EQ(report.title, "Port");
  EXPECT_EQ(report.published, parse_day("2022-10-20"));
}

TEST(Csv, ColumnMayServeTwice) {
  ReadOptions options;
  options.csv.id = "link";
  const Report report = read("text,link\nShut.,https://wire.example/1\n", options).reports.at(0);
  EXPECT_EQ(report.id, "https://wire.example/1");
  EXPECT_EQ(report.url, "https://wire.example/1");
}

TEST(Csv, ColumnThatIsNotThereIsNoted) {
  ReadOptions options;
  options.csv.title = "what";
  EXPECT_EQ(
      read("text,date\nShut.,2022-10-20\n", options).notes,
      (std::vector{noted(1, "There is no column \"what\" (--csv-title); there are text, date.")}));
  options.csv.body = "remarks";
  EXPECT_EQ(read("text,date\nShut.,2022-10-20\n", options, "a.csv").notes.at(0).message,
            "The table has no column \"remarks\": name one with --csv-body; there are text, date.");
}

TEST(Csv, TableWithoutAColumnOfTextIsLostWithWhatToDo) {
  EXPECT_EQ(
      read("a,b\n1,2\n", {}, "wire/A.CSV").notes,
      (std::vector<ReadNote>{
          {"wire/A.CSV", 1,
           "The table has no column of text: name one with --csv-body; there are a, b.", true}}));
  EXPECT_EQ(read("text,date\n", {}, "a.csv").notes.at(0).message,
            "The table has no rows below its header.");
  EXPECT_EQ(read("", {}, "a.csv").notes.at(0).message, "The file is empty.");
}

TEST(Csv, TextIsNoTable) {
  for (const char* text :
       {"Text, date and place were given.\nThe port, the office said, was shut.\n",
        "Body\n\nThe port was shut, and the office, too.\n", "Story, notes\n\nThe port was shut.\n",
        "text,date\n", "The port was shut.", "title,text\nThe port was shut.\n"}) {
    EXPECT_FALSE(looks_like_csv(text, {"a.txt", "a.txt", {}})) << text;
  }
}

TEST(Csv, CharsetIsToldOnce) {
  // "Порт закрито." and "Порт відкрито." in windows-1251, after a line long enough to tell.
  const std::string line =
      "\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2 \xEF\xEE\xF1\xEB\xE5 \xED\xEE\xF7\xED\xEE\xE9 "
      "\xE0\xF2\xE0\xEA\xE8, \xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE8 \xE2 \xE0\xE4\xEC\xE8\xED\xE8\xF1\xF2"
      "\xF0\xE0\xF6\xE8\xE8.";
  const Collected found = read("text;date\n" + line + ";2022-10-20\n" + line + ";2022-10-21\n");
  EXPECT_EQ(bodies(found), (Texts{"Порт закрыт после ночной атаки, сообщили в администрации.",
                                  "Порт закрыт после ночной атаки, сообщили в администрации."}));
  EXPECT_EQ(found.notes, (std::vector{noted(0, "Read as windows-1251.")}));
}

TEST(Csv, Utf16AsSpreadsheetsWriteItIsRead) {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string_view("text\tdate\r\nIt was shut.\t2022-10-20\r\n")) {
    wide.append({c, '\0'});
  }
  EXPECT_EQ(bodies(read(wide)), Texts{"It was shut."});
}

TEST(Csv, DayThatMayBeTwoIsNone) {
  const Collected found = read("text,date\nShut.,05/04/2022\n");
  EXPECT_EQ(found.reports.at(0).published, std::nullopt);
  EXPECT_EQ(found.notes.at(0).line, 2U);
}

}  // namespace
}  // namespace corpus
