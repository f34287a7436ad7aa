#include "indexer/xapian/value_check.h"

#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include "indexer/layout.h"
#include "indexer/lost_file.h"
#include "indexer/value_record.h"

namespace indexer {
namespace {

void check_value(const Xapian::Database& database, const corpus::EntityId& id,
                 FindingList& findings) {
  const std::string record = database.get_metadata(value_key(id));
  const std::string named = corpus::to_string(id);
  if (record.empty())
    return findings.add_one("Nothing is known of some values", named, kIndexAgain);
  const std::optional<ValueRecord> value = parse_value_record(record);
  if (!value || value->id != id)
    findings.add_one("What is known of some values is damaged", named, kIndexAgain);
}

void check_called(const Xapian::Database& database, FindingList& findings) {
  const std::string prefix(kCalledKeyPrefix);
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
       ++key) {
    std::istringstream ids(database.get_metadata(*key));
    for (std::string line; std::getline(ids, line);) {
      if (corpus::parse_named_id(line)) continue;
      findings.add_one("What some names stand for is damaged", (*key).substr(prefix.size()),
                       kIndexAgain);
      break;
    }
  }
}

void check_spans(const Xapian::Database& database, FindingList& findings) {
  const std::string prefix(kMentionedPrefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string name = *term;
    if (!parse_mentioned(std::string_view(name).substr(prefix.size())))
      findings.add_one("Some days that reports talk about are none", name, kIndexAgain);
  }
}

// What is remembered of files that could not be read.
void check_lost_files(const Xapian::Database& database, FindingList& findings) {
  const std::string prefix(kLostKeyPrefix);
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
       ++key) {
    if (!parse_lost_file(database.get_metadata(*key)))
      findings.add_one("What is remembered of some files is damaged", (*key).substr(prefix.size()),
                       "run sitrep index --rebuild");
  }
}

}  // namespace

std::size_t check_value_records(const Xapian::Database& database, FindingList& findings) {
  std::size_t values = 0;
  for (const corpus::Facet facet : corpus::kFacets) {
    const std::string prefix = facet_prefix(facet);
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term, ++values)
      check_value(database, {facet, (*term).substr(prefix.size())}, findings);
  }
  check_called(database, findings);
  check_spans(database, findings);
  check_lost_files(database, findings);
  return values;
}

}  // namespace indexer
