#pragma once

#include <xapian.h>

#include <map>
#include <set>
#include <string>
#include <unordered_set>

#include "corpus/entity.h"
#include "indexer/value_record.h"

namespace indexer {

// What a database knows of the values of facets, in its metadata, while it is written.
class ValueMetadata {
 public:
  // A value of the lexicon is written as the lexicon has it now; another keeps the label it came
  // with first.
  void put(Xapian::WritableDatabase& database, const ValueRecord& value);

  // Ids of the values of the lexicon that were put.
  std::set<corpus::EntityId> of_lexicon() const;

 private:
  void put_of_lexicon(Xapian::WritableDatabase& database, const ValueRecord& value);
  void put_other(Xapian::WritableDatabase& database, const ValueRecord& value);

  // As they were put.
  std::map<corpus::EntityId, ValueRecord> lexicon_values_;
  std::unordered_set<std::string> other_values_;
};

// The lines of both lists, each once, in order.
std::string joined_lines(const std::string& one, const std::string& other);

}  // namespace indexer
