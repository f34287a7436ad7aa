#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/lexicon.h"
#include "corpus/report.h"
#include "indexer/entry.h"
#include "indexer/writer.h"

namespace indexer {

struct BatchOptions {
  corpus::AnnotateOptions annotate;
  // Threads; at least 1.
  unsigned jobs = 1;
  // Bytes of reports that may wait or be worked at.
  std::size_t memory = 0;
};

// A report that is to be put into the index.
struct FreshReport {
  corpus::Report report;
  std::uint64_t content_hash = 0;
  Origin origin;
};

// Annotates reports and puts them into batches of the index, on threads of its own. Each batch
// takes reports that follow on one another, so that the index has them in the order in which they
// came.
class BatchMakers {
 public:
  // All of them must outlive it. `wait` is called now and then while put() or finish() waits.
  BatchMakers(const corpus::Lexicon& lexicon, const BatchOptions& options, Writer& writer,
              std::function<void()> wait);
  // Throws away what is not finished.
  ~BatchMakers();
  BatchMakers(const BatchMakers&) = delete;
  BatchMakers& operator=(const BatchMakers&) = delete;

  // Tells how many bytes there will be, as far as is known.
  void expect(std::uint64_t bytes) { expected_ = bytes; }

  // Waits while there is too much to do already. Throws WriteFailed, as finish() does.
  void put(FreshReport report);
  // Waits until all batches are sealed; nothing may be put thereafter.
  void finish();

  // Reports that wait or are worked at.
  std::size_t waiting() const;

 private:
  struct Load {
    std::size_t reports = 0;
    std::size_t bytes = 0;
  };
  struct Task {
    std::unique_ptr<Batch> batch;
    std::vector<FreshReport> reports;
    std::size_t bytes = 0;
  };

  void give_task();
  std::size_t most_task_bytes() const;
  void wait_until(const std::function<bool()>& is_reached, std::unique_lock<std::mutex>& lock);
  void work();
  void make(Task& task);
  void take_off(const FreshReport& report);
  void end_threads();

  const corpus::Lexicon& lexicon_;
  BatchOptions options_;
  Writer& writer_;
  std::function<void()> wait_;
  EntryMaker maker_;

  // Of the thread that puts.
  Task next_;
  std::uint64_t taken_ = 0;
  std::uint64_t expected_ = 0;

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Task> tasks_;
  // Tasks that wait or are worked at.
  std::size_t unfinished_ = 0;
  // What waits or is worked at.
  Load load_;
  bool is_over_ = false;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;
};

}  // namespace indexer
