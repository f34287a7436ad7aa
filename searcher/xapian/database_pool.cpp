#include "searcher/xapian/database_pool.h"

#include <utility>

namespace searcher {
namespace {

constexpr std::size_t kMaxIdle = 32;

}  // namespace

DatabasePool::DatabasePool(std::string folder) : folder_(std::move(folder)) { borrow(); }

DatabasePool::Borrowed DatabasePool::borrow() {
  std::unique_ptr<Reader> reader = take_idle();
  if (!reader) {
    reader = std::make_unique<Reader>();
    reader->database = Xapian::Database(folder_);
  }
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
  const std::lock_guard lock(idle_mutex_);
  if (idle_.size() < kMaxIdle) idle_.push_back(std::move(reader));
}

void DatabasePool::refresh(Reader& reader) {
  reader.database.reopen();
  if (reader.snapshot && reader.snapshot->revision() == reader.database.get_revision()) return;
  const std::lock_guard lock(latest_mutex_);
  reader.database.reopen();
  if (!latest_ || latest_->revision() != reader.database.get_revision()) {
    latest_ = std::make_shared<const Snapshot>(reader.database);
  }
  reader.snapshot = latest_;
}

}  // namespace searcher
