#include "tests/support/scan_listing.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/text.h"
#include "searcher/over_representation.h"

namespace testing_support {
namespace {

// Whether each word of `beginnings` begins a word of the label or of the slug.
bool has_beginnings(const searcher::FacetCount& value, const std::string& beginnings) {
  std::vector<corpus::Word> words = corpus::split_words(value.label);
  for (corpus::Word& word : corpus::split_words(value.id.slug)) words.push_back(std::move(word));
  for (const corpus::Word& beginning : corpus::split_words(beginnings)) {
    const bool is_there = std::any_of(words.begin(), words.end(), [&](const corpus::Word& word) {
      return word.folded.starts_with(beginning.folded);
    });
    if (!is_there) return false;
  }
  return true;
}

}  // namespace

std::vector<searcher::FacetCount> list_values(std::vector<ListedValue> values,
                                              const searcher::FacetListing& listing,
                                              const NumbersOfReports& numbers) {
  struct Place {
    searcher::FacetCount value;
    std::string label;
    double score;
  };
  std::vector<Place> places;
  for (ListedValue& listed : values) {
    if (!has_beginnings(listed.value, listing.beginning)) continue;
    std::string label = corpus::fold(listed.value.label);
    const double score = searcher::over_representation(
        {listed.value.count, numbers.found, listed.reports, numbers.all});
    places.push_back({std::move(listed.value), std::move(label), score});
  }
  std::stable_sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
    if (listing.order == searcher::FacetOrder::Label) return a.label < b.label;
    if (listing.order == searcher::FacetOrder::Over && a.score != b.score) return a.score > b.score;
    return a.value.count > b.value.count;
  });
  std::vector<searcher::FacetCount> ordered;
  for (Place& place : places) ordered.push_back(std::move(place.value));
  return ordered;
}

}  // namespace testing_support
