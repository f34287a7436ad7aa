#include "searcher/xapian/database_pool.h"

#include <algorithm>
#include <utility>

#include "indexer/xapian/derived_file.h"

namespace searcher {
namespace {

// A database that is open at a commit can be had no more once the next one is there. So many are
// opened with each commit, or as many as were ever needed at one time.
constexpr std::size_t kLeastIdle = 4;
constexpr std::size_t kMaxIdle = 32;

}  // namespace

DatabasePool::DatabasePool(std::string folder) : folder_(std::move(folder)) {
  idle_.reserve(kMaxIdle);
}

DatabasePool::Borrowed DatabasePool::borrow(Wait wait) {
  for (;; wait = Wait::ForLastCommit) {
    look_for_commit(wait);
    std::unique_ptr<Reader> reader = take_idle();
    if (!reader) reader = open_reader(latest());
    // Nothing when a commit has come meanwhile, and no database is left at the one before.
    if (!reader) continue;
    const std::lock_guard lock(idle_mutex_);
    most_borrowed_ = std::max(most_borrowed_, ++borrowed_);
    return {*this, std::move(reader)};
  }
}

indexer::Revision DatabasePool::revision_seen() const {
  const std::shared_ptr<const Snapshot> snapshot = latest();
  return snapshot ? snapshot->revision() : indexer::Revision();
}

std::size_t DatabasePool::idle_count() const {
  const std::lock_guard lock(idle_mutex_);
  return idle_.size();
}

std::shared_ptr<const Snapshot> DatabasePool::latest() const {
  const std::lock_guard lock(idle_mutex_);
  return latest_;
}

void DatabasePool::look_for_commit(Wait wait) {
  std::unique_lock lock(newest_mutex_, std::defer_lock);
  if (wait == Wait::ForLastCommit || !latest()) {
    lock.lock();
  } else if (!lock.try_lock()) {
    return;
  }
  reopen_newest();
  const std::shared_ptr<const Snapshot> known = latest();
  if (known && known->revision() == indexer::revision_of(newest_)) return;
  install(std::make_shared<const Snapshot>(newest_, folder_));
}

// reopen() alone takes an index with the same number of commits for the one it had.
void DatabasePool::reopen_newest() {
  if (!newest_uuid_.empty()) newest_.reopen();
  if (newest_uuid_.empty() || newest_uuid_ != newest_.get_uuid()) {
    newest_ = Xapian::Database(folder_);
    newest_uuid_ = newest_.get_uuid();
  }
}

void DatabasePool::install(std::shared_ptr<const Snapshot> snapshot) {
  std::size_t wanted = 0;
  {
    const std::lock_guard lock(idle_mutex_);
    wanted = std::min(std::max(kLeastIdle, most_borrowed_), kMaxIdle);
  }
  std::vector<std::unique_ptr<Reader>> readers;
  readers.reserve(kMaxIdle);
  while (readers.size() < wanted) {
    std::unique_ptr<Reader> reader = open_reader(snapshot);
    if (!reader) break;
    readers.push_back(std::move(reader));
  }
  const std::lock_guard lock(idle_mutex_);
  latest_.swap(snapshot);
  idle_.swap(readers);
}

std::unique_ptr<DatabasePool::Reader> DatabasePool::take_idle() {
  const std::lock_guard lock(idle_mutex_);
  if (idle_.empty()) return nullptr;
  std::unique_ptr<Reader> reader = std::move(idle_.back());
  idle_.pop_back();
  return reader;
}

// Nothing when the index has another commit by now.
std::unique_ptr<DatabasePool::Reader> DatabasePool::open_reader(
    std::shared_ptr<const Snapshot> snapshot) const {
  auto reader = std::make_unique<Reader>();
  reader->database = Xapian::Database(folder_);
  if (indexer::revision_of(reader->database) != snapshot->revision()) return nullptr;
  reader->snapshot = std::move(snapshot);
  return reader;
}

void DatabasePool::give_back(std::unique_ptr<Reader> reader) {
  const std::lock_guard lock(idle_mutex_);
  --borrowed_;
  // Idle readers keep no old snapshot alive.
  if (reader->snapshot == latest_ && idle_.size() < kMaxIdle) idle_.push_back(std::move(reader));
}

}  // namespace searcher
