#include "web/search_url.h"

#include <array>
#include <random>

#include <gtest/gtest.h>

#include "searcher/query_parser.h"

namespace web {
namespace {

using corpus::EntityId;
using corpus::Facet;
using searcher::Request;

// The request of a query string that is without fault.
Request request_of(std::string_view query_string) {
  const ParsedUrl parsed = parse_search_url(query_string);
  for (const UrlProblem& problem : parsed.problems) ADD_FAILURE() << problem.message;
  return parsed.request;
}

UrlProblem only_problem(std::string_view query_string) {
  const ParsedUrl parsed = parse_search_url(query_string);
  EXPECT_EQ(parsed.problems.size(), 1U) << query_string;
  return parsed.problems.empty() ? UrlProblem{} : parsed.problems.front();
}

TEST(SearchUrl, WordsAreDecoded) {
  EXPECT_EQ(request_of("q=power+grid%20%22%D0%9A%D0%B8%D1%97%D0%B2%22").q, "power grid \"Київ\"");
}

TEST(SearchUrl, AValueIsTickedByItsIdOrItsSlugAlone) {
  const std::vector<EntityId> shahed = {{Facet::Weapon, "shahed-136"}};
  EXPECT_EQ(request_of("f.weapon=weapon/shahed-136").filter(Facet::Weapon).ticked, shahed);
  EXPECT_EQ(request_of("f.weapon=weapon%2Fshahed-136").filter(Facet::Weapon).ticked, shahed);
  EXPECT_EQ(request_of("f.weapon=shahed-136").filter(Facet::Weapon).ticked, shahed);
}

TEST(SearchUrl, NoneIsTheReportsWithoutAValue) {
  const Request request = request_of("f.person=none");
  EXPECT_TRUE(request.filter(Facet::Person).none);
  EXPECT_TRUE(request.filter(Facet::Person).ticked.empty());
}

TEST(SearchUrl, ValuesAreExcludedAndAndedByFacet) {
  const Request request = request_of("x.country=syria&f.weapon=a&f.weapon=b&all.weapon=1");
  EXPECT_EQ(request.filter(Facet::Country).excluded,
            (std::vector<EntityId>{{Facet::Country, "syria"}}));
  EXPECT_EQ(request.filter(Facet::Weapon).ticked.size(), 2U);
  EXPECT_TRUE(request.filter(Facet::Weapon).all);
}

TEST(SearchUrl, DatesMayBeMonthsAndYears) {
  const Request request =
      request_of("published_from=2022-09&published_to=2022&mentioned_from=2022-10-20");
  EXPECT_EQ(request.published.from, corpus::parse_day("2022-09-01"));
  EXPECT_EQ(request.published.to, corpus::parse_day("2022-12-31"));
  EXPECT_EQ(request.mentioned.from, corpus::parse_day("2022-10-20"));
}

TEST(SearchUrl, WhatIsCountedCanBeChosen) {
  const Request request = request_of("facet=weapon:200&facet=place&interval.published=day&limit=0");
  EXPECT_EQ(request.facets,
            (std::vector<searcher::FacetAsk>{{Facet::Weapon, 200}, {Facet::Place, 10}}));
  EXPECT_EQ(request.published_interval, searcher::Interval::Day);
  EXPECT_EQ(request.limit, 0U);
}

TEST(SearchUrl, AFacetIsSearchedAndOrdered) {
  const Request request = request_of("fq.person=%D0%A7%D0%BE+l&order.weapon=over&fq.place=");
  EXPECT_EQ(request.listing(Facet::Person).beginning, "Чо l");
  EXPECT_EQ(request.listing(Facet::Weapon).order, searcher::FacetOrder::Over);
  EXPECT_EQ(request.listing(Facet::Place), searcher::FacetListing{});
  EXPECT_EQ(to_query_string(request), "order.weapon=over&fq.person=%D0%A7%D0%BE+l");
}

TEST(SearchUrl, WhatAFacetCannotBeOrderedByIsAProblem) {
  const UrlProblem problem = only_problem("order.weapon=lable");
  EXPECT_EQ(problem.parameter, "order.weapon");
  EXPECT_NE(problem.message.find("Did you mean label?"), std::string::npos);
  EXPECT_EQ(only_problem("order.weapn=label").parameter, "order.weapn");
  EXPECT_EQ(only_problem("fq.place=a&fq.place=b").parameter, "fq.place");
}

TEST(SearchUrl, WhatAFacetIsSearchedForHasALimit) {
  EXPECT_EQ(only_problem("fq.place=" + std::string(101, 'k')).parameter, "fq.place");
  EXPECT_EQ(parse_search_url("fq.place=" + std::string(101, 'k'))
                .request.listing(Facet::Place)
                .beginning.size(),
            searcher::kMaxBeginning);
}

TEST(SearchUrl, EmptyFieldsOfAFormAreNotGiven) {
  EXPECT_EQ(request_of("q=&published_from=&published_to=&sort=&limit="), Request{});
}

TEST(SearchUrl, AnUnknownParameterIsAProblemWithTheNearestKnownOne) {
  const UrlProblem problem = only_problem("f.weapn=shahed-136");
  EXPECT_EQ(problem.parameter, "f.weapn");
  EXPECT_EQ(problem.message, "There is no parameter \"f.weapn\". Did you mean f.weapon?");
  EXPECT_EQ(only_problem("colour=").parameter, "colour");
}

TEST(SearchUrl, AnotherFacetsValueIsAProblem) {
  EXPECT_EQ(only_problem("f.weapon=place/kyiv").parameter, "f.weapon");
}

TEST(SearchUrl, ALabelInPlaceOfAnIdIsToldTheId) {
  EXPECT_NE(only_problem("f.weapon=Shahed-136").message.find("Did you mean weapon/shahed-136?"),
            std::string::npos);
}

TEST(SearchUrl, ABadDayIsAProblemAndTheRestIsRead) {
  const ParsedUrl parsed = parse_search_url("q=drone&published_from=2022-13&sort=newest");
  ASSERT_EQ(parsed.problems.size(), 1U);
  EXPECT_EQ(parsed.problems[0].parameter, "published_from");
  EXPECT_EQ(parsed.request.q, "drone");
  EXPECT_EQ(parsed.request.sort, searcher::Sort::Newest);
  EXPECT_FALSE(parsed.request.published.is_set());
}

TEST(SearchUrl, DaysInTheWrongOrderAreExchanged) {
  const ParsedUrl parsed = parse_search_url("mentioned_from=2022-12-01&mentioned_to=2022-01-01");
  EXPECT_EQ(parsed.problems.size(), 1U);
  EXPECT_EQ(parsed.request.mentioned.from, corpus::parse_day("2022-01-01"));
}

TEST(SearchUrl, TheLimitHasALimit) {
  EXPECT_EQ(only_problem("limit=201").parameter, "limit");
  EXPECT_EQ(parse_search_url("limit=201").request.limit, 200U);
  EXPECT_EQ(parse_search_url("limit=-1").request.limit, searcher::kDefaultLimit);
  EXPECT_EQ(only_problem("limit=99999999999999999999999").parameter, "limit");
}

TEST(SearchUrl, AWrongNumberAfterAFacetIsPointedAt) {
  EXPECT_EQ(only_problem("facet=weapon:many").position, 7U);
  EXPECT_EQ(only_problem("facet=weapn").message,
            "There is no facet \"weapn\". Did you mean weapon?");
}

TEST(SearchUrl, ASecondValueOfASingleParameterIsAProblemAndTheFirstHolds) {
  const ParsedUrl parsed = parse_search_url("q=one&q=two");
  EXPECT_EQ(parsed.problems.size(), 1U);
  EXPECT_EQ(parsed.request.q, "one");
}

TEST(SearchUrl, AnOverlongQueryIsCutBetweenCharacters) {
  std::string query_string = "q=a";
  for (std::size_t i = 0; i < searcher::kMaxQuery; ++i) query_string += "%D0%B4";
  const ParsedUrl parsed = parse_search_url(query_string);
  EXPECT_EQ(parsed.problems.size(), 1U);
  EXPECT_EQ(parsed.request.q.size(), searcher::kMaxQuery - 1);
}

TEST(SearchUrl, ThereIsAnEndToParametersAndTickedValues) {
  std::string query_string;
  for (std::size_t i = 0; i < 2 * kMaxParameters; ++i) {
    query_string += "&f.place=p" + std::to_string(i);
  }
  const ParsedUrl parsed = parse_search_url(query_string);
  EXPECT_EQ(parsed.request.filter(Facet::Place).ticked.size(), kMaxChosenValues);
  EXPECT_LE(parsed.problems.size(), kMaxParameters);
}

TEST(SearchUrl, BrokenBytesAreAProblemAndNeverKept) {
  const ParsedUrl parsed = parse_search_url("q=%FFdrone");
  EXPECT_EQ(parsed.problems.size(), 1U);
  EXPECT_EQ(parsed.request.q, "\uFFFDdrone");
}

TEST(SearchUrl, IsWrittenInOneOrder) {
  const Request request = request_of(
      "sort=newest&published_to=2022-12-31&x.country=syria&f.weapon=none&f.weapon=lancet&q=a+b%"
      "26c");
  EXPECT_EQ(to_query_string(request),
            "q=a+b%26c&f.weapon=weapon/lancet&f.weapon=none&x.country=country/syria&"
            "published_to=2022-12-31&sort=newest");
  EXPECT_EQ(to_url("/search", Request{}), "/search");
}

// A request with something in every part, picked by `dice`.
class RequestMaker {
 public:
  explicit RequestMaker(unsigned seed) : dice_(seed) {}

  Request make() {
    Request request;
    if (below(4) > 0) request.q = text();
    for (const Facet facet : corpus::kFacets) make_filter(request.filter(facet), facet);
    request.published = dates();
    request.mentioned = dates();
    request.sort = static_cast<searcher::Sort>(below(4));
    request.limit = below(searcher::kMaxLimit + 1);
    if (below(2) == 0) request.cursor = text();
    for (const Facet facet : corpus::kFacets) {
      if (below(3) == 0) request.facets.push_back({facet, below(searcher::kMaxFacetValues + 1)});
    }
    for (const Facet facet : corpus::kFacets) {
      if (below(3) == 0) request.listing(facet).beginning = text();
      request.listing(facet).order = static_cast<searcher::FacetOrder>(below(3));
    }
    if (below(2) == 0) request.published_interval = static_cast<searcher::Interval>(below(3));
    if (below(2) == 0) request.mentioned_interval = static_cast<searcher::Interval>(below(3));
    return request;
  }

 private:
  std::size_t below(std::size_t end) { return dice_() % end; }

  std::string text() {
    constexpr std::array<const char*, 9> kPieces = {"drone", " ",    "&",    "=", "+",
                                                    "%41",   "Київ", "#\"<", "ش"};
    std::string out = "x";
    for (std::size_t i = below(8); i > 0; --i) out += kPieces[below(kPieces.size())];
    return out;
  }

  void make_filter(searcher::FacetFilter& filter, Facet facet) {
    for (std::size_t i = below(3); i > 0; --i)
      filter.ticked.push_back({facet, "t" + std::to_string(i)});
    for (std::size_t i = below(3); i > 0; --i)
      filter.excluded.push_back({facet, "x" + std::to_string(i)});
    filter.none = below(3) == 0;
    filter.all = below(3) == 0;
  }

  searcher::DateFilter dates() {
    const corpus::Day day = corpus::Day{std::chrono::days{18000 + static_cast<int>(below(2000))}};
    searcher::DateFilter filter;
    if (below(2) == 0) filter.from = day;
    if (below(2) == 0) filter.to = day + std::chrono::days{static_cast<int>(below(400))};
    return filter;
  }

  std::mt19937 dice_;
};

TEST(SearchUrl, EveryRequestIsReadBackFromItsUrl) {
  RequestMaker maker(20221020);
  for (int i = 0; i < 2000; ++i) {
    const Request request = maker.make();
    const std::string url = to_query_string(request);
    ASSERT_EQ(request_of(url), request) << url;
  }
}

TEST(SearchUrl, CopiesAreFoldedOrAllOrAsTheReaderHasIt) {
  EXPECT_FALSE(parse_search_url("q=kyiv").request.copies);
  EXPECT_EQ(parse_search_url("copies=fold").request.copies, searcher::Copies::Fold);
  EXPECT_EQ(parse_search_url("copies=all").request.copies, searcher::Copies::All);
  for (const std::string url : {"q=kyiv&copies=all", "q=kyiv&copies=fold"})
    EXPECT_EQ(to_query_string(parse_search_url(url).request), url);
  EXPECT_EQ(parse_search_url("copies=1").problems.size(), 1U);
}

TEST(SearchUrl, OtherNamesCanBeTurnedOff) {
  EXPECT_TRUE(parse_search_url("q=kyiv").request.other_names);
  const ParsedUrl parsed = parse_search_url("q=kyiv&aliases=0");
  EXPECT_FALSE(parsed.request.other_names);
  EXPECT_EQ(to_query_string(parsed.request), "q=kyiv&aliases=0");
  EXPECT_EQ(parse_search_url("aliases=no").problems.size(), 1U);
}

}  // namespace
}  // namespace web
