#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/dates.h"
#include "corpus/entity.h"
#include "indexer/stored_report.h"
#include "searcher/request.h"
#include "tests/support/sample.h"

namespace testing_support {

// A few made-up reports over a small vocabulary, and requests about them; the same for a seed.
class RandomCorpus {
 public:
  explicit RandomCorpus(unsigned seed) : random_(seed) {
    const int count = 5 + one_of(56);
    for (int i = 0; i < count; ++i) reports_.push_back(report(i));
  }

  const std::vector<indexer::StoredReport>& reports() const { return reports_; }

  searcher::Request request() {
    searcher::Request request;
    request.q = text(3);
    request.limit = searcher::kMaxLimit;
    request.sort = std::array{searcher::Sort::Relevance, searcher::Sort::Newest,
                              searcher::Sort::Oldest, searcher::Sort::Mentioned}[pick(4)];
    for (const corpus::Facet facet : corpus::kFacets)
      request.facets.push_back({facet, one_of(3) == 0 ? 2 : searcher::kMaxFacetValues});
    for (int i = one_of(3); i > 0; --i) add_filter(request);
    if (one_of(5) == 0) request.published = dates();
    if (one_of(5) == 0) request.mentioned = dates();
    const std::array intervals = {searcher::Interval::Year, searcher::Interval::Month,
                                  searcher::Interval::Day};
    request.published_interval = intervals[pick(3)];
    request.mentioned_interval = intervals[pick(2)];
    return request;
  }

  int one_of(int choices) { return std::uniform_int_distribution(0, choices - 1)(random_); }

 private:
  static constexpr std::array<std::string_view, 30> kWords = {
      "drone",   "drones", "Drone",  "port",   "ports",   "Kyiv",   "Kiev",    "grain",
      "grains",  "air",    "raid",   "frappe", "frappes", "port's", "S-400",   "U.N.",
      "дрон",    "дрони",  "дронов", "порт",   "порту",   "Київ",   "тривога", "ميناء",
      "الميناء", "طائرة",  "طائرات", "كييف",   "2231",    "a"};
  static constexpr std::array<std::string_view, 7> kLanguages = {"en", "fr", "ru", "uk",
                                                                 "ar", "fa", "und"};
  // Some of the lexicon, under others; some of no table.
  static constexpr std::array<std::pair<corpus::Facet, std::string_view>, 18> kValues = {{
      {corpus::Facet::Weapon, "shahed-136"},
      {corpus::Facet::Weapon, "lancet"},
      {corpus::Facet::Weapon, "grad"},
      {corpus::Facet::Weapon, "made-up"},
      {corpus::Facet::Resolution, "unsc-2231"},
      {corpus::Facet::Resolution, "unsc-1701"},
      {corpus::Facet::Person, "anna-moroz"},
      {corpus::Facet::Person, "ivan-moroz"},
      {corpus::Facet::Organisation, "unifil"},
      {corpus::Facet::Organisation, "harbour-board"},
      {corpus::Facet::Place, "kyiv"},
      {corpus::Facet::Place, "sevastopol"},
      {corpus::Facet::Place, "crimea"},
      {corpus::Facet::Country, "ukraine"},
      {corpus::Facet::Country, "iran"},
      {corpus::Facet::Source, "wire"},
      {corpus::Facet::Source, "gazette"},
      {corpus::Facet::Language, "uk"},
  }};

  std::size_t pick(std::size_t choices) {
    return static_cast<std::size_t>(one_of(static_cast<int>(choices)));
  }
  std::string word() { return std::string(kWords[pick(kWords.size())]); }
  corpus::EntityId value() {
    const auto& [facet, slug] = kValues[pick(kValues.size())];
    return {facet, std::string(slug)};
  }
  corpus::Day day() {
    return corpus::Day{std::chrono::year{2022} / 1 / 1} + std::chrono::days{one_of(500)};
  }
  corpus::DateSpan span() {
    const corpus::Day from = day();
    return {from, from + std::chrono::days{std::array{0, 0, 6, 15, 16, 30, 364}[pick(7)]}};
  }

  std::string prose(int most_words) {
    constexpr std::array<std::string_view, 7> kJoints = {" ", " ", " ", " ", ", ", ". ", ".\n\n"};
    std::string prose;
    for (int left = one_of(most_words + 1); left > 0; --left)
      prose.append(word()).append(kJoints[pick(kJoints.size())]);
    return prose;
  }

  indexer::StoredReport report(int number) {
    indexer::StoredReport stored;
    stored.report.id = "report " + std::to_string(number);
    stored.report.title = prose(4);
    stored.report.body = prose(30);
    if (one_of(6) > 0) stored.report.published = day();
    stored.annotation.language = kLanguages[pick(kLanguages.size())];
    for (int left = one_of(6); left > 0; --left) {
      const corpus::EntityId id = value();
      stored.annotation.values.push_back({id, "Label " + id.slug});
    }
    auto& values = stored.annotation.values;
    std::sort(values.begin(), values.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    values.erase(std::unique(values.begin(), values.end()), values.end());
    for (int left = one_of(4); left > 0; --left) stored.annotation.mentioned.push_back(span());
    auto& mentioned = stored.annotation.mentioned;
    std::sort(mentioned.begin(), mentioned.end(), [](const auto& a, const auto& b) {
      return std::pair(a.from, a.to) < std::pair(b.from, b.to);
    });
    mentioned.erase(std::unique(mentioned.begin(), mentioned.end()), mentioned.end());
    return stored;
  }

  void add_filter(searcher::Request& request) {
    const corpus::EntityId id = value();
    searcher::FacetFilter& filter = request.filter(id.facet);
    (one_of(4) == 0 ? filter.excluded : filter.ticked).push_back(id);
    filter.none = one_of(6) == 0;
    filter.all = one_of(4) == 0;
  }

  searcher::DateFilter dates() {
    const corpus::Day from = day();
    searcher::DateFilter filter{from, from + std::chrono::days{one_of(300)}};
    if (one_of(5) == 0) filter.to.reset();
    if (one_of(5) == 0) filter.from.reset();
    return filter;
  }

  std::string text(int depth) {
    if (depth == 0 || one_of(3) == 0) return leaf();
    switch (one_of(6)) {
      case 0:
        return "(" + text(depth - 1) + ") OR (" + text(depth - 1) + ")";
      case 1:
        return text(depth - 1) + " -(" + text(depth - 1) + ")";
      case 2:
        return "NOT (" + text(depth - 1) + ")";
      case 3:
        return text(depth - 1) + " OR " + leaf();
      default:
        return text(depth - 1) + " " + leaf();
    }
  }

  std::string leaf() { return one_of(3) > 0 ? words_leaf() : values_leaf(); }

  std::string words_leaf() {
    switch (one_of(11)) {
      case 0:
        return "=" + word();
      case 1:
        return "\"" + word() + " " + word() + "\"";
      case 2:
        return word() + " NEAR/" + std::to_string(1 + one_of(6)) + " " + word();
      case 3:
        return word() + " ADJ/" + std::to_string(1 + one_of(6)) + " " + word();
      case 4:
        return word() + " SENTENCE " + word();
      case 5:
        return word() + "*";
      case 6:
        return word() + std::array{"~", "~1", "~2"}[pick(3)];
      case 7:
        return "title:" + word();
      case 8:
        return "title:\"" + word() + " " + word() + "\"";
      default:
        return word();
    }
  }

  std::string values_leaf() {
    const corpus::EntityId id = value();
    const std::string field(corpus::name_of(id.facet));
    const std::string date = corpus::to_string(day()).substr(0, std::array{4U, 7U, 10U}[pick(3)]);
    const std::string axis = one_of(2) == 0 ? "published:" : "mentioned:";
    switch (one_of(8)) {
      case 0:
        return field + ":any";
      case 1:
        return field + ":none";
      case 2:
        return axis + std::array{"any", "none"}[pick(2)];
      case 3:
        return axis + date + ".." + (one_of(2) == 0 ? "2023-06" : "");
      case 4:
        return field + ":(" + id.slug + ", " + value().slug + ")";
      case 5:
        return axis + date;
      default:
        return field + ":" + id.slug;
    }
  }

  std::mt19937 random_;
  std::vector<indexer::StoredReport> reports_;
};

}  // namespace testing_support
