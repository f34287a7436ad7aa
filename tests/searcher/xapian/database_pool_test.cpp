#include "searcher/xapian/database_pool.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "indexer/column_file.h"
#include "tests/searcher/xapian/small_index.h"

namespace {

using searcher::DatabasePool;
using testing_support::SmallIndex;

std::vector<testing_support::SmallReport> reports(std::initializer_list<const char*> ids) {
  std::vector<testing_support::SmallReport> made;
  for (const char* id : ids) made.push_back({id, "Grain ships left.", std::nullopt, {}, {}});
  return made;
}

TEST(DatabasePool, EachBorrowingSeesTheLastCommit) {
  const SmallIndex index;
  index.put(reports({"1"}));
  DatabasePool pool(index.folder());
  EXPECT_EQ(pool.borrow()->database.get_doccount(), 1U);
  index.put(reports({"2"}));
  const DatabasePool::Borrowed reader = pool.borrow();
  EXPECT_EQ(reader->database.get_doccount(), 2U);
  EXPECT_EQ(reader->snapshot->live().count(), 2U);
}

TEST(DatabasePool, ReadersOfACommitShareItsSnapshot) {
  const SmallIndex index;
  index.put(reports({"1"}));
  DatabasePool pool(index.folder());
  const DatabasePool::Borrowed one = pool.borrow();
  const DatabasePool::Borrowed other = pool.borrow();
  EXPECT_EQ(one->snapshot, other->snapshot);
  EXPECT_NE(&*one, &*other);
}

TEST(DatabasePool, AReaderKeepsItsSnapshotWhileItIsBorrowed) {
  const SmallIndex index;
  index.put(reports({"1"}));
  DatabasePool pool(index.folder());
  const DatabasePool::Borrowed before = pool.borrow();
  index.put(reports({"2"}));
  const DatabasePool::Borrowed after = pool.borrow();
  EXPECT_EQ(before->snapshot->live().count(), 1U);
  EXPECT_EQ(after->snapshot->live().count(), 2U);
}

TEST(DatabasePool, IdleReadersKeepNoOldSnapshotAlive) {
  const SmallIndex index;
  index.put(reports({"1"}));
  DatabasePool pool(index.folder());
  std::weak_ptr<const searcher::Snapshot> old;
  {
    const DatabasePool::Borrowed one = pool.borrow();
    const DatabasePool::Borrowed other = pool.borrow();
    old = one->snapshot;
  }
  index.put(reports({"2"}));
  pool.borrow();
  EXPECT_TRUE(old.expired());
}

TEST(DatabasePool, AnIndexPutInThePlaceOfAnotherIsSeen) {
  const SmallIndex first;
  const SmallIndex second;
  first.put(reports({"1"}));
  second.put(reports({"2", "3"}));
  DatabasePool pool(first.folder());
  pool.borrow();
  std::filesystem::remove_all(first.folder());
  std::filesystem::rename(second.folder(), first.folder());
  const DatabasePool::Borrowed reader = pool.borrow();
  EXPECT_EQ(reader->database.get_doccount(), 2U);
  EXPECT_EQ(reader->snapshot->live().count(), 2U);
}

TEST(DatabasePool, AnIndexThatIsGoneIsAnErrorUntilItIsBack) {
  const SmallIndex index;
  index.put(reports({"1"}));
  DatabasePool pool(index.folder());
  pool.borrow();
  std::filesystem::rename(index.folder(), index.folder() + ".away");
  EXPECT_THROW(pool.borrow(), Xapian::Error);
  std::filesystem::rename(index.folder() + ".away", index.folder());
  EXPECT_EQ(pool.borrow()->database.get_doccount(), 1U);
}

TEST(DatabasePool, WhileTheSnapshotOfACommitIsMadeOthersGoOnWithTheOneBefore) {
  const SmallIndex index;
  index.put(reports({"1"}));
  DatabasePool pool(index.folder());
  pool.borrow();
  index.put(reports({"2"}));
  const auto borrow = [&] { return pool.borrow()->snapshot->live().count(); };
  std::future<std::size_t> one;
  std::future<std::size_t> other;
  {
    // Whichever finds the commit first waits to make its columns.
    const indexer::ColumnLock lock(index.folder());
    ASSERT_TRUE(lock.is_held());
    one = std::async(std::launch::async, borrow);
    other = std::async(std::launch::async, borrow);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes{1};
    const auto is_done = [](const std::future<std::size_t>& borrowed) {
      return borrowed.wait_for(std::chrono::milliseconds{1}) == std::future_status::ready;
    };
    while (!is_done(one) && !is_done(other)) ASSERT_LT(std::chrono::steady_clock::now(), deadline);
    if (is_done(other)) std::swap(one, other);
    EXPECT_EQ(one.get(), 1U);
  }
  EXPECT_EQ(other.get(), 2U);
  EXPECT_EQ(borrow(), 2U);
}

TEST(DatabasePool, AsManyReadersAsWereNeededAreOpenedWithEachCommit) {
  const SmallIndex index;
  index.put(reports({"1"}));
  DatabasePool pool(index.folder());
  const auto borrow_many = [&] {
    std::vector<std::unique_ptr<DatabasePool::Borrowed>> many;
    for (int i = 0; i < 12; ++i) many.emplace_back(new DatabasePool::Borrowed(pool.borrow()));
    for (const auto& reader : many)
      EXPECT_EQ((*reader)->snapshot->live().count(), (*reader)->database.get_doccount());
  };
  borrow_many();
  index.put(reports({"2"}));
  pool.borrow();
  EXPECT_EQ(pool.idle_count(), 12U);
}

TEST(DatabasePool, WhoAsksForTheLastCommitWaitsForIt) {
  const SmallIndex index;
  index.put(reports({"1"}));
  DatabasePool pool(index.folder());
  pool.borrow();
  index.put(reports({"2"}));
  EXPECT_EQ(pool.borrow(DatabasePool::Wait::ForLastCommit)->database.get_doccount(), 2U);
}

TEST(DatabasePool, ManyThreadsBorrowAtOnce) {
  const SmallIndex index;
  index.put(reports({"1", "2"}));
  DatabasePool pool(index.folder());
  std::vector<std::thread> threads;
  for (int i = 0; i < 40; ++i) {
    threads.emplace_back([&] {
      const DatabasePool::Borrowed reader = pool.borrow();
      EXPECT_EQ(reader->snapshot->live().count(), reader->database.get_doccount());
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
