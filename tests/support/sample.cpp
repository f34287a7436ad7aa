#include "tests/support/sample.h"

#include <utility>

#include "corpus/readers/folder.h"
#include "corpus/readers/read_any.h"
#include "indexer/entry.h"
#include "indexer/writer.h"

namespace testing_support {

const corpus::Lexicon& lexicon() { return corpus::built_in_lexicon(); }

std::vector<indexer::StoredReport> annotated_reports(const std::string& folder) {
  std::vector<indexer::StoredReport> reports;
  const auto ignore = [](const corpus::ReadNote&) {};
  const auto take = [&](corpus::Report report) {
    corpus::Annotation annotation = corpus::annotate(report, lexicon());
    reports.push_back({std::move(report), std::move(annotation)});
  };
  for (const corpus::FoundFile& file : corpus::find_files(SITREP_SOURCE_DIR "/" + folder, ignore)) {
    corpus::read_file(file.path, {file.path.string(), file.id}, {take, ignore});
  }
  return reports;
}

const std::vector<indexer::StoredReport>& sample_reports() {
  static const std::vector<indexer::StoredReport> reports = annotated_reports("corpus/sample");
  return reports;
}

void write_index(const std::string& index, const std::vector<indexer::StoredReport>& reports) {
  const std::unique_ptr<indexer::Writer> writer = indexer::open_writer(index);
  for (const indexer::StoredReport& stored : reports) {
    const std::uint64_t hash = indexer::content_hash(stored.report, lexicon(), {});
    writer->put(indexer::make_entry(stored.report, stored.annotation, lexicon(), hash),
                {"test", stored.report.id});
  }
  writer->commit();
}

}  // namespace testing_support
