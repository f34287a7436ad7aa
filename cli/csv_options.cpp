#include "cli/csv_options.h"

#include <string>

namespace cli {

void add_csv_options(CLI::App& command, corpus::ReadOptions& options) {
  const auto add = [&](const std::string& field, std::string& name, const std::string& what) {
    command.add_option("--csv-" + field, name, "Column of CSV files with the " + what)
        ->type_name("COLUMN");
  };
  add("body", options.csv.body, "text of the report");
  add("title", options.csv.title, "headline");
  add("published", options.csv.published, "day of publication");
  add("source", options.csv.source, "publisher");
  add("url", options.csv.url, "address");
  add("language", options.csv.language, "language");
  add("id", options.csv.id, "id");
}

}  // namespace cli
