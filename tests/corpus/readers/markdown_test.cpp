#include "corpus/readers/markdown.h"

#include <gtest/gtest.h>

#include "tests/corpus/readers/collected.h"

namespace corpus {
namespace {

const ReadNote kUndated =
    noted(0, "The report is undated: begin the name of its file with its day, YYYY-MM-DD.");

Report first(std::string_view bytes) {
  const Collected found = collect(read_markdown, bytes);
  return found.reports.empty() ? Report{} : found.reports.front();
}

TEST(Markdown, FieldsAboveTheTextAreOfTheReport) {
  const Collected found = collect(read_markdown,
                                  "---\n"
                                  "title: \"Port closed: a report\"\n"
                                  "date: 2022-10-20T23:30:00-05:00\n"
                                  "publisher: Grid Wire\n"
                                  "url: https://wire.example/17\n"
                                  "lang: en-GB\n"
                                  "id: w-17\n"
                                  "tags: [port, sea]\n"
                                  "---\n\n"
                                  "It was **shut**.\n\nAll day.\n");
  ASSERT_EQ(found.reports.size(), 1U);
  Report wanted;
  wanted.id = "w-17";
  wanted.title = "Port closed: a report";
  wanted.body = "It was **shut**.\n\nAll day.";
  wanted.source = "Grid Wire";
  wanted.url = "https://wire.example/17";
  wanted.language = "en";
  wanted.published = parse_day("2022-10-20");
  wanted.published_from = PublishedFrom::FrontMatter;
  EXPECT_EQ(found.reports[0], wanted);
  EXPECT_TRUE(found.notes.empty());
}

TEST(Markdown, IsKnownByItsNameOrByTheLineAboveItsFields) {
  EXPECT_TRUE(looks_like_markdown("Port closed", "wire/port.md"));
  EXPECT_TRUE(looks_like_markdown("---\ntitle: x\n---\n", "port.txt"));
  EXPECT_TRUE(looks_like_markdown("\xEF\xBB\xBF---\r\ntitle: x\r\n---\r\n", "port.txt"));
  EXPECT_FALSE(looks_like_markdown("Port closed\n---\n", "port.txt"));
  EXPECT_FALSE(looks_like_markdown("-----\nPort", "port.txt"));
}

TEST(Markdown, LineBreaksOfWindowsAreRead) {
  const Report report =
      first("\xEF\xBB\xBF---\r\ntitle: Port closed\r\ndate: 2022-10-20\r\n---\r\nShut.\r\n");
  EXPECT_EQ(report.title, "Port closed");
  EXPECT_EQ(report.body, "Shut.");
  EXPECT_EQ(report.published, parse_day("2022-10-20"));
}

TEST(Markdown, DayMayBeWrittenInWords) {
  EXPECT_EQ(first("---\npublished: 20 October 2022\n---\nShut.").published,
            parse_day("2022-10-20"));
}

TEST(Markdown, FirstHeadingIsTheTitle) {
  const Report report = first("# Port closed. #\nIt was shut.\n\n## Later\n\nOpen.");
  EXPECT_EQ(report.title, "Port closed.");
  EXPECT_EQ(report.body, "It was shut.\n\n## Later\n\nOpen.");
  EXPECT_EQ(first("---\ndate: 2022-10-20\n---\n# Port closed\n\nShut.").title, "Port closed");
}

TEST(Markdown, HeadingThatRepeatsTheTitleIsNotOfTheText) {
  EXPECT_EQ(first("---\ntitle: Port closed\n---\n# Port closed\n\nShut.").body, "Shut.");
  EXPECT_EQ(first("---\ntitle: Port closed\n---\n# At sea\n\nShut.").body, "# At sea\n\nShut.");
  EXPECT_EQ(first("---\ntitle: Port closed\n---\nAt sea\n\nShut.").body, "At sea\n\nShut.");
}

TEST(Markdown, SourceThatIsAnAddressIsTheAddress) {
  const Report report =
      first("---\nsource: https://wire.example/17\nauthor: [A. Writer, B. Writer]\n---\nShut.");
  EXPECT_EQ(report.url, "https://wire.example/17");
  EXPECT_EQ(report.source, "A. Writer");
}

TEST(Markdown, BadYamlIsNotedAndKeptAsText) {
  const std::string text = "---\ntitle: [Port\n---\nIt was shut.";
  const Collected found = collect(read_markdown, text);
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].body, text);
  EXPECT_EQ(
      found.notes,
      (std::vector{noted(1, "The block between the lines of --- is not YAML: it is kept as text."),
                   kUndated}));
}

TEST(Markdown, LineThatIsNeverClosedIsText) {
  const Collected found = collect(read_markdown, "---\ntitle: Port\n\nIt was shut.");
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].body, "---\ntitle: Port\n\nIt was shut.");
  EXPECT_EQ(found.notes, std::vector{kUndated});
}

TEST(Markdown, ImpossibleDayLeavesTheReportUndated) {
  const Collected found =
      collect(read_markdown, "---\ndate: 2022-02-30\nlang: English\n---\nShut.");
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].published, std::nullopt);
  EXPECT_EQ(found.notes,
            (std::vector{noted(1,
                               "The language is \"English\", which is no ISO 639 code: it is "
                               "left out."),
                         noted(1,
                               "The date is \"2022-02-30\", which is no day, so the report is "
                               "undated: write it as YYYY-MM-DD.")}));
}

TEST(Markdown, FieldsWithoutTextAreLost) {
  EXPECT_EQ(collect(read_markdown, "---\ntitle: Port\n---\n").notes,
            std::vector{lost(0, "The file has no text.")});
}

TEST(Markdown, DeepAndRepeatedYamlIsNoTrouble) {
  std::string deep = "---\na: ";
  for (int i = 0; i < 30'000; ++i) deep += "[";
  EXPECT_FALSE(first(deep + "\n---\nShut.").body.empty());
  std::string repeated = "---\na0: &a0 [x, x]\n";
  for (int i = 1; i < 60; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    repeated += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + ", " +
                before + "]\n";
  }
  EXPECT_EQ(first(repeated + "---\nShut.").body, "Shut.");
}

}  // namespace
}  // namespace corpus
