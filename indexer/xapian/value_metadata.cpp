#include "indexer/xapian/value_metadata.h"

#include <cstddef>
#include <sstream>
#include <utility>

#include "indexer/comparable_name.h"
#include "indexer/layout.h"

namespace indexer {
namespace {

// Values known to be in the database already; bounds the memory of a long run.
constexpr std::size_t kRememberedValues = 1'000'000;

void put_called(Xapian::WritableDatabase& database, const corpus::EntityId& id,
                const std::string& name) {
  if (corpus::index_of(id.facet) >= corpus::kEntityKinds) return;
  const std::string comparable = comparable_name(name);
  if (comparable.empty()) return;
  const std::string key = called_key(comparable);
  const std::string ids = database.get_metadata(key);
  std::string joined = joined_lines(ids, corpus::to_string(id) + '\n');
  if (joined != ids) database.set_metadata(key, joined);
}

}  // namespace

void ValueMetadata::put(Xapian::WritableDatabase& database, const ValueRecord& value) {
  value.in_lexicon ? put_of_lexicon(database, value) : put_other(database, value);
}

std::set<corpus::EntityId> ValueMetadata::of_lexicon() const {
  std::set<corpus::EntityId> ids;
  for (const auto& [id, value] : lexicon_values_) ids.insert(id);
  return ids;
}

void ValueMetadata::put_of_lexicon(Xapian::WritableDatabase& database, const ValueRecord& value) {
  const auto [written, is_new] = lexicon_values_.try_emplace(value.id, value);
  if (!is_new && written->second == value) return;
  written->second = value;
  const std::string key = value_key(value.id);
  const std::string record = to_record(value);
  if (database.get_metadata(key) == record) return;
  database.set_metadata(key, record);
  put_called(database, value.id, value.label);
  for (const std::string& name : value.names) put_called(database, value.id, name);
}

void ValueMetadata::put_other(Xapian::WritableDatabase& database, const ValueRecord& value) {
  std::string key = value_key(value.id);
  if (other_values_.contains(key)) return;
  if (database.get_metadata(key).empty()) {
    database.set_metadata(key, to_record(value));
    put_called(database, value.id, value.label);
  }
  if (other_values_.size() < kRememberedValues) other_values_.insert(std::move(key));
}

std::string joined_lines(const std::string& one, const std::string& other) {
  if (one.empty() || one == other) return other;
  std::set<std::string> lines;
  for (const std::string* list : {&one, &other}) {
    std::istringstream in(*list);
    for (std::string line; std::getline(in, line);) lines.insert(line);
  }
  std::string joined;
  for (const std::string& line : lines) joined.append(line).append(1, '\n');
  return joined;
}

}  // namespace indexer
