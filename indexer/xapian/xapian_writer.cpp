#include "indexer/xapian/xapian_writer.h"

#include <xapian.h>

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "indexer/layout.h"
#include "indexer/xapian/batches.h"
#include "indexer/xapian/derived_files.h"
#include "indexer/xapian/entry_document.h"
#include "indexer/xapian/generation.h"
#include "indexer/xapian/index_folder.h"
#include "indexer/xapian/value_metadata.h"
#include "indexer/xapian/write_advice.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// Fewer reports than one to so many of the index are put into it one by one: for more of them it
// is cheaper to write a new generation.
constexpr std::size_t kFew = 64;

class XapianWriter final : public Writer {
 public:
  explicit XapianWriter(const std::string& folder) : folder_(folder), lock_(folder) {
    if (lock_.is_refused()) throw WriteFailed(written_by_another(folder_));
    guard([&] {
      remove_other_generations(folder_);
      open_database();
      batches_.emplace(folder_);
    });
  }

  Standing standing(std::string_view report_id, std::uint64_t content_hash) override {
    return guard([&] {
      const std::string term = id_term(report_id);
      const Xapian::PostingIterator posting = database_.postlist_begin(term);
      if (posting == database_.postlist_end(term) || gone_.contains(*posting)) return Standing::New;
      const std::string indexed = database_.get_document(*posting).get_value(kContentHashSlot);
      return indexed == content_hash_value(content_hash) ? Standing::Unchanged : Standing::Changed;
    });
  }

  void put(const Entry& entry, const Origin& origin) override {
    guard([&] {
      database_.replace_document(id_term(entry.report_id), document_of(entry, origin));
      for (const ValueRecord& value : entry.value_records) values_.put(database_, value);
    });
  }

  std::unique_ptr<Batch> begin_batch() override {
    return guard([&] { return batches_->begin(); });
  }

  bool resume(std::string_view report_id, std::uint64_t content_hash) override {
    return guard([&] { return batches_->resume(report_id, content_hash); });
  }

  std::size_t prune(std::string_view path, const Kept& kept) override {
    return guard([&] {
      std::set<std::string> kept_files;
      for (const std::string& file : kept.files) kept_files.insert(file_term(file));
      const std::string origin = origin_term(path);
      const std::size_t gone_before = gone_.size();
      for (auto at = database_.postlist_begin(origin); at != database_.postlist_end(origin); ++at) {
        const auto id = parse_id_term(first_term_of(*at, kIdPrefix));
        const bool stays =
            (id && kept.reports.contains(*id)) ||
            (!kept_files.empty() && kept_files.contains(first_term_of(*at, kFilePrefix)));
        if (!stays && !replaced().contains(*at)) gone_.insert(*at);
      }
      return gone_.size() - gone_before;
    });
  }

  void remember(const std::string& key, const std::string& value) override {
    remembered_[key] = value;
  }

  std::string remembered(const std::string& key) const override {
    const auto found = remembered_.find(key);
    if (found != remembered_.end()) return found->second;
    return guard([&] { return database_.get_metadata(key); });
  }

  void each_remembered(std::string_view beginning, const TakeRemembered& take) const override {
    guard([&] {
      const std::string prefix(beginning);
      std::set<std::string> keys;
      each_key(prefix, [&](const std::string& key) { keys.insert(keys.end(), key); });
      for (auto ours = remembered_.lower_bound(prefix);
           ours != remembered_.end() && ours->first.starts_with(prefix); ++ours) {
        keys.insert(ours->first);
      }
      for (const std::string& key : keys) {
        if (const std::string value = remembered(key); !value.empty()) take(key, value);
      }
    });
  }

  bool is_own_file(const fs::path& file) const override {
    std::error_code error;
    for (fs::path at = file.parent_path(); !at.empty(); at = at.parent_path()) {
      if (fs::equivalent(at, folder_, error)) return true;
      if (at == at.parent_path()) break;
    }
    return false;
  }

  std::size_t report_count() const override {
    return guard([&] { return database_.get_doccount() - gone_.size(); });
  }

  void commit() override {
    guard([&] { commit_in_place(); });
  }

  void finish() override {
    guard([&] {
      const std::vector<SealedBatch> batches = batches_->sealed();
      const std::size_t fresh = reports_of(batches);
      if (fresh * kFew > database_.get_doccount()) {
        renew(batches);
      } else {
        pour(batches, database_);
        commit_in_place();
        make_derived_files(database_folder(folder_));
      }
      batches_->clear();
      replaced_.reset();
    });
  }

 private:
  // Calls visit(key) for each key of the database's metadata that begins so, in order.
  template <typename Visit>
  void each_key(const std::string& prefix, Visit visit) const {
    const auto end = database_.metadata_keys_end(prefix);
    for (auto at = database_.metadata_keys_begin(prefix); at != end; ++at) visit(*at);
  }

  // The exceptions of libraries stop here.
  template <typename Action>
  auto guard(Action action) const -> decltype(action()) {
    return guarded(folder_, action);
  }

  void open_database() {
    // What a writer left that was stopped while it made the index is no index, and is made again.
    database_ = Xapian::WritableDatabase(
        database_folder(folder_).string(),
        is_index(folder_) ? Xapian::DB_OPEN : Xapian::DB_CREATE_OR_OVERWRITE);
    const std::string format = database_.get_metadata(std::string(kFormatKey));
    if (format != kFormat && (!format.empty() || database_.get_doccount() > 0)) {
      throw WriteFailed("The index " + folder_.string() +
                        " has another format: remove the folder and index again.");
    }
    database_.begin_transaction();
    if (format.empty()) database_.set_metadata(std::string(kFormatKey), std::string(kFormat));
  }

  std::string first_term_of(Xapian::docid document, std::string_view prefix) const {
    return first_term(database_.termlist_begin(document), database_.termlist_end(document), prefix);
  }

  // By the batches of this run, which are all sealed.
  const std::set<Xapian::docid>& replaced() {
    if (!replaced_) replaced_ = replaced_by(batches_->sealed(), database_);
    return *replaced_;
  }

  void commit_in_place() {
    for (const Xapian::docid document : gone_) database_.delete_document(document);
    write_metadata(database_, remembered_);
    database_.commit_transaction();
    database_.begin_transaction();
    gone_.clear();
    remembered_.clear();
  }

  // What was put one by one is committed before; whatever happens, the index is served on.
  void renew(const std::vector<SealedBatch>& batches) {
    database_.commit_transaction();
    const unsigned long next = generation_of(folder_) + 1;
    std::set<Xapian::docid> gone = gone_;
    gone.insert(replaced().begin(), replaced().end());
    make_generation({batches, std::move(gone), remembered_}, database_folder(folder_),
                    generation_folder(folder_, next));
    database_.close();
    serve_generation(folder_, next);
    remove_other_generations(folder_);
    gone_.clear();
    remembered_.clear();
    open_database();
  }

  fs::path folder_;
  WriterLock lock_;
  Xapian::WritableDatabase database_;
  ValueMetadata values_;
  std::optional<Batches> batches_;
  std::optional<std::set<Xapian::docid>> replaced_;
  // Not yet in the database: reports that are pruned, and what is remembered.
  std::set<Xapian::docid> gone_;
  std::map<std::string, std::string> remembered_;
};

// What a writer leaves that was stopped before it had made the index.
bool is_begun_file(const std::string& name) {
  return name == "flintlock" || name.ends_with(".glass") || is_of_index(name);
}

// Whether a folder is no index and holds other things, which must not be mixed with ours.
bool holds_something_else(const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) return std::filesystem::exists(folder, error);
  if (is_index(folder)) return false;
  std::filesystem::directory_iterator entry(folder, error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    if (!is_begun_file(entry->path().filename().string())) return true;
  }
  return static_cast<bool>(error);
}

}  // namespace

std::unique_ptr<Writer> open_xapian_writer(const std::string& folder) {
  if (holds_something_else(folder)) {
    throw WriteFailed(folder + " is there and is no Sitrep index: name another with --index.");
  }
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw WriteFailed("Cannot make the folder " + folder + ": " + error.message() + ".");
  return std::make_unique<XapianWriter>(folder);
}

}  // namespace indexer
