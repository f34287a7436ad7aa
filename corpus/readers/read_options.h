#pragma once

#include <string>

namespace corpus {

// Which columns of a table are what; empty for one that is known by its name (csv_columns.h).
struct CsvColumnNames {
  std::string body;
  std::string title;
  std::string published;
  std::string source;
  std::string url;
  std::string language;
  std::string id;
  bool operator==(const CsvColumnNames&) const = default;
};

// What a person says of how files are to be read.
struct ReadOptions {
  CsvColumnNames csv;
  bool operator==(const ReadOptions&) const = default;
};

}  // namespace corpus
