#include "bench/sample_reports.h"

#include "corpus/readers/folder.h"
#include "corpus/readers/read_any.h"

namespace bench {
namespace {

std::vector<corpus::Report> read_sample() {
  std::vector<corpus::Report> reports;
  const corpus::ReadSink sink{
      [&reports](corpus::Report report) { reports.push_back(std::move(report)); },
      [](const corpus::ReadNote&) {}};
  for (const corpus::FoundFile& file : corpus::find_files(SITREP_SAMPLE_DIR, sink.note)) {
    corpus::read_file(file.path, {file.path.string(), file.id}, sink);
  }
  return reports;
}

}  // namespace

const std::vector<corpus::Report>& sample_reports() {
  static const std::vector<corpus::Report> reports = read_sample();
  return reports;
}

const std::string& sample_text() {
  static const std::string text = [] {
    std::string bodies;
    for (const corpus::Report& report : sample_reports()) bodies += report.body + "\n\n";
    return bodies;
  }();
  return text;
}

}  // namespace bench
