#pragma once

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/text.h"
#include "searcher/report_id_text.h"
#include "searcher/request.h"
#include "tests/support/sample.h"

namespace testing_support {

// Every report and every count for a query.
inline searcher::Request everything_about(std::string q) {
  searcher::Request request;
  request.q = std::move(q);
  request.limit = searcher::kMaxLimit;
  for (const corpus::Facet facet : corpus::kFacets)
    request.facets.push_back({facet, searcher::kMaxFacetValues});
  return request;
}

// Random requests over the words and values of the sample. The seed makes them the same each time.
class RandomRequests {
 public:
  explicit RandomRequests(unsigned seed) : random_(seed) {
    for (const auto& stored : testing_support::sample_reports()) {
      for (const corpus::Word& word : corpus::split_words(stored.report.body))
        words_.push_back(word.folded);
      for (const corpus::FacetValue& value : stored.annotation.values) values_.insert(value.id);
      for (const auto& [value, parent] :
           indexer::parents_of(stored.annotation, testing_support::lexicon())) {
        values_.insert(parent);
      }
      for (const corpus::DateSpan& span : stored.annotation.mentioned) days_.push_back(span.from);
      if (stored.report.published) days_.push_back(*stored.report.published);
    }
  }

  searcher::Request next() {
    searcher::Request request = everything_about(text());
    for (int i = one_of(3); i > 0; --i) {
      const corpus::EntityId id = value();
      searcher::FacetFilter& filter = request.filter(id.facet);
      (one_of(4) == 0 ? filter.excluded : filter.ticked).push_back(id);
      filter.none = one_of(8) == 0;
      filter.all = one_of(4) == 0;
    }
    for (searcher::FacetListing& listing : request.listings) {
      listing.order = static_cast<searcher::FacetOrder>(one_of(3));
      if (one_of(4) == 0) listing.beginning = beginning();
    }
    for (searcher::FacetAsk& ask : request.facets) {
      if (one_of(2) == 0) ask.limit = static_cast<std::size_t>(one_of(6));
    }
    if (one_of(4) == 0) request.published = dates();
    if (one_of(4) == 0) request.mentioned = dates();
    if (one_of(3) == 0) request.copies = searcher::Copies::Fold;
    return request;
  }

  corpus::EntityId value() {
    auto at = values_.begin();
    std::advance(at, one_of(static_cast<int>(values_.size())));
    return *at;
  }

  int one_of(int choices) { return std::uniform_int_distribution(0, choices - 1)(random_); }

 private:
  const std::string& word() {
    return words_[static_cast<std::size_t>(one_of(static_cast<int>(words_.size())))];
  }

  std::string text() {
    switch (one_of(15)) {
      case 0:
        return "";
      case 1:
        return word();
      case 2:
        return word() + " " + word();
      case 3:
        return word() + " OR " + word();
      case 4:
        return word() + " -" + word();
      case 5:
        return phrase();
      case 6:
        return word() + " NEAR/8 " + word();
      case 7:
        return word() + " ADJ/6 " + word();
      case 8:
        return word() + " SENTENCE " + word();
      case 9:
        return misspelt(word()) + "~";
      case 10:
        return misspelt(word()) + "~1 OR -" + word();
      case 11:
        return word().substr(0, 3) + "* (" + word() + " OR title:" + word() + ")";
      case 12:
        return "like:" + id() + " -" + word();
      case 13:
        return "copies:" + id() + " OR " + word();
      default:
        return std::string(corpus::name_of(value().facet)) +
               ":any OR mentioned:" + day().substr(0, 7);
    }
  }

  // One byte less; of other scripts than Latin this is no letter less, and the word is kept.
  std::string misspelt(std::string word) {
    const auto at = static_cast<std::size_t>(one_of(static_cast<int>(word.size())));
    const bool is_ascii = std::all_of(word.begin(), word.end(), [](char c) { return c > 0; });
    if (is_ascii && word.size() > 3) word.erase(at, 1);
    return word;
  }

  std::string id() {
    const auto& reports = testing_support::sample_reports();
    const auto at = static_cast<std::size_t>(one_of(static_cast<int>(reports.size())));
    return searcher::report_id_text(reports[at].report.id);
  }

  std::string phrase() {
    const auto at = static_cast<std::size_t>(one_of(static_cast<int>(words_.size()) - 2));
    return "\"" + words_[at] + " " + words_[at + 1] + "\"";
  }

  // The beginnings of one or two words, mostly of a value's slug.
  std::string beginning() {
    const std::string slug = value().slug;
    const std::string first = slug.substr(0, static_cast<std::size_t>(1 + one_of(3)));
    return one_of(3) == 0 ? word().substr(0, 1) + " " + first : first;
  }

  std::string day() {
    return corpus::to_string(
        days_[static_cast<std::size_t>(one_of(static_cast<int>(days_.size())))]);
  }

  searcher::DateFilter dates() {
    const corpus::Day from = *corpus::parse_day(day());
    searcher::DateFilter filter{from, from + std::chrono::days{one_of(400)}};
    if (one_of(5) == 0) filter.to.reset();
    return filter;
  }

  std::mt19937 random_;
  std::vector<std::string> words_;
  std::set<corpus::EntityId> values_;
  std::vector<corpus::Day> days_;
};

}  // namespace testing_support
