#pragma once

#include <xapian.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "searcher/xapian/facet_counts.h"
#include "searcher/xapian/snapshot.h"

namespace searcher {

// Open databases of one index. A Xapian::Database belongs to one thread at a time, so each call
// borrows one of its own.
class DatabasePool {
 public:
  explicit DatabasePool(std::string folder);

  // A database at one commit, and what is derived from that commit. The snapshot is shared: a
  // search that still runs on an older commit keeps its own alive.
  struct Reader {
    Xapian::Database database;
    std::shared_ptr<const Snapshot> snapshot;
    // For counting; kept between calls so that it need not be cleared.
    CountTable counts;
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

  // Whether to wait while another thread makes what is derived from the last commit, instead of
  // taking the commit before it.
  enum class Wait { No, ForLastCommit };

  // A reader at the last commit; while its snapshot is made by another thread, at the commit
  // before. Throws Xapian::Error.
  Borrowed borrow(Wait wait = Wait::No);
  // The last revision that a reader was ever at; it never goes back.
  indexer::Revision revision_seen() const;
  // Readers that nobody has borrowed.
  std::size_t idle_count() const;

 private:
  std::shared_ptr<const Snapshot> latest() const;
  // Makes the snapshot of the last commit, where there is none yet.
  void look_for_commit(Wait wait);
  void reopen_newest();
  void install(std::shared_ptr<const Snapshot> snapshot);
  std::unique_ptr<Reader> take_idle();
  std::unique_ptr<Reader> open_reader(std::shared_ptr<const Snapshot> snapshot) const;
  void give_back(std::unique_ptr<Reader> reader);

  std::string folder_;

  // Held by the one thread that looks for commits and makes their snapshots.
  std::mutex newest_mutex_;
  Xapian::Database newest_;
  std::string newest_uuid_;

  // Held for moments only.
  mutable std::mutex idle_mutex_;
  std::shared_ptr<const Snapshot> latest_;
  // All of them at the commit of latest_.
  std::vector<std::unique_ptr<Reader>> idle_;
  std::size_t borrowed_ = 0;
  // Most readers that were borrowed at one time.
  std::size_t most_borrowed_ = 0;
};

}  // namespace searcher
