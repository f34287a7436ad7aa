#include "indexer/xapian/batches.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include "corpus/stable_hash.h"
#include "indexer/layout.h"
#include "indexer/xapian/entry_document.h"
#include "indexer/xapian/index_folder.h"
#include "indexer/xapian/merge.h"
#include "indexer/xapian/value_metadata.h"
#include "indexer/xapian/write_advice.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// Xapian's inverter is cheapest while it is small.
constexpr unsigned kReportsPerFlush = 250;
// So many small batches in a row become one, as each batch is several open files.
constexpr std::size_t kJoined = 32;
// More of them are made again.
constexpr std::size_t kMaxLeft = 100;
constexpr const char* kBegun = ".begun";

// Another after each start of the machine: what was written before may not have reached the disk.
std::string boot_of_machine() {
  std::ifstream in("/proc/sys/kernel/random/boot_id");
  std::string id;
  std::getline(in, id);
  return id;
}

std::string name_of(unsigned long first, unsigned long last) {
  return std::to_string(first) + "-" + std::to_string(last);
}

std::optional<SealedBatch> parse_batch(const fs::path& folder) {
  const std::string name = folder.filename().string();
  SealedBatch batch;
  batch.folder = folder;
  const char* const end = name.data() + name.size();
  const auto first = std::from_chars(name.data(), end, batch.first);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-') return std::nullopt;
  const auto last = std::from_chars(first.ptr + 1, end, batch.last);
  if (last.ec != std::errc() || last.ptr != end || batch.last < batch.first) return std::nullopt;
  return batch;
}

// The longer of two with the same beginning comes first.
bool is_before(const SealedBatch& a, const SealedBatch& b) {
  return std::pair(a.first, b.last) < std::pair(b.first, a.last);
}

void keep_only(const std::set<Xapian::docid>& kept, const fs::path& folder) {
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_OPEN);
  std::vector<Xapian::docid> rest;
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    if (!kept.contains(*at)) rest.push_back(*at);
  }
  for (const Xapian::docid document : rest) database.delete_document(document);
  database.commit();
}

bool can_be_resumed(const fs::path& folder) try {
  const Xapian::Database database(folder.string());
  const std::string boot = database.get_metadata(kBatchBootKey);
  return !boot.empty() && boot == boot_of_machine() &&
         database.get_metadata(std::string(kFormatKey)) == kFormat;
} catch (const Xapian::Error&) {
  return false;
}

}  // namespace

// One that is being written, by one thread.
class Batches::Open final : public Batch {
 public:
  Open(Batches& batches, unsigned long number)
      : batches_(batches),
        number_(number),
        folder_(batches.folder_ / (name_of(number, number) + kBegun)) {
    database_ =
        Xapian::WritableDatabase(folder_.string(), Xapian::DB_CREATE_OR_OVERWRITE |
                                                       Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
  }
  ~Open() override {
    if (is_sealed_) return;
    std::error_code ignored;
    try {
      database_.close();
    } catch (const Xapian::Error&) {
      // It is thrown away.
    }
    fs::remove_all(folder_, ignored);
  }

  void put(const Entry& entry, const Origin& origin) override {
    guarded(batches_.index_, [&] {
      database_.add_document(document_of(entry, origin));
      for (const ValueRecord& value : entry.value_records) values_.put(database_, value);
      if (++reports_ % kReportsPerFlush == 0) database_.commit();
    });
  }

  void seal() override {
    guarded(batches_.index_, [&] { seal_unguarded(); });
  }

 private:
  void seal_unguarded() {
    std::string of_lexicon;
    for (const corpus::EntityId& id : values_.of_lexicon())
      of_lexicon.append(corpus::to_string(id)).append(1, '\n');
    database_.set_metadata(kBatchLexiconKey, of_lexicon);
    database_.set_metadata(kBatchBootKey, boot_of_machine());
    database_.set_metadata(std::string(kFormatKey), std::string(kFormat));
    database_.commit();
    database_.close();
    SealedBatch batch;
    batch.first = batch.last = number_;
    batch.folder = batches_.folder_ / name_of(number_, number_);
    fs::rename(folder_, batch.folder);
    is_sealed_ = true;
    batches_.add_sealed(std::move(batch));
  }

  Batches& batches_;
  unsigned long number_;
  fs::path folder_;
  Xapian::WritableDatabase database_;
  ValueMetadata values_;
  unsigned reports_ = 0;
  bool is_sealed_ = false;
};

Batches::Batches(const fs::path& index) : index_(index), folder_(index / kBatchesFolder) {
  find_left();
}

std::unique_ptr<Batch> Batches::begin() {
  join_small();
  fs::create_directories(folder_);
  return std::make_unique<Open>(*this, next_++);
}

bool Batches::resume(std::string_view report_id, std::uint64_t content_hash) {
  if (left_reports_.empty()) return false;
  const LeftReport sought{corpus::stable_hash(id_term(report_id)), 0, 0};
  for (auto at = std::lower_bound(left_reports_.begin(), left_reports_.end(), sought);
       at != left_reports_.end() && at->id == sought.id; ++at) {
    LeftBatch& batch = left_[at->batch];
    const std::string hash = batch.database.get_document(at->document).get_value(kContentHashSlot);
    if (hash != content_hash_value(content_hash)) continue;
    batch.resumed.insert(at->document);
    return true;
  }
  return false;
}

std::vector<SealedBatch> Batches::sealed() {
  settle_left();
  const std::lock_guard lock(mutex_);
  std::sort(sealed_.begin(), sealed_.end(), is_before);
  return sealed_;
}

// What was not taken up again is no more a batch of anything.
void Batches::settle_left() {
  left_reports_.clear();
  for (LeftBatch& left : left_) {
    left.database.close();
    if (left.resumed.empty()) {
      fs::remove_all(left.batch.folder);
      continue;
    }
    keep_only(left.resumed, left.batch.folder);
    add_sealed(std::move(left.batch));
  }
  left_.clear();
}

void Batches::clear() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
  left_.clear();
  left_reports_.clear();
  sealed_.clear();
}

void Batches::find_left() {
  std::error_code error;
  std::vector<fs::path> useless;
  std::vector<SealedBatch> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_, error)) {
    std::optional<SealedBatch> batch = parse_batch(entry.path());
    if (batch && can_be_resumed(batch->folder)) {
      found.push_back(*std::move(batch));
    } else {
      useless.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end(), is_before);
  for (SealedBatch& batch : found) {
    // The smaller ones that it was joined from may be there still.
    const bool is_inside = !left_.empty() && batch.last <= left_.back().batch.last;
    if (is_inside || left_.size() == kMaxLeft) {
      useless.push_back(batch.folder);
    } else {
      next_ = batch.last + 1;
      Xapian::Database database(batch.folder.string());
      left_.push_back({std::move(batch), std::move(database), {}});
    }
  }
  for (const fs::path& path : useless) fs::remove_all(path, error);
  for (std::size_t i = 0; i < left_.size(); ++i) list_reports(i);
  std::sort(left_reports_.begin(), left_reports_.end());
}

void Batches::list_reports(std::size_t batch) {
  const Xapian::Database& database = left_[batch].database;
  const std::string prefix(kIdPrefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string name = *term;
    left_reports_.push_back({corpus::stable_hash(name), batch, *database.postlist_begin(name)});
  }
}

void Batches::add_sealed(SealedBatch batch) {
  const std::lock_guard lock(mutex_);
  sealed_.push_back(std::move(batch));
}

// Those that follow on one another and are small yet, as soon as there are enough.
void Batches::join_small() {
  std::vector<SealedBatch> joined;
  {
    const std::lock_guard lock(mutex_);
    std::sort(sealed_.begin(), sealed_.end(), is_before);
    for (const SealedBatch& batch : sealed_) {
      if (batch.first != batch.last || (!joined.empty() && batch.first != joined.back().last + 1))
        joined.clear();
      if (batch.first == batch.last) joined.push_back(batch);
      if (joined.size() == kJoined) break;
    }
  }
  if (joined.size() < kJoined) return;
  SealedBatch whole;
  whole.first = joined.front().first;
  whole.last = joined.back().last;
  whole.folder = folder_ / name_of(whole.first, whole.last);
  const fs::path begun = whole.folder.string() + kBegun;
  std::vector<fs::path> sources;
  for (const SealedBatch& batch : joined) sources.push_back(batch.folder);
  merge_databases(sources, begun);
  fs::rename(begun, whole.folder);
  const std::lock_guard lock(mutex_);
  std::erase_if(sealed_, [&](const SealedBatch& batch) {
    return batch.first >= whole.first && batch.last <= whole.last;
  });
  sealed_.push_back(whole);
  for (const fs::path& source : sources) fs::remove_all(source);
}

}  // namespace indexer
