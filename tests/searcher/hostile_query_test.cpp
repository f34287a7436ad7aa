#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "searcher/open_backend.h"
#include "searcher/resolve_forms.h"
#include "searcher/search.h"
#include "tests/searcher/counting_backend.h"
#include "tests/searcher/xapian/small_index.h"

// What a query may cost is bounded, whatever is typed, and a note says where it was cut. An index
// of 120,000 different words is asked.
namespace {

using searcher::Page;
using searcher::Request;
using testing_support::CountingBackend;

constexpr std::size_t kWords = 120'000;

// "aaaa", "aaab", …: half of them begin with a.
std::string word(std::size_t number) {
  std::string word = number % 2 == 0 ? "a" : std::string(1, static_cast<char>('b' + number % 23));
  for (std::size_t rest = number / 2; word.size() < 6; rest /= 26)
    word += static_cast<char>('a' + rest % 26);
  return word;
}

const searcher::Backend& large_backend() {
  static const testing_support::SmallIndex index;
  static const auto backend = [] {
    std::vector<testing_support::SmallReport> reports;
    for (std::size_t first = 0; first < kWords; first += 1000) {
      std::string body;
      for (std::size_t i = first; i < first + 1000; ++i) body += word(i) + ' ';
      reports.push_back({std::to_string(first), std::move(body), std::nullopt, {}, {}});
    }
    index.put(reports);
    return searcher::open_backend(index.folder());
  }();
  return *backend;
}

struct Cost {
  Page page;
  std::size_t searches;
  std::size_t lookups;
  std::size_t visited_terms;
  std::size_t forms;
};

Cost cost_of(std::string q) {
  const CountingBackend backend(large_backend());
  Request request;
  request.q = std::move(q);
  Page page = searcher::search(backend, request);
  return {std::move(page), backend.searches, backend.lookups, backend.visited_terms, backend.forms};
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (; times > 0; --times) all += text;
  return all;
}

bool says(const Page& page, const std::string& what) {
  for (const searcher::Note& note : page.notes) {
    if (note.message.find(what) != std::string::npos) return true;
  }
  return false;
}

TEST(HostileQuery, TenThousandWordsAreCut) {
  std::string q;
  for (std::size_t i = 0; i < 10'000; ++i) q += word(i * 7) + ' ';
  const Cost cost = cost_of(q);
  EXPECT_TRUE(says(cost.page, "too long")) << cost.page.notes.size();
  EXPECT_LT(cost.searches, 20U);
  EXPECT_LT(cost.lookups, 7 * 256U * 13);
}

TEST(HostileQuery, TenThousandChoicesOfCapitalisedNamesAreCut) {
  std::string q;
  for (std::size_t i = 0; i < 10'000; ++i) q += "Q" + std::to_string(i) + "x OR Жук OR ";
  const Cost cost = cost_of(q);
  EXPECT_TRUE(says(cost.page, "too long"));
  EXPECT_LT(cost.searches, 600U);
}

TEST(HostileQuery, AThousandParenthesesAreIgnoredFromSomeDepthOn) {
  const Cost cost = cost_of(repeated("(", 1000) + "aaaaaa" + repeated(")", 1000));
  EXPECT_TRUE(says(cost.page, "nested too deep"));
  EXPECT_LT(cost.searches, 20U);
}

TEST(HostileQuery, AThousandExclusionsAreReadAndAnswered) {
  EXPECT_EQ(cost_of(repeated("-", 1000) + "aaaaaa").page.total, cost_of("aaaaaa").page.total);
  EXPECT_FALSE(cost_of(repeated("-(", 1000) + "aaaaaa").page.notes.empty());
}

TEST(HostileQuery, ABeginningOfHalfTheWordsIsCut) {
  const Cost cost = cost_of("a*");
  EXPECT_LE(cost.visited_terms, 100'000U);
  EXPECT_EQ(cost.forms, 500U);
  EXPECT_TRUE(says(cost.page, "“a*” stands for 60000 words of this index; the 500 most frequent"));
  EXPECT_GT(cost.page.total, 0U);
}

TEST(HostileQuery, WordsLikeAShortOneAreCut) {
  const Cost cost = cost_of("aa~2 OR abcd~2");
  EXPECT_LE(cost.visited_terms, searcher::kMostVisitedTerms);
  EXPECT_LE(cost.forms, 1000U);
  EXPECT_TRUE(says(cost_of("aaaaaa~2").page, "most frequent"));
}

TEST(HostileQuery, TwoHundredWordsWithATildeShareOneBudget) {
  std::string q;
  for (std::size_t i = 0; i < 200; ++i) q += word(i * 31) + "~2 OR ";
  const Cost cost = cost_of(q);
  EXPECT_LE(cost.visited_terms, searcher::kMostVisitedTerms + 6 * 100'000);
  EXPECT_LE(cost.forms, searcher::kMostQueryForms + 6 * 500);
  EXPECT_TRUE(says(cost.page, "too many words by * and ~"));
  EXPECT_LE(cost.page.notes.size(), 21U);
}

TEST(HostileQuery, TwoHundredStarsShareOneBudget) {
  const Cost cost = cost_of(repeated("a* OR b* OR ", 100));
  EXPECT_LE(cost.forms, searcher::kMostQueryForms);
  EXPECT_LE(cost.visited_terms, searcher::kMostVisitedTerms);
  EXPECT_TRUE(says(cost.page, "too many words by * and ~"));
}

TEST(HostileQuery, ChainsOfNearAndSentenceAreCutLikeWords) {
  for (const std::string joint : {" NEAR/100 ", " ADJ/100 ", " SENTENCE "}) {
    std::string q = word(0);
    for (std::size_t i = 1; i < 1000; ++i) q += joint + word(i);
    const Cost cost = cost_of(q);
    EXPECT_TRUE(says(cost.page, "too long") || says(cost.page, "at most 256 words")) << joint;
    EXPECT_LT(cost.searches, 20U);
  }
}

TEST(HostileQuery, ThousandsOfUnknownValuesAreNotedUpToALimit) {
  const Cost cost = cost_of("person:(" + repeated("nobody, ", 2000) + ")");
  EXPECT_EQ(cost.page.total, 0U);
  EXPECT_LE(cost.page.notes.size(), 22U);
}

TEST(HostileQuery, OneWordOfTheWholeLengthIsAnswered) {
  EXPECT_EQ(cost_of(repeated("x", 100'000)).page.total, 0U);
  EXPECT_EQ(cost_of(repeated("x", 4000) + "~2").page.total, 0U);
  EXPECT_EQ(cost_of(repeated("x", 4000) + "*").page.total, 0U);
}

}  // namespace
