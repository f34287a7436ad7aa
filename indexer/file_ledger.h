#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/file_record.h"
#include "indexer/lost_file.h"
#include "indexer/writer.h"

namespace indexer {

// The files an index was made from. It is kept in the index itself, so that it says no more than
// that holds whenever a run is ended. Every call throws WriteFailed.
class FileLedger {
 public:
  using Records = std::map<Origin, FileRecord>;

  // Reads all there is.
  explicit FileLedger(Writer& writer);

  const FileRecord* find(const Origin& origin) const;
  const Records& records() const { return records_; }
  // Those of one PATH.
  std::vector<Records::const_iterator> records_of(std::string_view path) const;
  std::optional<LostFile> lost_of(const Origin& origin) const;

  // To be called after the reports of the file were put; kept at the writer's next commit.
  void put(const Origin& origin, FileRecord record, const LostFile& lost);
  void forget(const Origin& origin);
  // The file is to be read again.
  void unsettle(const Origin& origin);
  // To be called before a commit.
  void put_totals();

 private:
  void take(GatheredRecord gathered, const std::string& path);
  // Instead of what was written before.
  void write(const Origin& origin, const FileRecord& record, std::size_t pieces_before);
  void write_lost(const Origin& origin, const LostFile& lost);
  void count(const FileRecord& record);
  void uncount(const FileRecord& record);

  Writer& writer_;
  Records records_;
  FileTotals totals_;
};

}  // namespace indexer
