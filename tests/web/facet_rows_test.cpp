#include "web/facet_rows.h"

#include <gtest/gtest.h>

namespace web {
namespace {

using corpus::Facet;

searcher::FacetCount count(const char* slug, std::size_t reports, const char* parent = nullptr) {
  searcher::FacetCount value{{Facet::Weapon, slug}, slug, reports};
  if (parent != nullptr) value.parent = corpus::EntityId{Facet::Weapon, parent};
  return value;
}

std::string rows(std::vector<searcher::FacetCount> values) {
  searcher::FacetCounts counts;
  counts.values = std::move(values);
  return facet_rows({}, counts).bytes();
}

std::size_t times(const std::string& html, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = html.find(part); at != std::string::npos; at = html.find(part, at + 1))
    ++found;
  return found;
}

TEST(FacetRows, WhatBelongsToAListedValueIsFoldedUnderIt) {
  const std::string html = rows({count("drone", 9), count("shahed", 7, "drone"), count("grad", 2)});
  EXPECT_EQ(times(html, "<li class=\"fold\">"), 1U);
  const std::size_t under = html.find("<details open>");
  EXPECT_LT(html.find("weapon/drone"), under);
  EXPECT_GT(html.find("weapon/shahed"), under);
  EXPECT_GT(html.find("weapon/grad"), html.find("</details>"));
}

TEST(FacetRows, WithoutItsParentInTheListAValueStandsByItself) {
  EXPECT_EQ(times(rows({count("shahed", 7, "drone")}), "<details"), 0U);
}

TEST(FacetRows, WhereAValueIsNotCountedWithItsParentNothingIsFolded) {
  searcher::FacetCounts counts;
  counts.facet = Facet::Organisation;
  counts.values = {{{Facet::Organisation, "league"}, "League", 3},
                   {{Facet::Organisation, "council"}, "Council", 2}};
  counts.values[1].parent = counts.values[0].id;
  EXPECT_EQ(times(facet_rows({}, counts).bytes(), "<details"), 0U);
}

TEST(FacetRows, EveryValueStandsOnceEvenWhenParentsGoRoundInACircle) {
  const std::string html = rows({count("a", 3, "b"), count("b", 3, "a"), count("c", 1, "c")});
  for (const char* id : {"f.weapon=weapon/a\"", "f.weapon=weapon/b\"", "f.weapon=weapon/c\""})
    EXPECT_EQ(times(html, id), 1U) << id;
}

}  // namespace
}  // namespace web
