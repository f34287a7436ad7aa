#include "indexer/xapian/index_checker.h"

#include <xapian.h>

#include <filesystem>
#include <string>

#include "indexer/finding_list.h"
#include "indexer/layout.h"
#include "indexer/xapian/derived_check.h"
#include "indexer/xapian/report_check.h"
#include "indexer/xapian/table_check.h"
#include "indexer/xapian/value_check.h"

namespace indexer {
namespace {

using Progress = std::function<void(const CheckProgress&)>;

class IndexChecker {
 public:
  IndexChecker(const std::string& folder, const Progress& progress)
      : folder_(folder), progress_(progress) {}

  CheckResult check() {
    refuse_while_written();
    tell({"tables", 0, 1});
    check_tables(folder_, findings_);
    if (findings_.is_empty()) check_contents(Xapian::Database(folder_));
    result_.findings = findings_.take();
    return std::move(result_);
  }

 private:
  void tell(const CheckProgress& progress) const {
    if (progress_) progress_(progress);
  }

  void refuse_while_written() const {
    try {
      if (!Xapian::Database(folder_).locked()) return;
    } catch (const Xapian::Error&) {
      // The check of the tables says more about a database that cannot be opened.
      return;
    }
    throw CheckFailed("The index " + folder_ +
                      " is being written by another sitrep: wait until it has finished.");
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
    result_.files =
        check_derived_files(database, folder_, findings_, [&](std::size_t done, std::size_t of) {
          tell({"derived files", done, of});
        });
  }

  std::string folder_;
  const Progress& progress_;
  FindingList findings_;
  CheckResult result_;
};

}  // namespace

CheckResult check_xapian_index(const std::string& folder, const Progress& progress) {
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::path(folder) / "iamglass", error)) {
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
