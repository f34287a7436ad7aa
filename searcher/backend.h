#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/entity.h"
#include "indexer/stored_report.h"
#include "indexer/value_record.h"
#include "searcher/form_walk.h"
#include "searcher/index_stats.h"
#include "searcher/page.h"
#include "searcher/request.h"

namespace searcher {

// The index cannot answer; what() is one sentence that says what to do.
class Unavailable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct ReportCounts {
  // In the order asked for.
  std::vector<std::size_t> stems;
  std::vector<std::size_t> values;
  bool operator==(const ReportCounts&) const = default;
};

// One index, somewhere. Safe to call from many threads at once; each call sees one commit: the
// last, or the one before while what is derived from the last is being made. Every call throws
// Unavailable when the index cannot answer.
class Backend {
 public:
  virtual ~Backend() = default;

  // Answers `request.query` (no Named in it: resolve_names.h; no Prefix and no Fuzzy:
  // resolve_forms.h) with filters, counts and paging.
  // read_as, notes and expanded stay empty. A cursor that is not of this backend's making starts at
  // the top.
  virtual Page search(const Request& request) const = 0;

  virtual std::optional<indexer::StoredReport> find_report(std::string_view id) const = 0;

  // The values of a facet that go by this name: the one with this slug; else those with this label
  // or name; else those whose label has all its words.
  virtual std::vector<indexer::ValueRecord> values_named(corpus::Facet facet,
                                                         std::string_view name) const = 0;
  virtual std::optional<indexer::ValueRecord> find_value(const corpus::EntityId& id) const = 0;

  // The persons or places that have a name of this sound, in whichever script and spelling
  // (corpus/name_skeletons.h): all its words have. None of another facet.
  virtual std::vector<indexer::ValueRecord> values_like(corpus::Facet facet,
                                                        std::string_view name) const = 0;

  // The values of every kind of entity that go by exactly this name (indexer/comparable_name.h).
  virtual std::vector<indexer::ValueRecord> values_called(std::string_view comparable) const = 0;
  // The ways in which reports write the name of a value, the most frequent first.
  virtual std::vector<NameForm> name_forms(const corpus::EntityId& id) const = 0;

  // Word forms of the reports, each with the number of reports it is in.
  virtual FoundForms find_forms(const FormsAsk& ask) const = 0;

  // In how many reports each of these is: stems (indexer/analysis.h) that a report has, and values
  // that it is filed under.
  virtual ReportCounts reports_with(const std::vector<std::string>& stems,
                                    const std::vector<corpus::EntityId>& values) const = 0;

  virtual IndexStats stats(const StatsAsk& ask) const = 0;

  // Number of reports in the index.
  virtual std::size_t report_count() const = 0;

  // Names the last commit that any call has seen so far: calls between two equal answers all saw
  // the same one. Nothing where an index does not change.
  virtual std::string commit_seen() const { return {}; }
};

}  // namespace searcher
