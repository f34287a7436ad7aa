#include "indexer/xapian/table_check.h"

#include <xapian.h>

#include <array>
#include <filesystem>
#include <sstream>
#include <string>

namespace indexer {
namespace {

// Without these it is no database of ours; positions and what spelling needs are not kept.
constexpr std::array<const char*, 3> kTables = {"postlist", "docdata", "termlist"};

// The last thing that Xapian says of a table.
std::string last_line(const std::string& text) {
  std::istringstream lines(text);
  std::string last;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) last = line;
  }
  return last;
}

void check_table(const std::filesystem::path& folder, const std::string& table,
                 FindingList& findings) {
  std::ostringstream out;
  try {
    // One by one: Xapian 1.4 frees what it opened for all of them as if it were something smaller.
    const std::string file = (folder / (table + ".glass")).string();
    if (Xapian::Database::check(file, 0, &out) == 0) return;
    findings.add("The database is damaged (" + last_line(out.str()) + ")", kIndexAgain);
  } catch (const Xapian::Error& error) {
    findings.add("The table " + table + " is damaged (" + error.get_msg() + ")", kIndexAgain);
  }
}

}  // namespace

void check_tables(const std::string& folder, FindingList& findings) {
  try {
    const Xapian::Database whole(folder);
  } catch (const Xapian::Error& error) {
    return findings.add("The database is damaged (" + error.get_msg() + ")", kIndexAgain);
  }
  for (const char* const table : kTables) check_table(folder, table, findings);
}

}  // namespace indexer
