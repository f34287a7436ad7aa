#include "indexer/file_book.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "corpus/readers/folder.h"
#include "indexer/gone_files.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

std::string origin_of(const fs::path& path) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(path, error);
  return error ? path.string() : whole.string();
}

std::string clash_message(const std::string& id, const Origin& owner, const Origin& file) {
  if (owner.path != file.path) {
    return "The id \"" + id +
           "\" is that of a report under another PATH; this one is left out: index the folder "
           "above both in one go, or rename the file.";
  }
  return "The id \"" + id + "\" was used before, in " + owner.file +
         "; the later report is left out: give it another id.";
}

}  // namespace

FileBook::FileBook(Writer& writer, const PlanOptions& options, TakeNote note)
    : writer_(writer), options_(options), note_(std::move(note)), ledger_(writer) {}

void FileBook::find(const fs::path& path) {
  Found found{{origin_of(path), {}}, {}, {}};
  const auto is_same = [&](const Found& other) { return other.source.path == found.source.path; };
  if (std::any_of(found_.begin(), found_.end(), is_same)) return;
  found.source.files = corpus::find_files(path, [&](const corpus::ReadNote& note) {
    note_(note);
    if (note.lost) take_lost(found, path, note);
  });
  leave_out_own_files(found.source.files);
  for (const corpus::FoundFile& file : found.source.files) found.names.insert(file.id);
  found_.push_back(std::move(found));
}

// Files of a folder stand together, mostly.
void FileBook::leave_out_own_files(std::vector<corpus::FoundFile>& files) const {
  fs::path folder;
  bool is_own = false;
  std::erase_if(files, [&](const corpus::FoundFile& file) {
    if (file.path.parent_path() != folder || folder.empty()) {
      folder = file.path.parent_path();
      is_own = writer_.is_own_file(file.path);
    }
    return is_own;
  });
}

// What could not be listed this time is not gone, nor is anything below it.
void FileBook::take_lost(Found& found, const fs::path& path, const corpus::ReadNote& note) {
  std::error_code error;
  const fs::path lost(note.path);
  const fs::file_status status = fs::symlink_status(lost, error);
  const bool is_there = fs::exists(status);
  if (lost == path || !is_there || fs::is_directory(status)) found.is_all_listed = false;
  if (lost == path && !is_there) return;
  const std::string name = lost.lexically_relative(path).generic_string();
  if (!fs::is_directory(status)) found.lost.insert(name);
  found.names.insert(name);
  const Origin origin{found.source.path, name};
  const FileRecord* const known = ledger_.find(origin);
  FileRecord record;
  if (known != nullptr) record.reports = known->reports;
  LostFile file{name, {}, 0};
  file.add({"", note.line, note.message});
  ledger_.put(origin, std::move(record), file);
}

const ReadingPlan& FileBook::plan() {
  std::vector<Source> sources;
  for (Found& found : found_) sources.push_back(std::move(found.source));
  plan_ = plan_reading(sources, ledger_, options_);
  for (std::size_t i = 0; i < found_.size(); ++i) found_[i].source.path = sources[i].path;
  std::set<Origin> read;
  for (const PlannedFile& planned : plan_.read) {
    if (ledger_.find(planned.origin) != nullptr) read.insert(planned.origin);
  }
  claims_.emplace(ledger_, [&](const Origin& origin) { return read.contains(origin); });
  return plan_;
}

std::size_t FileBook::kept_reports() const {
  std::size_t reports = 0;
  for (const PlannedFile& kept : plan_.kept) reports += ledger_.find(kept.origin)->reports.size();
  return reports;
}

std::size_t FileBook::note_earlier_losses(const TakeNote& note) const {
  std::size_t total = 0;
  for (const PlannedFile& kept : plan_.kept) {
    if (ledger_.find(kept.origin)->lost == 0) continue;
    total += ledger_.find(kept.origin)->lost;
    const std::optional<LostFile> lost = note ? ledger_.lost_of(kept.origin) : std::nullopt;
    if (!lost) continue;
    const std::string path = kept.file.path.string();
    for (const LostPart& part : lost->parts) {
      const std::string place = part.inside.empty() ? path : path + "/" + part.inside;
      note({place, part.line, part.reason, true});
    }
    const std::size_t rest = lost->total - lost->parts.size();
    if (rest > 0) note({path, 0, "And " + std::to_string(rest) + " more of this file.", true});
  }
  return total;
}

void FileBook::begin(const PlannedFile& file) {
  reading_ = Reading{file, {}, {file.file.id, {}, 0}};
  reading_->record.stamp = file.stamp;
  reading_->record.way = options_.way;
}

std::optional<std::string> FileBook::claim(const std::string& report_id) {
  const Origin& file = reading_->file.origin;
  const IdHash id = id_hash(report_id);
  if (const std::optional<Origin> owner = claims_->claim(id, file)) {
    reading_->record.has_clash = true;
    return clash_message(report_id, *owner, file);
  }
  reading_->record.reports.push_back(id);
  return std::nullopt;
}

void FileBook::lose(const corpus::ReadNote& note) {
  if (!reading_) return;
  const std::string file = reading_->file.file.path.string() + "/";
  const bool is_inside = note.path.starts_with(file);
  reading_->lost.add({is_inside ? note.path.substr(file.size()) : "", note.line, note.message});
}

void FileBook::end() {
  FileRecord& record = reading_->record;
  const PlannedFile& file = reading_->file;
  const std::optional<FileStamp> stamp = stamp_of(file.file.path);
  const bool is_whole = stamp && file.stamp && is_same_file(*stamp, *file.stamp);
  if (!is_whole) record.stamp.reset();
  if (!is_whole && stamp) {
    note_({file.file.path.string(), 0,
           "The file changed while it was read: index again when it is finished.", false});
  }
  Kept& seen = seen_[file.origin.path];
  if (!is_whole || reading_->lost.total > 0) {
    // What it had in the index stays there.
    seen.files.insert(file.origin.file);
    const FileRecord* const known = ledger_.find(file.origin);
    for (const IdHash& id : known != nullptr ? known->reports : std::vector<IdHash>()) {
      if (!claims_->claim(id, file.origin)) record.reports.push_back(id);
    }
  }
  seen.reports.insert(record.reports.begin(), record.reports.end());
  read_.push_back(*std::exchange(reading_, std::nullopt));
}

void FileBook::settle() {
  for (Reading& reading : read_)
    ledger_.put(reading.file.origin, std::move(reading.record), reading.lost);
  read_.clear();
  ledger_.put_totals();
}

Kept FileBook::kept_of(const Found& found) const {
  Kept kept;
  const auto seen = seen_.find(found.source.path);
  if (seen != seen_.end()) kept = seen->second;
  kept.files.insert(found.lost.begin(), found.lost.end());
  for (const PlannedFile& file : plan_.kept) {
    if (file.origin.path != found.source.path) continue;
    const FileRecord& record = *ledger_.find(file.origin);
    kept.reports.insert(record.reports.begin(), record.reports.end());
    if (record.lost > 0) kept.files.insert(file.origin.file);
  }
  for (const Origin& left : plan_.left) {
    if (left.path == found.source.path) kept.files.insert(left.file);
  }
  return kept;
}

std::size_t FileBook::prune(const Found& found) {
  const std::string& path = found.source.path;
  const auto tell = [this](const std::string& where, std::string message) {
    note_({where, 0, std::move(message), false});
  };
  if (!found.is_all_listed) {
    tell(path, "Nothing was pruned here, as not all of its folders could be listed.");
    return 0;
  }
  const GoneFiles gone = find_gone(ledger_, path, found.names);
  for (const fs::path& folder : gone.unmounted_folders) {
    tell(folder.string(),
         "Nothing was pruned here: the folder is empty and on another disk than before, as where "
         "none is mounted. Remove the folder if its reports are to go.");
  }
  Kept kept = kept_of(found);
  for (const Origin& unmounted : gone.unmounted) kept.files.insert(unmounted.file);
  for (const Origin& file : gone.gone) ledger_.forget(file);
  return writer_.prune(path, kept);
}

std::size_t FileBook::prune() {
  std::size_t removed = 0;
  for (const Found& found : found_) removed += prune(found);
  return removed;
}

void FileBook::finish() {
  settle();
  for (const Found& found : found_) {
    if (!found.is_all_listed) continue;
    for (const Origin& gone : find_gone(ledger_, found.source.path, found.names).gone) {
      if (ledger_.find(gone)->reports.empty()) ledger_.forget(gone);
    }
  }
  for (const Origin& origin : claims_->overtaken()) ledger_.unsettle(origin);
  ledger_.put_totals();
}

}  // namespace indexer
