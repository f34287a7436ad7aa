#include "tests/support/scan_backend.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "corpus/text.h"
#include "indexer/comparable_name.h"
#include "searcher/buckets.h"
#include "searcher/snippets.h"
#include "searcher/value_names.h"
#include "tests/support/scan_forms.h"
#include "tests/support/scan_listing.h"
#include "tests/support/scan_match.h"

namespace testing_support {
namespace {

using corpus::EntityId;
using corpus::Facet;
using indexer::StoredReport;
using searcher::DateField;
using searcher::DateFilter;
using searcher::FacetFilter;
using searcher::Request;

bool passes_facet(const ScannedReport& report, const FacetFilter& filter, Facet facet) {
  if (!filter.has_ticks()) return true;
  const auto has = [&](const EntityId& id) { return has_value(report, id); };
  const bool none = !has_any(report, facet);
  if (filter.all)
    return (!filter.none || none) && std::all_of(filter.ticked.begin(), filter.ticked.end(), has);
  return (filter.none && none) || std::any_of(filter.ticked.begin(), filter.ticked.end(), has);
}

bool passes_dates(const ScannedReport& report, const DateFilter& filter, DateField field) {
  if (!filter.is_set()) return true;
  const corpus::Day first = std::chrono::year{1} / 1 / 1;
  const corpus::Day last = std::chrono::year{9999} / 12 / 31;
  const corpus::DateSpan span{filter.from.value_or(first), filter.to.value_or(last)};
  return matches(report, searcher::Node{searcher::Within{field, span}});
}

bool is_excluded(const ScannedReport& report, const Request& request,
                 const EntityId* but = nullptr) {
  for (const FacetFilter& filter : request.filters) {
    for (const EntityId& id : filter.excluded) {
      if ((but == nullptr || id != *but) && has_value(report, id)) return true;
    }
  }
  return false;
}

std::string with_single_blanks(const std::string& text) {
  std::istringstream words(text);
  std::string joined;
  for (std::string word; words >> word;) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

class ScanBackend final : public searcher::Backend {
 public:
  ScanBackend(std::vector<StoredReport> reports, const corpus::Lexicon& lexicon)
      : lexicon_(lexicon) {
    for (StoredReport& stored : reports) {
      for (const corpus::FacetValue& value : stored.annotation.values)
        labels_.try_emplace(value.id, value.label);
      const ScannedReport& report = reports_.emplace_back(std::move(stored), lexicon);
      for (const EntityId& id : report.filed_under) {
        const auto known = lexicon.find(id);
        if (known) labels_.try_emplace(id, known->label);
      }
      forms_.add(report);
    }
    for (const auto& [id, label] : labels_) records_.emplace(id, make_record(id, label));
    find_stories(reports_);
  }

  searcher::Page search(const Request& request) const override {
    std::vector<const ScannedReport*> matching;
    for (const ScannedReport& report : reports_) {
      if (matches(report, request.query)) matching.push_back(&report);
    }
    std::vector<const ScannedReport*> found;
    for (const ScannedReport* report : matching) {
      if (passes(*report, request)) found.push_back(report);
    }
    searcher::Page page;
    page.total = found.size();
    const std::vector<const ScannedReport*> all = found;
    const std::vector<const ScannedReport*> standing = folded(all);
    page.stories = standing.size();
    if (request.copies == searcher::Copies::Fold) found = standing;
    order(found, request.sort);
    const std::size_t first = request.cursor.empty() ? 0 : std::stoul(request.cursor);
    for (std::size_t i = first; i < std::min(first + request.limit, found.size()); ++i) {
      page.hits.push_back(hit(found[i]->stored, request));
      page.hits.back().copies = copies_among(all, *found[i]);
    }
    if (request.limit > 0 && first + request.limit < found.size())
      page.next = std::to_string(first + request.limit);
    for (const searcher::FacetAsk& ask : request.facets)
      page.facets.push_back(count(request, matching, ask));
    if (request.published_interval) {
      page.published =
          histogram(request, matching, DateField::Published, *request.published_interval);
    }
    if (request.mentioned_interval) {
      page.mentioned =
          histogram(request, matching, DateField::Mentioned, *request.mentioned_interval);
    }
    return page;
  }

  std::optional<StoredReport> find_report(std::string_view id) const override {
    for (const ScannedReport& report : reports_) {
      if (report.stored.report.id == id) return report.stored;
    }
    return std::nullopt;
  }

  std::vector<indexer::ValueRecord> values_named(Facet facet,
                                                 std::string_view name) const override {
    return searcher::ValueNames(values_of(facet)).named(name);
  }

  std::vector<indexer::ValueRecord> values_like(Facet facet, std::string_view name) const override {
    return searcher::ValueNames(values_of(facet)).like(name);
  }

  std::optional<indexer::ValueRecord> find_value(const EntityId& id) const override {
    const auto found = records_.find(id);
    return found == records_.end() ? std::nullopt : std::optional(found->second);
  }

  std::vector<indexer::ValueRecord> values_called(std::string_view comparable) const override {
    std::vector<indexer::ValueRecord> called;
    for (const auto& [id, value] : records_) {
      if (corpus::index_of(id.facet) >= corpus::kEntityKinds) continue;
      const auto is_it = [&](const std::string& name) {
        return !comparable.empty() && indexer::comparable_name(name) == comparable;
      };
      if (is_it(value.label) || std::any_of(value.names.begin(), value.names.end(), is_it))
        called.push_back(value);
    }
    return called;
  }

  std::vector<searcher::NameForm> name_forms(const EntityId& id) const override {
    std::map<std::string, std::size_t> reports;
    for (const ScannedReport& report : reports_) {
      std::set<std::string> forms;
      for (const corpus::EntityMention& mention : report.stored.annotation.entities) {
        const std::string& body = report.stored.report.body;
        if (mention.id == id)
          forms.insert(with_single_blanks(body.substr(mention.start, mention.end - mention.start)));
      }
      for (const std::string& form : forms) ++reports[form];
    }
    std::vector<searcher::NameForm> forms;
    for (const auto& [form, number] : reports) forms.push_back({form, number});
    std::stable_sort(forms.begin(), forms.end(),
                     [](const auto& a, const auto& b) { return a.reports > b.reports; });
    return forms;
  }

  searcher::FoundForms find_forms(const searcher::FormsAsk& ask) const override {
    return forms_.find(ask);
  }

  searcher::ReportCounts reports_with(const std::vector<std::string>& stems,
                                      const std::vector<EntityId>& values) const override {
    searcher::ReportCounts counts;
    for (const std::string& stem : stems) {
      const auto has_stem = [&](const indexer::AnalysedWord& word) { return word.stem == stem; };
      counts.stems.push_back(count_reports([&](const ScannedReport& report) {
        return std::any_of(report.title.begin(), report.title.end(), has_stem) ||
               std::any_of(report.body.begin(), report.body.end(), has_stem);
      }));
    }
    for (const EntityId& id : values)
      counts.values.push_back(
          count_reports([&](const ScannedReport& report) { return has_value(report, id); }));
    return counts;
  }

  searcher::IndexStats stats(const searcher::StatsAsk&) const override {
    return {reports_.size(), {}, {}, {}};
  }
  std::size_t report_count() const override { return reports_.size(); }

 private:
  template <typename Holds>
  std::size_t count_reports(Holds holds) const {
    return static_cast<std::size_t>(std::count_if(reports_.begin(), reports_.end(), holds));
  }

  // Passes every filter, but the ticks of one facet or one date axis when told so.
  bool passes(const ScannedReport& report, const Request& request,
              std::optional<Facet> but_facet = std::nullopt,
              std::optional<DateField> but_dates = std::nullopt,
              const EntityId* but_excluded = nullptr) const {
    if (is_excluded(report, request, but_excluded)) return false;
    for (const Facet facet : corpus::kFacets) {
      if (facet != but_facet && !passes_facet(report, request.filter(facet), facet)) return false;
    }
    return (but_dates == DateField::Published ||
            passes_dates(report, request.published, DateField::Published)) &&
           (but_dates == DateField::Mentioned ||
            passes_dates(report, request.mentioned, DateField::Mentioned));
  }

  // Of each story the first published, the undated last, then the first in the index.
  static std::vector<const ScannedReport*> folded(std::vector<const ScannedReport*> found) {
    order(found, searcher::Sort::Oldest);
    std::vector<const ScannedReport*> standing;
    std::set<std::string> told;
    for (const ScannedReport* report : found) {
      if (told.insert(*report->story.begin()).second) standing.push_back(report);
    }
    std::sort(standing.begin(), standing.end());  // as in the index
    return standing;
  }

  static std::size_t copies_among(const std::vector<const ScannedReport*>& found,
                                  const ScannedReport& report) {
    return static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [&](const auto* one) {
      return one != &report && report.story.contains(one->stored.report.id);
    }));
  }

  static void order(std::vector<const ScannedReport*>& found, searcher::Sort sort) {
    const auto key = [&](const ScannedReport* report) {
      std::optional<corpus::Day> day = report->stored.report.published;
      if (sort == searcher::Sort::Mentioned) {
        const auto& mentioned = report->stored.annotation.mentioned;
        day = mentioned.empty() ? std::nullopt : std::optional(mentioned.front().from);
      }
      if (!day) return std::numeric_limits<long>::max();
      const long days = day->time_since_epoch().count();
      return sort == searcher::Sort::Oldest || sort == searcher::Sort::Mentioned ? days : -days;
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const auto* a, const auto* b) { return key(a) < key(b); });
  }

  searcher::Hit hit(const StoredReport& stored, const Request& request) const {
    searcher::Hit hit;
    if (request.hit_detail == searcher::HitDetail::Score) return hit;
    hit.id = stored.report.id;
    hit.title = corpus::title_of(stored.report);
    hit.source = stored.report.source;
    hit.url = stored.report.url;
    hit.published = stored.report.published;
    hit.language = stored.annotation.language;
    if (request.hit_detail == searcher::HitDetail::Snippets)
      hit.snippets = searcher::make_snippets(stored, request.query, 2);
    for (const corpus::FacetValue& value : stored.annotation.values) {
      if (corpus::index_of(value.id.facet) < corpus::kEntityKinds) hit.entities.push_back(value);
    }
    return hit;
  }

  searcher::FacetCounts count(const Request& request,
                              const std::vector<const ScannedReport*>& matching,
                              const searcher::FacetAsk& ask) const {
    const FacetFilter& filter = request.filter(ask.facet);
    const std::optional<Facet> but = filter.all ? std::nullopt : std::optional(ask.facet);
    std::map<EntityId, std::size_t> counts;
    searcher::FacetCounts facet;
    facet.facet = ask.facet;
    facet.none_selected = filter.none;
    std::size_t passing = 0;
    for (const ScannedReport* report : matching) {
      if (!passes(*report, request, but)) continue;
      ++passing;
      if (!has_any(*report, ask.facet)) ++facet.none;
      for (const EntityId& id : report->filed_under) {
        if (id.facet == ask.facet) ++counts[id];
      }
    }
    facet.distinct = counts.size();
    std::vector<ListedValue> listed_values;
    for (const auto& [id, number] : counts)
      listed_values.push_back({counted(id, number), number_with(id)});
    facet.values = list_values(std::move(listed_values), request.listing(ask.facet),
                               {passing, reports_.size()});
    if (facet.values.size() > ask.limit) facet.values.resize(ask.limit);
    for (const EntityId& id : filter.ticked) listed(facet, id, counts[id]).selected = true;
    for (const EntityId& id : filter.excluded) {
      searcher::FacetCount& value = listed(facet, id, 0);
      value.excluded = true;
      value.count = static_cast<std::size_t>(
          std::count_if(matching.begin(), matching.end(), [&](const auto* report) {
            return has_value(*report, id) &&
                   passes(*report, request, std::nullopt, std::nullopt, &id);
          }));
    }
    return facet;
  }

  std::size_t number_with(const EntityId& id) const {
    return static_cast<std::size_t>(
        std::count_if(reports_.begin(), reports_.end(),
                      [&](const ScannedReport& report) { return has_value(report, id); }));
  }

  searcher::FacetCount& listed(searcher::FacetCounts& facet, const EntityId& id,
                               std::size_t count) const {
    for (searcher::FacetCount& value : facet.values) {
      if (value.id == id) return value;
    }
    return facet.values.emplace_back(counted(id, count));
  }

  searcher::FacetCount counted(const EntityId& id, std::size_t count) const {
    const auto found = records_.find(id);
    if (found == records_.end()) return {id, id.slug, count};
    const indexer::ValueRecord& value = found->second;
    return {id, value.label, count, false, false, value.parent, value.is_family};
  }

  searcher::Histogram histogram(const Request& request,
                                const std::vector<const ScannedReport*>& matching, DateField field,
                                searcher::Interval interval) const {
    std::optional<corpus::DateSpan> range;
    for (const ScannedReport& report : reports_) {
      for (const corpus::DateSpan& span : spans_of(report.stored, field)) {
        if (!range) range = span;
        range->from = std::min(range->from, span.from);
        range->to = std::max(range->to, span.to);
      }
    }
    searcher::Histogram histogram{interval, {}, 0};
    const DateFilter& chosen =
        field == DateField::Published ? request.published : request.mentioned;
    if (range) histogram = searcher::empty_histogram(*range, interval, chosen);
    for (const ScannedReport& report : reports_)
      count_buckets(histogram, report, field, &searcher::Bucket::of);
    for (const ScannedReport* report : matching) {
      if (!passes(*report, request, std::nullopt, field)) continue;
      if (spans_of(report->stored, field).empty()) ++histogram.none;
      count_buckets(histogram, *report, field, &searcher::Bucket::count);
    }
    return histogram;
  }

  static void count_buckets(searcher::Histogram& histogram, const ScannedReport& report,
                            DateField field, std::size_t searcher::Bucket::*member) {
    for (searcher::Bucket& bucket : histogram.buckets) {
      if (matches(report, searcher::Node{searcher::Within{field, bucket.span}})) ++(bucket.*member);
    }
  }

  static std::vector<corpus::DateSpan> spans_of(const StoredReport& stored, DateField field) {
    if (field == DateField::Mentioned) return stored.annotation.mentioned;
    const auto& day = stored.report.published;
    return day ? std::vector<corpus::DateSpan>{{*day, *day}} : std::vector<corpus::DateSpan>{};
  }

  std::vector<indexer::ValueRecord> values_of(Facet facet) const {
    std::vector<indexer::ValueRecord> values;
    for (const auto& [id, value] : records_) {
      if (id.facet == facet) values.push_back(value);
    }
    return values;
  }

  indexer::ValueRecord make_record(const EntityId& id, const std::string& label) const {
    indexer::ValueRecord value{id, label, std::nullopt, {}, false};
    if (const auto known = lexicon_.find(id)) {
      value.label = known->label;
      value.parent = known->parent;
      value.is_family = known->is_family;
      value.ambiguous = indexer::ambiguous_names(lexicon_, id);
      for (const std::string& name : lexicon_.names_of(id)) {
        if (name != value.label) value.names.push_back(name);
      }
    }
    return value;
  }

  const corpus::Lexicon& lexicon_;
  std::vector<ScannedReport> reports_;
  std::map<EntityId, std::string> labels_;
  ScannedForms forms_;
  std::map<EntityId, indexer::ValueRecord> records_;
};

}  // namespace

std::unique_ptr<searcher::Backend> make_scan_backend(std::vector<StoredReport> reports,
                                                     const corpus::Lexicon& lexicon) {
  return std::make_unique<ScanBackend>(std::move(reports), lexicon);
}

}  // namespace testing_support
