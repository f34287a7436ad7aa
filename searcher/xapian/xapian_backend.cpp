#include "searcher/xapian/xapian_backend.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "corpus/annotation.h"
#include "indexer/layout.h"
#include "searcher/snippets.h"
#include "searcher/value_names.h"
#include "searcher/xapian/database_pool.h"
#include "searcher/xapian/facet_counts.h"
#include "searcher/xapian/file_stats.h"
#include "searcher/xapian/filters.h"
#include "searcher/xapian/folding.h"
#include "searcher/xapian/form_list.h"
#include "searcher/xapian/histograms.h"
#include "searcher/xapian/hit_order.h"
#include "searcher/xapian/match_set.h"
#include "searcher/xapian/name_index.h"

namespace searcher {
namespace {

using corpus::EntityId;
using corpus::Facet;

constexpr std::size_t kSnippets = 2;
// A reader falls behind when two commits pass during its call; it then tries again.
constexpr int kTries = 10;

std::string advice(const std::string& folder, const Xapian::Error& error) {
  const std::string_view type = error.get_type();
  std::string reason = error.get_msg();
  if (const char* of_system = error.get_error_string()) reason.append(": ").append(of_system);
  if (type == "DatabaseCorruptError" || type == "DatabaseVersionError" ||
      type == "DatabaseFeatureUnavailableError") {
    return "The index " + folder + " is damaged (" + reason +
           "): remove the folder and run sitrep index again.";
  }
  return "The index " + folder + " cannot be read: " + reason + ".";
}

indexer::StoredReport stored_report(const Xapian::Database& database, Xapian::docid row) {
  std::optional<indexer::StoredReport> stored =
      indexer::parse_record(database.get_document(row).get_data());
  if (!stored) throw Xapian::DatabaseCorruptError("a stored report is damaged");
  return *std::move(stored);
}

std::optional<indexer::ValueRecord> value_record(const Xapian::Database& database,
                                                 const EntityId& id) {
  return indexer::parse_value_record(database.get_metadata(indexer::value_key(id)));
}

// Answers one request on one borrowed database.
class Searching {
 public:
  Searching(DatabasePool::Reader& reader, const Request& request)
      : database_(reader.database),
        snapshot_(*reader.snapshot),
        counts_(reader.counts),
        request_(request),
        filters_(snapshot_, request) {
    if (request.hit_detail == HitDetail::Snippets) sought_.emplace(request.query);
  }

  Page search() {
    Page page;
    const RankedPage ranked = is_ranked_alone() ? rank_alone() : match_and_rank(page);
    for (const RankedRow& row : ranked.rows) {
      page.hits.push_back(make_hit(row));
      if (matching_)
        page.hits.back().copies = copies_among(matching_->rows, snapshot_.stories(), row.row);
    }
    page.next = ranked.next;
    for (const FacetAsk& ask : request_.facets) page.facets.push_back(count_facet(ask));
    if (request_.published_interval) {
      page.published =
          histogram(DateField::Published, *request_.published_interval, request_.published);
    }
    if (request_.mentioned_interval) {
      page.mentioned =
          histogram(DateField::Mentioned, *request_.mentioned_interval, request_.mentioned);
    }
    return page;
  }

 private:
  // The rows that are hits, where near-copies are folded.
  RowSet hits_of(const RowSet& matching) const {
    if (request_.copies != Copies::Fold) return matching;
    return folded(matching, snapshot_.stories(), snapshot_.columns().published);
  }

  // Nobody counts, and the order needs no match set.
  bool is_ranked_alone() {
    const bool counts = request_.count_total || !request_.facets.empty() ||
                        request_.published_interval || request_.mentioned_interval;
    if (counts || request_.copies == Copies::Fold || request_.sort != Sort::Relevance) return false;
    alone_ = ranked_alone(snapshot_, request_.query);
    return alone_.has_value();
  }

  RankedPage rank_alone() const {
    Candidates candidates{nullptr, false, alone_->passes};
    std::optional<RowSet> among;
    if (!filters_.is_empty()) candidates.rows = &among.emplace(filters_.apply(snapshot_.live()));
    return rank_unmatched(snapshot_, alone_->weighing, candidates, request_);
  }

  RankedPage match_and_rank(Page& page) {
    TextMatch text = match_text(database_, snapshot_, request_.query);
    base_ = std::move(text.rows);
    matching_.emplace(filters_.apply(base_));
    if (request_.count_total) {
      page.total = matching_->count;
      page.stories = story_count(*matching_, snapshot_.stories());
    }
    return rank(snapshot_, text.weighing, hits_of(matching_->rows), request_);
  }

  Hit make_hit(const RankedRow& ranked) const {
    Hit hit;
    hit.score = ranked.score;
    if (request_.hit_detail == HitDetail::Score) return hit;
    indexer::StoredReport stored = stored_report(database_, ranked.row);
    hit.title = corpus::title_of(stored.report);
    hit.published = stored.report.published;
    hit.language = stored.annotation.language;
    if (sought_) hit.snippets = make_snippets(stored, *sought_, kSnippets);
    for (corpus::FacetValue& value : stored.annotation.values) {
      if (corpus::index_of(value.id.facet) < corpus::kEntityKinds)
        hit.entities.push_back(std::move(value));
    }
    hit.id = std::move(stored.report.id);
    hit.source = std::move(stored.report.source);
    hit.url = std::move(stored.report.url);
    return hit;
  }

  FacetCounts count_facet(const FacetAsk& ask) const {
    const CountedRows own(filters_.has_own(ask.facet) ? filters_.apply_for(ask.facet, base_)
                                                      : RowSet());
    const FacetCountAsk counted{snapshot_.all(), filters_.has_own(ask.facet) ? own : *matching_,
                                request_.listing(ask.facet), ask.limit};
    const FacetCounting counting(snapshot_.column(ask.facet), counted, counts_);
    FacetCounts facet;
    facet.facet = ask.facet;
    facet.none = counting.none();
    facet.none_selected = request_.filter(ask.facet).none;
    facet.distinct = counting.distinct();
    for (const auto& [ordinal, count] : counting.list())
      facet.values.push_back(listed_value(ask.facet, ordinal, count));
    add_chosen(facet, counting);
    return facet;
  }

  FacetCount listed_value(Facet facet, std::uint32_t ordinal, std::size_t count) const {
    const indexer::FacetColumn& column = snapshot_.column(facet);
    FacetCount value{
        {facet, std::string(column.slugs[ordinal])}, std::string(column.labels[ordinal]), count};
    value.parent = corpus::parse_entity_id(column.parents[ordinal]);
    value.is_family = column.is_family[ordinal] != 0;
    return value;
  }

  // Ticked and excluded values stand in the list whatever their count.
  void add_chosen(FacetCounts& facet, const FacetCounting& counting) const {
    const FacetFilter& filter = request_.filter(facet.facet);
    for (const EntityId& id : filter.ticked) listed(facet, id, counting).selected = true;
    for (const EntityId& id : filter.excluded) {
      FacetCount& value = listed(facet, id, counting);
      value.excluded = true;
      value.count = filters_.left_out_by(id, base_).count();
    }
  }

  FacetCount& listed(FacetCounts& facet, const EntityId& id, const FacetCounting& counting) const {
    const auto found = std::find_if(facet.values.begin(), facet.values.end(),
                                    [&](const FacetCount& value) { return value.id == id; });
    if (found != facet.values.end()) return *found;
    if (const auto ordinal = snapshot_.column(id.facet).find(id.slug)) {
      return facet.values.emplace_back(listed_value(id.facet, *ordinal, counting.count(*ordinal)));
    }
    return facet.values.emplace_back(value_without_reports(id));
  }

  FacetCount value_without_reports(const EntityId& id) const {
    FacetCount value{id, id.slug, 0};
    if (std::optional<indexer::ValueRecord> record = value_record(database_, id)) {
      value.label = std::move(record->label);
      value.parent = std::move(record->parent);
      value.is_family = record->is_family;
    }
    return value;
  }

  Histogram histogram(DateField field, Interval interval, const DateFilter& chosen) const {
    const DateAsk ask{field, interval, chosen};
    if (!filters_.has_own(field)) return count_dates(snapshot_, *matching_, ask);
    return count_dates(snapshot_, CountedRows(filters_.apply_for(field, base_)), ask);
  }

  const Xapian::Database& database_;
  const Snapshot& snapshot_;
  CountTable& counts_;
  const Request& request_;
  // Where snippets are asked for.
  std::optional<Sought> sought_;
  Filters filters_;
  // What matches the text; what its words weigh where that is not asked.
  RowSet base_;
  // What passes the filters too; unless it is ranked alone.
  std::optional<CountedRows> matching_;
  std::optional<RankedAlone> alone_;
};

class XapianBackend final : public Backend {
 public:
  explicit XapianBackend(const std::string& folder) : folder_(folder), pool_(folder) {
    const bool is_readable = reading([](DatabasePool::Reader& reader) {
      const std::string format = reader.database.get_metadata(std::string(indexer::kFormatKey));
      const bool is_new = format.empty() && reader.database.get_doccount() == 0;
      return is_new || format == indexer::kFormat;
    });
    if (!is_readable) {
      throw Unavailable(
          folder +
          " is no index of this version of Sitrep: remove the folder and run sitrep index again.");
    }
  }

  Page search(const Request& request) const override {
    return reading(
        [&](DatabasePool::Reader& reader) { return Searching(reader, request).search(); });
  }

  std::optional<indexer::StoredReport> find_report(std::string_view id) const override {
    return reading([&](DatabasePool::Reader& reader) -> std::optional<indexer::StoredReport> {
      const std::string term = indexer::id_term(id);
      const auto posting = reader.database.postlist_begin(term);
      if (posting == reader.database.postlist_end(term)) return std::nullopt;
      return stored_report(reader.database, *posting);
    });
  }

  std::vector<indexer::ValueRecord> values_named(Facet facet,
                                                 std::string_view name) const override {
    return reading([&](DatabasePool::Reader& reader) {
      return reader.snapshot->names(facet, reader.database).named(name);
    });
  }

  std::vector<indexer::ValueRecord> values_like(Facet facet, std::string_view name) const override {
    return reading([&](const DatabasePool::Reader& reader) {
      return reader.snapshot->names(facet, reader.database).like(name);
    });
  }

  std::optional<indexer::ValueRecord> find_value(const EntityId& id) const override {
    return reading([&](DatabasePool::Reader& reader) -> std::optional<indexer::ValueRecord> {
      if (!reader.database.term_exists(indexer::facet_term(id))) return std::nullopt;
      return value_record(reader.database, id);
    });
  }

  std::vector<indexer::ValueRecord> values_called(std::string_view comparable) const override {
    return reading([&](DatabasePool::Reader& reader) {
      return searcher::values_called(reader.database, comparable);
    });
  }

  std::vector<NameForm> name_forms(const EntityId& id) const override {
    return reading(
        [&](DatabasePool::Reader& reader) { return searcher::name_forms(reader.database, id); });
  }

  FoundForms find_forms(const FormsAsk& ask) const override {
    return reading([&](const DatabasePool::Reader& reader) {
      XapianForms forms(reader.database);
      return walk_forms(forms, ask);
    });
  }

  ReportCounts reports_with(const std::vector<std::string>& stems,
                            const std::vector<EntityId>& values) const override {
    return reading([&](const DatabasePool::Reader& reader) {
      ReportCounts counts;
      for (const std::string& stem : stems)
        counts.stems.push_back(reader.database.get_termfreq(indexer::stem_term(stem)));
      for (const EntityId& id : values)
        counts.values.push_back(reader.database.get_termfreq(indexer::facet_term(id)));
      return counts;
    });
  }

  IndexStats stats(const StatsAsk& ask) const override {
    return reading(
        [&](const DatabasePool::Reader& reader) { return index_stats(reader.database, ask); });
  }

  std::size_t report_count() const override {
    return reading(
        [](DatabasePool::Reader& reader) { return std::size_t{reader.database.get_doccount()}; });
  }

  std::string commit_seen() const override {
    const indexer::Revision revision = pool_.revision_seen();
    return revision.uuid + ' ' + std::to_string(revision.number);
  }

 private:
  // Xapian's exceptions stop here.
  template <typename Action>
  auto reading(Action action) const -> decltype(action(std::declval<DatabasePool::Reader&>())) {
    for (int tries = 1;; ++tries) {
      try {
        // Whoever was overtaken by commits needs the last one.
        const DatabasePool::Borrowed reader =
            pool_.borrow(tries == 1 ? DatabasePool::Wait::No : DatabasePool::Wait::ForLastCommit);
        return action(*reader);
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (tries == kTries) throw Unavailable(advice(folder_, error));
      } catch (const Xapian::Error& error) {
        throw Unavailable(advice(folder_, error));
      }
    }
  }

  std::string folder_;
  mutable DatabasePool pool_;
};

}  // namespace

std::unique_ptr<Backend> open_xapian_backend(const std::string& folder) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(folder, error);
  if (status.type() == std::filesystem::file_type::none) {
    throw Unavailable("The index " + folder + " cannot be read: " + error.message() + ".");
  }
  if (!std::filesystem::exists(status)) {
    throw Unavailable("There is no index " + folder + ": make one with sitrep index --index " +
                      folder + " FOLDER.");
  }
  if (!std::filesystem::exists(std::filesystem::path(folder) / "iamglass", error)) {
    throw Unavailable(
        folder + " is no Sitrep index: name another with --index, or make one with sitrep index.");
  }
  return std::make_unique<XapianBackend>(folder);
}

}  // namespace searcher
