#include "indexer/facet_columns_maker.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string_view>

#include "corpus/text.h"

namespace indexer {
namespace {

using Numbers = std::vector<std::uint32_t>;

std::uint32_t number(std::size_t size) { return static_cast<std::uint32_t>(size); }

std::int32_t days_of(corpus::Day day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

// Lists or texts gathered one after the other.
template <typename Element>
struct Pieces {
  Numbers starts{0};
  std::vector<Element> elements;
  template <typename Range>
  void add(const Range& piece) {
    elements.insert(elements.end(), piece.begin(), piece.end());
    starts.push_back(number(elements.size()));
  }
};

class Maker {
 public:
  Maker(GatheredRows rows, const Revision& revision)
      : rows_(std::move(rows)), file_(std::string(kFacetColumnsKind), revision) {}

  std::vector<std::byte> make() {
    file_.add("rows", Numbers{rows_.row_count});
    file_.add("live", bits_of(rows_.live));
    for (const corpus::Facet facet : corpus::kFacets) {
      make_facet(rows_.facets[corpus::index_of(facet)], std::string(corpus::name_of(facet)) + '.');
    }
    make_mentioned();
    make_published();
    return file_.bytes();
  }

 private:
  using Bits = std::vector<std::uint64_t>;

  static void set(Bits& bits, std::size_t first_word, Row row) {
    bits[first_word + row / kRowsInWord] |= std::uint64_t{1} << (row % kRowsInWord);
  }

  Bits bits_of(const std::vector<Row>& rows) const {
    Bits bits(words_for(rows_.row_count));
    for (const Row row : rows) set(bits, 0, row);
    return bits;
  }

  template <typename Element>
  void add(const std::string& name, const Pieces<Element>& pieces) {
    file_.add(name + ".starts", pieces.starts);
    file_.add(name, pieces.elements);
  }

  // Values are in the order of their ordinals.
  template <typename Value>
  void make_values(const std::vector<Value>& values, const std::string& name) {
    Numbers reports;
    Bits bits;
    Bits any(words_for(rows_.row_count));
    Pieces<std::uint32_t> lists;
    for (const Value& value : values) {
      for (const Row row : value.rows) set(any, 0, row);
      reports.push_back(number(value.rows.size()));
      if (value.rows.size() * kBitsFromOneIn >= rows_.row_count) {
        const Bits own = bits_of(value.rows);
        bits.insert(bits.end(), own.begin(), own.end());
      } else {
        lists.add(value.rows);
      }
    }
    file_.add(name + "reports", reports);
    file_.add(name + "bits", bits);
    file_.add(name + "any", any);
    add(name + "lists", lists);
    add(name + "by_row", by_row(values));
  }

  template <typename Value>
  Pieces<std::uint32_t> by_row(const std::vector<Value>& values) const {
    Pieces<std::uint32_t> lists;
    lists.starts.assign(std::size_t{rows_.row_count} + 1, 0);
    for (const Value& value : values) {
      for (const Row row : value.rows) ++lists.starts[row + 1];
    }
    std::partial_sum(lists.starts.begin(), lists.starts.end(), lists.starts.begin());
    lists.elements.resize(lists.starts.back());
    Numbers next(lists.starts.begin(), lists.starts.end() - 1);
    for (std::size_t ordinal = 0; ordinal < values.size(); ++ordinal) {
      for (const Row row : values[ordinal].rows) lists.elements[next[row]++] = number(ordinal);
    }
    return lists;
  }

  void make_facet(std::vector<GatheredValue>& values, const std::string& name) {
    std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) {
      if (a.rows.size() != b.rows.size()) return a.rows.size() > b.rows.size();
      return a.slug < b.slug;
    });
    make_values(values, name);
    Pieces<char> slugs;
    Pieces<char> labels;
    Pieces<char> parents;
    std::vector<std::uint8_t> is_family;
    for (const GatheredValue& value : values) {
      slugs.add(value.slug);
      labels.add(value.label);
      parents.add(value.parent);
      is_family.push_back(value.is_family ? 1 : 0);
    }
    add(name + "slugs", slugs);
    add(name + "labels", labels);
    add(name + "parents", parents);
    file_.add(name + "is_family", is_family);
    make_orders(values, name);
    make_words(values, name);
  }

  void make_orders(const std::vector<GatheredValue>& values, const std::string& name) {
    Numbers by_slug(values.size());
    std::iota(by_slug.begin(), by_slug.end(), 0);
    std::sort(by_slug.begin(), by_slug.end(),
              [&](std::uint32_t a, std::uint32_t b) { return values[a].slug < values[b].slug; });
    Numbers places(values.size());
    for (std::size_t i = 0; i < by_slug.size(); ++i) places[by_slug[i]] = number(i);
    std::vector<std::string> folded;
    for (const GatheredValue& value : values) folded.push_back(corpus::fold(value.label));
    Numbers by_label = by_slug;
    std::stable_sort(by_label.begin(), by_label.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return folded[a] < folded[b]; });
    file_.add(name + "by_slug", by_slug);
    file_.add(name + "slug_places", places);
    file_.add(name + "by_label", by_label);
  }

  void make_words(const std::vector<GatheredValue>& values, const std::string& name) {
    std::vector<std::pair<std::string, std::uint32_t>> words;
    for (std::size_t i = 0; i < values.size(); ++i) {
      for (std::string& word : words_of_value(values[i].label, values[i].slug))
        words.emplace_back(std::move(word), number(i));
    }
    std::sort(words.begin(), words.end());
    Pieces<char> texts;
    Numbers ordinals;
    for (const auto& [word, ordinal] : words) {
      texts.add(word);
      ordinals.push_back(ordinal);
    }
    add(name + "words", texts);
    file_.add(name + "word_ordinals", ordinals);
  }

  void make_mentioned() {
    std::vector<GatheredSpan>& spans = rows_.mentioned;
    std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) {
      if (a.rows.size() != b.rows.size()) return a.rows.size() > b.rows.size();
      return a.span < b.span;
    });
    make_values(spans, "mentioned.");
    std::vector<std::int32_t> from;
    std::vector<std::int32_t> to;
    for (const GatheredSpan& value : spans) {
      from.push_back(days_of(value.span.from));
      to.push_back(days_of(value.span.to));
    }
    file_.add("mentioned.from", from);
    file_.add("mentioned.to", to);
  }

  void make_published() {
    std::vector<std::pair<corpus::Day, Row>>& published = rows_.published;
    std::sort(published.begin(), published.end());
    std::vector<std::int32_t> days;
    Numbers ordinals(rows_.row_count);
    Pieces<std::uint32_t> by_day;
    Bits dated(words_for(rows_.row_count));
    for (const auto& [day, row] : published) {
      set(dated, 0, row);
      if (days.empty() || days.back() != days_of(day)) {
        days.push_back(days_of(day));
        by_day.starts.push_back(number(by_day.elements.size()));
      }
      by_day.elements.push_back(row);
      by_day.starts.back() = number(by_day.elements.size());
    }
    for (Row row = 0; row < rows_.row_count; ++row) ordinals[row] = number(days.size());
    for (std::size_t day = 0; day < days.size(); ++day) {
      for (std::uint32_t at = by_day.starts[day]; at < by_day.starts[day + 1]; ++at)
        ordinals[by_day.elements[at]] = number(day);
    }
    file_.add("published.days", days);
    file_.add("published.ordinals", ordinals);
    file_.add("published.dated", dated);
    add("published.by_day", by_day);
  }

  GatheredRows rows_;
  ColumnFileMaker file_;
};

}  // namespace

std::vector<std::string> words_of_value(std::string_view label, std::string_view slug) {
  std::vector<std::string> words;
  for (const std::string_view text : {label, slug}) {
    for (corpus::Word& word : corpus::split_words(text)) words.push_back(std::move(word.folded));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::vector<std::byte> make_facet_columns(GatheredRows rows, const Revision& revision) {
  return Maker(std::move(rows), revision).make();
}

}  // namespace indexer
