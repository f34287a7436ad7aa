#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/dates.h"
#include "corpus/entity.h"
#include "searcher/query.h"

namespace searcher {

// What is ticked in one facet.
struct FacetFilter {
  // OR-ed, unless `all`. A value of another facet never stands here.
  std::vector<corpus::EntityId> ticked;
  std::vector<corpus::EntityId> excluded;
  // Ticked: reports without any value of the facet.
  bool none = false;
  bool all = false;
  bool operator==(const FacetFilter&) const = default;

  bool has_ticks() const { return none || !ticked.empty(); }
};

// A chosen part of a date axis; an open end is empty.
struct DateFilter {
  std::optional<corpus::Day> from;
  std::optional<corpus::Day> to;
  bool operator==(const DateFilter&) const = default;

  bool is_set() const { return from || to; }
};

enum class Sort { Relevance, Newest, Oldest, Mentioned };
enum class Interval { Year, Month, Day };
// How much a hit tells.
enum class HitDetail {
  Score,  // alone: the stored report is not read
  Report,
  Snippets,  // the report, and pieces of it where the query is found
};

// Whether of the near-copies that match (indexer/stories.h) each is a hit, or one for all: the
// first published, and of equal ones the one first indexed.
enum class Copies { All, Fold };

inline constexpr std::size_t kDefaultLimit = 20;
inline constexpr std::size_t kMaxLimit = 200;
inline constexpr std::size_t kMaxFacetValues = 200;

// How much of a facet to count.
struct FacetAsk {
  corpus::Facet facet;
  std::size_t limit = 10;
  bool operator==(const FacetAsk&) const = default;
};

// In which order the values of a facet stand.
enum class FacetOrder {
  Count,  // by falling count
  Over,   // by over_representation.h, then by falling count
  Label,  // by folded label
};

// Which values of a facet are listed, and in which order. Equal ones stand by slug.
struct FacetListing {
  // Only those with, for each of its words, a word of the label or the slug that begins so, folded.
  // Counts of the facet as a whole are the same without.
  std::string beginning;
  FacetOrder order = FacetOrder::Count;
  bool operator==(const FacetListing&) const = default;
};

// Bytes of FacetListing::beginning.
inline constexpr std::size_t kMaxBeginning = 100;

struct Request {
  // As typed; search() parses it into `query`.
  std::string q;
  Node query{All{}};
  // The reader's day, which "last week" counts from.
  std::optional<corpus::Day> today;
  // Whether words that name something find its other names too.
  bool other_names = true;
  // By index_of(facet).
  std::array<FacetFilter, corpus::kFacets.size()> filters;
  std::array<FacetListing, corpus::kFacets.size()> listings;
  DateFilter published;
  DateFilter mentioned;
  Sort sort = Sort::Relevance;
  // Not said: All; the page folds.
  std::optional<Copies> copies = std::nullopt;
  std::size_t limit = kDefaultLimit;  // hits; at most kMaxLimit
  HitDetail hit_detail = HitDetail::Snippets;
  // Page::next of the page before; empty for the first.
  std::string cursor;
  std::vector<FacetAsk> facets;
  // Whether Page::total is wanted; a page after the first, which knows it, is faster without.
  bool count_total = true;
  // Which histograms to count, and in what steps.
  std::optional<Interval> published_interval;
  std::optional<Interval> mentioned_interval;
  bool operator==(const Request&) const = default;

  FacetFilter& filter(corpus::Facet facet) { return filters[corpus::index_of(facet)]; }
  const FacetFilter& filter(corpus::Facet facet) const { return filters[corpus::index_of(facet)]; }
  FacetListing& listing(corpus::Facet facet) { return listings[corpus::index_of(facet)]; }
  const FacetListing& listing(corpus::Facet facet) const {
    return listings[corpus::index_of(facet)];
  }
};

}  // namespace searcher
