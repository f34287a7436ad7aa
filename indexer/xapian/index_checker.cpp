#include "indexer/xapian/index_checker.h"

#include <xapian.h>

#include <filesystem>
#include <set>
#include <string>

#include "indexer/finding_list.h"
#include "indexer/layout.h"
#include "indexer/xapian/derived_check.h"
#include "indexer/xapian/index_folder.h"
#include "indexer/xapian/leftover_check.h"
#include "indexer/xapian/report_check.h"
#include "indexer/xapian/table_check.h"
#include "indexer/xapian/value_check.h"
#include "indexer/xapian/write_advice.h"

namespace indexer {
namespace {

using Progress = std::function<void(const CheckProgress&)>;

class IndexChecker {
 public:
  IndexChecker(const std::string& folder, const Progress& progress)
      : folder_(folder), database_(database_folder(folder).string()), progress_(progress) {}

  CheckResult check() {
    refuse_while_written();
    tell({"tables", 0, 1});
    check_tables(database_, findings_);
    if (findings_.is_empty()) check_contents(Xapian::Database(database_));
    result_.findings = findings_.take();
    return std::move(result_);
  }

 private:
  void tell(const CheckProgress& progress) const {
    if (progress_) progress_(progress);
  }

  void refuse_while_written() const {
    if (is_index_locked() || is_database_locked()) {
      throw CheckFailed(written_by_another(folder_));
    }
  }

  // Trying a lock that is not there would make it.
  bool is_index_locked() const {
    return std::filesystem::exists(std::filesystem::path(folder_) / kLockFile) &&
           WriterLock(folder_).is_refused();
  }

  bool is_database_locked() const {
    try {
      return Xapian::Database(database_).locked();
    } catch (const Xapian::Error&) {
      // The check of the tables says more about a database that cannot be opened.
      return false;
    }
  }

  // Of a database whose tables are whole.
  void check_contents(const Xapian::Database& database) {
    const std::string format = database.get_metadata(std::string(kFormatKey));
    if (format != kFormat) {
      const std::string told = format.empty() ? "has no format" : "has the format " + format;
      return findings_.add(
          "The index " + told + ", where this version reads format " + std::string(kFormat),
          kIndexAgain);
    }
    const std::size_t reports = database.get_doccount();
    result_.reports = check_reports(database, findings_, [&](std::size_t done) {
      tell({"reports", done, reports});
    });
    tell({"values", 0, 1});
    result_.values = check_value_records(database, findings_);
    // They would be made from what is damaged.
    if (!findings_.is_empty()) return;
    const auto done_files = [&](std::size_t done, std::size_t of) {
      tell({"derived files", done, of});
    };
    const std::set<std::string> derived =
        check_derived_files(database, database_, findings_, done_files);
    result_.files = derived.size();
    check_leftovers(folder_, derived, findings_);
  }

  std::string folder_;
  // The folder of its database.
  std::string database_;
  const Progress& progress_;
  FindingList findings_;
  CheckResult result_;
};

}  // namespace

CheckResult check_xapian_index(const std::string& folder, const Progress& progress) {
  if (!is_index(folder)) {
    throw CheckFailed("There is no index in " + folder +
                      ": name another with --index, or make one with sitrep index.");
  }
  try {
    return IndexChecker(folder, progress).check();
  } catch (const Xapian::DatabaseModifiedError&) {
    throw CheckFailed("The index " + folder + " was changed while it was checked: check it again.");
  } catch (const Xapian::Error& err) {
    return {{{"The database cannot be read (" + err.get_msg() + ")", std::string(kIndexAgain)}}};
  } catch (const std::filesystem::filesystem_error& err) {
    throw CheckFailed("The folder " + folder + " cannot be read: " + err.code().message() + ".");
  }
}

}  // namespace indexer
