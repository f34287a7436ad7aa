#include "indexer/xapian/table_check.h"

#include <xapian.h>

#include <sstream>
#include <string>

namespace indexer {
namespace {

// What Xapian says of each table is headed by its name and a colon.
struct Told {
  std::string table;
  std::string last_line;
};

Told read_told(const std::string& text) {
  Told told;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) continue;
    if (line.ends_with(':') && line.find(' ') == std::string::npos) {
      told.table = line.substr(0, line.size() - 1);
    } else {
      told.last_line = line;
    }
  }
  return told;
}

}  // namespace

void check_tables(const std::string& folder, FindingList& findings) {
  std::ostringstream out;
  try {
    if (Xapian::Database::check(folder, 0, &out) == 0) return;
    findings.add("The database is damaged (" + read_told(out.str()).last_line + ")", kIndexAgain);
  } catch (const Xapian::Error& error) {
    const std::string table = read_told(out.str()).table;
    findings.add((table.empty() ? "The database" : "The table " + table) + " is damaged (" +
                     error.get_msg() + ")",
                 kIndexAgain);
  }
}

}  // namespace indexer
