#pragma once

#include <xapian.h>

#include <compare>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <string_view>
#include <vector>

#include "indexer/writer.h"

namespace indexer {

// A batch of a run that lies whole on disk: a database of its own.
struct SealedBatch {
  // Numbers of the batches it was made of; both ends are inside.
  unsigned long first = 0;
  unsigned long last = 0;
  std::filesystem::path folder;
};

// The batches of the run that is under way, in a folder of the index, and what a run left that was
// stopped. Throws Xapian::Error and std::filesystem::filesystem_error.
class Batches {
 public:
  explicit Batches(const std::filesystem::path& index);

  // A batch behind all others. One that is not sealed is taken away again.
  std::unique_ptr<Batch> begin();

  // Whether a batch that was left holds the report as it is: it is taken up again.
  bool resume(std::string_view report_id, std::uint64_t content_hash);

  // All with reports that were put or taken up again in this run, in order; whatever else was left
  // is removed. None may be open, and none begun thereafter.
  std::vector<SealedBatch> sealed();

  // Removes all of them.
  void clear();

 private:
  struct LeftBatch {
    SealedBatch batch;
    Xapian::Database database;
    // Taken up again.
    std::set<Xapian::docid> resumed;
  };
  struct LeftReport {
    std::uint64_t id;
    std::size_t batch;
    Xapian::docid document;
    auto operator<=>(const LeftReport&) const = default;
  };
  class Open;

  void find_left();
  void list_reports(std::size_t batch);
  void settle_left();
  void add_sealed(SealedBatch batch);
  void join_small();

  std::filesystem::path index_;
  std::filesystem::path folder_;
  unsigned long next_ = 0;
  // By number.
  std::vector<LeftBatch> left_;
  // In order.
  std::vector<LeftReport> left_reports_;
  std::mutex mutex_;
  // Of this run.
  std::vector<SealedBatch> sealed_;
};

}  // namespace indexer
