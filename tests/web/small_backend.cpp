#include "tests/web/small_backend.h"

#include <algorithm>
#include <map>

namespace web {
namespace {

using corpus::EntityId;
using corpus::Facet;
using indexer::StoredReport;
using searcher::Request;

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

bool holds(const searcher::Node& node, const StoredReport& stored) {
  const auto holds_here = [&](const searcher::Node& one) { return holds(one, stored); };
  if (const auto* word = std::get_if<searcher::Word>(&node.is)) {
    const std::string text = lower(stored.report.title + " " + stored.report.body);
    return text.find(word->form) != std::string::npos;
  }
  if (const auto* all = std::get_if<searcher::All>(&node.is)) {
    return std::all_of(all->of.begin(), all->of.end(), holds_here);
  }
  if (const auto* none = std::get_if<searcher::None>(&node.is)) {
    return std::none_of(none->of.begin(), none->of.end(), holds_here);
  }
  return false;
}

bool has(const StoredReport& stored, const EntityId& id) {
  const auto& values = stored.annotation.values;
  return std::any_of(values.begin(), values.end(),
                     [&](const corpus::FacetValue& value) { return value.id == id; });
}

bool has_any(const StoredReport& stored, Facet facet) {
  const auto& values = stored.annotation.values;
  return std::any_of(values.begin(), values.end(),
                     [&](const corpus::FacetValue& value) { return value.id.facet == facet; });
}

bool ticks_hold(const StoredReport& stored, Facet facet, const searcher::FacetFilter& filter) {
  if (!filter.has_ticks()) return true;
  const bool is_none = filter.none && !has_any(stored, facet);
  const auto has_it = [&](const EntityId& id) { return has(stored, id); };
  const auto& ticked = filter.ticked;
  if (filter.all) {
    return std::all_of(ticked.begin(), ticked.end(), has_it) && (!filter.none || is_none);
  }
  return is_none || std::any_of(ticked.begin(), ticked.end(), has_it);
}

bool exclusions_hold(const StoredReport& stored, const searcher::FacetFilter& filter) {
  return std::none_of(filter.excluded.begin(), filter.excluded.end(),
                      [&](const EntityId& id) { return has(stored, id); });
}

bool published_holds(const StoredReport& stored, const searcher::DateFilter& dates) {
  if (!dates.is_set()) return true;
  const auto& day = stored.report.published;
  return day && (!dates.from || *day >= *dates.from) && (!dates.to || *day <= *dates.to);
}

bool mentioned_holds(const StoredReport& stored, const searcher::DateFilter& dates) {
  if (!dates.is_set()) return true;
  const corpus::DateSpan asked{dates.from.value_or(corpus::year_span(1).from),
                               dates.to.value_or(corpus::year_span(9999).to)};
  const auto& spans = stored.annotation.mentioned;
  return std::any_of(spans.begin(), spans.end(),
                     [&](const corpus::DateSpan& span) { return corpus::answers(span, asked); });
}

// Whether a report is found by all of a request but the ticks of one facet.
bool found_but_for(const StoredReport& stored, const Request& request, std::optional<Facet> facet) {
  if (!holds(request.query, stored)) return false;
  for (const Facet one : corpus::kFacets) {
    if (!exclusions_hold(stored, request.filter(one))) return false;
    const bool counts_here = one == facet && !request.filter(one).all;
    if (!counts_here && !ticks_hold(stored, one, request.filter(one))) return false;
  }
  return published_holds(stored, request.published) && mentioned_holds(stored, request.mentioned);
}

searcher::Hit hit_of(const StoredReport& stored) {
  searcher::Hit hit;
  hit.id = stored.report.id;
  hit.title = corpus::title_of(stored.report);
  hit.source = stored.report.source;
  hit.published = stored.report.published;
  hit.language = stored.report.language;
  hit.score = 1;
  hit.snippets = {{stored.report.body, {}}};
  for (const corpus::FacetValue& value : stored.annotation.values) {
    if (corpus::index_of(value.id.facet) < corpus::kEntityKinds) hit.entities.push_back(value);
  }
  return hit;
}

class Counter {
 public:
  Counter(const std::vector<StoredReport>& reports, const Request& request)
      : reports_(reports), request_(request) {}

  searcher::FacetCounts count(const searcher::FacetAsk& ask) const {
    searcher::FacetCounts counts;
    counts.facet = ask.facet;
    counts.none_selected = request_.filter(ask.facet).none;
    Values values = values_of(ask.facet);
    for (auto& [id, value] : values) {
      describe(id, value);
      if (value.count > 0) ++counts.distinct;
      if (value.count > 0 || value.selected || value.excluded) counts.values.push_back(value);
    }
    for (const StoredReport& stored : reports_) {
      if (!has_any(stored, ask.facet) && found_but_for(stored, request_, ask.facet)) ++counts.none;
    }
    std::stable_sort(counts.values.begin(), counts.values.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    shorten(counts.values, ask.limit);
    return counts;
  }

  searcher::Histogram by_month() const {
    searcher::Histogram histogram;
    for (unsigned month = 9; month <= 12; ++month) {
      histogram.buckets.push_back({corpus::month_span(2022, month)});
    }
    Request any_day = request_;
    any_day.published = {};
    for (const StoredReport& stored : reports_) {
      const bool found = found_but_for(stored, any_day, std::nullopt);
      if (!stored.report.published && found) ++histogram.none;
      for (searcher::Bucket& bucket : histogram.buckets) {
        if (!published_holds(stored, {bucket.span.from, bucket.span.to})) continue;
        ++bucket.of;
        if (found) ++bucket.count;
      }
    }
    return histogram;
  }

 private:
  using Values = std::map<EntityId, searcher::FacetCount>;

  // Every value of the facet, with the reports that are found and have it.
  Values values_of(Facet facet) const {
    Values values;
    for (const StoredReport& stored : reports_) {
      const std::size_t found = found_but_for(stored, request_, facet) ? 1 : 0;
      for (const corpus::FacetValue& value : stored.annotation.values) {
        if (value.id.facet != facet) continue;
        values[value.id].label = value.label;
        values[value.id].count += found;
      }
    }
    return values;
  }

  void describe(const EntityId& id, searcher::FacetCount& value) const {
    const searcher::FacetFilter& filter = request_.filter(id.facet);
    value.id = id;
    value.selected = contains(filter.ticked, id);
    value.excluded = contains(filter.excluded, id);
    if (value.excluded) value.count = left_out_by(id);
  }

  static bool contains(const std::vector<EntityId>& ids, const EntityId& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  }

  static void shorten(std::vector<searcher::FacetCount>& values, std::size_t limit) {
    std::size_t place = 0;
    values.erase(std::remove_if(values.begin(), values.end(),
                                [&](const searcher::FacetCount& value) {
                                  return ++place > limit && !value.selected && !value.excluded;
                                }),
                 values.end());
  }

  std::size_t left_out_by(const EntityId& id) const {
    Request request = request_;
    auto& excluded = request.filter(id.facet).excluded;
    excluded.erase(std::find(excluded.begin(), excluded.end(), id));
    return static_cast<std::size_t>(
        std::count_if(reports_.begin(), reports_.end(), [&](const StoredReport& stored) {
          return has(stored, id) && found_but_for(stored, request, id.facet);
        }));
  }

  const std::vector<StoredReport>& reports_;
  const Request& request_;
};

corpus::FacetValue parse_value(const std::string& text) {
  const std::size_t equals = text.find('=');
  return {*corpus::parse_entity_id(text.substr(0, equals)), text.substr(equals + 1)};
}

}  // namespace

searcher::Page SmallBackend::search(const Request& request) const {
  searcher::Page page;
  const std::size_t skipped =
      request.cursor.empty() ? 0 : static_cast<std::size_t>(std::stoul(request.cursor));
  for (const StoredReport& stored : reports_) {
    if (!found_but_for(stored, request, std::nullopt)) continue;
    ++page.total;
    page.stories = page.total;
    if (page.total > skipped && page.hits.size() < request.limit) {
      page.hits.push_back(hit_of(stored));
    }
  }
  const std::size_t shown = skipped + page.hits.size();
  if (request.limit > 0 && shown < page.total) page.next = std::to_string(shown);
  const Counter counter(reports_, request);
  for (const searcher::FacetAsk& ask : request.facets) page.facets.push_back(counter.count(ask));
  if (request.published_interval) page.published = counter.by_month();
  return page;
}

std::optional<StoredReport> SmallBackend::find_report(std::string_view id) const {
  for (const StoredReport& stored : reports_) {
    if (stored.report.id == id) return stored;
  }
  return std::nullopt;
}

std::vector<indexer::ValueRecord> SmallBackend::values_named(Facet, std::string_view) const {
  return {};
}

std::optional<indexer::ValueRecord> SmallBackend::find_value(const EntityId& id) const {
  for (const StoredReport& stored : reports_) {
    for (const corpus::FacetValue& value : stored.annotation.values) {
      if (value.id == id) return indexer::ValueRecord{id, value.label, std::nullopt, {"Alias"}};
    }
  }
  return std::nullopt;
}

std::vector<searcher::NameForm> SmallBackend::name_forms(const EntityId& id) const {
  const auto value = find_value(id);
  if (!value) return {};
  std::size_t reports = 0;
  for (const StoredReport& stored : reports_) reports += has(stored, id) ? 1 : 0;
  return {{value->label, reports}};
}

searcher::IndexStats SmallBackend::stats(const searcher::StatsAsk& ask) const {
  searcher::IndexStats stats;
  stats.reports = reports_.size();
  stats.files = {reports_.size() + lost.size(), lost.size(), 0};
  for (const indexer::LostFile& file : lost) stats.files.lost += file.total;
  const std::size_t first = ask.cursor.empty() ? 0 : std::stoul(ask.cursor);
  const std::size_t end = std::min(lost.size(), first + ask.limit);
  for (std::size_t i = first; i < end; ++i) stats.lost.push_back(lost[i]);
  if (end < lost.size()) stats.next = std::to_string(end);
  return stats;
}

StoredReport stored(const ReportSketch& sketch) {
  StoredReport made;
  made.report.id = sketch.id;
  made.report.title = sketch.title;
  made.report.body = sketch.body;
  made.report.published = corpus::parse_day(sketch.published);
  made.report.language = sketch.language;
  made.annotation.language = sketch.language;
  for (const std::string& text : sketch.values) {
    const corpus::FacetValue value = parse_value(text);
    made.annotation.values.push_back(value);
    const std::size_t start = sketch.body.find(value.label);
    if (start == std::string::npos) continue;
    made.annotation.entities.push_back(
        {value.id, value.label, start, start + value.label.size(), ""});
  }
  std::sort(made.annotation.entities.begin(), made.annotation.entities.end(),
            [](const auto& a, const auto& b) { return a.start < b.start; });
  for (const std::string& day : sketch.mentioned) {
    made.annotation.mentioned.push_back({*corpus::parse_day(day), *corpus::parse_day(day)});
  }
  return made;
}

std::vector<StoredReport> five_reports() {
  return {
      stored({"wire/kyiv one.txt#2",
              "Night over the Dnipro",
              "A drone of type Shahed-136 fell in Kyiv.",
              "2022-10-18",
              {"weapon/shahed-136=Shahed-136", "place/kyiv=Kyiv"},
              {"2022-10-17"}}),
      stored({"b",
              "Second night",
              "Another drone, a Shahed-131, missed Kyiv.",
              "2022-10-19",
              {"weapon/shahed-131=Shahed-131", "place/kyiv=Kyiv"}}),
      stored(
          {"c",
           "Both in one night",
           "A drone Shahed-136 and a Shahed-131 over Odesa.",
           "2022-11-02",
           {"weapon/shahed-136=Shahed-136", "weapon/shahed-131=Shahed-131", "place/odesa=Odesa"}}),
      stored(
          {"d", "حطام طائرة", "سقط حطام قرب كييف.", "2022-12-01", {"place/kyiv=Kyiv"}, {}, "ar"}),
      stored({"e", "", "A quiet day <without> a name & a day.", "", {}}),
  };
}

}  // namespace web
