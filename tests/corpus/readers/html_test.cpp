#include "corpus/readers/html.h"

#include <gtest/gtest.h>

#include "tests/corpus/readers/collected.h"

namespace corpus {
namespace {

const std::string kUndated =
    "The report is undated: begin the name of its file with its day, YYYY-MM-DD.";

constexpr std::string_view kPage = R"(<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Port closed | Grid Wire</title>
<meta property="og:site_name" content="Grid Wire">
<meta property="article:published_time" content="2022-10-20T23:30:00-05:00">
<link rel="canonical" href="https://wire.example/17">
<style>p { color: red }</style><script>var a = "<p>not this</p>";</script></head>
<body><header>Grid Wire since 1990</header><nav><a href="/">Home</a></nav>
<article><h1>Port closed</h1><p>The port of   Odesa
was <b>shut</b> &amp; cleared.</p><p>All day.<br>And all night.</p>
<aside>Subscribe to us</aside></article>
<form><input name="q"></form><footer>All rights kept</footer></body></html>)";

Report page(std::string_view html) { return report_of_html(html).value_or(Report{}); }

std::string day_of(std::string_view html) {
  const Report report = page(html);
  return report.published ? to_string(*report.published) : std::string();
}

TEST(Html, APageIsAReport) {
  const Collected found = collect(read_html, kPage);
  ASSERT_EQ(found.reports.size(), 1U);
  Report wanted;
  wanted.id = "a.txt";
  wanted.title = "Port closed";
  wanted.body = "The port of Odesa was shut & cleared.\n\nAll day.\nAnd all night.";
  wanted.source = "Grid Wire";
  wanted.url = "https://wire.example/17";
  wanted.language = "en";
  wanted.published = parse_day("2022-10-20");
  wanted.published_from = PublishedFrom::Metadata;
  EXPECT_EQ(found.reports[0], wanted);
  EXPECT_TRUE(found.notes.empty());
}

TEST(Html, IsKnownByItsFirstTag) {
  for (const char* html :
       {"<!doctype html><p>x", "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD\">", "\xEF\xBB\xBF\n<html>",
        "<!-- saved -->\n<HTML lang=en>", "<?xml version=\"1.0\"?><!DOCTYPE html>",
        "<div class=\"a\">x", "<p>x"}) {
    EXPECT_TRUE(looks_like_html(html)) << html;
  }
  for (const char* text :
       {"", "Port closed", "< 5 km away", "<name@wire.example> wrote", "<pre-war>",
        "<?xml version=\"1.0\"?><rss>", "<<<", "<!-- only a comment"}) {
    EXPECT_FALSE(looks_like_html(text)) << text;
  }
}

TEST(Html, DayIsTakenFromEveryKindOfMetadata) {
  const std::string_view day = "2022-10-20";
  for (
      const char* head :
      {R"(<meta name="article:published_time" content="2022-10-20T10:00Z">)",
       R"(<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2022-10-20"}]}</script>)",
       R"(<meta name="date" content="20 October 2022">)",
       R"(<meta name="DC.date.issued" content="2022-10-20">)",
       R"(<meta name="pubdate" content="Thu, 20 Oct 2022 10:00:00 GMT">)",
       R"(<meta name="parsely-pub-date" content="2022-10-20T10:00:00Z">)",
       R"(<meta itemprop="datePublished" content="2022-10-20 10:00:00">)",
       R"(<article><time datetime="2022-10-20T10:00">20 Oct</time><p>x</article>)",
       R"(<article><time datetime="2022-10-18"></time><time pubdate datetime="2022-10-20"></time></article>)"}) {
    EXPECT_EQ(day_of(std::string(head) + "<p>It was shut."), day) << head;
  }
}

TEST(Html, MoreReliableDayGoesFirstAndAnImpossibleOneIsPassedOver) {
  EXPECT_EQ(day_of(R"(<meta name="date" content="2022-10-18">)"
                   R"(<meta property="article:published_time" content="2022-10-20"><p>x)"),
            "2022-10-20");
  EXPECT_EQ(day_of(R"(<meta property="article:published_time" content="2022-13-20">)"
                   R"(<meta name="date" content="2022-10-18"><p>x)"),
            "2022-10-18");
}

TEST(Html, NoDayIsTakenFromATimeOutsideOfArticlesNorFromAModification) {
  EXPECT_EQ(day_of(R"(<p>x<time datetime="2022-10-20"></time>)"), "");
  EXPECT_EQ(day_of(R"(<meta property="article:modified_time" content="2022-10-20"><p>x)"), "");
}

TEST(Html, PageWithoutADayIsDatedByItsTextOrItsName) {
  const Collected found =
      collect(read_html, "<html><body><p>20 October 2022</p><p>It was shut.</p></body></html>");
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].published_from, PublishedFrom::Dateline);
  EXPECT_EQ(collect(read_html, "<p>It was shut.").notes, (std::vector{noted(0, kUndated)}));
}

TEST(Html, TitleIsTheSharedOneOrTheHeadlineOrTheTitleOfThePage) {
  EXPECT_EQ(page(R"(<meta property="og:title" content="Shared"><title>T</title><h1>H</h1>)").title,
            "Shared");
  EXPECT_EQ(page("<title>Port closed - Wire</title><h1>Port closed</h1><p>x").title, "Port closed");
  EXPECT_EQ(page("<title> Port\n closed </title><h1>Wire</h1><p>x").title, "Port closed");
  EXPECT_EQ(page("<h1><img></h1><h1>Port closed</h1><p>x").title, "Port closed");
}

TEST(Html, ListOfManyArticlesIsReadWhole) {
  EXPECT_EQ(page("<main><article>One.</article><article>Two.</article></main>").body,
            "One.\n\nTwo.");
  EXPECT_EQ(page("<article>The long story of the day.</article><article>Two.</article>").body,
            "The long story of the day.");
}

TEST(Html, ListsTablesAndPreformattedTextKeepTheirLines) {
  EXPECT_EQ(page("<ul><li>One<li>Two</ul>After").body, "One\nTwo\n\nAfter");
  EXPECT_EQ(page("<table><tr><td>a<td>b<tr><td>c</table>").body, "a b\nc");
  EXPECT_EQ(page("<pre>one\ntwo\n\nthree</pre>").body, "one\ntwo\n\nthree");
}

TEST(Html, HiddenPartsAndTemplatesAreLeftOut) {
  EXPECT_EQ(
      page("<p hidden>no</p><template><p>no</p></template><noscript>no</noscript><p>yes").body,
      "yes");
}

TEST(Html, DeclaredCharsetIsBelieved) {
  const Collected found = collect(
      read_html, "<html><meta charset=windows-1251><p>\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2.");
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].body, "Порт закрыт.");
  EXPECT_EQ(found.notes.front(), noted(0, "Read as windows-1251."));
}

TEST(Html, UnknownCharsetIsDetected) {
  const Collected found = collect(read_html,
                                  "<html><meta charset=nonsense><p>Le d\xE9p\xF4t pr\xE8s du port "
                                  "a br\xFBl\xE9 toute la nuit.");
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].body, "Le dépôt près du port a brûlé toute la nuit.");
}

TEST(Html, PageWithoutTextIsLost) {
  EXPECT_EQ(collect(read_html, "<html><script>x</script></html>").notes,
            (std::vector{lost(0, "The page has no text.")}));
}

TEST(Html, DeepNestingIsReadUnlessItsEndTagsTakeForever) {
  std::string deep;
  for (int i = 0; i < 300'000; ++i) deep += "<div>";
  EXPECT_EQ(page(deep + "It was shut.").body, "It was shut.");
  std::string ends;
  for (int i = 0; i < 300'000; ++i) ends += "</em>";
  EXPECT_EQ(report_of_html(deep + ends + "It was shut."), std::nullopt);
  EXPECT_TRUE(collect(read_html, deep + ends + "It was shut.").lost_any());
}

TEST(Html, EndlessAttributesAreOutOfBounds) {
  std::string attributes = "<p ";
  for (int i = 0; i < 200'000; ++i) attributes += "a" + std::to_string(i) + " ";
  EXPECT_EQ(report_of_html(attributes + ">x"), std::nullopt);
}

TEST(Html, LettersThatAreNeverClosedAreNoTrouble) {
  std::string bold;
  for (int i = 0; i < 5'000; ++i) bold += "<b id=" + std::to_string(i) + "><p>x";
  EXPECT_TRUE(report_of_html(bold));
}

TEST(Html, ManyUnclosedParagraphsAreWithinBounds) {
  std::string html;
  for (int i = 0; i < 20'000; ++i) html += "<p>Shut.<br>";
  EXPECT_TRUE(report_of_html(html));
}

}  // namespace
}  // namespace corpus
