#include "indexer/batch_makers.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace indexer {
namespace {

using namespace std::chrono_literals;

// So that the first batches are there soon, and the last ones are over at about the same time, a
// batch is a share of what came before it.
constexpr std::size_t kLeastTaskBytes = std::size_t{1} << 20;
constexpr std::size_t kTasksAThread = 4;
// Beside its texts.
constexpr std::size_t kReportBytes = 1024;
constexpr auto kBetweenWaits = 100ms;

std::size_t bytes_of(const corpus::Report& report) {
  return report.title.size() + report.body.size() + kReportBytes;
}

}  // namespace

BatchMakers::BatchMakers(const corpus::Lexicon& lexicon, const BatchOptions& options,
                         Writer& writer, std::function<void()> wait)
    : lexicon_(lexicon),
      options_(options),
      writer_(writer),
      wait_(std::move(wait)),
      maker_(lexicon) {
  options_.jobs = std::max(options_.jobs, 1U);
}

BatchMakers::~BatchMakers() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
    tasks_.clear();
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void BatchMakers::put(FreshReport report) {
  const std::size_t bytes = bytes_of(report.report);
  next_.bytes += bytes;
  bytes_taken_ += bytes;
  next_.reports.push_back(std::move(report));
  {
    const std::lock_guard lock(mutex_);
    ++load_.reports;
    load_.bytes += bytes;
  }
  if (next_.bytes >= task_bytes()) give_task();
}

void BatchMakers::finish() {
  give_task();
  std::unique_lock lock(mutex_);
  wait_until([this] { return unfinished_ == 0; }, lock);
}

BatchMakers::Load BatchMakers::load() const {
  const std::lock_guard lock(mutex_);
  return load_;
}

// There are as many tasks waiting as worked at, and one that is filled.
std::size_t BatchMakers::task_bytes() const {
  const std::size_t share = bytes_taken_ / (kTasksAThread * options_.jobs);
  const std::size_t most = options_.memory / (2 * options_.jobs + 1);
  return std::min(std::max(share, kLeastTaskBytes), std::max(most, kLeastTaskBytes));
}

void BatchMakers::give_task() {
  if (next_.reports.empty()) return;
  std::unique_lock lock(mutex_);
  wait_until([this] { return unfinished_ < std::size_t{2} * options_.jobs; }, lock);
  next_.batch = writer_.begin_batch();
  tasks_.push_back(std::exchange(next_, {}));
  ++unfinished_;
  if (threads_.size() < options_.jobs) threads_.emplace_back([this] { work(); });
  changed_.notify_all();
}

void BatchMakers::wait_until(const std::function<bool()>& is_reached,
                             std::unique_lock<std::mutex>& lock) {
  while (!failure_ && !is_reached()) {
    if (changed_.wait_for(lock, kBetweenWaits) == std::cv_status::timeout) {
      lock.unlock();
      wait_();
      lock.lock();
    }
  }
  if (failure_) std::rethrow_exception(failure_);
}

void BatchMakers::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return is_over_ || !tasks_.empty(); });
    if (is_over_) return;
    Task task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    std::exception_ptr failure;
    try {
      make(task);
    } catch (...) {
      failure = std::current_exception();
    }
    task = {};
    lock.lock();
    --unfinished_;
    if (failure && !failure_) failure_ = failure;
    changed_.notify_all();
  }
}

void BatchMakers::make(Task& task) {
  for (FreshReport& fresh : task.reports) {
    const corpus::Annotation annotation =
        corpus::annotate(fresh.report, lexicon_, options_.annotate);
    task.batch->put(maker_.make(fresh.report, annotation, fresh.content_hash), fresh.origin);
    end(fresh);
    fresh.report = {};
  }
  task.batch->seal();
}

void BatchMakers::end(const FreshReport& report) {
  const std::lock_guard lock(mutex_);
  --load_.reports;
  load_.bytes -= bytes_of(report.report);
  if (is_over_) throw WriteFailed("Indexing was stopped.");
}

}  // namespace indexer
