#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/lexicon.h"
#include "corpus/report.h"
#include "indexer/families.h"
#include "indexer/value_record.h"

namespace indexer {

// A report as it lies in an index, for any backend: terms, values and the stored record.
struct Entry {
  std::string report_id;
  // Stems with their frequency, title words weighted.
  std::map<std::string, std::uint32_t> stems;
  // Word forms, facets, days talked about, id.
  std::vector<std::string> boolean_terms;
  // Slot and value.
  std::vector<std::pair<unsigned, std::string>> values;
  // to_record(StoredReport).
  std::string record;
  std::vector<ValueRecord> value_records;
};

// Makes entries, and keeps what it has once read of the lexicon's values. Safe to call from many
// threads at once.
class EntryMaker {
 public:
  // The lexicon must outlive it.
  explicit EntryMaker(const corpus::Lexicon& lexicon) : lexicon_(lexicon) {}

  // `content_hash` is what content_hash() said of the report.
  Entry make(const corpus::Report& report, const corpus::Annotation& annotation,
             std::uint64_t content_hash);

 private:
  ValueRecord record_of(const corpus::FacetValue& value);
  void file_under(Entry& entry, const corpus::FacetValue& value);
  void add_values(Entry& entry, const corpus::Annotation& annotation, const Parents& parents);

  const corpus::Lexicon& lexicon_;
  std::mutex mutex_;
  std::map<corpus::EntityId, ValueRecord> known_;
};

// A single entry.
Entry make_entry(const corpus::Report& report, const corpus::Annotation& annotation,
                 const corpus::Lexicon& lexicon, std::uint64_t content_hash);

// Changes when the report does, or the way it would be annotated.
std::uint64_t content_hash(const corpus::Report& report, const corpus::Lexicon& lexicon,
                           corpus::AnnotateOptions options);

}  // namespace indexer
