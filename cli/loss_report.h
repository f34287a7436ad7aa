#pragma once

#include <cstdio>
#include <memory>
#include <string>

#include "corpus/readers/read_sink.h"

namespace cli {

// The file of --report: an object a line of what could not be taken as it stood. Throws when it
// cannot be written.
class LossReport {
 public:
  // Without a name nothing is written.
  explicit LossReport(const std::string& file);

  void add(const corpus::ReadNote& note);
  // After the last one.
  void close();

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  std::string name_;
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace cli
