#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/file_stamp.h"
#include "indexer/layout.h"
#include "indexer/lost_file.h"
#include "indexer/writer.h"

namespace indexer {

// What is remembered of a file that was read.
struct FileRecord {
  // Nothing when it has to be read again whatever it is like now.
  std::optional<FileStamp> stamp;
  // What else its reports follow from: how files are read, the lexicon, the options.
  std::uint64_t way = 0;
  // Those the index has of it, in the order of the file.
  std::vector<IdHash> reports;
  // How much of it could not be read: the total of its LostFile.
  std::size_t lost = 0;
  // Whether one of its reports was left out because another has its id.
  bool has_clash = false;
  bool operator==(const FileRecord&) const = default;
};

std::string to_record(const FileRecord& record, std::string_view file);

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
  void write_lost(const Origin& origin, const LostFile& lost);
  void count(const FileRecord& record);
  void uncount(const FileRecord& record);

  Writer& writer_;
  Records records_;
  FileTotals totals_;
};

}  // namespace indexer
