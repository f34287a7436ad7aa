#include "web/marked_text.h"

#include <regex>

#include <gtest/gtest.h>

namespace web {
namespace {

using corpus::Facet;

struct Marked {
  std::string text;
  std::vector<corpus::EntityMention> entities = {};
  std::vector<corpus::DateMention> dates = {};
  std::vector<corpus::ByteRange> matches = {};

  std::string html() const { return marked_text({text, entities, dates, matches}).bytes(); }
  // Without glyphs and attributes.
  std::string bare() const {
    const std::string without_glyphs =
        std::regex_replace(html(), std::regex("<svg.*?</svg>\u2060"), "");
    return std::regex_replace(without_glyphs, std::regex("<(\\w+) [^>]*>"), "<$1>");
  }
};

corpus::EntityMention kyiv(std::size_t start, std::size_t end) {
  return {{Facet::Place, "kyiv"}, "Kyiv", start, end, ""};
}

TEST(MarkedText, ANameLeadsToItsPage) {
  const std::string html = Marked{"In Kyiv.", {kyiv(3, 7)}}.html();
  EXPECT_NE(html.find("class=\"in-text place\" id=\"n1\" href=\"/entity/place/kyiv\""),
            std::string::npos);
}

TEST(MarkedText, EveryKindIsMarkedAsItsOwn) {
  Marked marked{"a b c d e f", {}};
  for (std::size_t kind = 0; kind < corpus::kEntityKinds; ++kind)
    marked.entities.push_back({{corpus::kFacets[kind], "x"}, "X", 2 * kind, 2 * kind + 1, ""});
  const std::string html = marked.html();
  for (std::size_t kind = 0; kind < corpus::kEntityKinds; ++kind) {
    const std::string name(corpus::name_of(corpus::kFacets[kind]));
    EXPECT_NE(html.find("class=\"in-text " + name + "\""), std::string::npos) << name;
    EXPECT_NE(html.find("href=\"/entity/" + name + "/x\""), std::string::npos) << name;
  }
}

TEST(MarkedText, TheOfficeHeldIsToldOnHover) {
  const Marked marked{"Ms Quill left.",
                      {{{Facet::Person, "ada-quill"}, "Ada Quill", 3, 8, "envoy"}}};
  EXPECT_NE(marked.html().find("title=\"Ada Quill, envoy\""), std::string::npos);
}

TEST(MarkedText, TheGlyphStandsBeforeTheFirstMentionAlone) {
  const std::string html = Marked{"Kyiv, Kyiv.", {kyiv(0, 4), kyiv(6, 10)}}.html();
  const std::size_t first = html.find("<svg");
  EXPECT_NE(first, std::string::npos);
  EXPECT_EQ(html.find("<svg", first + 1), std::string::npos);
}

TEST(MarkedText, AMatchAcrossTheEdgeOfANameIsMarkedOnBothSides) {
  EXPECT_EQ((Marked{"old Kyiv now", {kyiv(4, 8)}, {}, {{0, 6}}}.bare()),
            "<p><mark>old </mark><a><mark>Ky</mark>iv</a> now</p>\n");
}

TEST(MarkedText, OneMatchHasOneId) {
  const std::string html = Marked{"old Kyiv now", {kyiv(4, 8)}, {}, {{0, 12}}}.html();
  const std::size_t first = html.find("id=\"m1\"");
  EXPECT_NE(first, std::string::npos);
  EXPECT_EQ(html.find("id=\"m1\"", first + 1), std::string::npos);
}

TEST(MarkedText, EmptyLinesPartParagraphsOfABrokenText) {
  EXPECT_EQ(Marked{"one\ntwo\n \nthree\n"}.bare(), "<p>one\ntwo</p>\n<p>three</p>\n");
}

TEST(MarkedText, EachLineOfALongLinedTextIsAParagraph) {
  const std::string line(120, 'x');
  EXPECT_EQ(Marked{line + "\nshort"}.bare(), "<p>" + line + "</p>\n<p>short</p>\n");
}

TEST(MarkedText, TextIsEscapedEverywhere) {
  EXPECT_EQ((Marked{"<b>Kyiv</b>", {kyiv(0, 7)}, {}, {{0, 3}}}.bare()),
            "<p><a><mark>&lt;b&gt;</mark>Kyiv</a>&lt;/b&gt;</p>\n");
}

TEST(MarkedText, MarksThatDoNotFitAreLeftOut) {
  EXPECT_EQ((Marked{"Kyiv", {kyiv(0, 4), kyiv(2, 4), kyiv(3, 99)}}.bare()), "<p><a>Kyiv</a></p>\n");
}

TEST(MarkedText, ADateLeadsToTheReportsOfItsDays) {
  const corpus::DateSpan days{*corpus::parse_day("2022-08-21"), *corpus::parse_day("2022-08-31")};
  const std::string html = Marked{
      "In late August.",
      {},
      {{days, corpus::Precision::Range, corpus::DateKind::Vague, 3,
        14}}}.html();
  EXPECT_NE(html.find("mentioned_from=2022-08-21&amp;mentioned_to=2022-08-31"), std::string::npos);
  EXPECT_NE(html.find("title=\"21 – 31 Aug 2022\""), std::string::npos);
}

TEST(MarkedText, ADateSaysWhatItWasCountedFromAndItsOtherReading) {
  const corpus::Day march = *corpus::parse_day("2022-03-04");
  const corpus::Day april = *corpus::parse_day("2022-04-03");
  corpus::DateMention date{{march, march}, corpus::Precision::OneDay, corpus::DateKind::Date, 3, 6};
  date.anchor = corpus::DateAnchor::Published;
  date.other = corpus::DateSpan{april, april};
  const std::string html = Marked{"On 3/4.", {}, {date}}.html();
  EXPECT_NE(html.find("title=\"4 Mar 2022 or 3 Apr 2022, counted from the day of publication\""),
            std::string::npos);
}

}  // namespace
}  // namespace web
