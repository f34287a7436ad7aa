#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "corpus/readers/read_sink.h"
#include "indexer/file_ledger.h"
#include "indexer/reading_plan.h"
#include "indexer/report_claims.h"
#include "indexer/writer.h"

namespace indexer {

// The files of one run: which are found, read, kept and gone, and what the ledger is told of them.
// First find() of every PATH, then plan(), then for each file that it says begin(), the rest,
// end(); settle() whenever all reports taken have been put. Every call throws WriteFailed.
class FileBook {
 public:
  using TakeNote = std::function<void(const corpus::ReadNote&)>;

  FileBook(Writer& writer, const PlanOptions& options, TakeNote note);

  void find(const std::filesystem::path& path);
  const ReadingPlan& plan();
  // Reports of the files that are kept.
  std::size_t kept_reports() const;
  // Gives a note for each thing that could not be read of the files that are kept; how many they
  // were, of which each file remembers the first ones.
  std::size_t note_earlier_losses(const TakeNote& note) const;

  void begin(const PlannedFile& file);
  // Why the file may not have the id of a report; nothing when it may.
  std::optional<std::string> claim(const std::string& report_id);
  // Something of the file could not be read.
  void lose(const corpus::ReadNote& note);
  void end();
  void settle();

  // Removes what is gone; how many reports.
  std::size_t prune();
  // After the last file; files that are gone and never gave anything are forgotten.
  void finish();

 private:
  struct Reading {
    PlannedFile file;
    FileRecord record;
    LostFile lost;
  };
  struct Found {
    Source source;
    // Of all that is there, also of what could not be listed.
    std::set<std::string, std::less<>> names;
    // What stays whatever is read of it.
    std::set<std::string> lost;
    bool is_all_listed = true;
  };

  void leave_out_own_files(std::vector<corpus::FoundFile>& files) const;
  void take_lost(Found& found, const std::filesystem::path& path, const corpus::ReadNote& note);
  Kept kept_of(const Found& found) const;
  std::size_t prune(const Found& found);

  Writer& writer_;
  PlanOptions options_;
  TakeNote note_;
  FileLedger ledger_;
  std::vector<Found> found_;
  ReadingPlan plan_;
  std::optional<ReportClaims> claims_;
  std::optional<Reading> reading_;
  // Read, but their reports may not be put yet.
  std::vector<Reading> read_;
  // By PATH, what was read in this run.
  std::map<std::string, Kept, std::less<>> seen_;
};

}  // namespace indexer
