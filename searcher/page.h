#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/dates.h"
#include "corpus/entity.h"
#include "corpus/text.h"
#include "searcher/query_parser.h"
#include "searcher/request.h"

namespace searcher {

// A match in the body of a report.
struct MatchPlace {
  // Byte of the body where it begins.
  std::size_t offset = 0;
  // Counted from 1 among all that the query matches there, overlapping ones as one.
  std::size_t number = 0;
  bool operator==(const MatchPlace&) const = default;
};

struct Snippet {
  std::string text;
  // Matches, byte ranges of `text` in order.
  std::vector<corpus::ByteRange> marks;
  // Byte of the body where the passage begins that is shown.
  std::size_t offset = 0;
  // The first that is marked.
  std::optional<MatchPlace> first_match = std::nullopt;
  bool operator==(const Snippet&) const = default;
};

struct Hit {
  std::string id;
  std::string title;
  std::string source;
  std::string url;
  std::optional<corpus::Day> published;
  std::string language;
  double score = 0;
  std::vector<Snippet> snippets;
  // Entities the report names (kinds only, no source or language).
  std::vector<corpus::FacetValue> entities;
  // Other matching reports that tell the same story.
  std::size_t copies = 0;
};

// A name that was typed and the other names it was searched by.
struct Expansion {
  std::string text;
  std::vector<std::string> as;
  bool operator==(const Expansion&) const = default;
};

// A way in which reports write a name.
struct NameForm {
  std::string text;
  std::size_t reports = 0;
  bool operator==(const NameForm&) const = default;
};

struct FacetCount {
  corpus::EntityId id;
  std::string label;
  // Reports that would be found with this value ticked; for an excluded value, those left out.
  std::size_t count = 0;
  bool selected = false;
  bool excluded = false;
  // What it belongs to: a family of weapons, a region, a country.
  std::optional<corpus::EntityId> parent = std::nullopt;
  // Only a heading for others.
  bool is_family = false;
};

struct FacetCounts {
  corpus::Facet facet = corpus::Facet::Weapon;
  // As FacetListing says; ticked and excluded values are there even beyond the limit or at 0.
  std::vector<FacetCount> values;
  // Reports without a value.
  std::size_t none = 0;
  bool none_selected = false;
  // Values with a count above 0.
  std::size_t distinct = 0;
};

struct Bucket {
  corpus::DateSpan span;
  std::size_t count = 0;
  // Reports of the whole index in this bucket.
  std::size_t of = 0;
};

// Counts by date; the axis' own filter is ignored, as a facet ignores its own ticks.
struct Histogram {
  Interval interval = Interval::Month;
  // From the first to the last with reports of the index in it, without gaps.
  std::vector<Bucket> buckets;
  // Reports without a date.
  std::size_t none = 0;
};

struct Page {
  // How the text was understood: to_text of the query.
  std::string read_as;
  std::vector<Note> notes;
  std::vector<Expansion> expanded;
  // Another query that finds more, where words may be misspelt; for Request::q. Mostly empty.
  std::string did_you_mean;
  // Reports, and the stories they tell: near-copies tell one. Both 0 unless Request::count_total.
  std::size_t total = 0;
  std::size_t stories = 0;
  std::vector<Hit> hits;
  std::vector<FacetCounts> facets;
  std::optional<Histogram> published;
  std::optional<Histogram> mentioned;
  // For Request::cursor; empty on the last page.
  std::string next;
};

}  // namespace searcher
