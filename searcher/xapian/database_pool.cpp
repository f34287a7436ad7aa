#include "searcher/xapian/database_pool.h"

#include <utility>

namespace searcher {
namespace {

constexpr std::size_t kMaxIdle = 32;

}  // namespace

DatabasePool::DatabasePool(std::string folder) : folder_(std::move(folder)) {
  idle_.reserve(kMaxIdle);
}

DatabasePool::Borrowed DatabasePool::borrow() {
  std::unique_ptr<Reader> reader = take_idle();
  if (!reader) reader = std::make_unique<Reader>();
  refresh(*reader);
  return {*this, std::move(reader)};
}

std::unique_ptr<DatabasePool::Reader> DatabasePool::take_idle() {
  const std::lock_guard lock(idle_mutex_);
  if (idle_.empty()) return nullptr;
  std::unique_ptr<Reader> reader = std::move(idle_.back());
  idle_.pop_back();
  return reader;
}

void DatabasePool::give_back(std::unique_ptr<Reader> reader) {
  reader->snapshot.reset();  // idle readers keep no old ones alive
  const std::lock_guard lock(idle_mutex_);
  if (idle_.size() < kMaxIdle) idle_.push_back(std::move(reader));
}

// reopen() alone takes an index with the same number of commits for the one it had.
void DatabasePool::reopen(Reader& reader) const {
  if (!reader.uuid.empty()) reader.database.reopen();
  if (reader.uuid.empty() || reader.uuid != reader.database.get_uuid()) {
    reader.database = Xapian::Database(folder_);
    reader.uuid = reader.database.get_uuid();
  }
}

void DatabasePool::refresh(Reader& reader) {
  reopen(reader);
  const std::lock_guard lock(latest_mutex_);
  if (!has_latest_for(reader)) reopen(reader);
  if (!has_latest_for(reader)) latest_ = std::make_shared<const Snapshot>(reader.database, folder_);
  reader.snapshot = latest_;
}

bool DatabasePool::has_latest_for(const Reader& reader) const {
  return latest_ && latest_->uuid() == reader.uuid &&
         latest_->revision() == reader.database.get_revision();
}

}  // namespace searcher
