#include "searcher/xapian/file_stats.h"

#include <optional>
#include <string>
#include <utility>

#include "indexer/layout.h"

namespace searcher {
namespace {

// A page ends before a file that would bring it above this.
constexpr std::size_t kPartsOfPage = 1000;

std::optional<indexer::LostFile> lost_file(const Xapian::Database& database,
                                           const std::string& key) {
  return indexer::parse_lost_file(database.get_metadata(key));
}

}  // namespace

IndexStats index_stats(const Xapian::Database& database, const StatsAsk& ask) {
  IndexStats stats;
  stats.reports = database.get_doccount();
  const std::string totals = database.get_metadata(std::string(indexer::kFileTotalsKey));
  if (const auto read = indexer::parse_file_totals(totals)) stats.files = *read;
  const std::string beginning(indexer::kLostKeyPrefix);
  const Xapian::TermIterator end = database.metadata_keys_end(beginning);
  Xapian::TermIterator key = database.metadata_keys_begin(beginning);
  if (!ask.cursor.empty()) key.skip_to(beginning + ask.cursor);
  std::size_t parts = 0;
  for (; key != end; ++key) {
    std::optional<indexer::LostFile> lost = lost_file(database, *key);
    if (!lost) continue;
    parts += lost->parts.size();
    const bool is_full =
        stats.lost.size() == ask.limit || (!stats.lost.empty() && parts > kPartsOfPage);
    if (is_full) {
      stats.next = (*key).substr(beginning.size());
      break;
    }
    stats.lost.push_back(*std::move(lost));
  }
  return stats;
}

}  // namespace searcher
