#include "web/search_url.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "searcher/query_parser.h"
#include "web/nearest_name.h"
#include "web/url_encoding.h"

namespace web {
namespace {

using corpus::Facet;
using searcher::FacetFilter;
using searcher::Interval;
using searcher::Request;
using searcher::Sort;

constexpr std::array kSorts = {Sort::Relevance, Sort::Newest, Sort::Oldest, Sort::Mentioned};
constexpr std::array kOrders = {searcher::FacetOrder::Count, searcher::FacetOrder::Over,
                                searcher::FacetOrder::Label};
constexpr std::array kIntervals = {Interval::Year, Interval::Month, Interval::Day};
constexpr std::array kCopies = {searcher::Copies::All, searcher::Copies::Fold};
constexpr std::string_view kNone = "none";
// A query string is cut here; servers cut far earlier.
constexpr std::size_t kMaxQueryString = 65536;
constexpr std::size_t kMaxShownValue = 80;

std::vector<std::string> known_parameters() {
  std::vector<std::string> known = {"q",
                                    "published_from",
                                    "published_to",
                                    "mentioned_from",
                                    "mentioned_to",
                                    "sort",
                                    "limit",
                                    "cursor",
                                    "facet",
                                    "interval.published",
                                    "interval.mentioned",
                                    "aliases",
                                    "copies"};
  for (const Facet facet : corpus::kFacets) {
    for (const char* prefix : {"f.", "x.", "all.", "fq.", "order."}) {
      known.push_back(prefix + std::string(corpus::name_of(facet)));
    }
  }
  return known;
}

std::vector<std::string> facet_names() {
  std::vector<std::string> names;
  names.reserve(corpus::kFacets.size());
  for (const Facet facet : corpus::kFacets) names.emplace_back(corpus::name_of(facet));
  return names;
}

std::string shown(std::string_view value) {
  const std::string_view cut = cut_utf8(value, kMaxShownValue);
  return "\"" + std::string(cut) + (cut.size() < value.size() ? "…\"" : "\"");
}

std::string did_you_mean(const std::optional<std::string>& name) {
  return name ? " Did you mean " + *name + "?" : "";
}

std::optional<std::size_t> parse_number(std::string_view text) {
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (text.empty() || error != std::errc{} || stopped != end) return std::nullopt;
  return number;
}

class UrlReader {
 public:
  ParsedUrl read(std::string_view query_string) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < query_string.size();) {
      const std::size_t end = std::min(query_string.find('&', at), query_string.size());
      const std::string_view pair = query_string.substr(at, end - at);
      at = end + 1;
      if (pair.empty()) continue;
      if (++count > kMaxParameters) {
        problem("", "There are more than " + std::to_string(kMaxParameters) +
                        " parameters; the others are left out.");
        break;
      }
      read_pair(pair);
    }
    put_in_order("published", out_.request.published);
    put_in_order("mentioned", out_.request.mentioned);
    return std::move(out_);
  }

 private:
  void problem(std::string parameter, std::string message,
               std::optional<std::size_t> position = std::nullopt) {
    out_.problems.push_back({std::move(parameter), position, std::move(message)});
  }

  void read_pair(std::string_view pair) {
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const std::string name = repaired_utf8(percent_decoded(pair.substr(0, equals), true));
    const std::string_view raw = pair.substr(std::min(equals + 1, pair.size()));
    const std::string bytes = percent_decoded(raw, true);
    const std::string value = repaired_utf8(bytes);
    if (value.empty()) return check_name(name);
    if (value != bytes) problem(name, "The value is not UTF-8; the broken bytes are left out.");
    if (name.starts_with("f.")) return read_ticked(name, value);
    if (name.starts_with("x.")) return read_excluded(name, value);
    if (name.starts_with("all.")) return read_all(name, value);
    if (name == "facet") return read_facet_ask(value);
    if (!first_time(name)) return;
    if (name.starts_with("fq.")) return read_beginning(name, value);
    if (name.starts_with("order.")) return read_order(name, value);
    read_single(name, value);
  }

  bool first_time(const std::string& name) {
    if (seen_.insert(name).second) return true;
    problem(name, name + " is given more than once; the first one holds.");
    return false;
  }

  void read_single(const std::string& name, const std::string& value) {
    Request& request = out_.request;
    if (name == "q") {
      read_text(value);
    } else if (name == "published_from") {
      request.published.from = read_day(name, value);
    } else if (name == "published_to") {
      request.published.to = read_day(name, value);
    } else if (name == "mentioned_from") {
      request.mentioned.from = read_day(name, value);
    } else if (name == "mentioned_to") {
      request.mentioned.to = read_day(name, value);
    } else if (name == "sort") {
      request.sort = read_named(name, value, kSorts).value_or(request.sort);
    } else if (name == "limit") {
      read_limit(value);
    } else if (name == "cursor") {
      read_cursor(value);
    } else if (name == "aliases") {
      request.other_names = read_switch(name, value).value_or(true);
    } else if (name == "copies") {
      request.copies = read_named(name, value, kCopies);
    } else if (name == "interval.published") {
      request.published_interval = read_named(name, value, kIntervals);
    } else if (name == "interval.mentioned") {
      request.mentioned_interval = read_named(name, value, kIntervals);
    } else {
      unknown(name);
    }
  }

  void check_name(const std::string& name) {
    const std::vector<std::string> known = known_parameters();
    if (std::find(known.begin(), known.end(), name) == known.end()) unknown(name);
  }

  void unknown(const std::string& name) {
    problem(std::string(cut_utf8(name, kMaxShownValue)),
            "There is no parameter " + shown(name) + "." +
                did_you_mean(nearest_name(name, known_parameters())));
  }

  void read_text(const std::string& value) {
    out_.request.q = cut_utf8(value, searcher::kMaxQuery);
    if (out_.request.q.size() == value.size()) return;
    problem("q", "q is longer than " + std::to_string(searcher::kMaxQuery) +
                     " bytes; the rest is left out.");
  }

  void read_cursor(const std::string& value) {
    if (value.size() <= kMaxCursor) {
      out_.request.cursor = value;
    } else {
      problem("cursor", "This is no cursor that a search gave; the first page is shown.");
    }
  }

  void read_limit(const std::string& value) {
    const auto number = parse_number(value);
    const std::string right = "limit is a number from 0 to " + std::to_string(searcher::kMaxLimit);
    if (!number) return problem("limit", right + ", not " + shown(value) + ".");
    out_.request.limit = std::min(*number, searcher::kMaxLimit);
    if (*number > searcher::kMaxLimit) problem("limit", right + ".");
  }

  std::optional<corpus::Day> read_day(const std::string& name, const std::string& value) {
    if (const auto span = corpus::parse_date_span(value)) {
      return name.ends_with("_from") ? span->from : span->to;
    }
    problem(name, name + " is a day such as 2022-10-20, not " + shown(value) + ".");
    return std::nullopt;
  }

  template <typename Value, std::size_t N>
  std::optional<Value> read_named(const std::string& name, const std::string& value,
                                  const std::array<Value, N>& values) {
    std::vector<std::string> names;
    std::string list;
    for (const Value one : values) {
      if (name_of(one) == value) return one;
      names.emplace_back(name_of(one));
      list += (list.empty() ? "" : ", ") + names.back();
    }
    problem(name, name + " is one of " + list + ", not " + shown(value) + "." +
                      did_you_mean(nearest_name(value, names)));
    return std::nullopt;
  }

  // The facet after the first dot of a parameter's name.
  std::optional<Facet> facet_in(const std::string& name) {
    const auto facet = corpus::parse_facet(std::string_view(name).substr(name.find('.') + 1));
    if (!facet) unknown(name);
    return facet;
  }

  // "weapon/shahed-136", or "shahed-136" alone.
  std::optional<corpus::EntityId> read_id(const std::string& name, Facet facet,
                                          const std::string& value) {
    const std::string prefix = std::string(corpus::name_of(facet)) + "/";
    const std::string full = value.find('/') == std::string::npos ? prefix + value : value;
    auto id = corpus::parse_entity_id(full);
    if (id && id->facet == facet) return id;
    std::optional<std::string> meant;
    if (!id) {
      const corpus::EntityId likely = corpus::id_from_name(facet, cut_utf8(value, kMaxShownValue));
      if (!likely.slug.empty()) meant = corpus::to_string(likely);
    }
    problem(name, name + " takes the id of a value, such as " + prefix + "name, not " +
                      shown(value) + "." + did_you_mean(meant));
    return std::nullopt;
  }

  void add_id(const std::string& name, std::vector<corpus::EntityId>& ids, corpus::EntityId id) {
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) return;
    if (ids.size() < kMaxChosenValues) {
      ids.push_back(std::move(id));
    } else {
      problem(name, "At most " + std::to_string(kMaxChosenValues) + " values of " + name +
                        " can be chosen; the others are left out.");
    }
  }

  void read_ticked(const std::string& name, const std::string& value) {
    const auto facet = facet_in(name);
    if (!facet) return;
    FacetFilter& filter = out_.request.filter(*facet);
    if (value == kNone) {
      filter.none = true;
    } else if (auto id = read_id(name, *facet, value)) {
      add_id(name, filter.ticked, *std::move(id));
    }
  }

  void read_excluded(const std::string& name, const std::string& value) {
    const auto facet = facet_in(name);
    if (!facet) return;
    if (auto id = read_id(name, *facet, value)) {
      add_id(name, out_.request.filter(*facet).excluded, *std::move(id));
    }
  }

  void read_all(const std::string& name, const std::string& value) {
    const auto facet = facet_in(name);
    if (!facet) return;
    if (const auto all = read_switch(name, value)) out_.request.filter(*facet).all = *all;
  }

  void read_beginning(const std::string& name, const std::string& value) {
    const auto facet = facet_in(name);
    if (!facet) return;
    std::string& beginning = out_.request.listing(*facet).beginning;
    beginning = cut_utf8(value, searcher::kMaxBeginning);
    if (beginning.size() == value.size()) return;
    problem(name, name + " is longer than " + std::to_string(searcher::kMaxBeginning) +
                      " bytes; the rest is left out.");
  }

  void read_order(const std::string& name, const std::string& value) {
    const auto facet = facet_in(name);
    if (!facet) return;
    searcher::FacetOrder& order = out_.request.listing(*facet).order;
    order = read_named(name, value, kOrders).value_or(order);
  }

  std::optional<bool> read_switch(const std::string& name, const std::string& value) {
    if (value == "1" || value == "0") return value == "1";
    problem(name, name + " is 1 or 0, not " + shown(value) + ".");
    return std::nullopt;
  }

  void read_facet_ask(const std::string& value) {
    const std::size_t colon = value.find(':');
    const std::string name = value.substr(0, colon);
    const auto facet = corpus::parse_facet(name);
    if (!facet) return unknown_facet(name);
    searcher::FacetAsk ask{*facet};
    if (colon != std::string::npos) {
      const auto number = parse_number(std::string_view(value).substr(colon + 1));
      const std::string most = std::to_string(searcher::kMaxFacetValues);
      if (!number || *number > searcher::kMaxFacetValues) {
        problem("facet", "After " + name + ": stands a number from 0 to " + most + ".",
                name.size() + 1);
      }
      if (!number) return;
      ask.limit = std::min(*number, searcher::kMaxFacetValues);
    }
    add_ask(name, ask);
  }

  void unknown_facet(const std::string& name) {
    const bool is_date = name == "published" || name == "mentioned";
    problem("facet",
            "There is no facet " + shown(name) + "." +
                (is_date ? " Days are counted with interval." + name + "=month."
                         : did_you_mean(nearest_name(name, facet_names()))),
            0);
  }

  void add_ask(const std::string& name, const searcher::FacetAsk& ask) {
    auto& asks = out_.request.facets;
    const bool is_new = std::none_of(asks.begin(), asks.end(), [&](const searcher::FacetAsk& one) {
      return one.facet == ask.facet;
    });
    if (is_new) {
      asks.push_back(ask);
    } else {
      problem("facet", "The facet " + name + " is asked for more than once; the first one holds.");
    }
  }

  void put_in_order(const std::string& axis, searcher::DateFilter& filter) {
    if (!filter.from || !filter.to || *filter.from <= *filter.to) return;
    std::swap(filter.from, filter.to);
    problem(axis + "_from", axis + "_from is after " + axis + "_to; they were exchanged.");
  }

  ParsedUrl out_;
  std::set<std::string> seen_;
};

}  // namespace

ParsedUrl parse_search_url(std::string_view query_string) {
  return UrlReader().read(query_string.substr(0, kMaxQueryString));
}

}  // namespace web
