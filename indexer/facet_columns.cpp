#include "indexer/facet_columns.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <utility>

namespace indexer {
namespace {

// Days since 1970 of the first and the last day that a date can be.
constexpr std::int32_t kFirst =
    corpus::Day{std::chrono::year{1} / 1 / 1}.time_since_epoch().count();
constexpr std::int32_t kLast =
    corpus::Day{std::chrono::year{9999} / 12 / 31}.time_since_epoch().count();

bool all_below(std::span<const std::uint32_t> numbers, std::size_t end) {
  // One pass without a branch, which compilers turn into vector instructions.
  std::uint32_t highest = 0;
  for (const std::uint32_t number : numbers) highest = std::max(highest, number);
  return numbers.empty() || highest < end;
}

// Whether `starts` cuts an array of this size into so many pieces.
bool cuts(std::span<const std::uint32_t> starts, std::size_t pieces, std::size_t size) {
  return starts.size() == pieces + 1 && starts.front() == 0 && starts.back() == size &&
         std::is_sorted(starts.begin(), starts.end());
}

bool are_days(std::span<const std::int32_t> days) {
  return std::all_of(days.begin(), days.end(),
                     [](std::int32_t day) { return kFirst <= day && day <= kLast; });
}

// Reads the arrays of one file and checks each against the others.
class Views {
 public:
  explicit Views(FacetColumns& columns) : columns_(columns), words_(0) {}

  bool read() {
    const auto row_count = numbers("rows");
    if (row_count.size() != 1 || row_count[0] == 0) return false;
    columns_.row_count = row_count[0];
    words_ = words_for(columns_.row_count);
    columns_.live = read_bits("live", 1);
    for (const corpus::Facet facet : corpus::kFacets) {
      read_facet(columns_.facets[corpus::index_of(facet)],
                 std::string(corpus::name_of(facet)) + '.');
    }
    read_mentioned(columns_.mentioned);
    read_published(columns_.published);
    return good_;
  }

 private:
  std::span<const std::uint32_t> numbers(const std::string& name) const {
    return columns_.file.array<std::uint32_t>(name);
  }

  void require(bool condition) { good_ = good_ && condition; }

  // So many sets of rows, none with a bit beyond the last row.
  RowBits read_bits(const std::string& name, std::size_t sets) {
    const RowBits bits = columns_.file.array<std::uint64_t>(name);
    const std::size_t used = columns_.row_count % kRowsInWord;
    require(bits.size() == sets * words_);
    for (std::size_t set = 1; good_ && used != 0 && set <= sets; ++set)
      require(bits[set * words_ - 1] >> used == 0);
    return bits;
  }

  std::span<const std::uint32_t> read_numbers(const std::string& name, std::size_t size,
                                              std::size_t end) {
    const auto read = numbers(name);
    require(read.size() == size && all_below(read, end));
    return read;
  }

  NumberLists read_lists(const std::string& name, std::size_t lists, std::size_t end) {
    const NumberLists read{numbers(name + ".starts"), numbers(name)};
    require(cuts(read.starts, lists, read.numbers.size()) && all_below(read.numbers, end));
    return read;
  }

  Texts read_texts(const std::string& name, std::size_t size) {
    const Texts read{numbers(name + ".starts"), columns_.file.array<char>(name)};
    require(cuts(read.starts, size, read.bytes.size()));
    return read;
  }

  void read_values(ValueRows& values, const std::string& name) {
    values.reports = numbers(name + "reports");
    require(std::is_sorted(values.reports.begin(), values.reports.end(), std::greater<>()));
    values.by_row = read_lists(name + "by_row", columns_.row_count, values.size());
    const std::size_t lists = numbers(name + "lists.starts").size();
    require(lists > 0 && lists - 1 <= values.size());
    if (!good_) return;
    values.lists = read_lists(name + "lists", lists - 1, columns_.row_count);
    values.bits = read_bits(name + "bits", values.with_bits());
    values.any = read_bits(name + "any", 1);
    if (good_) require(lists_have_reports(values));
  }

  // Whether each list holds as many rows as its value has reports.
  static bool lists_have_reports(const ValueRows& values) {
    for (std::size_t i = values.with_bits(); i < values.size(); ++i) {
      if (values.list_of(i).size() != values.reports[i]) return false;
    }
    return true;
  }

  void read_facet(FacetColumn& facet, const std::string& name) {
    read_values(facet.values, name);
    const std::size_t size = facet.values.size();
    facet.slugs = read_texts(name + "slugs", size);
    facet.labels = read_texts(name + "labels", size);
    facet.parents = read_texts(name + "parents", size);
    facet.is_family = columns_.file.array<std::uint8_t>(name + "is_family");
    require(facet.is_family.size() == size);
    facet.by_slug = read_numbers(name + "by_slug", size, size);
    facet.slug_places = read_numbers(name + "slug_places", size, size);
    facet.by_label = read_numbers(name + "by_label", size, size);
    facet.word_ordinals = numbers(name + "word_ordinals");
    require(all_below(facet.word_ordinals, size));
    facet.words = read_texts(name + "words", facet.word_ordinals.size());
  }

  void read_mentioned(MentionedColumn& mentioned) {
    read_values(mentioned.values, "mentioned.");
    mentioned.from = columns_.file.array<std::int32_t>("mentioned.from");
    mentioned.to = columns_.file.array<std::int32_t>("mentioned.to");
    const std::size_t size = mentioned.values.size();
    require(mentioned.from.size() == size && are_days(mentioned.from));
    require(mentioned.to.size() == size && are_days(mentioned.to));
    for (std::size_t i = 0; good_ && i < size; ++i) require(mentioned.from[i] <= mentioned.to[i]);
  }

  void read_published(PublishedColumn& published) {
    published.days = columns_.file.array<std::int32_t>("published.days");
    const std::size_t size = published.days.size();
    require(are_days(published.days) &&
            std::is_sorted(published.days.begin(), published.days.end()));
    published.ordinals = read_numbers("published.ordinals", columns_.row_count, size + 1);
    published.by_day = read_lists("published.by_day", size, columns_.row_count);
    published.dated = read_bits("published.dated", 1);
  }

  FacetColumns& columns_;
  std::size_t words_;
  bool good_ = true;
};

}  // namespace

std::optional<FacetColumns> FacetColumns::of(ColumnFile file) {
  FacetColumns columns{std::move(file), 1, {}, {}, {}, {}};
  if (!Views(columns).read()) return std::nullopt;
  return columns;
}

std::optional<std::uint32_t> FacetColumn::find(std::string_view slug) const {
  const auto at = std::lower_bound(
      by_slug.begin(), by_slug.end(), slug,
      [&](std::uint32_t ordinal, std::string_view wanted) { return slugs[ordinal] < wanted; });
  if (at == by_slug.end() || slugs[*at] != slug) return std::nullopt;
  return *at;
}

namespace {

// The first place of which `is_before` does not hold.
template <typename IsBefore>
std::size_t first_place(const Texts& texts, IsBefore is_before) {
  std::size_t low = 0;
  for (std::size_t high = texts.size(); low < high;) {
    const std::size_t middle = low + (high - low) / 2;
    is_before(texts[middle]) ? low = middle + 1 : high = middle;
  }
  return low;
}

// Ordinals, ascending, of the values with a word that begins so.
std::vector<std::uint32_t> with_word(const FacetColumn& column, std::string_view beginning) {
  const std::size_t first =
      first_place(column.words, [&](std::string_view word) { return word < beginning; });
  const std::size_t end = first_place(column.words, [&](std::string_view word) {
    return word < beginning || word.starts_with(beginning);
  });
  std::vector<std::uint32_t> ordinals;
  for (std::size_t place = first; place < end; ++place)
    ordinals.push_back(column.word_ordinals[place]);
  std::sort(ordinals.begin(), ordinals.end());
  ordinals.erase(std::unique(ordinals.begin(), ordinals.end()), ordinals.end());
  return ordinals;
}

}  // namespace

std::vector<std::uint32_t> FacetColumn::with_words(
    const std::vector<std::string>& beginnings) const {
  std::vector<std::uint32_t> found;
  for (const std::string& beginning : beginnings) {
    std::vector<std::uint32_t> with_all = with_word(*this, beginning);
    if (&beginning != &beginnings.front()) {
      std::vector<std::uint32_t> both;
      std::set_intersection(found.begin(), found.end(), with_all.begin(), with_all.end(),
                            std::back_inserter(both));
      with_all = std::move(both);
    }
    found = std::move(with_all);
  }
  return found;
}

}  // namespace indexer
