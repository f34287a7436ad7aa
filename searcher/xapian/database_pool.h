#pragma once

#include <xapian.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "searcher/xapian/snapshot.h"

namespace searcher {

// Open databases of one index. A Xapian::Database belongs to one thread at a time, so each call
// borrows one of its own.
class DatabasePool {
 public:
  explicit DatabasePool(std::string folder);

  // A database at the last commit, and what is derived from that commit. The snapshot is shared: a
  // search that still runs on an older commit keeps its own alive.
  struct Reader {
    Xapian::Database database;
    // Which index it opened: another may have been put in its place.
    std::string uuid;
    std::shared_ptr<const Snapshot> snapshot;
  };

  // Gives the reader back when it goes out of scope.
  class Borrowed {
   public:
    Borrowed(DatabasePool& pool, std::unique_ptr<Reader> reader)
        : pool_(pool), reader_(std::move(reader)) {}
    ~Borrowed() { pool_.give_back(std::move(reader_)); }
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    Reader& operator*() const { return *reader_; }
    Reader* operator->() const { return reader_.get(); }

   private:
    DatabasePool& pool_;
    std::unique_ptr<Reader> reader_;
  };

  // Throws Xapian::Error.
  Borrowed borrow();

 private:
  std::unique_ptr<Reader> take_idle();
  void give_back(std::unique_ptr<Reader> reader);
  void reopen(Reader& reader) const;
  // Gives the reader the snapshot of the last commit, which is made where there is none yet.
  void refresh(Reader& reader);
  bool has_latest_for(const Reader& reader) const;

  std::string folder_;
  std::mutex idle_mutex_;
  std::vector<std::unique_ptr<Reader>> idle_;
  // Held while a snapshot is made, so that each commit's is made once.
  std::mutex latest_mutex_;
  std::shared_ptr<const Snapshot> latest_;
};

}  // namespace searcher
