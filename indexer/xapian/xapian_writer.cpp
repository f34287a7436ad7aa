#include "indexer/xapian/xapian_writer.h"

#include <xapian.h>

#include <filesystem>
#include <map>
#include <system_error>
#include <unordered_set>

#include "indexer/comparable_name.h"
#include "indexer/layout.h"
#include "indexer/xapian/derived_files.h"

namespace indexer {
namespace {

// Values known to be in the database already; bounds the memory of a long run.
constexpr std::size_t kRememberedValues = 1'000'000;

std::string advice(const std::string& folder, const Xapian::Error& error) {
  std::string reason = error.get_msg();
  if (const char* of_system = error.get_error_string()) reason.append(": ").append(of_system);
  if (std::string_view(error.get_type()) == "DatabaseLockError") {
    return "The index " + folder +
           " is being written by another sitrep: wait until it has finished.";
  }
  if (std::string_view(error.get_type()) == "DatabaseCorruptError") {
    return "The index " + folder + " is damaged (" + reason +
           "): remove the folder and index again.";
  }
  return "Cannot write the index " + folder + ": " + reason + ".";
}

// Xapian writes this file last when it makes a database. In doubt it is one, so as not to be made
// again.
bool is_index(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::exists(folder / "iamglass", error) || error;
}

class XapianWriter final : public Writer {
 public:
  explicit XapianWriter(const std::string& folder) : folder_(folder) {
    guard([&] {
      // What a writer left that was stopped while it made the index is no index, and is made again.
      database_ = Xapian::WritableDatabase(
          folder, is_index(folder) ? Xapian::DB_OPEN : Xapian::DB_CREATE_OR_OVERWRITE);
      const std::string format = database_.get_metadata(std::string(kFormatKey));
      if (format != kFormat && (!format.empty() || database_.get_doccount() > 0)) {
        throw WriteFailed("The index " + folder +
                          " has another format: remove the folder and index again.");
      }
      database_.begin_transaction();
      if (format.empty()) database_.set_metadata(std::string(kFormatKey), std::string(kFormat));
    });
  }

  Standing standing(std::string_view report_id, std::uint64_t content_hash) override {
    return guard([&] {
      const std::string term = id_term(report_id);
      const Xapian::PostingIterator posting = database_.postlist_begin(term);
      if (posting == database_.postlist_end(term)) return Standing::New;
      const std::string indexed = database_.get_document(*posting).get_value(kContentHashSlot);
      return indexed == content_hash_value(content_hash) ? Standing::Unchanged : Standing::Changed;
    });
  }

  void put(const Entry& entry, const Origin& origin) override {
    guard([&] {
      Xapian::Document document;
      for (const auto& [stem, frequency] : entry.stems) document.add_term(stem, frequency);
      for (const std::string& term : entry.boolean_terms) document.add_boolean_term(term);
      document.add_boolean_term(origin_term(origin.path));
      document.add_boolean_term(file_term(origin.file));
      for (const auto& [slot, value] : entry.values) document.add_value(slot, value);
      document.set_data(entry.record);
      database_.replace_document(id_term(entry.report_id), document);
      for (const ValueRecord& value : entry.value_records) {
        value.in_lexicon ? put_lexicon_value(value) : put_other_value(value);
      }
    });
  }

  std::size_t prune(std::string_view path, const Kept& kept) override {
    return guard([&] {
      std::set<std::string> kept_files;
      for (const std::string& file : kept.files) kept_files.insert(file_term(file));
      const std::string origin = origin_term(path);
      std::vector<Xapian::docid> gone;
      for (auto at = database_.postlist_begin(origin); at != database_.postlist_end(origin); ++at) {
        const auto id = parse_id_term(first_term(*at, kIdPrefix));
        const bool stays =
            (id && kept.reports.contains(*id)) ||
            (!kept_files.empty() && kept_files.contains(first_term(*at, kFilePrefix)));
        if (!stays) gone.push_back(*at);
      }
      for (const Xapian::docid document : gone) database_.delete_document(document);
      return gone.size();
    });
  }

  void remember(const std::string& key, const std::string& value) override {
    guard([&] {
      if (database_.get_metadata(key) != value) database_.set_metadata(key, value);
    });
  }

  std::string remembered(const std::string& key) const override {
    return guard([&] { return database_.get_metadata(key); });
  }

  void each_remembered(std::string_view beginning, const TakeRemembered& take) const override {
    guard([&] {
      const std::string prefix(beginning);
      const auto end = database_.metadata_keys_end(prefix);
      for (auto key = database_.metadata_keys_begin(prefix); key != end; ++key)
        take(*key, database_.get_metadata(*key));
    });
  }

  bool is_own_file(const std::filesystem::path& file) const override {
    std::error_code error;
    return std::filesystem::equivalent(file.parent_path(), folder_, error);
  }

  std::size_t report_count() const override {
    return guard([&] { return std::size_t{database_.get_doccount()}; });
  }

  void commit() override {
    guard([&] {
      database_.commit_transaction();
      database_.begin_transaction();
    });
  }

  void finish() override {
    guard([&] {
      database_.commit_transaction();
      make_derived_files(folder_);
      database_.begin_transaction();
    });
  }

 private:
  // Xapian's exceptions stop here.
  template <typename Action>
  auto guard(Action action) const -> decltype(action()) try {
    return action();
  } catch (const Xapian::Error& error) {
    throw WriteFailed(advice(folder_, error));
  }

  std::string first_term(Xapian::docid document, std::string_view prefix) const {
    Xapian::TermIterator term = database_.termlist_begin(document);
    term.skip_to(std::string(prefix));
    return term == database_.termlist_end(document) ? std::string() : *term;
  }

  // A value of the lexicon is written as the lexicon has it now.
  void put_lexicon_value(const ValueRecord& value) {
    const auto [written, is_new] = lexicon_values_.try_emplace(value.id, value);
    if (!is_new && written->second == value) return;
    written->second = value;
    const std::string key = value_key(value.id);
    const std::string record = to_record(value);
    if (database_.get_metadata(key) == record) return;
    database_.set_metadata(key, record);
    put_called(value.id, value.label);
    for (const std::string& name : value.names) put_called(value.id, name);
  }

  void put_called(const corpus::EntityId& id, const std::string& name) {
    if (corpus::index_of(id.facet) >= corpus::kEntityKinds) return;
    const std::string comparable = comparable_name(name);
    if (comparable.empty()) return;
    const std::string key = called_key(comparable);
    const std::string line = corpus::to_string(id) + '\n';
    const std::string ids = database_.get_metadata(key);
    if (('\n' + ids).find('\n' + line) == std::string::npos)
      database_.set_metadata(key, ids + line);
  }

  // Another keeps the label it came with first.
  void put_other_value(const ValueRecord& value) {
    std::string key = value_key(value.id);
    if (other_values_.contains(key)) return;
    if (database_.get_metadata(key).empty()) {
      database_.set_metadata(key, to_record(value));
      put_called(value.id, value.label);
    }
    if (other_values_.size() < kRememberedValues) other_values_.insert(std::move(key));
  }

  std::string folder_;
  Xapian::WritableDatabase database_;
  // As this writer has put them.
  std::map<corpus::EntityId, ValueRecord> lexicon_values_;
  std::unordered_set<std::string> other_values_;
};

// What a writer leaves that was stopped before it had made the index.
bool is_begun_file(const std::string& name) {
  return name == "flintlock" || name.ends_with(".glass");
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
