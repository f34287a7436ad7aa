#include "indexer/xapian/merge.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "corpus/entity.h"
#include "indexer/layout.h"
#include "indexer/xapian/value_metadata.h"

namespace indexer {
namespace {

// Settles what can be settled of one key alone, and remembers the other keys.
class MetadataCompactor final : public Xapian::Compactor {
 public:
  std::string resolve_duplicate_metadata(const std::string& key, std::size_t count,
                                         const std::string records[]) override {
    if (key.starts_with(kCalledKeyPrefix) || key == kBatchLexiconKey) {
      std::string lines;
      for (std::size_t i = 0; i < count; ++i) lines = joined_lines(lines, records[i]);
      return lines;
    }
    const bool is_one = std::all_of(records, records + count,
                                    [&](const std::string& r) { return r == records[0]; });
    if (!is_one) disputed_.insert(key);
    return records[0];
  }

  const std::set<std::string>& disputed() const { return disputed_; }

 private:
  std::set<std::string> disputed_;
};

// The compactor meets the sources in no order: a value of the lexicon is to be as the last has it,
// everything else as the first.
void settle(const std::set<std::string>& disputed, const std::vector<Xapian::Database>& sources,
            const std::filesystem::path& merged) {
  if (disputed.empty()) return;
  Xapian::WritableDatabase database(merged.string(), Xapian::DB_OPEN);
  const std::set<std::string> of_lexicon = lexicon_value_keys(database);
  for (const std::string& key : disputed) {
    std::string chosen;
    for (const Xapian::Database& source : sources) {
      if (std::string record = source.get_metadata(key);
          !record.empty() && (chosen.empty() || of_lexicon.contains(key))) {
        chosen = std::move(record);
      }
    }
    database.set_metadata(key, chosen);
  }
  database.commit();
}

}  // namespace

std::set<std::string> lexicon_value_keys(const Xapian::Database& batch) {
  std::set<std::string> keys;
  std::istringstream ids(batch.get_metadata(kBatchLexiconKey));
  for (std::string line; std::getline(ids, line);) {
    if (const auto id = corpus::parse_entity_id(line)) keys.insert(value_key(*id));
  }
  return keys;
}

void merge_databases(const std::vector<std::filesystem::path>& sources,
                     const std::filesystem::path& destination) {
  std::vector<Xapian::Database> databases;
  Xapian::Database all;
  for (const std::filesystem::path& source : sources) {
    databases.emplace_back(source.string());
    all.add_database(databases.back());
  }
  MetadataCompactor compactor;
  all.compact(destination.string(), Xapian::DBCOMPACT_MULTIPASS | Xapian::Compactor::FULL, 0,
              compactor);
  settle(compactor.disputed(), databases, destination);
}

}  // namespace indexer
