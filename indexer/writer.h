#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_set>

#include "indexer/entry.h"
#include "indexer/layout.h"

namespace indexer {

// The index cannot be written; what() is one sentence that says what to do.
class WriteFailed : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Where a report came from.
struct Origin {
  // The PATH that was indexed.
  std::string path;
  // The file, relative to it.
  std::string file;
  auto operator<=>(const Origin&) const = default;
};

struct IdHashHash {
  std::size_t operator()(const IdHash& id) const { return static_cast<std::size_t>(id.low); }
};

// What of a PATH is still there.
struct Kept {
  std::unordered_set<IdHash, IdHashHash> reports;
  // Files that could not be read, or were not looked at, this time: their reports stay.
  std::set<std::string> files;
};

// Reports that are written apart from others, on a thread of their own.
class Batch {
 public:
  virtual ~Batch() = default;
  // Throws WriteFailed, as seal() does.
  virtual void put(const Entry& entry, const Origin& origin) = 0;
  // The last call: the batch joins the others. Without it, it is as if it had never been there.
  virtual void seal() = 0;
};

// One index being written, by one thread. Nothing is seen by readers, and nothing but sealed
// batches is kept, before commit(). Every call throws WriteFailed.
class Writer {
 public:
  virtual ~Writer() = default;

  enum class Standing { New, Changed, Unchanged };
  // How a report with this id and content hash stands to the index.
  virtual Standing standing(std::string_view report_id, std::uint64_t content_hash) = 0;

  // Adds or replaces.
  virtual void put(const Entry& entry, const Origin& origin) = 0;

  // Another batch of the run; the reports of a batch stand behind those of the batches begun before
  // it. Of many reports written so, each once, this is by far the cheapest way. All batches must be
  // gone before prune() and finish(), which takes their reports into the index.
  virtual std::unique_ptr<Batch> begin_batch() = 0;

  // Whether this very report was in a sealed batch of a run that was stopped before it finished.
  // Then it is taken into the index as if it had been put again.
  virtual bool resume(std::string_view report_id, std::uint64_t content_hash) = 0;

  // Removes the reports of this PATH that are not kept; how many they were.
  virtual std::size_t prune(std::string_view path, const Kept& kept) = 0;

  // Keeps a value beside the reports; an empty one takes it away. One that is the same already
  // writes nothing.
  virtual void remember(const std::string& key, const std::string& value) = 0;
  // Empty when there is none.
  virtual std::string remembered(const std::string& key) const = 0;
  // All whose keys begin so, in the order of keys.
  using TakeRemembered = std::function<void(std::string_view key, std::string_view value)>;
  virtual void each_remembered(std::string_view beginning, const TakeRemembered& take) const = 0;

  // Whether a file is one of the index itself, which may lie among the reports.
  virtual bool is_own_file(const std::filesystem::path& file) const = 0;

  virtual std::size_t report_count() const = 0;
  virtual void commit() = 0;
  // The last call: commits, and makes what readers derive from the index, so that they find it
  // ready.
  virtual void finish() = 0;
};

// Opens or makes the index in a folder; an address is refused. Throws WriteFailed, also when
// another process writes to it.
std::unique_ptr<Writer> open_writer(std::string_view index);

}  // namespace indexer
