#include "indexer/batch_makers.h"

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace indexer {
namespace {

using namespace std::chrono_literals;

// A thread that has nothing to do is given what there is, from so many bytes on.
constexpr std::size_t kLeastTaskBytes = std::size_t{1} << 20;
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

BatchMakers::~BatchMakers() { end_threads(); }

void BatchMakers::end_threads() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
    tasks_.clear();
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void BatchMakers::put(FreshReport report) {
  const std::size_t bytes = bytes_of(report.report);
  bool is_time = false;
  {
    std::unique_lock lock(mutex_);
    wait_until([&] { return load_.bytes + bytes <= options_.memory || unfinished_ == 0; }, lock);
    ++load_.reports;
    load_.bytes += bytes;
    next_.bytes += bytes;
    taken_ += bytes;
    const std::size_t most = most_task_bytes();
    is_time = next_.bytes >= (unfinished_ < options_.jobs ? std::min(kLeastTaskBytes, most) : most);
  }
  next_.reports.push_back(std::move(report));
  if (is_time) give_task();
}

void BatchMakers::finish() {
  give_task();
  {
    std::unique_lock lock(mutex_);
    wait_until([this] { return unfinished_ == 0; }, lock);
  }
  end_threads();
#ifdef __GLIBC__
  // What comes next takes memory too; each thread had its own.
  malloc_trim(0);
#endif
}

std::size_t BatchMakers::waiting() const {
  const std::lock_guard lock(mutex_);
  return load_.reports;
}

// Large batches make the smallest index; towards the end smaller ones are over at about the same
// time.
std::size_t BatchMakers::most_task_bytes() const {
  const std::uint64_t rest = expected_ - std::min(expected_, taken_);
  const std::uint64_t share = std::max(rest, taken_ / 2) / (std::uint64_t{2} * options_.jobs);
  return std::min<std::uint64_t>(std::max<std::uint64_t>(share, kLeastTaskBytes),
                                 options_.memory / (options_.jobs + 1));
}

void BatchMakers::give_task() {
  if (next_.reports.empty()) return;
  next_.batch = writer_.begin_batch();
  const std::lock_guard lock(mutex_);
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
    take_off(fresh);
    fresh.report = {};
  }
  task.batch->seal();
}

void BatchMakers::take_off(const FreshReport& report) {
  const std::lock_guard lock(mutex_);
  --load_.reports;
  load_.bytes -= bytes_of(report.report);
  if (is_over_) throw WriteFailed("Indexing was stopped.");
}

}  // namespace indexer
