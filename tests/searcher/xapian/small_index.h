#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/annotation.h"
#include "indexer/entry.h"
#include "indexer/writer.h"
#include "tests/support/sample.h"
#include "tests/support/temporary_folder.h"

namespace testing_support {

// What a report of a small index says, where it matters.
struct SmallReport {
  std::string id;
  std::string body;
  std::optional<corpus::Day> published;
  std::vector<corpus::EntityId> values;
  std::vector<corpus::DateSpan> mentioned;
};

inline indexer::Entry entry_of(const SmallReport& small) {
  corpus::Report report;
  report.id = small.id;
  report.body = small.body;
  report.published = small.published;
  corpus::Annotation annotation;
  annotation.language = "en";
  annotation.mentioned = small.mentioned;
  for (const corpus::EntityId& id : small.values)
    annotation.values.push_back({id, "Label of " + id.slug});
  return indexer::make_entry(report, annotation, lexicon(), std::hash<std::string>()(small.body));
}

// An index of a few reports in a folder of its own.
class SmallIndex {
 public:
  std::string folder() const { return (temporary_.path() / "sitrep.index").string(); }

  void put(const std::vector<SmallReport>& reports) const {
    const std::unique_ptr<indexer::Writer> writer = indexer::open_writer(folder());
    for (const SmallReport& report : reports)
      writer->put(entry_of(report), {"/reports", report.id});
    writer->commit();
  }

  // The same, and makes what is derived.
  void put_and_finish(const std::vector<SmallReport>& reports) const {
    const std::unique_ptr<indexer::Writer> writer = indexer::open_writer(folder());
    for (const SmallReport& report : reports)
      writer->put(entry_of(report), {"/reports", report.id});
    writer->finish();
  }

  // Removes every other report.
  void keep(const std::set<std::string>& ids) const {
    const std::unique_ptr<indexer::Writer> writer = indexer::open_writer(folder());
    indexer::Kept kept;
    for (const std::string& id : ids) kept.reports.insert(indexer::id_hash(id));
    writer->prune("/reports", kept);
    writer->commit();
  }

 private:
  TemporaryFolder temporary_;
};

}  // namespace testing_support
